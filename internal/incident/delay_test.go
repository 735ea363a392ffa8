package incident_test

import (
	"testing"

	"bluelamp/internal/fault"
	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/incident"
	"bluelamp/internal/staff"
)

func wanted() incident.DelayWanted {
	return incident.DelayWanted{
		ID: "d1", Until: at(60), Look: look("a2", "medium"), Vulnerable: true,
		Reason: "Every car is at the collision on the bypass.", Safety: "Her sister is with her and the door is locked.",
	}
}

// delayed is an incident with a delay that a supervisor agreed to.
func delayed(t *testing.T) incident.State {
	t.Helper()
	s := standing("noise", "priority", "medium")
	w := wanted()
	events, err := incident.AskDelay(s, full(), ann, w, at(20))
	verdict.Events(t, events, err,
		incident.Reassessed{Assessment: "a2", Trigger: "delay", Victim: "spoken", Changed: []string{"levels.harm"}, By: "ann", At: at(20)},
		incident.DelayAsked{ID: "d1", Until: at(60), Assessment: "a2", Reason: w.Reason, Safety: w.Safety, By: "ann", At: at(20)})
	s = after(s, events...)
	events, err = incident.DecideDelay(s, sue, incident.Deciding{ID: "d1", Approved: true, Reason: "Sister confirmed it."}, at(22))
	verdict.Events(t, events, err, incident.DelayDecided{ID: "d1", Approved: true, Reason: "Sister confirmed it.", By: "sue", At: at(22)})
	return after(s, events...)
}

func TestADelayEnds(t *testing.T) {
	s := delayed(t)
	fallen, err := incident.FallDue(s, full(), at(59))
	verdict.Events(t, fallen, err) // the target's warning at 42 minutes is silenced
	fallen, err = incident.FallDue(s, full(), at(61))
	verdict.Events(t, fallen, err, incident.DelayEnded{ID: "d1", Why: "ran-out", At: at(61)},
		incident.ReviewFellDue{Number: 1, Reason: "delay", DueAt: at(60), At: at(61)})
	events, err := incident.MoveUnit(after(s, sent), "NS21", "at-scene", "dan", at(30))
	arrived := atScene
	arrived.At = at(30)
	verdict.Events(t, events, err, arrived, incident.DelayEnded{ID: "d1", Why: "arrived", At: at(30)})
	events, err = incident.Reassess(s, full(), ann, incident.Reassessing{Look: look("a3", "high"), Trigger: "information"}, at(30))
	if err != nil {
		t.Fatal(err)
	}
	verdict.Events(t, events[1:], err, incident.RiskStood{Risk: "high", Assessment: "a3", By: "ann", At: at(30)},
		incident.DelayEnded{ID: "d1", Why: "risk-rose", At: at(30)},
		incident.ReviewFellDue{Number: 1, Reason: "delay", DueAt: at(30), At: at(30)})
}

func TestAWaitThatNobodyAgreedToIsUnjustified(t *testing.T) {
	s := standing("noise", "priority", "medium") // to be reached by 58
	for name, c := range map[string]struct {
		s          incident.State
		vulnerable bool
		minute     int
		want       bool
	}{
		"late":                      {s, true, 59, true},
		"in time":                   {s, true, 57, false},
		"nobody is vulnerable":      {s, false, 59, false},
		"agreed to":                 {delayed(t), true, 59, false},
		"agreed to, and past it":    {delayed(t), true, 60, true},
		"asked for, not agreed to":  {after(s, incident.DelayAsked{ID: "d1", Until: at(80)}), true, 59, true},
		"somebody is there":         {after(s, sent, atScene), true, 59, false},
		"sent is not there":         {after(s, sent), true, 59, true},
		"closed":                    {after(s, closed), true, 59, false},
		"a call-back is no arrival": {standing("noise", "resolution", "low"), true, 121, true},
	} {
		t.Run(name, func(t *testing.T) {
			if got := c.s.Unjustified(c.vulnerable, at(c.minute)); got != c.want {
				t.Errorf("got %v", got)
			}
		})
	}
}

