package queue

import (
	"time"

	"bluelamp/internal/journal"
)

// Room is the segment of a stream's name that holds one day of one force's
// queue: "force/queue/2026-11-21". A day's stream begins with DayOpened, which
// carries what stood when the day before ended, so that no fold is ever longer
// than a day.
const Room = "queue"

// DayOpened begins a day's stream.
type DayOpened struct {
	Carried State     `json:"carried"`
	At      time.Time `json:"at"`
}

// Joined says that a contact began to wait.
type Joined struct {
	Contact string    `json:"contact"`
	Service string    `json:"service"`
	Rank    int       `json:"rank"`   // 1 is served before 2, from the policy pack at that time
	Skills  []string  `json:"skills"` // all required
	At      time.Time `json:"at"`
}

// Offered says that a contact stands before a handler until Until.
type Offered struct {
	Contact string    `json:"contact"`
	Service string    `json:"service"`
	Handler string    `json:"handler"`
	Until   time.Time `json:"until"`
	At      time.Time `json:"at"`
}

// Accepted says that the handler took the offer.
type Accepted struct {
	Contact string    `json:"contact"`
	Service string    `json:"service"`
	Handler string    `json:"handler"`
	At      time.Time `json:"at"`
}

// OfferLapsed says that the handler did not take the offer in time. The contact
// keeps its place; the handler is not ready (missed-offer).
type OfferLapsed struct {
	Contact string    `json:"contact"`
	Handler string    `json:"handler"`
	At      time.Time `json:"at"`
}

// OfferWithdrawn takes an offer back without blame: Why is "caller-left",
// "handler-gone" or "not-connected" (the call could not be put through; the
// contact keeps its place).
type OfferWithdrawn struct {
	Contact string    `json:"contact"`
	Handler string    `json:"handler"`
	Why     string    `json:"why"`
	At      time.Time `json:"at"`
}

// Left says that a waiting contact is no longer there: Why is "abandoned" or
// "interrupted".
type Left struct {
	Contact string    `json:"contact"`
	Why     string    `json:"why"`
	At      time.Time `json:"at"`
}

// BecameReady says that a handler can take the next contact.
type BecameReady struct {
	Handler string    `json:"handler"`
	Skills  []string  `json:"skills"`
	At      time.Time `json:"at"`
}

// BecameNotReady says why a handler takes none.
type BecameNotReady struct {
	Handler string    `json:"handler"`
	Reason  string    `json:"reason"`
	At      time.Time `json:"at"`
}

// Engaged says that a handler works on a contact that was never queued, such as
// one logged at the front counter.
type Engaged struct {
	Contact string    `json:"contact"`
	Service string    `json:"service"`
	Handler string    `json:"handler"`
	At      time.Time `json:"at"`
}

// WrapUpBegan says that the conversation is over and the record is being finished.
type WrapUpBegan struct {
	Contact string    `json:"contact"`
	Handler string    `json:"handler"`
	At      time.Time `json:"at"`
}

// WentOff says that the handler ended the spell of duty.
type WentOff struct {
	Handler string    `json:"handler"`
	At      time.Time `json:"at"`
}

// WentMissing says that the handler's browser is gone; no offers until CameBack.
type WentMissing struct {
	Handler string    `json:"handler"`
	At      time.Time `json:"at"`
}

// CameBack says that the handler's browser is there again.
type CameBack struct {
	Handler string    `json:"handler"`
	At      time.Time `json:"at"`
}

// Catalogue lists every event of the room.
func Catalogue() []journal.Entry {
	return []journal.Entry{
		journal.Of[DayOpened]("queue.day-opened", 1),
		journal.Of[Joined]("queue.joined", 1),
		journal.Of[Offered]("queue.offered", 1),
		journal.Of[Accepted]("queue.accepted", 1),
		journal.Of[OfferLapsed]("queue.offer-lapsed", 1),
		journal.Of[OfferWithdrawn]("queue.offer-withdrawn", 1),
		journal.Of[Left]("queue.left", 1),
		journal.Of[BecameReady]("queue.became-ready", 1),
		journal.Of[BecameNotReady]("queue.became-not-ready", 1),
		journal.Of[Engaged]("queue.engaged", 1),
		journal.Of[WrapUpBegan]("queue.wrap-up-began", 1),
		journal.Of[WentOff]("queue.went-off", 1),
		journal.Of[WentMissing]("queue.went-missing", 1),
		journal.Of[CameBack]("queue.came-back", 1),
	}
}
