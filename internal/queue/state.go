package queue

import (
	"slices"
	"time"
)

// Stage is where a contact stands in the queue.
type Stage string

// The stages of a contact.
const (
	InLine  Stage = "waiting"
	Ringing Stage = "offered"
	InHand  Stage = "in-hand"
	Ended   Stage = "wrap-up"
)

// Status is what a handler does.
type Status string

// The statuses of a handler.
const (
	OffDuty   Status = "off"
	Idle      Status = "ready"
	Unready   Status = "not-ready"
	BeingRung Status = "offered"
	OnContact Status = "on-contact"
	Writing   Status = "wrap-up"
)

// Contact is one contact that waits or is in a handler's hands. Since is when it
// joined and is kept through every offer: it is the contact's place.
type Contact struct {
	ID      string    `json:"id"`
	Service string    `json:"service"`
	Rank    int       `json:"rank"`
	Skills  []string  `json:"skills"`
	Since   time.Time `json:"since"`
	Stage   Stage     `json:"stage"`
	Handler string    `json:"handler"`
	Until   time.Time `json:"until"`  // end of the offer, else zero
	Queued  bool      `json:"queued"` // false when it was logged by hand
}

// Handler is one handler of the force. Since is when the status began, IdleSince
// when the handler last became free.
type Handler struct {
	ID        string    `json:"id"`
	Status    Status    `json:"status"`
	Reason    string    `json:"reason"` // why not ready; may be empty
	Skills    []string  `json:"skills"`
	Since     time.Time `json:"since"`
	IdleSince time.Time `json:"idleSince"`
	Missing   bool      `json:"missing"`
	Contact   string    `json:"contact"`
}

// State is the queue of one force. It is a value: Fold never changes one that
// was handed to it, so it may be read while the next one is made. Contacts are
// in the order in which they are served, handlers by id.
type State struct {
	Contacts []Contact `json:"contacts"`
	Handlers []Handler `json:"handlers"`
}

// Contact returns the contact with this id.
func (s State) Contact(id string) (Contact, bool) {
	for _, c := range s.Contacts {
		if c.ID == id {
			return c, true
		}
	}
	return Contact{}, false
}

// Handler returns the handler with this id; one who has never been seen is off.
func (s State) Handler(id string) Handler {
	for _, h := range s.Handlers {
		if h.ID == id {
			return h
		}
	}
	return Handler{ID: id, Status: OffDuty}
}

// Waiting returns the contacts that nobody has taken, in the order in which they
// are served; those that stand before a handler are among them.
func (s State) Waiting() []Contact {
	return slices.DeleteFunc(slices.Clone(s.Contacts), func(c Contact) bool {
		return c.Stage != InLine && c.Stage != Ringing
	})
}

// offer says whether the contact stands before the handler.
func (s State) offer(contact, handler string) (Contact, bool) {
	c, ok := s.Contact(contact)
	return c, ok && c.Stage == Ringing && c.Handler == handler
}
