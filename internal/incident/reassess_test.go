package incident_test

import (
	"testing"

	"bluelamp/internal/fault"
	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/incident"
)

func TestOpeningSetsTheStandingRisk(t *testing.T) {
	o := opening()
	o.Risk = "medium"
	events, err := incident.Open(given(), full(), o)
	verdict.Events(t, events, err, opened, graded,
		incident.RiskStood{Risk: "medium", Assessment: "a1", By: "ann", At: at(0)},
		incident.CrimeExpected{Because: "type/burglary", DueAt: at(-3 + 24*60), By: "ann", At: at(0)})
	o.Type, o.Risk, o.Assessment, o.Actions = "noise", "", "", []string{"tell", "record-crime"}
	events, err = incident.Open(given(), full(), o)
	if err != nil {
		t.Fatal(err)
	}
	s := given(events...)
	if s.Risk.Risk != "high" || s.Risk.Assessment != "" || !s.Crime.Expected {
		t.Errorf("left for later: %+v, crime %+v", s.Risk, s.Crime)
	}
	events, err = incident.Reassess(s, full(), ann, incident.Reassessing{Look: look("a2", "low"), Trigger: "supervision"}, at(4))
	if err != nil {
		t.Fatal(err)
	}
	if s = after(s, events...); s.Risk.Risk != "low" || s.Risk.Assessment != "a2" {
		t.Errorf("after the first look: %+v", s.Risk)
	}
}

func TestAGraverLookStandsAtOnceAndACalmerOneDoesNot(t *testing.T) {
	s := standing("noise", "priority", "medium")
	looked := incident.Reassessed{Assessment: "a2", Trigger: "supervision", Victim: "spoken", Changed: []string{"levels.harm"}, By: "ann", At: at(5)}
	r := incident.Reassessing{Look: look("a2", "low"), Trigger: "supervision"}
	events, err := incident.Reassess(s, full(), ann, r, at(5))
	verdict.Events(t, events, err, looked)
	r.Look = look("a2", "high")
	events, err = incident.Reassess(s, full(), ann, r, at(5))
	verdict.Events(t, events, err, looked, incident.RiskStood{Risk: "high", Assessment: "a2", By: "ann", At: at(5)})
	r.Grade, r.Justification = "emergency", "She is being followed home now."
	events, err = incident.Reassess(s, full(), ann, r, at(5))
	if err != nil || len(events) != 3 || events[2].(incident.Graded).Grade != "emergency" {
		t.Errorf("raised: %+v, %v", events, err)
	}
}

func TestReassessRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*incident.Reassessing)
		want   *fault.Fault
	}{
		"without an assessment":      {func(r *incident.Reassessing) { r.Assessment = "" }, incident.AssessmentMissing},
		"an unknown level":           {func(r *incident.Reassessing) { r.Risk = "x" }, unknownCode()},
		"the victim left out":        {func(r *incident.Reassessing) { r.Victim = "" }, incident.VictimUnanswered},
		"tried, and no word of it":   {func(r *incident.Reassessing) { r.Victim = "tried" }, incident.VictimNoteMissing},
		"unsafe, and no word of it":  {func(r *incident.Reassessing) { r.Victim, r.VictimNote = "unsafe", "." }, incident.VictimNoteMissing},
		"for lowering":               {func(r *incident.Reassessing) { r.Trigger = "lowering" }, incident.TriggerUnfit},
		"the form of a calmer type":  {func(r *incident.Reassessing) { r.Type = "noise" }, incident.OtherType},
		"the form of no type":        {func(r *incident.Reassessing) { r.Type = "x" }, unknownCode()},
		"a lower grade":              {func(r *incident.Reassessing) { r.Grade, r.Justification = "scheduled", why }, incident.LoweringNeedsTwo},
		"a proposal passed over":     {func(r *incident.Reassessing) { r.Look.Grade = "emergency" }, incident.ProposalPassedOver},
		"passed over in a few words": {func(r *incident.Reassessing) { r.Look.Grade, r.Justification = "emergency", "not needed" }, incident.ProposalPassedOver},
	} {
		t.Run(name, func(t *testing.T) {
			r := incident.Reassessing{Look: look("a2", "low"), Trigger: "interval"}
			c.change(&r)
			events, err := incident.Reassess(standing("burglary", "priority", "medium"), full(), ann, r, at(5))
			verdict.Refused(t, events, err, c.want)
		})
	}
	s := after(standing("noise", "priority", "low"), closed)
	events, err := incident.Reassess(s, full(), ann, incident.Reassessing{Look: look("a2", "low"), Trigger: "closing"}, at(60))
	verdict.Refused(t, events, err, incident.AlreadyClosed)
}

func TestAProposalThatIsPassedOverIsKept(t *testing.T) {
	r := incident.Reassessing{Look: look("a2", "low"), Trigger: "interval", Justification: why}
	r.Look.Grade, r.Look.Reasons = "emergency", []string{"They may still be there."}
	events, err := incident.Reassess(standing("noise", "priority", "medium"), full(), ann, r, at(5))
	verdict.Events(t, events, err, incident.Reassessed{
		Assessment: "a2", Trigger: "interval", Victim: "spoken", Changed: []string{"levels.harm"}, By: "ann", At: at(5),
	}, incident.GradeKept{
		Grade: "priority", Proposed: "emergency", Reasons: []string{"They may still be there."}, Assessment: "a2",
		Justification: why, By: "ann", At: at(5),
	})
}

func TestInformationAndHandoverCallForALook(t *testing.T) {
	s := standing("noise", "priority", "medium")
	news := incident.InformationAdded{Text: "He has a knife.", Source: "officer", By: "ann", At: at(3)}
	events, err := incident.AddInformation(s, news)
	fell := incident.ReviewFellDue{Number: 1, Reason: "information", DueAt: at(3), At: at(3)}
	verdict.Events(t, events, err, news, fell)
	handed := incident.HandedOver{To: "dan", Note: "End of my shift.", By: "ann", At: at(4)}
	events, err = incident.HandOver(after(s, news, fell), handed)
	verdict.Events(t, events, err, handed) // the review that is due takes it in
	events, err = incident.HandOver(s, handed)
	verdict.Events(t, events, err, handed, incident.ReviewFellDue{Number: 1, Reason: "handover", DueAt: at(4), At: at(4)})
	events, err = incident.HandOver(standing("noise", "priority", "low"), handed) // however calm
	verdict.Events(t, events, err, handed, incident.ReviewFellDue{Number: 1, Reason: "handover", DueAt: at(4), At: at(4)})

	events, err = incident.AddInformation(s, incident.InformationAdded{Text: " ", Source: "officer"})
	verdict.Refused(t, events, err, incident.LineEmpty)
	events, err = incident.AddInformation(s, incident.InformationAdded{Text: "He is back.", Source: "rumour"})
	verdict.Refused(t, events, err, incident.SourceUnknown)
	events, err = incident.HandOver(s, incident.HandedOver{To: "dan"})
	verdict.Refused(t, events, err, incident.HandoverNoteMissing)
}
