package queue

import "time"

// What takes an offer back.
const (
	CallerLeft   = "caller-left"
	HandlerGone  = "handler-gone"
	NotConnected = "not-connected"
)

// Why a contact left the queue unanswered.
const (
	Abandoned   = "abandoned"
	Interrupted = "interrupted"
)

// Join puts a contact in its place. One that is there already stays where it is.
func Join(s State, r Rules, contact, service string, at time.Time) ([]any, error) {
	if _, there := s.Contact(contact); there {
		return nil, nil
	}
	line, ok := r.Services[service]
	if !ok {
		return nil, ServiceUnknown.With(service)
	}
	return []any{Joined{Contact: contact, Service: service, Rank: line.Rank, Skills: line.Skills, At: at}}, nil
}

// Leave takes a contact away that nobody spoke to. Offered says that it stood
// before a handler, or that a handler had just taken it; that handler is free
// again, without blame. A contact in wrap-up, or that is not there, stays as it
// is and nothing is decided: the fact came too late.
func Leave(s State, contact, why string, at time.Time) (events []any, offered bool, err error) {
	c, there := s.Contact(contact)
	if !there || c.Stage == Ended {
		return nil, false, nil
	}
	offered = c.Stage == Ringing || c.Stage == InHand
	if offered {
		events = append(events, OfferWithdrawn{Contact: contact, Handler: c.Handler, Why: CallerLeft, At: at})
	}
	return append(events, Left{Contact: contact, Why: why, At: at}), offered, nil
}

// Accept takes the offer that stands before the handler. Taken twice it is taken.
func Accept(s State, handler, contact string, at time.Time) ([]any, error) {
	c, offered := s.offer(contact, handler)
	switch {
	case offered:
		return []any{Accepted{Contact: contact, Service: c.Service, Handler: handler, At: at}}, nil
	case c.Handler == handler && c.Stage == InHand:
		return nil, nil
	}
	return nil, OfferGone
}

// Lapse ends an offer whose time is up; before that, and when the offer is gone,
// nothing is decided.
func Lapse(s State, handler, contact string, now time.Time) ([]any, error) {
	c, offered := s.offer(contact, handler)
	if !offered || now.Before(c.Until) {
		return nil, nil
	}
	return []any{OfferLapsed{Contact: contact, Handler: handler, At: now}}, nil
}

// Withdraw takes back an offer because the handler cannot be reached.
func Withdraw(s State, handler, contact string, at time.Time) ([]any, error) {
	if _, offered := s.offer(contact, handler); !offered {
		return nil, nil
	}
	return []any{OfferWithdrawn{Contact: contact, Handler: handler, Why: HandlerGone, At: at}}, nil
}

// PassOn takes a contact from a handler whose browser was lost in the middle of
// the conversation. It goes back to its place, which nobody has overtaken, and
// the handler is not ready.
func PassOn(s State, r Rules, handler, contact string, at time.Time) ([]any, error) {
	c, there := s.Contact(contact)
	if !there || !c.Queued || c.Handler != handler || c.Stage != InHand {
		return nil, nil
	}
	return []any{
		OfferWithdrawn{Contact: contact, Handler: handler, Why: HandlerGone, At: at},
		BecameNotReady{Handler: handler, Reason: r.BrowserGone, At: at},
	}, nil
}

// FailToConnect says that the handler took the contact, or was offered it, and
// the call could not be put through. The contact goes back to its place and the
// handler is not ready, so that the next caller is not sent the same way.
func FailToConnect(s State, r Rules, handler, contact string, at time.Time) ([]any, error) {
	c, there := s.Contact(contact)
	if !there || !c.Queued || c.Handler != handler || c.Stage == Ended {
		return nil, nil
	}
	return []any{
		OfferWithdrawn{Contact: contact, Handler: handler, Why: NotConnected, At: at},
		BecameNotReady{Handler: handler, Reason: r.MissedOffer, At: at},
	}, nil
}
