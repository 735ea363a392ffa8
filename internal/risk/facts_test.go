package risk_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/policy"
	"bluelamp/internal/risk"
)

// guarded is the pack with rules of which two rest on flags.
func guarded() *policy.Pack {
	p := pack()
	p.Flags = []policy.Flag{{Code: "refuge", Label: "Lives in a refuge"}, {Code: "violent", Label: "Known to be violent"}}
	p.Pathways = []policy.Pathway{{Code: "call", Kind: policy.PathwayCall}, {Code: "sent", Kind: policy.PathwayDeploy}}
	p.Actions = []policy.Action{{Code: "warn", Label: "Warn", Does: policy.ActionTells}, {Code: "desk", Label: "Desk", Does: policy.ActionDesk}}
	p.Rules = []policy.Rule{
		{Code: "refuge", When: `flag("refuge")`, Level: "high", Actions: []string{"desk"}, Because: "Somebody here hides from a partner."},
		{Code: "violent", When: `flag("violent")`, Grade: "now", Pathway: "sent", Actions: []string{"warn", "desk"}, Because: "Somebody here is known to be violent."},
		{Code: "often", When: "history.contacts90 >= 2", Level: "medium", Because: "They ring often."},
	}
	return p
}

// hidden is what is known of a caller whose record is closed to the one who asks.
func hidden() risk.Known {
	return risk.Known{
		Facts:   risk.Facts{Flags: []string{"refuge", "violent"}, Contacts90: 4, Incidents365: 3},
		Open:    risk.Facts{Contacts90: 2},
		Records: []string{"p1"},
	}
}

func TestAClosedRecordAsksForAsMuchAsAnOpenOne(t *testing.T) {
	f := whole()
	f.Answers = map[string]string{"there": "no"}
	open := hidden()
	open.Open, open.Records = risk.Facts{}, nil
	want, closed := risk.ProposeTo(guarded(), f, open)
	if closed != nil || want.Level != "high" || want.Grade != "now" {
		t.Fatalf("of an open record: %+v, closed %+v", want, closed)
	}
	got, closed := risk.ProposeTo(guarded(), f, hidden())
	if closed == nil || len(closed.Reasons) != len(want.Reasons) {
		t.Fatalf("closed: %+v", closed)
	}
	reasons := got.Reasons
	got.Reasons, want.Reasons = nil, nil
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("the proposal of a closed record (-open +closed):\n%s", d)
	}
	one := policy.Reason{Rule: risk.RuleClosed, Because: risk.BecauseClosed, Level: "high", Grade: "now", Pathway: "sent", Actions: []string{"warn", "desk"}}
	rules := []string{}
	for _, r := range reasons {
		rules = append(rules, r.Rule)
	}
	if d := cmp.Diff([]string{risk.RuleClosed, "type/burglary", "rule/often"}, rules); d != "" {
		t.Errorf("reasons (-want +got):\n%s", d)
	}
	if d := cmp.Diff(one, reasons[0]); d != "" {
		t.Errorf("what the closed record asks for (-want +got):\n%s", d)
	}
}

func TestNoFactOfAClosedRecordLeaksFromTheAssessment(t *testing.T) {
	look := first(whole())
	look.Known = hidden()
	events, err := risk.Assess(given(), guarded(), look, noon)
	if err != nil {
		t.Fatal(err)
	}
	kept := events[0].(risk.Assessed)
	if d := cmp.Diff(hidden().Flags, kept.Closed.Facts.Flags); d != "" || !slices.Equal(kept.Closed.Records, []string{"p1"}) {
		t.Errorf("closed %+v:\n%s", kept.Closed, d)
	}
	if full := kept.InFull(); len(full.Facts.Flags) != 2 || len(full.Reasons) != len(kept.Closed.Reasons) {
		t.Errorf("in full %+v", full)
	}
	kept.Closed = nil
	told, err := json.Marshal(kept)
	if err != nil {
		t.Fatal(err)
	}
	for _, secret := range []string{"refuge", "violent", "hides", "p1", `"contacts90":4`, `"incidents365":3`} {
		if strings.Contains(string(told), secret) {
			t.Errorf("%s is told outside the closed part: %s", secret, told)
		}
	}
	if kept.Facts.Contacts90 != 2 || kept.Proposed.Risk != "high" {
		t.Errorf("kept %+v", kept)
	}
}
