package resolution_test

import (
	"strings"
	"testing"
	"time"

	"bluelamp/internal/fault"
	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/policy"
	"bluelamp/internal/resolution"
	"bluelamp/internal/staff"
)

var noon = time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)

func at(minutes int) time.Time { return noon.Add(time.Duration(minutes) * time.Minute) }

var (
	ann = staff.AskerOf("ann", []string{"resolution-desk"})
	sue = staff.AskerOf("sue", []string{"supervisor"})
)

func pack() *policy.Pack {
	return &policy.Pack{
		Targets: []policy.Target{
			{Grade: "resolution", Area: policy.AreaAny, Stage: policy.StageCallback, Minutes: 120, ClockStart: policy.FromGraded},
		},
		IncidentTypes: []policy.IncidentType{{Code: "theft", Label: "Theft"}, {Code: "domestic", Label: "domestic abuse", Attended: true}},
		Resolution: policy.Resolution{
			CallBackTries: 2,
			Qualities:     []policy.Entry{{Code: "listened", Label: "The caller was listened to"}, {Code: "told", Label: "The caller was told what happens"}},
		},
	}
}

func given(events ...any) resolution.State {
	var s resolution.State
	for _, e := range events {
		s = resolution.Fold(s, e)
	}
	return s
}

var (
	queued   = resolution.Queued{Contact: "c1", Type: "theft", Grade: "resolution", By: "pat", At: at(0)}
	taken    = resolution.Taken{By: "ann", At: at(1)}
	promised = resolution.CallBackPromised{DueAt: at(60), Number: "07700 900123", SafeWay: "Any time", By: "ann", At: at(2)}
	settled  = resolution.Settled{Outcome: "advice", Resolved: true, Sampled: true, By: "ann", At: at(30)}
	noAnswer = resolution.CallBackTried{Result: resolution.NoAnswer, By: "ann", At: at(10)}
	fellDue  = resolution.CallBackFellDue{DueAt: at(60), At: at(61)}
)

func TestTheDesksQueue(t *testing.T) {
	events, err := resolution.Queue(given(), queued)
	verdict.Events(t, events, err, queued)
	events, err = resolution.Queue(given(queued, taken), queued)
	verdict.Events(t, events, err)

	events, err = resolution.Take(given(queued), false, "ann", at(1))
	verdict.Events(t, events, err, taken)
	events, err = resolution.Take(given(queued, taken), false, "ann", at(2))
	verdict.Events(t, events, err)
	events, err = resolution.Take(given(queued, taken), false, "bob", at(2))
	verdict.Refused(t, events, err, resolution.TakenAlready)
	events, err = resolution.Take(given(queued, taken), true, "bob", at(2))
	verdict.Events(t, events, err, resolution.Taken{By: "bob", At: at(2)})
	events, err = resolution.Take(given(), false, "ann", at(1))
	verdict.Refused(t, events, err, resolution.NotOnDesk)
}

func TestPassingToTheDesk(t *testing.T) {
	passed := queued
	passed.Why = "Only wants a reference."
	asked := passed
	asked.Why = "  Only wants a reference. "
	events, err := resolution.Pass(given(), pack(), 0, asked)
	verdict.Events(t, events, err, passed)
	events, err = resolution.Pass(given(queued), pack(), 0, asked)
	verdict.Refused(t, events, err, resolution.OnDeskAlready)
	events, err = resolution.Pass(given(), pack(), 1, asked)
	verdict.Refused(t, events, err, resolution.UnitIsSent)
	events, err = resolution.Pass(given(), pack(), 0, queued)
	verdict.Refused(t, events, err, resolution.ReasonMissing)
	asked.Type = "domestic"
	events, err = resolution.Pass(given(), pack(), 0, asked)
	verdict.Refused(t, events, err, resolution.AlwaysAttended)
}

// What is given back stays in sight until it is graded so that somebody attends, or
// comes to the desk again.
func TestGivingBack(t *testing.T) {
	events, err := resolution.Return(given(queued, taken), "The caller knows who did it.", "ann", at(5))
	returned := resolution.Returned{Why: "The caller knows who did it.", By: "ann", At: at(5)}
	verdict.Events(t, events, err, returned)
	events, err = resolution.Return(given(queued), "The caller knows who did it.", "ann", at(5))
	verdict.Refused(t, events, err, resolution.NotYours)
	events, err = resolution.Return(given(queued, taken), "No.", "ann", at(5))
	verdict.Refused(t, events, err, resolution.ReasonMissing)
	events, err = resolution.Return(given(queued, taken, settled), "The caller knows who did it.", "ann", at(5))
	verdict.Refused(t, events, err, resolution.NotOnDesk)

	back := given(queued, taken, returned)
	events, err = resolution.Leave(back, at(6))
	verdict.Events(t, events, err, resolution.Settled{Outcome: resolution.Attended, At: at(6)})
	events, err = resolution.Leave(back, at(-1)) // a grading from before it came here
	verdict.Events(t, events, err)
	events, err = resolution.Leave(given(), at(6))
	verdict.Events(t, events, err)
	events, err = resolution.Queue(back, queued)
	verdict.Events(t, events, err, queued)
}

