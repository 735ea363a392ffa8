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

// pack is a policy small enough to see whole: two levels, two elements of which
// one is required, and a type with a question that is asked after a yes only and
// one that may be left out.
func pack() *policy.Pack {
	return &policy.Pack{
		Version: "test-1",
		Grades:  []policy.Grade{{Code: "now", Rank: 1}, {Code: "soon", Rank: 2}},
		Risk: policy.RiskModel{
			Code: "thrive", Levels: []policy.Level{{Code: "low"}, {Code: "high"}},
			Elements: []policy.Element{
				{Code: "threat", Label: "Threat", Required: true, Kind: policy.ElementLevel},
				{Code: "engagement", Label: "Engagement", Kind: policy.ElementLevel},
			},
		},
		IncidentTypes: []policy.IncidentType{{
			Code: "burglary", Label: "Burglary", DefaultGrade: "soon",
			Questions: []policy.Question{
				{Code: "there", Text: "Are they still there?", Kind: policy.QuestionYesNo, Required: true},
				{Code: "weapon", Text: "Have they a weapon?", Kind: policy.QuestionYesNo, Required: true,
					When:   &policy.When{Question: "there", Is: []string{"yes"}},
					Raises: []policy.Raise{{Answer: "yes", AtLeast: "now", Because: "A weapon is there."}}},
				{Code: "dog", Text: "Is there a dog?", Kind: policy.QuestionYesNo},
			},
		}},
		DeferralReasons: []policy.Entry{{Code: "help-first"}, {Code: "other"}},
	}
}

// whole is a complete form.
func whole() risk.Form {
	return risk.Form{
		Type: "burglary", Levels: map[string]string{"threat": "high"}, Notes: map[string]string{"threat": "In the garden."},
		Answers:   map[string]string{"there": "yes", "weapon": "yes"},
		Rationale: "He is alone and cannot leave.",
	}
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
		ID: "a1", Type: f.Type, Model: "thrive", Policy: "test-1",
		Levels: f.Levels, Notes: f.Notes, Answers: f.Answers, Rationale: f.Rationale,
		Proposed: "now", By: "ann", At: noon,
		Reasons: []risk.Reason{
			{Rule: "answer/weapon/yes", Because: "A weapon is there."},
			{Rule: "type/burglary", Because: "Where every report of this type starts: Burglary."},
		},
	}
}

func TestAssess(t *testing.T) {
	events, err := risk.Assess(given(), pack(), "a1", whole(), "ann", noon)
	verdict.Events(t, events, err, assessed())
	events, err = risk.Assess(given(assessed()), pack(), "a1", whole(), "ann", noon)
	verdict.Refused(t, events, err, risk.IDUsed)
	events, err = risk.Assess(given(), pack(), "", whole(), "ann", noon)
	verdict.Refused(t, events, err, risk.IDMissing)
	second := assessed()
	second.ID = "a2"
	events, err = risk.Assess(given(assessed()), pack(), "a2", whole(), "ann", noon)
	verdict.Events(t, events, err, second)
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
		"all of it":        {func(f *risk.Form) { *f = risk.Form{Type: "burglary"} }, []string{"levels.threat", "answers.there", "rationale"}},
	} {
		t.Run(name, func(t *testing.T) {
			f := whole()
			c.change(&f)
			lacking := risk.Lacking(pack(), f)
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
			events, err := risk.Assess(given(), pack(), "a1", f, "ann", noon)
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
	if p := risk.Propose(pack(), f); p.Grade != "soon" {
		t.Errorf("proposed %s", p.Grade)
	}
	events, err := risk.Assess(given(), pack(), "a1", f, "ann", noon)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(map[string]string{"there": "no"}, events[0].(risk.Assessed).Answers); d != "" {
		t.Error(d)
	}
}

func TestUnknownCodes(t *testing.T) {
	_, unknown := pack().Type("x")
	code, _ := fault.As(unknown)
	for field, change := range map[string]func(*risk.Form){
		"type":           func(f *risk.Form) { f.Type = "piracy" },
		"levels.mood":    func(f *risk.Form) { f.Levels["mood"] = "low" },
		"levels.threat":  func(f *risk.Form) { f.Levels["threat"] = "enormous" },
		"notes.mood":     func(f *risk.Form) { f.Notes["mood"] = "Cross." },
		"answers.colour": func(f *risk.Form) { f.Answers["colour"] = "blue" },
		"answers.there":  func(f *risk.Form) { f.Answers["there"] = "perhaps" },
	} {
		f := whole()
		change(&f)
		events, err := risk.Assess(given(), pack(), "a1", f, "ann", noon)
		if refusal := verdict.Refused(t, events, err, code); refusal.Field != field {
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
		events, err := risk.Assess(given(), pack(), "a1", f, "ann", noon)
		if refusal := verdict.Refused(t, events, err, risk.TextTooLong); refusal.Field != field {
			t.Errorf("names %q, want %q", refusal.Field, field)
		}
	}
	words := pack()
	words.IncidentTypes[0].Questions[0].Kind = policy.QuestionText
	f := whole()
	f.Answers["there"] = strings.Repeat("é", risk.MaxAnswer+1)
	events, err := risk.Assess(given(), words, "a1", f, "ann", noon)
	verdict.Refused(t, events, err, risk.TextTooLong)
	f = whole()
	f.Rationale += "\x00"
	events, err = risk.Assess(given(), pack(), "a1", f, "ann", noon)
	verdict.Refused(t, events, err, risk.TextUnreadable)
}

func TestDefer(t *testing.T) {
	later := risk.Deferred{Reason: "help-first", By: "ann", At: noon}
	events, err := risk.Defer(given(), pack(), later)
	verdict.Events(t, events, err, later)
	events, err = risk.Defer(given(assessed()), pack(), later)
	verdict.Refused(t, events, err, risk.AlreadyAssessed)
	events, err = risk.Defer(given(), pack(), risk.Deferred{Reason: "other", Note: "busy"})
	verdict.Refused(t, events, err, risk.NoteMissing)
	events, err = risk.Defer(given(), pack(), risk.Deferred{Reason: "help-first", Note: strings.Repeat("x", risk.MaxNote+1)})
	verdict.Refused(t, events, err, risk.TextTooLong)
	_, unknown := pack().DeferralReason("x")
	code, _ := fault.As(unknown)
	events, err = risk.Defer(given(), pack(), risk.Deferred{Reason: "queue-too-long"})
	verdict.Refused(t, events, err, code)
}

func TestStanding(t *testing.T) {
	later := risk.Deferred{Reason: "help-first"}
	for want, events := range map[string][]any{
		"no": nil, "deferred": {later}, "yes": {later, assessed()},
	} {
		s := given(events...)
		if s.Assessed() != want {
			t.Errorf("got %q, want %q", s.Assessed(), want)
		}
		if latest, ok := s.Latest(); ok != (want == "yes") || ok && latest.ID != "a1" {
			t.Errorf("latest of %q: %v %v", want, latest.ID, ok)
		}
	}
}
