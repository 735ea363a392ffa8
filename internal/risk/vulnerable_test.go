package risk_test

import (
	"testing"

	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/policy"
	"bluelamp/internal/risk"
)

// caring is the pack with the aspect vulnerability, under a name of the model's own.
func caring() *policy.Pack {
	p := pack()
	p.Aspects = []policy.Aspect{{Code: "vulnerability", Label: "Vulnerability", Kind: policy.ElementLevel}}
	p.Models[0].Elements = append(p.Models[0].Elements, policy.Element{
		Code: "frail", Label: "Frail", Kind: policy.ElementLevel, Covers: []string{"vulnerability"},
	})
	p.Actions = []policy.Action{
		{Code: "ambulance", Label: "Ask for an ambulance", Does: policy.ActionTells}, {Code: "refer", Label: "Offer a referral", Does: policy.ActionReferral},
		{Code: "desk", Label: "Vulnerability desk", Does: policy.ActionDesk}, {Code: "right-care", Label: "Decide", Does: policy.ActionRightCare},
	}
	return p
}

// frail is the form in which somebody is vulnerable to a level.
func frail(level string) risk.Form {
	f := whole()
	f.Levels["frail"] = level
	return f
}

func TestFromMediumOnSomebodyIsVulnerableByTheLookItself(t *testing.T) {
	for level, want := range map[string]bool{"": false, "low": false, "medium": true, "high": true} {
		a := assessed()
		a.Levels = map[string]string{"frail": level}
		if got := given(a).Vulnerable(caring()); got != want {
			t.Errorf("%q: %v", level, got)
		}
	}
	grave, calm := assessed(), assessed()
	grave.Levels, calm.Levels = map[string]string{"frail": "high"}, map[string]string{"frail": "low"}
	if given(grave, calm).Vulnerable(caring()) {
		t.Error("a look that was superseded counts")
	}
	if given(grave).Vulnerable(pack()) || given().Vulnerable(caring()) {
		t.Error("vulnerable without the aspect, or without a look")
	}
}

func TestWhoIsVulnerableIsOwedAndNeverHoldsUpAnAssessment(t *testing.T) {
	nobody := facts()
	nobody.Factors = nil
	owing := risk.Owing(caring(), frail("medium"), nobody)
	if len(owing) != 1 || owing[0].Field != "unnamed" || len(risk.Lacking(caring(), frail("medium"), nobody)) != 0 {
		t.Fatalf("owing %+v", owing)
	}
	said := frail("medium")
	said.Unnamed = risk.UnnamedHelpFirst
	for name, none := range map[string][]risk.Missing{
		"recorded": risk.Owing(caring(), frail("medium"), facts()), "calm": risk.Owing(caring(), frail("low"), nobody), "said why": risk.Owing(caring(), said, nobody),
	} {
		if none == nil || len(none) != 0 {
			t.Errorf("%s: owing %+v", name, none)
		}
	}
	look := first(frail("high"))
	look.Known.Factors = nil
	events, err := risk.Assess(given(), caring(), look, noon)
	if err != nil || events[0].(risk.Assessed).Unnamed != "" {
		t.Fatalf("held up: %v, %+v", err, events)
	}
	look.Form.Unnamed = risk.UnnamedHelpFirst
	events, err = risk.Assess(given(), caring(), look, noon)
	if err != nil || events[0].(risk.Assessed).Unnamed != risk.UnnamedHelpFirst {
		t.Fatalf("kept: %v, %+v", err, events)
	}
	look.Form.Levels["frail"] = "low" // nobody asks any more
	events, err = risk.Assess(given(), caring(), look, noon)
	if err != nil || events[0].(risk.Assessed).Unnamed != "" {
		t.Errorf("kept: %v, %+v", err, events)
	}
	look.Form.Unnamed = "busy"
	events, err = risk.Assess(given(), caring(), look, noon)
	verdict.Refused(t, events, err, risk.UnnamedUnknown)
}
