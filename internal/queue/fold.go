package queue

import (
	"cmp"
	"slices"
	"time"

	"bluelamp/internal/policy"
)

// Fold returns the queue after one more event. Events that do not fit, such as
// an offer of a contact that is not there, change nothing.
func Fold(s State, event any) State {
	switch e := event.(type) {
	case DayOpened:
		return e.Carried
	case Joined:
		return s.place(Contact{
			ID: e.Contact, Service: e.Service, Rank: e.Rank, Skills: e.Skills,
			Since: e.At, Stage: InLine, Queued: true,
		})
	case Offered:
		return s.move(e.Contact, Ringing, e.Handler, e.Until).set(e.Handler, BeingRung, "", e.Contact, e.At)
	case Accepted:
		return s.move(e.Contact, InHand, e.Handler, time.Time{}).set(e.Handler, OnContact, "", e.Contact, e.At)
	case OfferLapsed:
		return s.move(e.Contact, InLine, "", time.Time{}).set(e.Handler, Unready, policy.NotReadyMissedOffer, "", e.At)
	case OfferWithdrawn:
		return s.move(e.Contact, InLine, "", time.Time{}).set(e.Handler, Idle, "", "", e.At)
	case Left:
		return s.without(e.Contact)
	case Engaged:
		c := Contact{ID: e.Contact, Service: e.Service, Since: e.At, Stage: InHand, Handler: e.Handler}
		return s.place(c).set(e.Handler, OnContact, "", e.Contact, e.At)
	case WrapUpBegan:
		return s.move(e.Contact, Ended, e.Handler, time.Time{}).set(e.Handler, Writing, "", e.Contact, e.At)
	}
	return foldDuty(s, event)
}

// foldDuty folds what handlers do between contacts.
func foldDuty(s State, event any) State {
	switch e := event.(type) {
	case BecameReady:
		h := s.Handler(e.Handler)
		if h.Status != Idle {
			h.Since, h.IdleSince = e.At, e.At
		}
		h.Status, h.Reason, h.Skills = Idle, "", e.Skills
		return s.freed(h)
	case BecameNotReady:
		h := s.Handler(e.Handler)
		h.Status, h.Reason, h.Since = Unready, e.Reason, e.At
		return s.freed(h)
	case WentOff:
		h := s.Handler(e.Handler)
		h.Status, h.Reason, h.Since, h.Missing = OffDuty, "", e.At, false
		return s.freed(h)
	case WentMissing:
		h := s.Handler(e.Handler)
		h.Missing = true
		return s.with(h)
	case CameBack:
		h := s.Handler(e.Handler)
		h.Missing = false
		return s.with(h)
	}
	return s
}

// freed puts back a handler whose contact, if there was one, is finished.
func (s State) freed(h Handler) State {
	s = s.without(h.Contact)
	h.Contact = ""
	return s.with(h)
}

// set gives a handler a status and a contact. Skills, presence and the time
// since when the handler is idle stay.
func (s State) set(handler string, status Status, reason, contact string, at time.Time) State {
	h := s.Handler(handler)
	h.Status, h.Reason, h.Contact, h.Since = status, reason, contact, at
	return s.with(h)
}

// with returns the queue with this handler in it.
func (s State) with(h Handler) State {
	i, there := slices.BinarySearchFunc(s.Handlers, h.ID, func(o Handler, id string) int { return cmp.Compare(o.ID, id) })
	if there {
		s.Handlers = slices.Clone(s.Handlers)
		s.Handlers[i] = h
	} else {
		s.Handlers = slices.Insert(slices.Clip(s.Handlers), i, h)
	}
	return s
}

// place returns the queue with this contact in its place and nowhere else.
func (s State) place(c Contact) State {
	s = s.without(c.ID)
	i, _ := slices.BinarySearchFunc(s.Contacts, c, before)
	s.Contacts = slices.Insert(slices.Clip(s.Contacts), i, c)
	return s
}

// before orders contacts as they are served.
func before(a, b Contact) int {
	return cmp.Or(cmp.Compare(a.Rank, b.Rank), a.Since.Compare(b.Since), cmp.Compare(a.ID, b.ID))
}

// move gives a contact another stage; its place stays.
func (s State) move(contact string, stage Stage, handler string, until time.Time) State {
	for i, c := range s.Contacts {
		if c.ID == contact {
			c.Stage, c.Handler, c.Until = stage, handler, until
			s.Contacts = slices.Clone(s.Contacts)
			s.Contacts[i] = c
			return s
		}
	}
	return s
}

func (s State) without(contact string) State {
	if contact == "" {
		return s
	}
	s.Contacts = slices.DeleteFunc(slices.Clone(s.Contacts), func(c Contact) bool { return c.ID == contact })
	return s
}
