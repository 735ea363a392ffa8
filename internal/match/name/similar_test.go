package name_test

import (
	"math"
	"strings"
	"testing"

	"bluelamp/internal/match/name"

	"pgregory.net/rapid"
)

// The examples are Winkler's (1990, 1994).
func TestJaroWinklerAsPublished(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want float64
	}{
		{"martha", "marhta", 0.961},
		{"dwayne", "duane", 0.840},
		{"dixon", "dicksonx", 0.813},
		{"shackleford", "shackelford", 0.982},
		{"abroms", "abrams", 0.922},
		{"smith", "smith", 1},
		{"abc", "xyz", 0},
		{"", "", 0},
		{"", "a", 0},
	} {
		if got := name.JaroWinkler(c.a, c.b); math.Abs(got-c.want) > 0.0005 {
			t.Errorf("JaroWinkler(%s, %s) = %.4f, want %.3f", c.a, c.b, got, c.want)
		}
	}
}

func TestOneEdit(t *testing.T) {
	for pair, want := range map[[2]string]bool{
		{"smith", "smth"}:   true,
		{"smith", "smithe"}: true,
		{"smith", "smyth"}:  true,
		{"smith", "simth"}:  true,
		{"smith", "smith"}:  false,
		{"smith", "smythe"}: false,
		{"smith", "mitsh"}:  false,
		{"", "a"}:           true,
		{"ab", "ba"}:        true,
		{"abc", "cba"}:      false,
	} {
		if got := name.OneEdit(pair[0], pair[1]); got != want {
			t.Errorf("OneEdit(%s, %s) = %v", pair[0], pair[1], got)
		}
	}
}

func TestComparatorsAreSymmetric(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := anyText(t, "a")
		b := rapid.OneOf(rapid.Just(a), rapid.Just(slip(t, a)), rapid.Custom(func(t *rapid.T) string { return anyText(t, "other") })).Draw(t, "b")
		ab, ba := name.JaroWinkler(a, b), name.JaroWinkler(b, a)
		if math.Abs(ab-ba) > 1e-12 || ab < 0 || ab > 1 {
			t.Fatalf("JaroWinkler %v and %v", ab, ba)
		}
		if name.OneEdit(a, b) != name.OneEdit(b, a) {
			t.Fatal("OneEdit depends on the order")
		}
		if name.SameNickname(a, b) != name.SameNickname(b, a) {
			t.Fatal("SameNickname depends on the order")
		}
	})
}

func TestJaroWinklerIsSymmetricForAllShortNames(t *testing.T) {
	var all []string
	for n := 4; n <= 6; n++ {
		for i := range 1 << n {
			b := make([]byte, n)
			for at := range b {
				b[at] = 'a' + byte(i>>at&1)
			}
			all = append(all, string(b), "c"+string(b[1:]))
		}
	}
	for _, a := range all {
		for _, b := range all {
			if ab, ba := name.JaroWinkler(a, b), name.JaroWinkler(b, a); ab != ba {
				t.Fatalf("%s and %s: %v and %v", a, b, ab, ba)
			}
		}
	}
}

// slip takes out, puts in, replaces or swaps one letter.
func slip(t *rapid.T, s string) string {
	if s == "" {
		return "x"
	}
	i := rapid.IntRange(0, len(s)-1).Draw(t, "at")
	switch rapid.IntRange(0, 3).Draw(t, "slip") {
	case 0:
		return s[:i] + s[i+1:]
	case 1:
		return s[:i] + "x" + s[i:]
	case 2:
		return s[:i] + "x" + s[i+1:]
	}
	if i+1 == len(s) {
		return s
	}
	return s[:i] + s[i+1:i+2] + s[i:i+1] + s[i+2:]
}

func TestASlipIsOneEdit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := rapid.StringMatching(`[a-z]{1,15}`).Draw(t, "a")
		if b := slip(t, a); a != b && !name.OneEdit(a, b) {
			t.Fatalf("%s and %s", a, b)
		}
	})
}

func TestComparatorsDoNotAllocate(t *testing.T) {
	long := strings.Repeat("featherstonehaugh", 20)
	name.SameNickname("kath", "kathy") // the table is read at its first use
	if n := testing.AllocsPerRun(100, func() {
		name.JaroWinkler("mackenzie", "mckinsey")
		name.JaroWinkler(long, "featherstone")
		_ = name.OneEdit("smith", "smyth")
		name.SameNickname("katherine", "kathy")
		name.SameNickname("zebedee", "abednego")
	}); n > 0 {
		t.Errorf("%v allocations", n)
	}
}
