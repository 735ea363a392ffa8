package risk_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/fault"
	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/policy"
	"bluelamp/internal/risk"
)

var noon = time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)

// pack is a policy small enough to see whole: three levels, a model with two
// elements of which one is required and a model whose note is required, and a type
// with a question that is asked after a yes only and one that may be left out.
// Answers raise the grade; level, pathway and actions come from rules in CEL,
// which have tests of their own in package policy.
func pack() *policy.Pack {
	return &policy.Pack{
		Version: "test-1",
		Grades:  []policy.Grade{{Code: "now", Rank: 1}, {Code: "soon", Rank: 2}},
		Levels:  []policy.Level{{Code: "low"}, {Code: "medium"}, {Code: "high", Label: "High"}},
		Models: []policy.RiskModel{
			{Code: "thrive", Label: "THRIVE", Elements: []policy.Element{
				{Code: "threat", Label: "Threat", Required: true, Kind: policy.ElementLevel},
				{Code: "investigation", Label: "Investigation", Kind: policy.ElementChoice, Choices: []policy.Choice{{Code: "none"}, {Code: "leads"}}},
			}},
			{Code: "thrive-sp", Label: "THRIVE-SP", Elements: []policy.Element{
				{Code: "threat", Label: "Threat", Required: true, Kind: policy.ElementLevel},
				{Code: "prevention", Label: "Prevention", Required: true, Kind: policy.ElementNote},
			}},
		},
		DefaultModel: "thrive",
		IncidentTypes: []policy.IncidentType{{
			Code: "burglary", Label: "Burglary", DefaultGrade: "soon",
			Questions: []policy.Question{
				{Code: "there", Text: "Are they still there?", Kind: policy.QuestionYesNo, Required: true},
				{Code: "weapon", Text: "Have they a weapon?", Kind: policy.QuestionYesNo, Required: true,
					When:   &policy.When{Question: "there", Is: []string{"yes"}},
					Raises: []policy.Raise{{Answer: "yes", AtLeast: "now", Because: "A weapon is there."}}},
				{Code: "dog", Text: "Is there a dog?", Kind: policy.QuestionYesNo},
			},
		}, {
			Code: "damage", Label: "Damage", DefaultGrade: "soon", Model: "thrive-sp",
		}},
		DeferralReasons: []policy.Entry{{Code: "help-first"}, {Code: "assessed-elsewhere"}, {Code: "no-policing-matter"}, {Code: "other"}},
		RightCare: policy.RightCare{SamplePercent: 100, Thresholds: []policy.Threshold{
			{Code: "life", Label: "Real and immediate risk to life", Meets: true}, {Code: "none", Label: "None"},
		}},
	}
}

// severe is the pack with a rule that asks for a high level always: with it, a
// person can judge calmer than the rules.
func severe() *policy.Pack {
	p := pack()
	p.Pathways = []policy.Pathway{{Code: "call", Kind: policy.PathwayCall}, {Code: "sent", Kind: policy.PathwayDeploy}}
	p.Actions = []policy.Action{{Code: "desk", Does: policy.ActionDesk}}
	p.Rules = []policy.Rule{{Code: "always", When: "true", Level: "high", Pathway: "sent", Actions: []string{"desk"}, Because: "Nobody knows yet."}}
	return p
}

// whole is a complete form.
func whole() risk.Form {
	return risk.Form{
		Type: "burglary", Levels: map[string]string{"threat": "high"}, Notes: map[string]string{"threat": "In the garden."},
		Answers: map[string]string{"there": "yes", "weapon": "yes"},
		Risk:    "high", Rationale: "He is alone and cannot leave.",
	}
}

// first is the look that is made in the call.
func first(f risk.Form) risk.Assessing {
	return risk.Assessing{ID: "a1", Trigger: risk.Initial, Form: f, Known: risk.Known{Facts: facts()}, By: "ann"}
}

func facts() risk.Facts {
	return risk.Facts{Flags: []string{"violent"}, Patterns: []string{}, Factors: []string{"child"}, Contacts90: 4, Incidents365: 3, LowGraded365: 2}
}

func given(events ...any) risk.State {
	var s risk.State
	for _, e := range events {
		s = risk.Fold(s, e)
	}
	return s
}

