package incident_test

import (
	"testing"
	"time"

	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/incident"
)

// under is an incident that ann opened below what was proposed.
func under(t *testing.T, proposed, grade string) incident.State {
	t.Helper()
	o := opening()
	o.Type, o.Risk, o.Grading.Proposed, o.Grade, o.Justification = "noise", "medium", proposed, grade, why
	events, err := incident.Open(incident.State{}, full(), o)
	if err != nil {
		t.Fatal(err)
	}
	return given(events...)
}

func TestAGradeBelowTheProposalWaitsForASupervisor(t *testing.T) {
	s := under(t, "emergency", "scheduled")
	if want := (incident.Below{Waits: true, Grade: "scheduled", Proposed: "emergency", By: "ann"}); s.Below != want {
		t.Fatalf("below: %+v", s.Below)
	}
	if as := under(t, "scheduled", "scheduled"); as.Below.Waits {
		t.Errorf("as proposed: %+v", as.Below)
	}
	if above := under(t, "scheduled", "emergency"); above.Below.Waits {
		t.Errorf("above the proposal: %+v", above.Below)
	}
	// a second form that proposes less, and a raise on it, is no way past a supervisor
	events, err := incident.Regrade(s, full(), ann, incident.Grading{
		Grade: "priority", Justification: why, Assessment: "a2", Proposed: "resolution",
	}, at(5))
	if err != nil {
		t.Fatal(err)
	}
	if s = after(s, events...); !s.Below.Waits || s.Below.Proposed != "emergency" || s.Below.Grade != "priority" {
		t.Errorf("raised, and still below: %+v", s.Below)
	}
	events, err = incident.Regrade(s, full(), ann, incident.Grading{Grade: "emergency", Justification: why, Assessment: "a2", Proposed: "resolution"}, at(6))
	if s = after(s, events...); err != nil || s.Below.Waits {
		t.Errorf("raised to what was proposed: %+v, %v", s.Below, err)
	}
}

func TestASupervisorSeesAGradeBelowTheProposal(t *testing.T) {
	s := under(t, "emergency", "scheduled")
	seen := incident.GradeSeen{Grade: "scheduled", Proposed: "emergency", Agreed: true, By: "sue", At: at(4)}
	events, err := incident.SeeGrade(s, sue, incident.Seeing{Agreed: true}, at(4))
	verdict.Events(t, events, err, seen)
	events, err = incident.SeeGrade(after(s, seen), sam, incident.Seeing{Agreed: true}, at(5))
	verdict.Refused(t, events, err, incident.AlreadyDecided)

	seen.Agreed, seen.Reason = false, why
	events, err = incident.SeeGrade(s, sue, incident.Seeing{Reason: " " + why}, at(4))
	verdict.Events(t, events, err, seen,
		incident.ReviewFellDue{Number: 1, Reason: "supervision", DueAt: at(4), At: at(4)},
		incident.ReviewClimbed{Number: 1, To: "supervisor", At: at(4)})
	if r := after(s, events...).Review; !r.Due || r.With != "supervisor" {
		t.Errorf("review: %+v", r)
	}

	due := incident.ReviewFellDue{Number: 1, Reason: "interval", DueAt: at(3), At: at(3)}
	events, err = incident.SeeGrade(after(s, due), sue, incident.Seeing{Reason: why}, at(4))
	verdict.Events(t, events, err, seen, incident.ReviewClimbed{Number: 1, To: "supervisor", At: at(4)})

	// what was closed quickly was not closed unseen
	events, err = incident.SeeGrade(after(s, closed), sue, incident.Seeing{Reason: why}, at(4))
	verdict.Events(t, events, err, seen)
}

