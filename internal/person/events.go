package person

import (
	"time"

	"bluelamp/internal/journal"
)

// Room is the segment of a stream's name that holds one person: "force/person/<id>".
const Room = "person"

// Named records what a person is called. Matching people comes later; here a
// person is as many records as handlers made.
type Named struct {
	Name   string    `json:"name" personal:"true"`
	Number string    `json:"number" personal:"true"` // E.164 or as received; "" when withheld or unknown
	By     string    `json:"by"`
	At     time.Time `json:"at"`
}

// Erased says that the person's keys were destroyed: who decided, and on what
// ground. It holds nothing about the person.
type Erased struct {
	Ground string    `json:"ground"`
	By     string    `json:"by"`
	At     time.Time `json:"at"`
}

// Catalogue lists every event of the room.
func Catalogue() []journal.Entry {
	return []journal.Entry{
		journal.Of[Named]("person.named", 1),
		journal.Of[Erased]("person.erased", 1),
	}
}
