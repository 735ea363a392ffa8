package incident_test

import (
	"strings"
	"testing"

	"bluelamp/internal/fault"
	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/incident"
	"bluelamp/internal/staff"
)

func TestRegradeRaisesAndNeverLowers(t *testing.T) {
	lower := incident.Grading{Grade: "priority", Justification: "They have left in a car."}
	for _, who := range []staff.Asker{ann, dan, sue} {
		events, err := incident.Regrade(given(opened, graded), pack(), who, lower, at(5))
		verdict.Refused(t, events, err, incident.LoweringNeedsTwo)
	}
	prompt := graded
	prompt.Grade = "priority"
	again := incident.Grading{
		Grade: "emergency", Justification: "They came back with a crowbar.",
		Proposed: "emergency", Reasons: []string{"A weapon."}, Assessment: "a2",
	}
	events, err := incident.Regrade(given(opened, prompt), pack(), ann, again, at(7))
	raised := graded
	raised.Proposed, raised.Reasons, raised.Assessment = "emergency", []string{"A weapon."}, "a2"
	raised.Justification, raised.At = again.Justification, at(7)
	raised.SendBy = at(12)
	verdict.Events(t, events, err, raised)

	for want, change := range map[*fault.Fault]func(*incident.Grading){
		incident.SameGrade:            func(g *incident.Grading) { g.Grade = "emergency" },
		incident.JustificationMissing: func(g *incident.Grading) { g.Justification = "ok" },
		unknownCode():                 func(g *incident.Grading) { g.Grade = "at once" },
	} {
		g := lower
		change(&g)
		events, err = incident.Regrade(given(opened, graded), pack(), sue, g, at(5))
		verdict.Refused(t, events, err, want)
	}
	events, err = incident.Regrade(given(opened, graded, closed), pack(), sue, lower, at(60))
	verdict.Refused(t, events, err, incident.AlreadyClosed)
}

func TestAddLine(t *testing.T) {
	events, err := incident.AddLine(given(opened, graded), " Locked herself in. ", "ann", at(2))
	verdict.Events(t, events, err, incident.LineAdded{Text: "Locked herself in.", By: "ann", At: at(2)})
	events, err = incident.AddLine(given(opened, graded), " \n", "ann", at(2))
	verdict.Refused(t, events, err, incident.LineEmpty)
	events, err = incident.AddLine(given(opened, graded), strings.Repeat("é", incident.MaxLine+1), "ann", at(2))
	verdict.Refused(t, events, err, incident.TextTooLong)
	events, err = incident.AddLine(given(opened, graded, closed), "Late.", "sue", at(60))
	verdict.Refused(t, events, err, incident.AlreadyClosed)
	events, err = incident.AddLine(given(), "Early.", "ann", at(2))
	verdict.Refused(t, events, err, incident.NotFound)
}

func TestUnits(t *testing.T) {
	live := given(opened, graded)
	events, err := incident.SendUnit(live, "NS21", "dan", at(1))
	verdict.Events(t, events, err, sent)
	out := incident.Fold(live, sent)
	events, err = incident.SendUnit(out, "NS21", "dan", at(2))
	verdict.Events(t, events, err)
	events, err = incident.MoveUnit(out, "NS21", "at-scene", "dan", at(9))
	verdict.Events(t, events, err, atScene)
	there := incident.Fold(out, atScene)
	events, err = incident.MoveUnit(there, "NS21", "at-scene", "dan", at(10))
	verdict.Events(t, events, err)
	events, err = incident.MoveUnit(there, "NS21", "clear", "dan", at(40))
	verdict.Events(t, events, err, clear)
	events, err = incident.MoveUnit(live, "NS21", "clear", "dan", at(40))
	verdict.Events(t, events, err)
	events, err = incident.MoveUnit(live, "NS21", "en-route", "dan", at(40))
	verdict.Refused(t, events, err, incident.UnitNotOut)
	events, err = incident.MoveUnit(out, "NS21", "lost", "dan", at(40))
	verdict.Refused(t, events, err, incident.UnitStatusUnknown)
	events, err = incident.SendUnit(given(opened, graded, closed), "NS21", "dan", at(60))
	verdict.Refused(t, events, err, incident.AlreadyClosed)
}

func TestClose(t *testing.T) {
	advice := incident.Closing{Result: "advice", At: at(50)}
	calm := graded
	calm.Grade = "resolution" // nobody has to come
	for name, c := range map[string]struct {
		given   []any
		who     staff.Asker
		closing incident.Closing
		want    *fault.Fault
	}{
		"by the handler, nobody sent":      {[]any{opened, calm, resolved}, ann, advice, nil},
		"by the handler, a unit was sent":  {[]any{opened, calm, sent, clear}, ann, advice, incident.ClosingNeedsDispatcher},
		"by a dispatcher":                  {[]any{opened, calm, sent, clear}, dan, advice, nil},
		"by a supervisor":                  {[]any{opened, calm, sent, atScene, clear}, sue, advice, nil},
		"arrest, attended":                 {[]any{opened, calm, sent, atScene, clear}, dan, incident.Closing{Result: "arrest", At: at(50)}, nil},
		"arrest, never at scene":           {[]any{opened, calm, sent, clear}, dan, incident.Closing{Result: "arrest"}, incident.ResultNeedsDeployment},
		"arrest, resolved":                 {[]any{opened, calm, resolved}, dan, incident.Closing{Result: "arrest"}, incident.ResultNeedsDeployment},
		"a unit is out by the log":         {[]any{opened, calm, sent}, dan, advice, incident.UnitsStillOut},
		"a unit is out by dispatch":        {[]any{opened, calm}, dan, incident.Closing{Result: "advice", UnitsOut: []string{"NS22"}}, incident.UnitsStillOut},
		"unknown result":                   {[]any{opened, calm}, dan, incident.Closing{Result: "x"}, unknownCode()},
		"no result":                        {[]any{opened, calm}, dan, incident.Closing{}, unknownCode()},
		"unknown closing type":             {[]any{opened, calm}, dan, incident.Closing{Result: "advice", ClosingType: "x"}, unknownCode()},
		"endless note":                     {[]any{opened, calm}, dan, incident.Closing{Result: "advice", Note: strings.Repeat("x", incident.MaxNote+1)}, incident.TextTooLong},
		"twice":                            {[]any{opened, calm, closed}, dan, advice, incident.AlreadyClosed},
		"where there is no incident":       {nil, dan, advice, incident.NotFound},
		"with another type than it opened": {[]any{opened, calm}, dan, incident.Closing{Result: "advice", ClosingType: "domestic", At: at(50)}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			events, err := incident.Close(given(c.given...), pack(), c.who, c.closing)
			if c.want != nil {
				verdict.Refused(t, events, err, c.want)
				return
			}
			want := incident.Closed{Result: c.closing.Result, ClosingType: "burglary", By: c.who.ID, At: at(50)}
			if c.closing.ClosingType != "" {
				want.ClosingType = c.closing.ClosingType
			}
			verdict.Events(t, events, err, want)
		})
	}
}

func TestUnitsStillOutAreNamedOnce(t *testing.T) {
	events, err := incident.Close(given(opened, graded, sent), pack(), dan,
		incident.Closing{Result: "advice", UnitsOut: []string{"NS21", "NS07"}})
	f := verdict.Refused(t, events, err, incident.UnitsStillOut)
	if want := "Units are still out: NS07, NS21. Clear them first."; f.Sentence != want {
		t.Errorf("got %q", f.Sentence)
	}
}
