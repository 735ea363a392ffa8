package incident_test

import (
	"strings"
	"testing"

	"bluelamp/internal/fault"
	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/incident"
	"bluelamp/internal/staff"
)

func TestRegrade(t *testing.T) {
	lower := incident.Grading{Grade: "priority", Justification: "They have left in a car."}
	events, err := incident.Regrade(given(opened, graded), pack(), ann, lower, at(5))
	verdict.Refused(t, events, err, incident.LoweringNeedsSupervisor)
	events, err = incident.Regrade(given(opened, graded), pack(), sue, lower, at(5))
	lowered := incident.Graded{
		Grade: "priority", Proposed: "priority", Reasons: graded.Reasons, Assessment: "a1",
		Justification: "They have left in a car.", DueAt: at(58), TargetStage: "attend", TargetMinutes: 60,
		ClockStart: "answered", By: "sue", At: at(5),
	}
	verdict.Events(t, events, err, lowered)

	again := incident.Grading{
		Grade: "emergency", Justification: "They came back with a crowbar.",
		Proposed: "emergency", Reasons: []string{"A weapon."}, Assessment: "a2",
	}
	events, err = incident.Regrade(given(opened, graded, lowered), pack(), ann, again, at(7))
	raised := graded
	raised.Proposed, raised.Reasons, raised.Assessment = "emergency", []string{"A weapon."}, "a2"
	raised.Justification, raised.At = again.Justification, at(7)
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

func TestResolve(t *testing.T) {
	asked := resolved
	asked.Note = " After six. "
	events, err := incident.Resolve(given(opened, graded), pack(), asked)
	verdict.Events(t, events, err, resolved)
	events, err = incident.Resolve(given(opened, graded, sent, clear), pack(), resolved) // taken back on the way
	verdict.Events(t, events, err, resolved)
	for name, c := range map[string]struct {
		given  []any
		change func(*incident.ResolvedWithoutDeployment)
		want   *fault.Fault
	}{
		"twice":           {[]any{opened, graded, resolved}, nil, incident.AlreadyResolved},
		"a unit is out":   {[]any{opened, graded, sent}, nil, incident.UnitsStillOut},
		"a unit attended": {[]any{opened, graded, sent, atScene, clear}, nil, incident.WasAttended},
		"closed":          {[]any{opened, graded, closed}, nil, incident.AlreadyClosed},
		"unknown reason":  {[]any{opened, graded}, func(e *incident.ResolvedWithoutDeployment) { e.Reason = "x" }, unknownCode()},
		"unknown outcome": {[]any{opened, graded}, func(e *incident.ResolvedWithoutDeployment) { e.Outcome = "x" }, unknownCode()},
		"endless note": {[]any{opened, graded}, func(e *incident.ResolvedWithoutDeployment) {
			e.Note = strings.Repeat("x", incident.MaxNote+1)
		}, incident.TextTooLong},
	} {
		t.Run(name, func(t *testing.T) {
			e := resolved
			if c.change != nil {
				c.change(&e)
			}
			events, err := incident.Resolve(given(c.given...), pack(), e)
			verdict.Refused(t, events, err, c.want)
		})
	}
	if s := given(opened, graded, resolved, sent); s.Stage != incident.Live {
		t.Errorf("a unit was sent after all, and the incident is %s", s.Stage)
	}
}

func TestClose(t *testing.T) {
	advice := incident.Closing{Result: "advice", At: at(50)}
	for name, c := range map[string]struct {
		given   []any
		who     staff.Asker
		closing incident.Closing
		want    *fault.Fault
	}{
		"by the handler, nobody sent":      {[]any{opened, graded, resolved}, ann, advice, nil},
		"by the handler, a unit was sent":  {[]any{opened, graded, sent, clear}, ann, advice, incident.ClosingNeedsDispatcher},
		"by a dispatcher":                  {[]any{opened, graded, sent, clear}, dan, advice, nil},
		"by a supervisor":                  {[]any{opened, graded, sent, atScene, clear}, sue, advice, nil},
		"arrest, attended":                 {[]any{opened, graded, sent, atScene, clear}, dan, incident.Closing{Result: "arrest", At: at(50)}, nil},
		"arrest, never at scene":           {[]any{opened, graded, sent, clear}, dan, incident.Closing{Result: "arrest"}, incident.ResultNeedsDeployment},
		"arrest, resolved":                 {[]any{opened, graded, resolved}, dan, incident.Closing{Result: "arrest"}, incident.ResultNeedsDeployment},
		"a unit is out by the log":         {[]any{opened, graded, sent}, dan, advice, incident.UnitsStillOut},
		"a unit is out by dispatch":        {[]any{opened, graded}, dan, incident.Closing{Result: "advice", UnitsOut: []string{"NS22"}}, incident.UnitsStillOut},
		"unknown result":                   {[]any{opened, graded}, dan, incident.Closing{Result: "x"}, unknownCode()},
		"no result":                        {[]any{opened, graded}, dan, incident.Closing{}, unknownCode()},
		"unknown closing type":             {[]any{opened, graded}, dan, incident.Closing{Result: "advice", ClosingType: "x"}, unknownCode()},
		"endless note":                     {[]any{opened, graded}, dan, incident.Closing{Result: "advice", Note: strings.Repeat("x", incident.MaxNote+1)}, incident.TextTooLong},
		"twice":                            {[]any{opened, graded, closed}, dan, advice, incident.AlreadyClosed},
		"where there is no incident":       {nil, dan, advice, incident.NotFound},
		"with another type than it opened": {[]any{opened, graded}, dan, incident.Closing{Result: "advice", ClosingType: "domestic", At: at(50)}, nil},
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
