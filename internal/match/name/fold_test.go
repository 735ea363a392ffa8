package name_test

import (
	"strings"
	"testing"

	"bluelamp/internal/match/name"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestFold(t *testing.T) {
	for given, want := range map[string]string{
		"":                       "",
		"smith":                  "smith",
		"  Mc  Kay ":             "mc kay",
		"O'Neil":                 "oneil",
		"O’Neil":                 "oneil",
		"Smith-Jones":            "smith jones",
		"Md.":                    "md",
		"José Núñez":             "jose nunez",
		"Jose\u0301":             "jose",
		"Łukasz Żółć":            "lukasz zolc",
		"Müller":                 "muller",
		"Straße":                 "strasse",
		"Ｗａｔｓｏｎ":                 "watson",
		"Дмитрий":                "dmitrii",
		"김":                      "gim",
		"ながさき":                   "nagasaki",
		"\u1100\u1175\u11b7":     "gim",
		"王":                      "wang",
		"😀😀 Kath 😀":              "kath",
		"\xff\xfeann":            "ann",
		"Flat 3b":                "flat 3b",
		strings.Repeat("a", 300): strings.Repeat("a", name.Longest),
	} {
		if got := name.Fold(given); got != want {
			t.Errorf("Fold(%q) = %q, want %q", given, got, want)
		}
	}
}

func TestFoldOfTenThousandEmoji(t *testing.T) {
	if got := name.Fold(strings.Repeat("😀", 10_000)); got != "" {
		t.Errorf("folded to %q", got)
	}
	if got := name.Fold(strings.Repeat("é😀", 10_000)); len(got) > name.Longest {
		t.Errorf("folded to %d bytes", len(got))
	}
}

func TestFoldingFoldedTextChangesNothingAndCostsNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		once := name.Fold(anyText(t, "text"))
		if twice := name.Fold(once); twice != once {
			t.Fatalf("%q became %q", once, twice)
		}
	})
	if n := testing.AllocsPerRun(100, func() { name.Fold("anne marie oneil") }); n > 0 {
		t.Errorf("%v allocations for folded text", n)
	}
}

func TestWords(t *testing.T) {
	for given, want := range map[string][]string{
		"":                 nil,
		"smith":            {"smith"},
		"mc kay":           {"mckay"},
		"o neil":           {"oneil"},
		"van der berg":     {"vanderberg"},
		"van den berg":     {"vandenberg"},
		"ten":              {"ten"},
		"al sayed":         {"alsayed"},
		"ali bin hassan":   {"ali", "binhassan"},
		"garcia de la paz": {"garcia", "delapaz"},
		"ben smith":        {"ben", "smith"},
		"nguyen van":       {"nguyen", "van"},
	} {
		if diff := cmp.Diff(want, name.Words(given)); diff != "" {
			t.Errorf("Words(%q): %s", given, diff)
		}
	}
}

func TestCore(t *testing.T) {
	for given, want := range map[string][]string{
		"":               nil,
		"van der berg":   {"berg"},
		"ali bin hassan": {"ali", "hassan"},
		"al":             {"al"},
		"de la":          {"la"},
	} {
		if diff := cmp.Diff(want, name.Core(given)); diff != "" {
			t.Errorf("Core(%q): %s", given, diff)
		}
	}
}

// anyText draws text of every kind: names, other scripts, bytes that are no text.
func anyText(t *rapid.T, label string) string {
	return rapid.OneOf(
		rapid.StringMatching(`[a-z]{0,12}`),
		rapid.StringMatching(`[a-c]{4,9}`),
		rapid.StringMatching(`[A-Za-z' .-]{0,30}`),
		rapid.String(),
		rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) }),
	).Draw(t, label)
}
