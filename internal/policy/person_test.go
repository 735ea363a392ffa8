package policy_test

import (
	"testing"

	"bluelamp/internal/policy"
)

func TestTheLowerHalfOfTheGradesIsLow(t *testing.T) {
	three := small()
	four := policy.Pack{Grades: []policy.Grade{{Code: "e", Rank: 1}, {Code: "p", Rank: 2}, {Code: "s", Rank: 3}, {Code: "r", Rank: 4}}}
	for name, c := range map[string]struct {
		pack  policy.Pack
		grade string
		want  bool
	}{
		"first of four": {four, "e", false}, "second of four": {four, "p", false},
		"third of four": {four, "s", true}, "last of four": {four, "r", true}, "unknown": {four, "x", true},
		"second of three": {three, "soon", false}, "last of three": {three, "phone", true},
	} {
		if got := c.pack.LowGraded(c.grade); got != c.want {
			t.Errorf("%s: low is %v", name, got)
		}
	}
}

func TestTheRetentionRuleOfATypeGoesFirst(t *testing.T) {
	p := policy.Pack{Retention: []policy.Retention{
		{Code: "all", AppliesTo: policy.KeptIncident, Years: 6},
		{Code: "grave", AppliesTo: policy.KeptIncident, Types: []string{"violence"}, Years: 10},
	}}
	for typeCode, want := range map[string]string{"violence": "grave", "noise": "all", "": "all"} {
		if r, found := p.RetentionFor(policy.KeptIncident, typeCode); !found || r.Code != want {
			t.Errorf("%q: %s", typeCode, r.Code)
		}
	}
	if r, found := p.RetentionFor(policy.KeptPerson, ""); found {
		t.Errorf("a rule for persons out of nowhere: %+v", r)
	}
	if at := p.Retention[0].ReviewAt(day(2024, 2, 29)); !at.Equal(day(2030, 3, 1)) {
		t.Errorf("six years from a leap day: %v", at)
	}
}
