package incident_test

import (
	"testing"
	"time"

	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/incident"
	"bluelamp/internal/policy"
)

// raised is a raise to priority at a minute: an hour from the answer to be there.
func raised(minute int) incident.Graded {
	return incident.Graded{
		Grade: "priority", DueAt: at(minute + 60), TargetStage: "attend", TargetMinutes: 60, ClockStart: "graded", By: "ann", At: at(minute),
	}
}

// A unit that came and left before the grade was raised has answered the calmer
// grade and not this one.
func TestWhoCameBeforeTheRaiseHasNotCome(t *testing.T) {
	before := after(standing("noise", "resolution", "low"), sent, atScene, clear, raised(50))
	there := after(standing("noise", "resolution", "low"), sent, atScene, raised(50))
	again := after(before, sent, atScene)
	for name, c := range map[string]struct {
		s    incident.State
		late bool
	}{"left before": {before, true}, "still there": {there, false}, "came again": {again, false}} {
		t.Run(name, func(t *testing.T) {
			if c.s.Late(at(111)) != c.late || c.s.Unjustified(true, at(111)) != c.late {
				t.Errorf("late %v, unjustified %v", c.s.Late(at(111)), c.s.Unjustified(true, at(111)))
			}
		})
	}
	looked := after(before, incident.Reassessed{Trigger: "interval", By: "ann", At: at(90)})
	fallen, err := incident.FallDue(looked, full(), at(95))
	verdict.Events(t, fallen, err, incident.ReviewFellDue{Number: 1, Reason: "late", DueAt: at(95), At: at(95)})
}

// A lowering asks for nothing that has not come already.
func TestWhoCameBeforeTheLoweringHasCome(t *testing.T) {
	s := after(asked(t), sent, atScene, clear)
	events, err := incident.DecideLowering(s, full(), sue, incident.Deciding{ID: "r1", Approved: true, Reason: "Both assessments read."}, at(45))
	if err != nil {
		t.Fatal(err)
	}
	if s = after(s, events...); !s.Came || !s.Going {
		t.Errorf("came %v, sent %v", s.Came, s.Going)
	}
}

// As Suffolk counts: from the first unit, and that one is sent within minutes.
func TestNobodyWasSentIsLateToo(t *testing.T) {
	p := full()
	p.Targets = append(p.Targets, policy.Target{
		Grade: "scheduled", Area: policy.AreaAny, Stage: policy.StageDeploy, Minutes: 20, ClockStart: policy.FromGraded,
	})
	s := standing("noise", "scheduled", "low")
	fallen, err := incident.FallDue(s, p, at(14))
	verdict.Events(t, fallen, err)
	fallen, err = incident.FallDue(s, p, at(15))
	verdict.Events(t, fallen, err, incident.ReviewFellDue{Number: 1, Reason: "late", DueAt: at(15), At: at(15)})
	fallen, err = incident.FallDue(after(s, sent), p, at(15))
	verdict.Events(t, fallen, err)
}

// The machine's clock jumped ahead while somebody raised the grade, and back.
func TestAClockThatJumpedAheadSilencesNothing(t *testing.T) {
	ahead := raised(0)
	ahead.At, ahead.DueAt = at(0).Add(365*24*time.Hour), at(60)
	s := after(standing("noise", "scheduled", "low"), ahead)
	if next, runs := s.NextDue(full()); !runs || next.After(at(60)) {
		t.Errorf("the next is at %v", next)
	}
	fallen, err := incident.FallDue(s, full(), at(61))
	verdict.Events(t, fallen, err, incident.ReviewFellDue{Number: 1, Reason: "interval", DueAt: at(60), At: at(61)})
}
