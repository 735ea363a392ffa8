package resolution

import "time"

// Next returns when the promised call-back will not have been kept in time; zero
// when none is promised or that is on record. A call at the time promised is in
// time, so it is the first moment of the record after that.
func Next(s State) time.Time {
	if !s.CallBack.Open || s.CallBack.FellDue {
		return time.Time{}
	}
	return s.CallBack.DueAt.Add(time.Millisecond)
}

// FallDue records that a promise was not kept in time, once.
func FallDue(s State, now time.Time) ([]any, error) {
	next := Next(s)
	if next.IsZero() || now.Before(next) {
		return nil, nil
	}
	return []any{CallBackFellDue{DueAt: s.CallBack.DueAt, At: now.UTC()}}, nil
}
