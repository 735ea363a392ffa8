package name_test

import (
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"

	"bluelamp/internal/match/name"

	"pgregory.net/rapid"
)

func dictionary(names ...string) *name.Dictionary {
	d := &name.Dictionary{}
	for _, n := range names {
		d.Add(n)
	}
	return d
}

// crowded is a dictionary with so many names besides that buckets are not shared by
// all: what is found is found by its keys.
func crowded(names ...string) *name.Dictionary {
	d := dictionary(names...)
	for i := range 4000 {
		d.Add(letters(i))
	}
	d.Settle()
	return d
}

func reasons(found []name.Alternative) map[string]name.Reason {
	why := map[string]name.Reason{}
	for _, a := range found {
		why[a.Name] = a.Why
	}
	return why
}

func TestExpandSaysWhy(t *testing.T) {
	d := dictionary("cooper", "couper", "coper", "jones", "kath", "katherine", "oshea", "smithson", "smith")
	d.Learn("jones", "cooper")
	for _, c := range []struct {
		given, name string
		want        name.Reason
	}{
		{"cooper", "cooper", name.Exact},
		{"cooper", "couper", name.Sound},
		{"cooper", "jones", name.Learned},
		{"kath", "katherine", name.Nickname},
		{"smit", "smithson", name.Beginning},
		{"xooper", "cooper", name.Keying},
	} {
		why, ok := reasons(d.Expand(c.given, 64))[c.name]
		if !ok || why != c.want {
			t.Errorf("%s for %s: found %v by %v, want %v", c.name, c.given, ok, why, c.want)
		}
	}
	if _, ok := reasons(d.Expand("shea", 64))["oshea"]; !ok {
		t.Error("shea does not bring oshea")
	}
}

func TestExpandRanksTheCommonNameFirst(t *testing.T) {
	d := dictionary("smitt", "smitz")
	for range 1000 {
		d.Add("smitz")
	}
	if found := d.Expand("smitx", 64); len(found) != 2 || found[0].Name != "smitz" {
		t.Errorf("found %v", found)
	}
}

func TestExpandHasTheNameItselfAndKeepsToTheLimit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		names := rapid.SliceOfN(rapid.StringMatching(`[a-d]{1,5}`), 1, 600).Draw(t, "names")
		d := dictionary(names...)
		if rapid.Bool().Draw(t, "settled") {
			d.Settle()
		}
		limit := rapid.IntRange(1, 64).Draw(t, "limit")
		wanted := rapid.SampledFrom(names).Draw(t, "wanted")
		found := d.Expand(wanted, limit)
		if len(found) == 0 || len(found) > limit || found[0].Name != wanted || found[0].Why != name.Exact {
			t.Fatalf("Expand(%s, %d) = %v", wanted, limit, found)
		}
		seen := map[int32]bool{}
		for _, a := range found {
			if seen[a.ID] || d.Name(a.ID) != a.Name || a.Weight <= 0 || a.Weight > 1 {
				t.Fatalf("wrong or twice: %v", a)
			}
			seen[a.ID] = true
		}
	})
}

// A slip of one letter is always found while few names compete: the keys and not
// luck bring it back.
func TestExpandFindsEverySlipOfOneLetter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		meant := rapid.StringMatching(`[b-df-hj-np-tv-z]{4,12}`).Draw(t, "meant")
		d := dictionary(meant, "unrelated", "another")
		d.Settle()
		given := slip(t, meant)
		if _, ok := reasons(d.Expand(given, 64))[meant]; !ok {
			t.Fatalf("%s does not bring %s", given, meant)
		}
	})
}

func TestExpandTakesAnyBytes(t *testing.T) {
	d := dictionary("smith", "", "\xff\x00", strings.Repeat("x", 1000), strings.Repeat("😀", 10_000))
	rapid.Check(t, func(t *rapid.T) {
		s := anyText(t, "text")
		d.Expand(s, 8)
		d.Prefix(s, 8)
	})
	if id, ok := d.Lookup(strings.Repeat("x", name.Longest)); !ok || len(d.Name(id)) != name.Longest {
		t.Error("a long name is not kept cut")
	}
}

func TestPrefixIsMostFrequentFirst(t *testing.T) {
	d := dictionary("smith", "smith", "smithers", "smythe", "smythe", "smythe", "jones")
	found := d.Prefix("sm", 2)
	if len(found) != 2 || found[0].Name != "smythe" || found[1].Name != "smith" || found[0].Weight != 0.5 {
		t.Errorf("found %v", found)
	}
	if found := d.Prefix("smith", 9); len(found) != 2 || found[0].Why != name.Exact || found[1].Why != name.Beginning {
		t.Errorf("found %v", found)
	}
	if found := d.Prefix("x", 9); len(found) != 0 {
		t.Errorf("found %v", found)
	}
}

