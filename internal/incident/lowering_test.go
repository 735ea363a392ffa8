package incident_test

import (
	"testing"

	"bluelamp/internal/fault"
	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/incident"
	"bluelamp/internal/staff"
)

// asked is a priority incident of high risk with a request that waits.
func asked(t *testing.T) incident.State {
	t.Helper()
	s := standing("noise", "priority", "high")
	events, err := incident.AskLowering(s, full(), ann, asking("r1"), at(5))
	verdict.Events(t, events, err,
		incident.Reassessed{Assessment: "a2", Trigger: "lowering", Victim: "spoken", Changed: []string{"levels.harm"}, By: "ann", At: at(5)},
		incident.LoweringAsked{ID: "r1", Grade: "scheduled", Risk: "medium", Before: "a1", Assessment: "a2", Reason: why, By: "ann", At: at(5)})
	return after(s, events...)
}

func TestTwoPeopleLowerAGrade(t *testing.T) {
	s := asked(t)
	if s.Grade.Grade != "priority" || s.Risk.Risk != "high" {
		t.Fatalf("asking alone lowered it: %+v %+v", s.Grade, s.Risk)
	}
	yes := incident.Deciding{ID: "r1", Approved: true, Reason: "Both assessments read.", Proposed: "priority", Reasons: []string{"Noise."}}
	events, err := incident.DecideLowering(s, full(), sue, yes, at(8))
	verdict.Events(t, events, err,
		incident.LoweringDecided{ID: "r1", Approved: true, Reason: "Both assessments read.", By: "sue", At: at(8)},
		incident.Graded{
			Grade: "scheduled", Proposed: "priority", Reasons: []string{"Noise."}, Justification: why, Assessment: "a2",
			TargetStage: "attend", TargetMinutes: 90, ClockStart: "assigned", By: "sue", At: at(8),
		},
		incident.RiskStood{Risk: "medium", Assessment: "a2", By: "sue", At: at(8)})
	lowered := after(s, events...)
	events, err = incident.DecideLowering(lowered, full(), sam, yes, at(9))
	if f := verdict.Refused(t, events, err, incident.AlreadyDecided); f.Sentence[:3] != "sue" {
		t.Errorf("says %q", f.Sentence)
	}
	no := incident.Deciding{ID: "r1", Reason: "He may well come back."}
	events, err = incident.DecideLowering(s, full(), sue, no, at(8))
	verdict.Events(t, events, err, incident.LoweringDecided{ID: "r1", Reason: "He may well come back.", By: "sue", At: at(8)})
	if s = after(s, events...); s.Grade.Grade != "priority" || s.Risk.Risk != "high" {
		t.Error("a no lowered it")
	}
	events, err = incident.AskLowering(s, full(), ann, asking("r2"), at(9)) // it can be asked for again
	if err != nil || len(events) != 2 {
		t.Errorf("%+v, %v", events, err)
	}
}

func TestWhoMayDecideALowering(t *testing.T) {
	byHerself := after(standing("noise", "priority", "high"),
		incident.LoweringAsked{ID: "r1", Grade: "scheduled", Before: "a1", Assessment: "a2", Reason: why, By: "sue", At: at(5)})
	for name, c := range map[string]struct {
		s    incident.State
		who  staff.Asker
		d    incident.Deciding
		want *fault.Fault
	}{
		"the asker, though a supervisor": {byHerself, sue, incident.Deciding{ID: "r1", Approved: true, Reason: "It is right."}, incident.SecondIsAsker},
		"another handler":                {asked(t), dan, incident.Deciding{ID: "r1", Approved: true, Reason: "It is right."}, incident.SecondNeedsSupervisor},
		"without a reason":               {asked(t), sue, incident.Deciding{ID: "r1", Approved: true, Reason: "ok"}, incident.ReasonMissing},
		"a request that is not there":    {asked(t), sue, incident.Deciding{ID: "r9", Approved: true, Reason: "It is right."}, incident.RequestNotFound},
	} {
		t.Run(name, func(t *testing.T) {
			events, err := incident.DecideLowering(c.s, full(), c.who, c.d, at(8))
			verdict.Refused(t, events, err, c.want)
		})
	}
}

func TestAskLoweringRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*incident.LoweringWanted)
		want   *fault.Fault
	}{
		"nothing to lower":          {func(w *incident.LoweringWanted) { w.Grade, w.Risk = "", "" }, incident.LoweringEmpty},
		"the grade that stands":     {func(w *incident.LoweringWanted) { w.Grade = "priority" }, incident.NotLower},
		"a more urgent grade":       {func(w *incident.LoweringWanted) { w.Grade = "emergency" }, incident.NotLower},
		"the risk that stands":      {func(w *incident.LoweringWanted) { w.Risk = "high" }, incident.NotLower},
		"its own look is graver":    {func(w *incident.LoweringWanted) { w.Look.Risk = "high" }, incident.LookIsGraver},
		"an unknown grade":          {func(w *incident.LoweringWanted) { w.Grade = "x" }, unknownCode()},
		"the form of a calmer type": {func(w *incident.LoweringWanted) { w.Type = "noise" }, incident.OtherType},
		"no reason":                 {func(w *incident.LoweringWanted) { w.Reason = "He has gone." }, incident.ReasonMissing},
		"no assessment":             {func(w *incident.LoweringWanted) { w.Assessment = "" }, incident.AssessmentMissing},
		"no word of the victim":     {func(w *incident.LoweringWanted) { w.Victim = "" }, incident.VictimUnanswered},
		"a reason out of all shape": {func(w *incident.LoweringWanted) { w.Reason += "\x00" }, incident.TextUnreadable},
	} {
		t.Run(name, func(t *testing.T) {
			w := asking("r1")
			c.change(&w)
			events, err := incident.AskLowering(standing("burglary", "priority", "high"), full(), ann, w, at(5))
			verdict.Refused(t, events, err, c.want)
		})
	}
	unseen := standing("noise", "priority", "")
	events, err := incident.AskLowering(unseen, full(), ann, asking("r1"), at(5))
	verdict.Refused(t, events, err, incident.NobodyHasLooked)
	events, err = incident.AskLowering(asked(t), full(), dan, asking("r2"), at(6))
	verdict.Refused(t, events, err, incident.LoweringWaits)
}

// Whatever makes the incident graver, or tells something new, takes the request
// back: it did not know of it.
func TestARaiseWithdrawsTheRequest(t *testing.T) {
	graver := incident.Reassessing{Look: look("a3", "high"), Trigger: "information"}
	urgent := incident.Grading{Grade: "emergency", Justification: "He is at the door."}
	for name, raise := range map[string]func(incident.State) ([]any, error){
		"a grade raised": func(s incident.State) ([]any, error) { return incident.Regrade(s, full(), ann, urgent, at(6)) },
		"a graver look":  func(s incident.State) ([]any, error) { return incident.Reassess(s, full(), ann, graver, at(6)) },
		"a calmer look": func(s incident.State) ([]any, error) {
			return incident.Reassess(s, full(), dan, incident.Reassessing{Look: look("a3", "low"), Trigger: "supervision"}, at(6))
		},
		"a delay asked for": func(s incident.State) ([]any, error) {
			return incident.AskDelay(s, full(), dan, wanted(), at(6))
		},
		"something new": func(s incident.State) ([]any, error) {
			return incident.AddInformation(s, incident.InformationAdded{Text: "He is at the door.", Source: "public", By: "ann", At: at(6)})
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := asked(t)
			events, err := raise(s)
			if err != nil {
				t.Fatal(err)
			}
			events, err = incident.DecideLowering(after(s, events...), full(), sue,
				incident.Deciding{ID: "r1", Approved: true, Reason: "Both assessments read."}, at(8))
			verdict.Refused(t, events, err, incident.RequestWithdrawn)
		})
	}
}

func TestARequestIsTheAskersToTakeBack(t *testing.T) {
	events, err := incident.WithdrawLowering(asked(t), sue, "r1", "Not needed.", at(6))
	verdict.Refused(t, events, err, incident.NotYourRequest)
	events, err = incident.WithdrawLowering(asked(t), ann, "r1", "Not needed.", at(6))
	verdict.Events(t, events, err, incident.LoweringWithdrawn{ID: "r1", Reason: "Not needed.", By: "ann", At: at(6)})
}

// A pack can lose a grade while an incident has it: then nobody knows how urgent it
// was, so it counts as the most urgent.
func TestAGradeThatThePackNoLongerHas(t *testing.T) {
	s := after(standing("noise", "priority", "high"), gone)
	events, err := incident.Regrade(s, full(), sue, incident.Grading{Grade: "emergency", Justification: "He is at the door."}, at(5))
	verdict.Refused(t, events, err, incident.LoweringNeedsTwo)
	w := asking("r1")
	w.Grade = "emergency"
	events, err = incident.AskLowering(s, full(), ann, w, at(5))
	if err != nil || len(events) != 2 {
		t.Fatalf("%+v, %v", events, err)
	}
	events, err = incident.Close(after(s, incident.Reassessed{Trigger: "closing", By: "dan", At: at(4)}), full(), dan, incident.Closing{Result: "advice", At: at(5)})
	verdict.Refused(t, events, err, incident.ClosingNeedsSecond)
}
