package name_test

import (
	"testing"

	"bluelamp/internal/match/name"

	"pgregory.net/rapid"
)

// The examples are those with which Philips explains his rules.
func TestDoubleMetaphoneAsPublished(t *testing.T) {
	for given, want := range map[string][2]string{
		"smith":        {"SM0", "XMT"},
		"schmidt":      {"XMT", "SMT"},
		"michael":      {"MKL", "MXL"},
		"caesar":       {"SSR", "SSR"},
		"chianti":      {"KNT", "KNT"},
		"xavier":       {"SF", "SFR"},
		"kuczewski":    {"KSSK", "KXFS"},
		"wasserman":    {"ASRM", "FSRM"},
		"cabrillo":     {"KPRL", "KPR"},
		"gallegos":     {"KLKS", "KKS"},
		"mclaughlin":   {"MKLF", "MKLF"},
		"arnow":        {"ARN", "ARNF"},
		"filipowicz":   {"FLPT", "FLPF"},
		"schermerhorn": {"XRMR", "SKRM"},
		"schenker":     {"XNKR", "SKNK"},
		"resnais":      {"RSN", "RSNS"},
		"breaux":       {"PR", "PR"},
		"zhao":         {"J", "J"},
		"carlisle":     {"KRLL", "KRLL"},
		"tagliaro":     {"TKLR", "TLR"},
		"edge":         {"AJ", "AJ"},
		"edgar":        {"ATKR", "ATKR"},
		"tichner":      {"TXNR", "TKNR"},
		"campbell":     {"KMPL", "KMPL"},
		"bellocchio":   {"PLX", "PLX"},
		"bacchus":      {"PKS", "PKS"},
		"ghislaine":    {"JLN", "JLN"},
		"hochmeier":    {"HKMR", "HKMR"},
		"jose":         {"HS", "HS"},
		"thomas":       {"TMS", "TMS"},
		"hugh":         {"H", "H"},
		"wright":       {"RT", "RT"},
		"":             {"", ""},
	} {
		if primary, alternate := name.Metaphone(given); primary != want[0] || alternate != want[1] {
			t.Errorf("Metaphone(%q) = %s, %s, want %s, %s", given, primary, alternate, want[0], want[1])
		}
	}
}

func TestSkeletonBringsSpellingsOfOneSoundTogether(t *testing.T) {
	for _, alike := range [][]string{
		{"smith", "smyth", "smythe"},
		{"cooper", "couper", "kooper"},
		{"philip", "filip", "phillip"},
		{"knight", "night", "nite"},
		{"schmidt", "szmit", "shmitt"},
		{"walter", "valter"},
		{"anna", "hannah"},
		{"lamb", "lam"},
		{"hughes", "hues"},
		{"muhammad", "mohamed", "mahmood"},
	} {
		for _, other := range alike[1:] {
			if a, b := name.Skeleton(alike[0]), name.Skeleton(other); a != b {
				t.Errorf("%s is %s, %s is %s", alike[0], a, other, b)
			}
		}
	}
	if name.Skeleton("smith") == name.Skeleton("jones") {
		t.Error("smith and jones have one skeleton")
	}
}

func TestGroupIsFinerThanAKeyForFinding(t *testing.T) {
	if name.Group("dal") != name.Group("dale") || name.Group("katherine") != name.Group("kathryn") {
		t.Error("spellings of one name fall into two groups")
	}
	if name.Group("featherstone") == name.Group("featherstonehaugh") {
		t.Error("long names are cut")
	}
}

func TestKeysTakeAnyBytes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anyText(t, "text")
		name.Metaphone(s)
		name.Group(s)
		name.Words(s)
		name.Core(s)
		name.Formals(s)
		if len(name.Skeleton(s)) > 8 {
			t.Fatal("skeleton too long")
		}
	})
}
