package statistics

import "time"

// Attendance is what is known of the response to one incident. Zero times are
// not known or not set. Due is the deadline of the latest grading; Reached is
// when the stage that its target measures was reached; Ended is when the
// incident was resolved without deployment or closed.
type Attendance struct{ Due, Reached, Ended time.Time }

// Standing is how a response stands against its target.
type Standing string

// The standings.
const (
	// NoTarget: the grade sets none.
	NoTarget Standing = "no-target"
	// Met: reached by the deadline, the deadline included.
	Met Standing = "met"
	// Missed: reached too late, or not reached when the deadline passed. A
	// missing arrival is a right-censored observation: all that is known is
	// that it took longer, so it can never count as met.
	Missed Standing = "missed"
	// Running: not reached, and the deadline is still to come.
	Running Standing = "running"
	// NotNeeded: ended before the deadline without anybody being needed there.
	NotNeeded Standing = "not-needed"
)

// At returns how the response stood at a moment.
func (a Attendance) At(now time.Time) Standing {
	switch {
	case a.Due.IsZero():
		return NoTarget
	case !a.Reached.IsZero() && !a.Reached.After(a.Due):
		return Met
	case !a.Reached.IsZero():
		return Missed
	case !a.Ended.IsZero() && !a.Ended.After(a.Due):
		return NotNeeded
	case now.After(a.Due):
		return Missed
	}
	return Running
}

// InTime is the share of responses that met their target among those of which
// it is known: met and missed. Running and not needed are in neither.
func InTime(standings []Standing) Share {
	var s Share
	for _, one := range standings {
		switch one {
		case Met:
			s.Numerator++
			s.Denominator++
		case Missed:
			s.Denominator++
		case NoTarget, Running, NotNeeded:
		}
	}
	return s
}