func TestAskDelayRefuses(t *testing.T) {
	s := standing("noise", "priority", "medium")
	for name, c := range map[string]struct {
		s      incident.State
		change func(*incident.DelayWanted)
		want   *fault.Fault
	}{
		"nobody is vulnerable":   {s, func(w *incident.DelayWanted) { w.Vulnerable = false }, incident.DelayNotNeeded},
		"somebody is there":      {after(s, sent, atScene), nil, incident.NobodyWaits},
		"too long":               {s, func(w *incident.DelayWanted) { w.Until = at(81) }, incident.DelayTooLong},
		"in the past":            {s, func(w *incident.DelayWanted) { w.Until = at(20) }, incident.DelayTooLong},
		"no reason":              {s, func(w *incident.DelayWanted) { w.Reason = "Busy." }, incident.ReasonMissing},
		"nothing keeps her safe": {s, func(w *incident.DelayWanted) { w.Safety = "" }, incident.ReasonMissing},
		"the risk is rising":     {s, func(w *incident.DelayWanted) { w.Look.Risk = "high" }, incident.DelayWhileRising},
		"a more urgent proposal": {s, func(w *incident.DelayWanted) { w.Look.Grade = "emergency" }, incident.DelayWhileUrgent},
		"nobody has looked yet":  {standing("noise", "priority", ""), nil, incident.NobodyHasLooked},
		"of a calmer type":       {standing("domestic", "priority", "medium"), func(w *incident.DelayWanted) { w.Type = "noise" }, incident.OtherType},
		"a second one":           {delayed(t), nil, incident.DelayStands},
		"no assessment":          {s, func(w *incident.DelayWanted) { w.Assessment = "" }, incident.AssessmentMissing},
	} {
		t.Run(name, func(t *testing.T) {
			w := wanted()
			if c.change != nil {
				c.change(&w)
			}
			events, err := incident.AskDelay(c.s, full(), ann, w, at(20))
			verdict.Refused(t, events, err, c.want)
		})
	}
}

func TestWhoMayDecideADelay(t *testing.T) {
	waits := after(standing("noise", "priority", "medium"), incident.DelayAsked{ID: "d1", Until: at(60), By: "sue", At: at(20)})
	yes := incident.Deciding{ID: "d1", Approved: true, Reason: "Sister confirmed it."}
	for name, c := range map[string]struct {
		s      incident.State
		who    staff.Asker
		minute int
		want   *fault.Fault
	}{
		"the asker":      {waits, sue, 22, incident.SecondIsAsker},
		"a handler":      {waits, ann, 22, incident.SecondNeedsSupervisor},
		"too late":       {waits, sam, 60, incident.DelayOver},
		"decided before": {delayed(t), sam, 30, incident.AlreadyDecided},
	} {
		t.Run(name, func(t *testing.T) {
			events, err := incident.DecideDelay(c.s, c.who, yes, at(c.minute))
			verdict.Refused(t, events, err, c.want)
		})
	}
	events, err := incident.DecideDelay(waits, lead, yes, at(22)) // a force lead is a supervisor
	if err != nil || len(events) != 1 {
		t.Errorf("%+v, %v", events, err)
	}
}

// One more hour, and one more: somebody above has to look at that.
func TestASecondDelayInARowTakesAForceLead(t *testing.T) {
	over := incident.DelayEnded{ID: "d1", Why: "ran-out", At: at(60)}
	again := incident.DelayAsked{ID: "d2", Until: at(100), By: "ann", At: at(61)}
	yes := incident.Deciding{ID: "d2", Approved: true, Reason: "Sister confirmed it."}
	s := after(delayed(t), over, again)
	events, err := incident.DecideDelay(s, sam, yes, at(62))
	verdict.Refused(t, events, err, incident.SecondNeedsForceLead)
	events, err = incident.DecideDelay(s, lead, yes, at(62))
	verdict.Events(t, events, err, incident.DelayDecided{ID: "d2", Approved: true, Reason: yes.Reason, By: "lea", At: at(62)})
	no := incident.Deciding{ID: "d2", Reason: "She has waited enough."}
	events, err = incident.DecideDelay(s, sam, no, at(62))
	verdict.Events(t, events, err, incident.DelayDecided{ID: "d2", Reason: no.Reason, By: "sam", At: at(62)})
	events, err = incident.DecideDelay(after(delayed(t), over, sent, atScene, again), sam, yes, at(62)) // somebody came in between
	verdict.Events(t, events, err, incident.DelayDecided{ID: "d2", Approved: true, Reason: yes.Reason, By: "sam", At: at(62)})
}