func assessed() risk.Assessed {
	f := whole()
	return risk.Assessed{
		ID: "a1", Trigger: risk.Initial, Type: f.Type, Model: "thrive", Policy: "test-1",
		Levels: f.Levels, Notes: f.Notes, Answers: f.Answers, Advice: []risk.Advice{}, Rationale: f.Rationale, Facts: facts(),
		Risk: "high", Proposed: risk.Proposed{Grade: "now", Actions: []string{}}, By: "ann", At: noon,
		Reasons: []risk.Reason{
			{Rule: "answer/weapon/yes", Because: "A weapon is there.", Grade: "now", Actions: []string{}},
			{Rule: "type/burglary", Because: "Where every report of this type starts: Burglary.", Grade: "soon", Actions: []string{}},
		},
	}
}

func TestAssess(t *testing.T) {
	events, err := risk.Assess(given(), pack(), first(whole()), noon)
	verdict.Events(t, events, err, assessed())
	events, err = risk.Assess(given(assessed()), pack(), first(whole()), noon)
	verdict.Refused(t, events, err, risk.IDUsed)
	unnamed := first(whole())
	unnamed.ID = ""
	events, err = risk.Assess(given(), pack(), unnamed, noon)
	verdict.Refused(t, events, err, risk.IDMissing)
}

func TestALaterLookStandsBesideTheFirst(t *testing.T) {
	later := first(whole())
	later.ID, later.Incident, later.Trigger = "a2", "i1", risk.Late
	want := assessed()
	want.ID, want.Incident, want.Trigger = "a2", "i1", risk.Late
	events, err := risk.Assess(given(assessed()), pack(), later, noon)
	verdict.Events(t, events, err, want)
	later.Incident = ""
	events, err = risk.Assess(given(assessed()), pack(), later, noon)
	verdict.Refused(t, events, err, risk.IncidentMissing)
	later.Incident, later.Trigger = "i1", "boredom"
	events, err = risk.Assess(given(assessed()), pack(), later, noon)
	verdict.Refused(t, events, err, risk.TriggerUnknown)
}

func TestEachTypeIsAssessedByItsModel(t *testing.T) {
	f := risk.Form{
		Type: "damage", Levels: map[string]string{"threat": "low"}, Risk: "low", Rationale: "A window, nobody was near.",
		Notes: map[string]string{"prevention": "."},
	}
	events, err := risk.Assess(given(), pack(), first(f), noon)
	refusal := verdict.Refused(t, events, err, risk.Incomplete)
	if d := cmp.Diff([]risk.Missing{{Field: "notes.prevention", What: "Write a few words for Prevention."}}, refusal.Details); d != "" {
		t.Errorf("missing (-want +got):\n%s", d)
	}
	f.Notes["prevention"] = "Lock the gate."
	events, err = risk.Assess(given(), pack(), first(f), noon)
	if err != nil || events[0].(risk.Assessed).Model != "thrive-sp" {
		t.Errorf("%v, %v", events, err)
	}
	f.Levels["prevention"] = "low" // words alone
	events, err = risk.Assess(given(), pack(), first(f), noon)
	if refusal := verdict.Refused(t, events, err, unknownCode()); refusal.Field != "levels.prevention" {
		t.Errorf("names %q", refusal.Field)
	}
}

func unknownCode() *fault.Fault {
	_, err := pack().Type("x")
	code, _ := fault.As(err)
	return code
}

