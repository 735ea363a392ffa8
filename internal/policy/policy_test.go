package policy_test

import (
	"strings"
	"testing"
	"time"

	"bluelamp/internal/fault"
	"bluelamp/internal/policy"
)

// small is a pack with just enough in it to tell right from wrong.
func small() policy.Pack {
	return policy.Pack{
		Version: "1",
		Grades: []policy.Grade{
			{Code: "phone", Rank: 3}, {Code: "soon", Rank: 2, Deployable: true}, {Code: "now", Rank: 1, Deployable: true},
		},
		Targets: []policy.Target{
			{Grade: "now", Area: policy.AreaAny, Stage: policy.StageAttend, Minutes: 20},
			{Grade: "now", Area: policy.AreaUrban, Stage: policy.StageAttend, Minutes: 15},
			{Grade: "now", Area: policy.AreaUrban, Stage: policy.StageAttend, Minutes: 12, From: day(2026, 4, 1)},
			{Grade: "soon", Area: policy.AreaAny, Stage: policy.StageAttend, Minutes: 60, To: day(2026, 3, 31)},
		},
		Levels: []policy.Level{{Code: "low"}, {Code: "medium"}, {Code: "high"}},
		Aspects: []policy.Aspect{
			{Code: "danger", Kind: policy.ElementLevel},
			{Code: "trail", Kind: policy.ElementChoice, Choices: trail()},
		},
		DefaultModel: "small",
		Models: []policy.RiskModel{
			{Code: "small", Label: "Small", Elements: []policy.Element{
				{Code: "threat", Label: "Threat", Kind: policy.ElementLevel, Covers: []string{"danger"}},
				{Code: "leads", Label: "Leads", Kind: policy.ElementChoice, Choices: trail(), Covers: []string{"trail"}},
				{Code: "words", Label: "Words", Kind: policy.ElementNote},
			}},
			{Code: "other", Label: "Other", Elements: []policy.Element{
				{Code: "peril", Label: "Peril", Kind: policy.ElementLevel, Covers: []string{"danger"}},
				{Code: "fear", Label: "Fear", Kind: policy.ElementLevel, Covers: []string{"danger"}},
			}},
		},
		IncidentTypes: []policy.IncidentType{{
			Code: "noise", Label: "Noise", DefaultGrade: "phone",
			Questions: []policy.Question{
				{Code: "fight", Text: "A fight?", Kind: policy.QuestionYesNo,
					Raises: []policy.Raise{{Answer: "yes", AtLeast: "soon", Because: "A fight."}}},
				{Code: "blows", Text: "Blows?", Kind: policy.QuestionYesNo, When: &policy.When{Question: "fight", Is: []string{"yes"}}},
				{Code: "teeth", Text: "How many teeth?", Kind: policy.QuestionNumber, When: &policy.When{Question: "blows", Is: []string{"yes"}}},
			},
		}, {Code: "flood", Label: "Flood", DefaultGrade: "phone", Model: "other"}},
		Pathways:      []policy.Pathway{{Code: "call", Kind: policy.PathwayCall}, {Code: "partner", Kind: policy.PathwayPartner}, {Code: "send", Kind: policy.PathwayDeploy}},
		Actions:       []policy.Action{{Code: "warn", Does: policy.ActionTells}, {Code: "desk", Does: policy.ActionDesk}},
		Flags:         []policy.Flag{{Code: "weapons"}},
		Patterns:      []policy.PatternRule{{Code: "again"}},
		Vulnerability: policy.Vulnerability{Factors: []policy.Factor{{Code: "child"}}},
		Rules: []policy.Rule{
			{Code: "threat", When: `atLeast("danger", "medium")`, Level: "medium", Grade: "soon", Because: "Threat."},
			{Code: "both", Types: []string{"noise"}, When: `atLeast("danger", "medium") && atLeast("trail", "scene") && answer("blows") == "yes"`,
				Level: "high", Grade: "now", Because: "Both."},
			{Code: "teeth", Types: []string{"noise"}, When: `number("teeth") >= 2`, Pathway: "partner", Because: "Teeth."},
			{Code: "weapons", When: `flag("weapons") || pattern("again")`, Actions: []string{"desk", "warn"}, Because: "Known."},
			{Code: "child", When: `factor("child") && history.contacts90 >= 3`, Level: "low", Actions: []string{"desk"}, Because: "Child."},
			{Code: "chosen", When: `type in ["noise", "flood"]`, Pathway: "call", Because: "Chosen."},
		},
	}
}

