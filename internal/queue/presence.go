package queue

import "time"

// Miss says that a handler's browser has been gone for longer than the grace.
// A handler who waited for contacts is not ready from then on; one with a
// contact keeps it. A handler who is off cannot be missed.
func Miss(s State, r Rules, handler string, at time.Time) ([]any, error) {
	h := s.Handler(handler)
	if h.Missing || h.Status == OffDuty {
		return nil, nil
	}
	events := []any{}
	if h.Status == BeingRung {
		events = append(events, OfferWithdrawn{Contact: h.Contact, Handler: handler, Why: HandlerGone, At: at})
	}
	events = append(events, WentMissing{Handler: handler, At: at})
	if h.Status == Idle || h.Status == BeingRung {
		events = append(events, BecameNotReady{Handler: handler, Reason: r.BrowserGone, At: at})
	}
	return events, nil
}

// Back says that the browser of a missing handler is there again. It makes
// nobody ready: the handler says so.
func Back(s State, handler string, at time.Time) ([]any, error) {
	if !s.Handler(handler).Missing {
		return nil, nil
	}
	return []any{CameBack{Handler: handler, At: at}}, nil
}

// OpenDay begins a day with what stands of the day before. Handlers who are off
// are left behind.
func OpenDay(before State, at time.Time) []any {
	carried := State{Contacts: append([]Contact{}, before.Contacts...), Handlers: []Handler{}}
	for _, h := range before.Handlers {
		if h.Status != OffDuty {
			carried.Handlers = append(carried.Handlers, h)
		}
	}
	return []any{DayOpened{Carried: carried, At: at}}
}
