package queue

import (
	"slices"
	"strings"
	"time"
)

// Ready says that a handler can take the next contact. Skills are those of the
// account at this time. Ready twice is ready, idle since the first time.
func Ready(s State, handler string, skills []string, at time.Time) ([]any, error) {
	h := s.Handler(handler)
	if err := h.empty(); err != nil {
		return nil, err
	}
	if h.Status == Idle && slices.Equal(h.Skills, skills) {
		return nil, nil
	}
	return []any{BecameReady{Handler: handler, Skills: append([]string{}, skills...), At: at}}, nil
}

// NotReady says why a handler takes no contacts, by a reason of the pack that a
// handler may choose.
func NotReady(s State, r Rules, handler, reason string, at time.Time) ([]any, error) {
	if !slices.Contains(r.Reasons, reason) {
		return nil, ReasonUnknown.With(reason, strings.Join(r.Reasons, ", ")).About("reason")
	}
	h := s.Handler(handler)
	if err := h.empty(); err != nil {
		return nil, err
	}
	if h.Status == Unready && h.Reason == reason {
		return nil, nil
	}
	return []any{BecameNotReady{Handler: handler, Reason: reason, At: at}}, nil
}

// GoOff ends the handler's spell of duty.
func GoOff(s State, handler string, at time.Time) ([]any, error) {
	h := s.Handler(handler)
	if err := h.empty(); err != nil {
		return nil, err
	}
	if h.Status == OffDuty {
		return nil, nil
	}
	return []any{WentOff{Handler: handler, At: at}}, nil
}

// empty refuses a handler who has a contact before them or in hand.
func (h Handler) empty() error {
	switch h.Status {
	case BeingRung:
		return OfferStanding
	case OnContact, Writing:
		return ContactInHand
	}
	return nil
}

// Engage gives a handler a contact that was logged by hand, whether or not the
// handler was ready.
func Engage(s State, handler, contact, service string, at time.Time) ([]any, error) {
	if c, there := s.Contact(contact); there {
		if c.Handler == handler && c.Stage == InHand {
			return nil, nil
		}
		return nil, InOtherHands
	}
	if err := s.Handler(handler).empty(); err != nil {
		return nil, err
	}
	return []any{Engaged{Contact: contact, Service: service, Handler: handler, At: at}}, nil
}

// WrapUp says that the conversation is over. A contact that is in nobody's
// hands, or in wrap-up already, stays as it is.
func WrapUp(s State, contact string, at time.Time) ([]any, error) {
	c, there := s.Contact(contact)
	if !there || c.Stage != InHand {
		return nil, nil
	}
	return []any{WrapUpBegan{Contact: contact, Handler: c.Handler, At: at}}, nil
}

// Finish ends the handler's work on the contact in hand and makes them ready or
// not ready. Whether the conversation is over is the contact's word, and is not
// asked again here: the call's end may reach the queue a moment after the
// handler's click. Finished twice is finished.
//
// A handler who has never been ready, and logged a contact by hand, is not made
// ready: without skills they would look ready and be offered nothing.
func Finish(s State, handler, contact string, thenReady bool, at time.Time) ([]any, error) {
	c, there := s.Contact(contact)
	if !there {
		return nil, nil
	}
	if c.Handler != handler || c.Stage == Ringing {
		return nil, NotInHand
	}
	var events []any
	if c.Stage == InHand {
		events = append(events, WrapUpBegan{Contact: contact, Handler: handler, At: at})
	}
	if skills := s.Handler(handler).Skills; thenReady && skills != nil {
		return append(events, BecameReady{Handler: handler, Skills: skills, At: at}), nil
	}
	return append(events, BecameNotReady{Handler: handler, At: at}), nil
}
