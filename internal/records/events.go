package records

import (
	"time"

	"bluelamp/internal/journal"
)

// Room is the segment of a stream's name in the audit journal that holds one
// day: "force/audit/2026-11-21".
const Room = "audit"

// Consulted says who read which personal data and when (Data Protection Act
// 2018 s62). What is the kind of record, Record its id or the question asked of
// a list; Reason is optional.
type Consulted struct {
	What      string    `json:"what"`
	Record    string    `json:"record"`
	Operation string    `json:"operation"`
	Reason    string    `json:"reason"`
	By        string    `json:"by"`
	At        time.Time `json:"at"`
}

// SignedIn says that somebody opened a session.
type SignedIn struct {
	By   string    `json:"by"`
	From string    `json:"from"`
	At   time.Time `json:"at"`
}

// SignInRefused says that somebody tried. Name is what was typed.
type SignInRefused struct {
	Name string    `json:"name" personal:"true"`
	From string    `json:"from"`
	Why  string    `json:"why"`
	At   time.Time `json:"at"`
}

// SignedOut ends a session.
type SignedOut struct {
	By string    `json:"by"`
	At time.Time `json:"at"`
}

// Catalogue lists every event of the audit journal.
func Catalogue() []journal.Entry {
	return []journal.Entry{
		journal.Of[Consulted]("records.consulted", 1),
		journal.Of[SignedIn]("records.signed-in", 1),
		journal.Of[SignInRefused]("records.sign-in-refused", 1),
		journal.Of[SignedOut]("records.signed-out", 1),
	}
}