func TestPromisingACallBack(t *testing.T) {
	asked := resolution.Promise{CallBackPromised: promised, Grade: "resolution", Area: "urban"}
	events, err := resolution.PromiseCallBack(given(queued, taken), pack(), asked)
	verdict.Events(t, events, err, promised)
	for want, change := range map[*fault.Fault]func(*resolution.Promise){
		resolution.DueInThePast:   func(p *resolution.Promise) { p.DueAt = p.At },
		resolution.DueTooLate:     func(p *resolution.Promise) { p.DueAt = p.At.Add(120*time.Minute + time.Millisecond) },
		resolution.NumberUnfit:    func(p *resolution.Promise) { p.Number = "12 ring the mother" },
		resolution.SafeWayMissing: func(p *resolution.Promise) { p.SafeWay = " " },
	} {
		p := asked
		change(&p)
		events, err = resolution.PromiseCallBack(given(queued, taken), pack(), p)
		verdict.Refused(t, events, err, want)
	}
	far := asked
	far.Grade, far.DueAt = "priority", far.At.Add(resolution.MaxPromise)
	events, err = resolution.PromiseCallBack(given(), pack(), far)
	verdict.Events(t, events, err, far.CallBackPromised)

	events, err = resolution.PromiseCallBack(given(queued, promised), pack(), asked)
	refusal := verdict.Refused(t, events, err, resolution.PromisedAlready)
	if !strings.Contains(refusal.Sentence, "13:00 on 21 November") {
		t.Errorf("the sentence does not say what is promised: %s", refusal.Sentence)
	}
}

// The night on which the clocks go back: two hours on the wall are three by the
// clock, and the promise is measured by the clock.
func TestAPromiseAcrossTheChangeOfTheClocks(t *testing.T) {
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	asked := resolution.Promise{CallBackPromised: promised, Grade: "resolution"}
	asked.At = time.Date(2026, 10, 25, 0, 30, 0, 0, london)
	asked.DueAt = time.Date(2026, 10, 25, 2, 30, 0, 0, london)
	events, err := resolution.PromiseCallBack(given(), pack(), asked)
	refusal := verdict.Refused(t, events, err, resolution.DueTooLate)
	if !strings.Contains(refusal.Sentence, "01:30 on 25 October") {
		t.Errorf("latest: %s", refusal.Sentence)
	}
	asked.DueAt = asked.At.Add(2 * time.Hour)
	if events, err = resolution.PromiseCallBack(given(), pack(), asked); err != nil || len(events) != 1 {
		t.Errorf("two hours by the clock: %v, %v", events, err)
	}
}

func TestTrying(t *testing.T) {
	waiting := given(queued, taken, promised)
	spoken := resolution.CallBackTried{Result: resolution.Spoken, By: "ann", At: at(10)}
	events, err := resolution.Try(waiting, pack(), spoken)
	verdict.Events(t, events, err, spoken)
	if s := given(queued, promised, spoken); s.CallBack.Open || !resolution.Next(s).IsZero() {
		t.Errorf("spoken to and still to be rung: %+v", s.CallBack)
	}
	events, err = resolution.Try(waiting, pack(), noAnswer)
	verdict.Events(t, events, err, noAnswer)
	climbed := resolution.CallBackClimbed{Why: resolution.ClimbedByTries, Tries: 2, At: at(10)}
	events, err = resolution.Try(given(queued, promised, noAnswer), pack(), noAnswer)
	verdict.Events(t, events, err, noAnswer, climbed)
	events, err = resolution.Try(given(queued, promised, noAnswer, noAnswer, climbed), pack(), noAnswer)
	verdict.Events(t, events, err, noAnswer)

	unsafe := resolution.CallBackTried{Result: resolution.Unsafe, Note: "A man answered.", By: "ann", At: at(10)}
	events, err = resolution.Try(waiting, pack(), unsafe)
	verdict.Events(t, events, err, unsafe, resolution.CallBackClimbed{Why: resolution.ClimbedUnsafe, Tries: 1, At: at(10)})
	unsafe.Note = " "
	events, err = resolution.Try(waiting, pack(), unsafe)
	verdict.Refused(t, events, err, resolution.UnsafeNeedsNote)
	events, err = resolution.Try(waiting, pack(), resolution.CallBackTried{Result: "busy"})
	verdict.Refused(t, events, err, resolution.ResultUnknown)
	events, err = resolution.Try(given(queued, settled), pack(), spoken)
	verdict.Refused(t, events, err, resolution.NothingPromised)
}

