package incident

import (
	"time"

	"bluelamp/internal/policy"
)

// stages lists, in the order in which they are looked for, the targets that an
// incident can run against: attendance where the grade has one, else the
// call-back that takes its place.
func stages() []policy.Stage {
	return []policy.Stage{policy.StageAttend, policy.StageCallback, policy.StageDeploy}
}

// timed fills in the target of a grade and when it runs out, and when it was
// graded: at is in the force's own time zone, because targets hold from day to
// day there, and is kept in UTC. A target whose clock starts with the first unit
// has minutes but no time yet.
func timed(pack *policy.Pack, s State, e Graded, at time.Time) Graded {
	e.At = at.UTC()
	if t, ok := pack.TargetFor(e.Grade, policy.Area(s.Area), policy.StageDeploy, at); ok {
		if start := s.clock(t.ClockStart, e.At); !start.IsZero() {
			e.SendBy, e.SendMinutes = start.Add(t.Duration()).UTC(), t.Minutes
		}
	}
	for _, stage := range stages() {
		t, ok := pack.TargetFor(e.Grade, policy.Area(s.Area), stage, at)
		if !ok {
			continue
		}
		e.TargetStage, e.TargetMinutes, e.ClockStart = string(t.Stage), t.Minutes, string(t.ClockStart)
		if start := s.clock(t.ClockStart, e.At); !start.IsZero() {
			e.DueAt = start.Add(t.Duration()).UTC()
		}
		return e
	}
	return e
}

// clock returns when a target's minutes begin to count; zero when they have not
// begun. A contact that nobody had to answer counts from when it was received.
func (s State) clock(start policy.ClockStart, graded time.Time) time.Time {
	switch start {
	case policy.FromReceived:
		return s.Received
	case policy.FromAnswered:
		if s.Answered.IsZero() {
			return s.Received
		}
		return s.Answered
	case policy.FromGraded:
		return graded
	case policy.FromAssigned:
	}
	return time.Time{}
}

// due is when the response target runs out; zero when there is none, or its clock
// has not started.
func (s State) due() time.Time {
	if s.Grade.DueAt.IsZero() && policy.ClockStart(s.Grade.ClockStart) == policy.FromAssigned && !s.Assigned.IsZero() {
		return s.Assigned.Add(time.Duration(s.Grade.TargetMinutes) * time.Minute)
	}
	return s.Grade.DueAt
}

// reached says whether what the target asks for has happened since the grade was
// last raised.
func (s State) reached() bool {
	switch policy.Stage(s.Grade.TargetStage) {
	case policy.StageDeploy:
		return s.Going
	case policy.StageCallback:
		return s.Stage == Resolved || s.Came
	}
	return s.Came
}

// Late says whether the response target has passed and was not reached.
func (s State) Late(now time.Time) bool {
	due := s.due()
	return s.Open() && !due.IsZero() && now.After(due) && !s.reached()
}