func TestSeeGradeRefuses(t *testing.T) {
	s := under(t, "emergency", "scheduled")
	events, err := incident.SeeGrade(given(), sue, incident.Seeing{Agreed: true}, at(4))
	verdict.Refused(t, events, err, incident.NotFound)
	events, err = incident.SeeGrade(standing("noise", "priority", "low"), sue, incident.Seeing{Agreed: true}, at(4))
	verdict.Refused(t, events, err, incident.GradeNotBelow)
	events, err = incident.SeeGrade(s, dan, incident.Seeing{Agreed: true}, at(4))
	verdict.Refused(t, events, err, incident.SecondNeedsSupervisor)
	events, err = incident.SeeGrade(s, sue, incident.Seeing{Reason: "no"}, at(4))
	verdict.Refused(t, events, err, incident.ReasonMissing)
	mine := after(s, incident.GradeKept{Grade: "scheduled", Proposed: "emergency", By: "sue", At: at(2)})
	events, err = incident.SeeGrade(mine, sue, incident.Seeing{Agreed: true}, at(4))
	verdict.Refused(t, events, err, incident.SeeingOwnGrade)
}

// Two people have decided a lowering: nobody has to look at it a third time.
func TestALoweringThatTwoAgreedToIsNotBelow(t *testing.T) {
	s := under(t, "emergency", "priority")
	wanted := asking("r1")
	wanted.Risk = ""
	asked, err := incident.AskLowering(s, full(), ann, wanted, at(5))
	if err != nil {
		t.Fatal(err)
	}
	s = after(s, asked...)
	d := incident.Deciding{ID: "r1", Approved: true, Reason: why, Proposed: "emergency", Looked: []string{"ann", "sam"}}
	events, err := incident.DecideLowering(s, full(), sam, d, at(6))
	verdict.Refused(t, events, err, incident.SecondLooked)
	events, err = incident.DecideLowering(s, full(), sue, d, at(6))
	if err != nil {
		t.Fatal(err)
	}
	if s = after(s, events...); s.Below.Waits || s.Grade.Grade != "scheduled" {
		t.Errorf("after two: %+v", s.Below)
	}
}

// While somebody is at the scene the room asks less often; when the last has left,
// the short interval runs anew, and never beyond the longer.
func TestTheIntervalAtTheScene(t *testing.T) {
	s := standing("noise", "emergency", "low") // every 15 minutes, at the scene every 45
	arrived := after(s, sent, atScene)
	two := after(arrived, incident.UnitSent{Callsign: "NS22", At: at(10)}, incident.UnitMoved{Callsign: "NS22", Status: "at-scene", At: at(12)})
	left := incident.UnitMoved{Callsign: "NS21", Status: "clear", At: at(20)}
	for name, c := range map[string]struct {
		s    incident.State
		want time.Time
	}{
		"on the way, and late": {after(s, sent, incident.UnitMoved{Callsign: "NS21", Status: "en-route", At: at(2)}), at(8).Add(15 * time.Second)},
		"there":                {arrived, at(45)},
		"one of two has left":  {after(two, left), at(45)},
		"gone":                 {after(arrived, left), at(35)},
		"gone late":            {after(arrived, incident.UnitMoved{Callsign: "NS21", Status: "clear", At: at(40)}), at(45)},
		"looked since":         {after(arrived, left, incident.Reassessed{Trigger: "interval", At: at(25)}), at(40)},
	} {
		t.Run(name, func(t *testing.T) {
			if next, _ := c.s.NextReview(full()); !next.Equal(c.want) {
				t.Errorf("the next is at %v, want %v", next, c.want)
			}
		})
	}
}

// A look at the warning buys no silence for the target that is missed afterwards.
func TestTheTargetItselfCallsForALook(t *testing.T) {
	s := after(standing("noise", "priority", "low"), incident.Reassessed{Trigger: "late", At: at(44)})
	events, err := incident.FallDue(s, full(), at(57))
	verdict.Events(t, events, err)
	events, err = incident.FallDue(s, full(), at(58))
	verdict.Events(t, events, err, incident.ReviewFellDue{Number: 1, Reason: "late", DueAt: at(58), At: at(58)})
	events, err = incident.FallDue(after(s, incident.Reassessed{Trigger: "late", At: at(58)}), full(), at(59))
	verdict.Events(t, events, err)
}