func TestAPromiseOutlivesTheIncidentAndFallsDueOnce(t *testing.T) {
	over := given(queued, taken, promised, settled)
	if next := resolution.Next(over); !next.Equal(at(60).Add(time.Millisecond)) {
		t.Errorf("next %v", next)
	}
	events, err := resolution.FallDue(over, at(60))
	verdict.Events(t, events, err)
	late := resolution.CallBackClimbed{Why: resolution.ClimbedLate, At: at(61)}
	events, err = resolution.FallDue(over, at(61))
	verdict.Events(t, events, err, fellDue, late)
	events, err = resolution.FallDue(given(promised, fellDue, late), at(90))
	verdict.Events(t, events, err)
	climbed := resolution.CallBackClimbed{Why: resolution.ClimbedUnsafe, Tries: 1, At: at(10)}
	events, err = resolution.FallDue(given(promised, climbed), at(61)) // a supervisor has it already
	verdict.Events(t, events, err, fellDue)

	events, err = resolution.CancelCallBack(given(promised, fellDue), "They came to the counter.", "ann", at(70))
	verdict.Events(t, events, err, resolution.CallBackCancelled{Reason: "They came to the counter.", By: "ann", At: at(70)})
	events, err = resolution.CancelCallBack(given(promised), "", "ann", at(70))
	verdict.Refused(t, events, err, resolution.ReasonMissing)
	events, err = resolution.CancelCallBack(given(queued), "They came to the counter.", "ann", at(70))
	verdict.Refused(t, events, err, resolution.NothingPromised)
}

func TestSettling(t *testing.T) {
	e := settled
	e.Resolved = false
	none := resolution.Promised{}
	events, err := resolution.Settle(given(), e, none)
	verdict.Events(t, events, err, settled)
	byThen := resolution.CallBackPromised{DueAt: at(90), Number: "07700 900124", SafeWay: "After six", By: "ann", At: at(30)}
	ring := resolution.Promised{CallBack: resolution.CallBackPromised{DueAt: at(90), Number: "07700 900124", SafeWay: "After six"}}
	events, err = resolution.Settle(given(queued), e, ring)
	verdict.Events(t, events, err, settled, byThen)
	same := resolution.Promised{CallBack: resolution.CallBackPromised{DueAt: at(60)}} // of before a number was asked for
	events, err = resolution.Settle(given(queued, promised), e, same)
	verdict.Events(t, events, err, settled)
	events, err = resolution.Settle(given(queued, promised), e, ring)
	verdict.Events(t, events, err, settled, resolution.CallBackCancelled{Reason: resolution.Replaced, By: "ann", At: at(30)}, byThen)

	events, err = resolution.Close(given(queued, taken), "advice", "dan", at(40))
	verdict.Events(t, events, err, resolution.Settled{Outcome: "advice", By: "dan", At: at(40)})
	events, err = resolution.Close(given(settled), "advice", "dan", at(40))
	verdict.Events(t, events, err)
	events, err = resolution.Close(given(), "advice", "dan", at(40))
	verdict.Events(t, events, err)
}

func TestChecking(t *testing.T) {
	asked := resolution.Checked{Good: true, Qualities: map[string]string{"listened": "yes", "told": "no"}, Note: " Well done. ", At: at(50)}
	checked := asked
	checked.Note, checked.By = "Well done.", "sue"
	events, err := resolution.Check(given(settled), pack(), sue, asked)
	verdict.Events(t, events, err, checked)
	events, err = resolution.Check(given(settled), pack(), ann, asked)
	verdict.Refused(t, events, err, resolution.CheckNeedsSupervisor)
	own := settled
	own.By = "sue"
	events, err = resolution.Check(given(own), pack(), sue, asked)
	verdict.Refused(t, events, err, resolution.OwnWork)
	events, err = resolution.Check(given(settled, checked), pack(), sue, asked)
	verdict.Refused(t, events, err, resolution.CheckedAlready)
	again := settled
	again.At = at(60)
	events, err = resolution.Check(given(settled, checked, again), pack(), sue, asked) // resolved anew after a unit had been sent
	verdict.Events(t, events, err, checked)
	for _, s := range []resolution.State{given(queued), given(queued, resolution.Settled{Outcome: resolution.Attended})} {
		events, err = resolution.Check(s, pack(), sue, asked)
		verdict.Refused(t, events, err, resolution.NothingToCheck)
	}
	for want, change := range map[*fault.Fault]func(*resolution.Checked){
		resolution.QualityMissing: func(e *resolution.Checked) { e.Qualities = map[string]string{"listened": "yes", "told": "perhaps"} },
		resolution.QualityUnknown: func(e *resolution.Checked) {
			e.Qualities = map[string]string{"listened": "yes", "told": "no", "quick": "yes"}
		},
		resolution.NotGoodNeedsNote: func(e *resolution.Checked) { e.Good, e.Note = false, "" },
		resolution.TextTooLong:      func(e *resolution.Checked) { e.Note = strings.Repeat("é", resolution.MaxNote+1) },
	} {
		e := asked
		change(&e)
		events, err = resolution.Check(given(settled), pack(), sue, e)
		verdict.Refused(t, events, err, want)
	}
}
