package risk_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/policy"
	"bluelamp/internal/risk"
)

func advising() *policy.Pack {
	p := pack()
	p.IncidentTypes[0].Advice = []policy.Advice{
		{Kind: policy.AdviceSafeguarding, Text: "Wait outside."}, {Kind: policy.AdviceScene, Text: "Touch nothing."}, {Kind: policy.AdvicePrevention, Text: "Lock the gate."},
	}
	return p
}

func TestAdviceIsKeptLineByLineInTheWordsOfItsEdition(t *testing.T) {
	f := whole()
	f.Advice = map[string]string{"Wait outside.": risk.AdviceGiven, "Touch nothing.": risk.AdviceNotGiven}
	events, err := risk.Assess(given(), advising(), first(f), noon)
	if err != nil {
		t.Fatal(err)
	}
	want := []risk.Advice{
		{Kind: "safeguarding", Text: "Wait outside.", Given: "given"}, {Kind: "scene", Text: "Touch nothing.", Given: "not-given"},
		{Kind: "prevention", Text: "Lock the gate."},
	}
	if d := cmp.Diff(want, events[0].(risk.Assessed).Advice); d != "" {
		t.Errorf("advice (-want +got):\n%s", d)
	}
}

func TestAdviceOfAnotherTypeOrInOtherWordsIsRefused(t *testing.T) {
	f := whole()
	f.Advice = map[string]string{"Run.": risk.AdviceGiven}
	events, err := risk.Assess(given(), advising(), first(f), noon)
	verdict.Refused(t, events, err, risk.AdviceUnknown)
	f.Advice = map[string]string{"Wait outside.": "perhaps"}
	events, err = risk.Assess(given(), advising(), first(f), noon)
	verdict.Refused(t, events, err, risk.AdviceWordUnknown)
}
