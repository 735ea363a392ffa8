package risk_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/policy"
	"bluelamp/internal/risk"
)

func TestJudgingCalmerThanTheRulesTakesASentenceAndStaysVisible(t *testing.T) {
	f := whole()
	f.Risk, f.Rationale = "medium", "He has gone now."
	if p := risk.Propose(severe(), f, facts()); p.Level != "high" {
		t.Fatalf("the rule does not speak: %+v", p)
	}
	events, err := risk.Assess(given(), severe(), first(f), noon)
	refusal := verdict.Refused(t, events, err, risk.Incomplete)
	missing, _ := refusal.Details.([]risk.Missing)
	if len(missing) != 1 || missing[0].Field != "rationale" || !strings.Contains(missing[0].What, "“High”") {
		t.Errorf("missing: %+v", missing)
	}
	f.Rationale = "He has gone, and her brother is with her now."
	events, err = risk.Assess(given(), severe(), first(f), noon)
	if err != nil {
		t.Fatal(err)
	}
	kept := events[0].(risk.Assessed)
	want := risk.Proposed{Risk: "high", Grade: "now", Pathway: "sent", Actions: []string{"desk"}}
	if d := cmp.Diff(want, kept.Proposed); d != "" || kept.Risk != "medium" {
		t.Errorf("risk %s, proposed (-want +got):\n%s", kept.Risk, d)
	}
	rule := risk.Reason{Rule: "rule/always", Because: "Nobody knows yet.", Risk: "high", Pathway: "sent", Actions: []string{"desk"}}
	if d := cmp.Diff(rule, kept.Reasons[len(kept.Reasons)-1]); d != "" {
		t.Errorf("the rule's own word (-want +got):\n%s", d)
	}
}

func TestJudgingAsTheRulesIsNoDeviation(t *testing.T) {
	short := whole()
	short.Rationale = "He has gone now." // ten letters or more are enough
	events, err := risk.Assess(given(), severe(), first(short), noon)
	if err != nil {
		t.Errorf("as proposed: %v, %v", events, err)
	}
}

// Each fact reaches the rules: one rule for each, and each speaks.
func TestTheRulesSeeEveryFact(t *testing.T) {
	p := pack()
	p.Flags = []policy.Flag{{Code: "violent"}}
	p.Patterns = []policy.PatternRule{{Code: "escalating"}}
	p.Vulnerability.Factors = []policy.Factor{{Code: "child"}}
	seen := facts()
	seen.Patterns = []string{"escalating"}
	for _, when := range []string{
		`flag("violent")`, `pattern("escalating")`, `factor("child")`,
		"history.contacts90 >= 4", "history.incidents365 >= 3", "history.lowGraded365 >= 2", `answer("weapon") == "yes"`,
	} {
		p.Rules = []policy.Rule{{Code: "only", When: when, Level: "high", Because: "It was seen."}}
		sealed, err := p.Sealed()
		if err != nil {
			t.Fatal(err)
		}
		if got := risk.Propose(&sealed, whole(), seen); got.Level != "high" {
			t.Errorf("%s: %+v", when, got)
		}
		if got := risk.Propose(&sealed, risk.Form{Type: "burglary"}, risk.Facts{}); got.Level != "" {
			t.Errorf("%s speaks without it: %+v", when, got)
		}
	}
}