// However the names came in and were filed, the same are found.
func TestFilingInPartsFindsTheSame(t *testing.T) {
	parts, whole := &name.Dictionary{}, &name.Dictionary{}
	for i := range 5000 {
		n := letters(i)
		parts.Add(n)
		whole.Add(n)
		if i%7 == 0 {
			parts.Expand("abc", 4)
		}
	}
	whole.Settle()
	for i := range 200 {
		given := letters(i*25) + "a"
		if a, b := parts.Prefix(given[:2], 20), whole.Prefix(given[:2], 20); !slices.Equal(a, b) {
			t.Fatalf("Prefix(%s): %v in parts, %v whole", given[:2], a, b)
		}
		if a, b := parts.Expand(given, 64), whole.Expand(given, 64); !slices.Equal(a[:min(3, len(a))], b[:min(3, len(b))]) {
			t.Fatalf("Expand(%s): %v in parts, %v whole", given, a, b)
		}
	}
}

// letters spells a number in letters.
func letters(i int) string {
	s := ""
	for ; i > 0 || len(s) < 3; i /= 20 {
		s += string("bcdfaghejkilmonpurst"[i%20])
	}
	return s
}

func TestForgottenNamesAreNotFound(t *testing.T) {
	d := dictionary("smith", "smith", "smyth")
	d.Learn("smith", "smyth")
	id, _ := d.Lookup("smyth")
	d.Forget(id)
	if _, ok := d.Lookup("smyth"); ok {
		t.Error("looked up")
	}
	if _, ok := reasons(d.Expand("smith", 64))["smyth"]; ok {
		t.Error("expanded")
	}
	if found := d.Prefix("sm", 64); len(found) != 1 {
		t.Errorf("prefix finds %v", found)
	}
	if d.Add("smyth") != id || d.Count(id) != 1 {
		t.Error("a name that comes back has another id or a wrong count")
	}
	if why := reasons(d.Expand("smith", 64))["smyth"]; why == name.Learned {
		t.Error("what was learned of a forgotten name is still known")
	}
	if why := reasons(d.Expand("smyth", 64))["smith"]; why == name.Learned {
		t.Error("a forgotten name still knows what it was paired with")
	}
	smith, _ := d.Lookup("smith")
	if d.Forget(smith); d.Count(smith) != 1 {
		t.Error("one bearer of two is not left")
	}
}

func TestLearnTakesOnlyNamesThatSomebodyBears(t *testing.T) {
	d := dictionary("shaz", "qw")
	d.Learn("shaz", "nobody")
	d.Learn("shaz", "shaz")
	d.Learn("shaz", "qw")
	d.Learn("shaz", "qw")
	if why := reasons(d.Expand("qw", 64)); why["shaz"] != name.Learned || len(why) != 2 {
		t.Errorf("found %v", why)
	}
}

func TestEmptyDictionary(t *testing.T) {
	d := &name.Dictionary{}
	if _, ok := d.Lookup("smith"); ok || d.Len() != 0 || d.Expand("smith", 64) != nil || d.Prefix("s", 3) != nil {
		t.Error("something is found in nothing")
	}
}

// The first readers after a load file the names, all at once.
func TestManyReadersOfANewDictionary(t *testing.T) {
	d := &name.Dictionary{}
	for i := range 3000 {
		d.Add(letters(i))
	}
	var readers sync.WaitGroup
	for i := range 8 {
		readers.Go(func() {
			if found := d.Expand(letters(i), 5); len(found) == 0 || found[0].Why != name.Exact {
				t.Errorf("reader %d finds %v", i, found)
			}
			d.Prefix(letters(i)[:1], 5)
		})
	}
	readers.Wait()
}

// Names as they are said and not as they are written, each among others.
func TestExpandHearsThroughTheSpelling(t *testing.T) {
	meant := map[string]string{
		"oshae": "shea", "shea": "oshea", "kassel": "castle", "garrity": "geraghty", "heywood": "hayward", "goff": "gough",
		"vishnevski": "wisniewski", "costa": "koster", "loklin": "loughlin", "maclaren": "mclaren", "sayed": "alsayed",
		"acheson": "aitchison", "fillips": "phillips", "nite": "knight", "jang": "zhang",
		"melibert": "delabart", "macgregar": "gregor", "olaughlan": "lachlan", "tavish": "mactavish",
	}
	d := crowded(slices.Collect(maps.Values(meant))...)
	for given, m := range meant {
		if _, ok := reasons(d.Expand(given, 64))[m]; !ok {
			t.Errorf("%s does not bring %s", given, m)
		}
	}
}

func TestAShorterAnswerIsTheBeginningOfALongerOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := dictionary(rapid.SliceOfN(rapid.StringMatching(`[a-e]{2,6}`), 1, 60).Draw(t, "names")...)
		given := rapid.StringMatching(`[a-e]{2,6}`).Draw(t, "given")
		long := d.Expand(given, 60)
		short := d.Expand(given, 5)
		if !slices.Equal(short, long[:min(5, len(long))]) {
			t.Fatalf("%v and %v", short, long)
		}
	})
}
