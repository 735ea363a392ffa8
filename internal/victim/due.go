package victim

import "time"

// ClimbAfter is how long an update may be overdue before a supervisor sees to it:
// whoever promised it may be off duty until then. No force has confirmed it.
const ClimbAfter = 24 * time.Hour

// Next returns when the next promise will not have been kept in time; zero when
// none is open or that is on record. Who is told in the last moment of the day is
// told in time, so it is the first moment of the record after that.
func Next(s State) time.Time {
	var next time.Time
	for _, u := range s.Promises {
		if falls := u.falls(); !falls.IsZero() && (next.IsZero() || falls.Before(next)) {
			next = falls
		}
	}
	return next
}

// FallDue records which promises were not kept in time, each once.
func FallDue(s State, now time.Time) ([]any, error) {
	var events []any
	for _, u := range s.Promises {
		if falls := u.falls(); !falls.IsZero() && !now.Before(falls) {
			events = append(events, UpdateFellDue{ID: u.ID, At: now.UTC()})
		}
	}
	return events, nil
}

func (u Update) falls() time.Time {
	if !u.Open || u.FellDue {
		return time.Time{}
	}
	return u.DueAt.Add(time.Millisecond)
}