func trail() []policy.Choice { return []policy.Choice{{Code: "desk"}, {Code: "scene"}} }

func day(year, month, d int) time.Time {
	return time.Date(year, time.Month(month), d, 0, 0, 0, 0, time.UTC)
}

func TestTargetForTheExactAreaAndTheDay(t *testing.T) {
	p := small()
	for name, c := range map[string]struct {
		grade string
		area  policy.Area
		on    time.Time
		want  int
	}{
		"exact area":              {"now", policy.AreaUrban, day(2026, 3, 31), 15},
		"any area":                {"now", policy.AreaRural, day(2026, 3, 31), 20},
		"from its first day":      {"now", policy.AreaUrban, day(2026, 4, 1), 12},
		"on its last day":         {"soon", policy.AreaUrban, time.Date(2026, 3, 31, 23, 59, 0, 0, time.UTC), 60},
		"after its last day":      {"soon", policy.AreaUrban, day(2026, 4, 1), 0},
		"no target for the grade": {"phone", policy.AreaUrban, day(2026, 4, 1), 0},
		// Half past midnight on 1 April in summer time is still 31 March in UTC.
		"the force's own day": {"now", policy.AreaUrban, time.Date(2026, 4, 1, 0, 30, 0, 0, time.FixedZone("BST", 3600)), 12},
	} {
		t.Run(name, func(t *testing.T) {
			got, found := p.TargetFor(c.grade, c.area, policy.StageAttend, c.on)
			if got.Minutes != c.want || found != (c.want > 0) {
				t.Errorf("got %d minutes (%v), want %d", got.Minutes, found, c.want)
			}
		})
	}
}

func TestAskedFollowsTheAnswers(t *testing.T) {
	noise := small().IncidentTypes[0]
	for name, c := range map[string]struct {
		answers map[string]string
		want    string
	}{
		"at the start":                {nil, "fight"},
		"one opens the next":          {map[string]string{"fight": "yes"}, "fight blows"},
		"a chain":                     {map[string]string{"fight": "yes", "blows": "yes"}, "fight blows teeth"},
		"a closed one closes a chain": {map[string]string{"fight": "no", "blows": "yes"}, "fight"},
	} {
		t.Run(name, func(t *testing.T) {
			var codes []string
			for _, q := range noise.Asked(c.answers) {
				codes = append(codes, q.Code)
			}
			if got := strings.Join(codes, " "); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestUnknownCodesAreRefusedWithTheKnownOnes(t *testing.T) {
	p := small()
	noise := p.IncidentTypes[0]
	_, grade := p.Grade("later")
	for _, c := range []struct {
		err             error
		sentence, field string
	}{
		{grade, "There is no grade “later” in this force's policy. Choose one of: phone, soon, now.", ""},
		{p.CheckLevel("noise", "threat", "grave"), "There is no Threat value “grave” in this force's policy. Choose one of: low, medium, high.", "elements.threat"},
		{p.CheckLevel("noise", "leads", "high"), "There is no Leads value “high” in this force's policy. Choose one of: desk, scene.", "elements.leads"},
		{p.CheckLevel("noise", "luck", "high"), "There is no element of Small “luck” in this force's policy. Choose one of: threat, leads, words.", ""},
		{noise.Questions[0].CheckAnswer("maybe"), "There is no answer to “A fight?” “maybe” in this force's policy. Choose one of: no, yes.", "answers.fight"},
		{noise.Questions[2].CheckAnswer("few"), "“few” is not a number. Answer “How many teeth?” with a whole number, 0 or more.", "answers.teeth"},
	} {
		f, ok := fault.As(c.err)
		if !ok || f.Class != fault.Invalid || f.Sentence != c.sentence || f.Field != c.field {
			t.Errorf("got %v, want %q about %q", c.err, c.sentence, c.field)
		}
	}
	if err := noise.Questions[2].CheckAnswer("3"); err != nil {
		t.Errorf("3 is a number: %v", err)
	}
}

func TestSealedNamesTheContent(t *testing.T) {
	a, errA := small().Sealed()
	b, errB := a.Sealed()
	changed := small()
	changed.WrapUpSeconds++
	c, errC := changed.Sealed()
	if errA != nil || errB != nil || errC != nil {
		t.Fatal(errA, errB, errC)
	}
	if a.Digest != b.Digest || a.Digest == c.Digest {
		t.Errorf("same content %q %q, other content %q", a.Digest, b.Digest, c.Digest)
	}
}
