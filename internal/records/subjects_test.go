package records_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/records"
)

func TestAPageNamesWhoseRecordsItIsAbout(t *testing.T) {
	for record, want := range map[string][]string{
		"p1":           {"p1"},
		"c1 known":     {"c1"},
		"p1 (refused)": {"p1"},
		"incident i1":  {"i1", "incident"},
		"contact c1: look-up by name, phone number:ab; shown: p2 p1": {"c1", "contact", "number:ab", "p1", "p2"},
		"picture of contact c1; shown: p1":                           {"c1", "p1", "picture"},
		"list state=open limit=50; shown: p1":                        {"list", "p1"},
		"":                                                           {},
	} {
		if d := cmp.Diff(want, append([]string{}, records.SubjectsOf(record)...)); d != "" {
			t.Errorf("%q: %s", record, d)
		}
	}
}

func TestTheSamePeopleShownAreTheSameText(t *testing.T) {
	if a, b := records.Shown("c1 known", "p2", "", "p1", "p2"), records.Shown("c1 known", "p1", "p2"); a != b || a != "c1 known; shown: p1 p2" {
		t.Errorf("%q, %q", a, b)
	}
	if none := records.Shown("c1 known", ""); none != "c1 known" {
		t.Errorf("%q", none)
	}
}
