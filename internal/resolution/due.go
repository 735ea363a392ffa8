package resolution

import "time"

// Next returns when the promised call-back will not have been kept in time, or the
// enquiries not been ended, whichever is first; zero when nothing is promised or that
// is on record.
func Next(s State) time.Time {
	next := callBackLate(s)
	if late := enquiryLate(s); next.IsZero() || !late.IsZero() && late.Before(next) {
		return late
	}
	return next
}

// callBackLate is the first moment of the record after the time promised: a call at
// that time is in time.
func callBackLate(s State) time.Time {
	if !s.CallBack.Open || s.CallBack.FellDue {
		return time.Time{}
	}
	return s.CallBack.DueAt.Add(time.Millisecond)
}

func enquiryLate(s State) time.Time {
	if !s.Enquiry.Open || s.Enquiry.FellDue || s.Enquiry.EndBy.IsZero() {
		return time.Time{}
	}
	return s.Enquiry.EndBy.Add(time.Millisecond)
}

// FallDue records what was not kept in time, once. A call-back that was not made goes
// to a supervisor too: nobody of the desk saw to it.
func FallDue(s State, now time.Time) ([]any, error) {
	var events []any
	if due := callBackLate(s); !due.IsZero() && !now.Before(due) {
		events = append(events, CallBackFellDue{DueAt: s.CallBack.DueAt, At: now.UTC()})
		if !s.CallBack.Climbed {
			events = append(events, CallBackClimbed{Why: ClimbedLate, Tries: s.CallBack.Tries, At: now.UTC()})
		}
	}
	if due := enquiryLate(s); !due.IsZero() && !now.Before(due) {
		events = append(events, EnquiryFellDue{EndBy: s.Enquiry.EndBy, At: now.UTC()})
	}
	return events, nil
}