func TestWhatIsMissing(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*risk.Form)
		want   []string
	}{
		"nothing":          {func(*risk.Form) {}, nil},
		"type":             {func(f *risk.Form) { f.Type = "" }, []string{"type"}},
		"required element": {func(f *risk.Form) { delete(f.Levels, "threat") }, []string{"levels.threat"}},
		"required answer":  {func(f *risk.Form) { f.Answers["weapon"] = " " }, []string{"answers.weapon"}},
		"hidden question":  {func(f *risk.Form) { f.Answers = map[string]string{"there": "no"} }, nil},
		"asked question":   {func(f *risk.Form) { f.Answers = map[string]string{"there": "yes"} }, []string{"answers.weapon"}},
		"no rationale":     {func(f *risk.Form) { f.Rationale = "   \n" }, []string{"rationale"}},
		"full stops":       {func(f *risk.Form) { f.Rationale = "............." }, []string{"rationale"}},
		"nine letters":     {func(f *risk.Form) { f.Rationale = "as before" + "." }, []string{"rationale"}},
		"optional choice":  {func(f *risk.Form) { f.Levels["investigation"] = "leads" }, nil},
		"risk":             {func(f *risk.Form) { f.Risk = "" }, []string{"risk"}},
		"all of it":        {func(f *risk.Form) { *f = risk.Form{} }, []string{"type", "levels.threat", "risk", "rationale"}},
		"all but the type": {func(f *risk.Form) { *f = risk.Form{Type: "burglary"} }, []string{"levels.threat", "answers.there", "risk", "rationale"}},
	} {
		t.Run(name, func(t *testing.T) {
			f := whole()
			c.change(&f)
			lacking := risk.Lacking(pack(), f, facts())
			var fields []string
			for _, m := range lacking {
				fields = append(fields, m.Field)
				if m.What == "" {
					t.Errorf("%s: does not say what to do", m.Field)
				}
			}
			if d := cmp.Diff(c.want, fields); d != "" {
				t.Fatalf("missing (-want +got):\n%s", d)
			}
			events, err := risk.Assess(given(), pack(), first(f), noon)
			if len(c.want) == 0 {
				if err != nil {
					t.Fatalf("refused: %v", err)
				}
				return
			}
			refusal := verdict.Refused(t, events, err, risk.Incomplete)
			if d := cmp.Diff(any(lacking), refusal.Details); d != "" {
				t.Errorf("details (-want +got):\n%s", d)
			}
		})
	}
}

func TestHiddenAnswerNeitherRaisesNorStays(t *testing.T) {
	f := whole()
	f.Answers = map[string]string{"there": "no", "weapon": "yes"} // answered, then hidden again
	if p := risk.Propose(pack(), f, facts()); p.Grade != "soon" {
		t.Errorf("proposed %s", p.Grade)
	}
	events, err := risk.Assess(given(), pack(), first(f), noon)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(map[string]string{"there": "no"}, events[0].(risk.Assessed).Answers); d != "" {
		t.Error(d)
	}
}

func TestUnknownCodes(t *testing.T) {
	for field, change := range map[string]func(*risk.Form){
		"type":                 func(f *risk.Form) { f.Type = "piracy" },
		"levels.mood":          func(f *risk.Form) { f.Levels["mood"] = "low" },
		"levels.threat":        func(f *risk.Form) { f.Levels["threat"] = "enormous" },
		"notes.mood":           func(f *risk.Form) { f.Notes["mood"] = "Cross." },
		"levels.investigation": func(f *risk.Form) { f.Levels["investigation"] = "high" },
		"risk":                 func(f *risk.Form) { f.Risk = "enormous" },
		"answers.colour":       func(f *risk.Form) { f.Answers["colour"] = "blue" },
		"answers.there":        func(f *risk.Form) { f.Answers["there"] = "perhaps" },
	} {
		f := whole()
		change(&f)
		events, err := risk.Assess(given(), pack(), first(f), noon)
		if refusal := verdict.Refused(t, events, err, unknownCode()); refusal.Field != field {
			t.Errorf("names %q, want %q", refusal.Field, field)
		}
	}
}

func TestBounds(t *testing.T) {
	for field, change := range map[string]func(*risk.Form){
		"notes.threat": func(f *risk.Form) { f.Notes["threat"] = strings.Repeat("é", risk.MaxNote+1) },
		"rationale":    func(f *risk.Form) { f.Rationale = strings.Repeat("é", risk.MaxRationale+1) },
	} {
		f := whole()
		change(&f)
		events, err := risk.Assess(given(), pack(), first(f), noon)
		if refusal := verdict.Refused(t, events, err, risk.TextTooLong); refusal.Field != field {
			t.Errorf("names %q, want %q", refusal.Field, field)
		}
	}
	words := pack()
	words.IncidentTypes[0].Questions[0].Kind = policy.QuestionText
	f := whole()
	f.Answers["there"] = strings.Repeat("é", risk.MaxAnswer+1)
	events, err := risk.Assess(given(), words, first(f), noon)
	verdict.Refused(t, events, err, risk.TextTooLong)
	f = whole()
	f.Rationale += "\x00"
	events, err = risk.Assess(given(), pack(), first(f), noon)
	verdict.Refused(t, events, err, risk.TextUnreadable)
}
