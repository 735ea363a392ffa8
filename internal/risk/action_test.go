package risk_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/risk"
)

func at(minute int) time.Time { return noon.Add(time.Duration(minute) * time.Minute) }

// asking is a look that asks for these actions.
func asking(id, incident string, minute int, actions ...string) risk.Assessed {
	a := look(id, incident)
	a.Proposed.Actions, a.At = actions, at(minute)
	return a
}

func done(action, incident string, minute int) risk.ActionAnswered {
	return risk.ActionAnswered{Action: action, Incident: incident, Answer: risk.ActionDone, Note: "Reference 4411", By: "ann", At: at(minute)}
}

func TestAnsweringAnAction(t *testing.T) {
	e := done("ambulance", "", 1)
	events, err := risk.AnswerAction(given(), caring(), e)
	verdict.Events(t, events, err, e)
	events, err = risk.AnswerAction(given(e), caring(), done("ambulance", "", 2))
	verdict.Events(t, events, err)
	e.Note = "Reference 4412"
	events, err = risk.AnswerAction(given(done("ambulance", "", 1)), caring(), e)
	verdict.Events(t, events, err, e)
	events, err = risk.AnswerAction(given(), caring(), done(risk.WhoIsVulnerable, "", 1))
	verdict.Events(t, events, err, done(risk.WhoIsVulnerable, "", 1))

	e.Answer, e.Note = risk.ActionNotNeeded, "no"
	events, err = risk.AnswerAction(given(), caring(), e)
	verdict.Refused(t, events, err, risk.ActionNoteMissing)
	e.Answer = "later"
	events, err = risk.AnswerAction(given(), caring(), e)
	verdict.Refused(t, events, err, risk.ActionWordUnknown)
	for _, code := range []string{"desk", "right-care"} {
		events, err = risk.AnswerAction(given(), caring(), done(code, "", 1))
		verdict.Refused(t, events, err, risk.ActionElsewhere)
	}
	events, err = risk.AnswerAction(given(), caring(), done("helicopter", "", 1))
	verdict.Refused(t, events, err, unknownCode())
}

func TestWhatIsToBeDoneStaysUntilItIsAnswered(t *testing.T) {
	s := given(asking("a1", "", 0, "ambulance", "desk"), asking("a2", "i1", 5, "right-care", "refer"), asking("a3", "i2", 6))
	open := []risk.ToDo{{Action: "ambulance", Since: at(0)}, {Action: "refer", Since: at(5)}, {Action: "right-care", Since: at(5)}}
	if d := cmp.Diff(open, s.ToDo(caring(), "i1", true)); d != "" {
		t.Errorf("to do (-want +got):\n%s", d)
	}
	if d := cmp.Diff(open[:1], s.ToDo(caring(), "i2", true)); d != "" {
		t.Errorf("to do for the other incident (-want +got):\n%s", d)
	}
	s = risk.Fold(s, done("ambulance", "", 1))
	s = risk.Fold(s, done("refer", "i2", 7)) // the other incident's
	d1 := kept()
	d1.Incident, d1.At = "i1", at(8)
	s = risk.Fold(s, d1)
	open[0].Answer, open[0].Note, open[0].By, open[0].At = risk.ActionDone, "Reference 4411", "ann", at(1)
	open[2].Answer, open[2].By, open[2].At = risk.ActionDone, d1.By, at(8)
	if d := cmp.Diff(open, s.ToDo(caring(), "i1", true)); d != "" {
		t.Errorf("to do (-want +got):\n%s", d)
	}
}

func TestWhoIsVulnerableIsToBeWrittenDown(t *testing.T) {
	a := assessed()
	a.Levels = map[string]string{"frail": "high"}
	owed := []risk.ToDo{{Action: risk.WhoIsVulnerable, Since: a.At}}
	if d := cmp.Diff(owed, given(a).ToDo(caring(), "", false)); d != "" {
		t.Errorf("to do (-want +got):\n%s", d)
	}
	if left := given(a).ToDo(caring(), "", true); len(left) != 0 {
		t.Errorf("recorded, and still to do: %+v", left)
	}
	a.Unnamed = risk.UnnamedLineLost
	owed[0].Answer, owed[0].Unnamed, owed[0].By, owed[0].At = risk.ActionNotNeeded, a.Unnamed, a.By, a.At
	if d := cmp.Diff(owed, given(a).ToDo(caring(), "", false)); d != "" {
		t.Errorf("said why (-want +got):\n%s", d)
	}
	said := done(risk.WhoIsVulnerable, "", 1)
	owed[0] = risk.ToDo{Action: risk.WhoIsVulnerable, Since: a.At, Answer: risk.ActionDone, Note: said.Note, By: "ann", At: at(1)}
	if d := cmp.Diff(owed, given(a, said).ToDo(caring(), "", false)); d != "" {
		t.Errorf("answered later (-want +got):\n%s", d)
	}
}

func TestARuleAsksForRightCareWhateverTheType(t *testing.T) {
	s := given(asking("a1", "", 0, "right-care"), asking("a2", "i1", 1, "ambulance"))
	for incident, want := range map[string]bool{"i1": false, "i2": true, "": true} {
		if got := s.AsksRightCare(caring(), incident); got != want {
			t.Errorf("%q: %v", incident, got)
		}
	}
}
