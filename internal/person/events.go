package person

import (
	"time"

	"bluelamp/internal/journal"
)

// Segments of a stream's name. Room holds one person: "force/person/<id>".
// LinkRoom holds what people decided about two persons: "force/link/<a>+<b>",
// the lesser id first. NumberRoom holds what is known of a telephone number
// itself: "force/number/<id>", where the id says nothing of the number.
const (
	Room       = "person"
	LinkRoom   = "link"
	NumberRoom = "number"
)

// Named records what a person is called.
type Named struct {
	Name   string    `json:"name" personal:"true"`
	Number string    `json:"number" personal:"true"` // E.164 or as received; "" when withheld or unknown
	By     string    `json:"by"`
	At     time.Time `json:"at"`
}

// Described is one description of a person: what was heard or imported at one
// time, and never rewritten. Record is the description's id, unique within the
// person: the contact's id, or "import/<import>/<row>".
type Described struct {
	Record  string    `json:"record"`
	Source  Source    `json:"source"`
	Contact string    `json:"contact"` // "" when it did not come from one
	Import  string    `json:"import"`  // "" when it did not come from one
	Details Details   `json:"details" personal:"true"`
	By      string    `json:"by"`
	At      time.Time `json:"at"`
}

// Details is what a description says. All fields may be empty; Birth is as it
// was understood: "1985-05-25", "1985-05", "1985" or "~1985".
type Details struct {
	First    string `json:"first,omitempty"`
	Last     string `json:"last,omitempty"`
	Former   string `json:"former,omitempty"` // maiden or earlier surname
	Birth    string `json:"birth,omitempty"`
	Sex      string `json:"sex,omitempty"`   // "f", "m" or ""
	Phone    string `json:"phone,omitempty"` // E.164 or as received
	Email    string `json:"email,omitempty"`
	Unit     string `json:"unit,omitempty"`
	House    string `json:"house,omitempty"`
	Street   string `json:"street,omitempty"`
	Town     string `json:"town,omitempty"`
	Postcode string `json:"postcode,omitempty"`
	UPRN     string `json:"uprn,omitempty"`
}

// Withdrawn takes a description back: it was wrong, belongs to somebody else,
// or its import was undone.
type Withdrawn struct {
	Record string    `json:"record"`
	Reason string    `json:"reason" personal:"true"`
	By     string    `json:"by"`
	At     time.Time `json:"at"`
}

// Flagged puts a warning or a need on the person. Code is of the policy pack.
type Flagged struct {
	Flag     string    `json:"flag"` // id
	Code     string    `json:"code"`
	Note     string    `json:"note" personal:"true"`
	Source   string    `json:"source" personal:"true"` // where it was learned: a contact's id, an import's id, or words
	ReviewAt time.Time `json:"reviewAt"`
	By       string    `json:"by"`
	At       time.Time `json:"at"`
}

// FlagEnded takes a flag off again.
type FlagEnded struct {
	Flag   string    `json:"flag"`
	Reason string    `json:"reason" personal:"true"`
	By     string    `json:"by"`
	At     time.Time `json:"at"`
}

// FlagReviewed says that a flag was looked at and stands, and when it is looked at
// again; a zero ReviewAt means that no day was set.
type FlagReviewed struct {
	Flag     string    `json:"flag"`
	ReviewAt time.Time `json:"reviewAt"`
	Reason   string    `json:"reason" personal:"true"`
	By       string    `json:"by"`
	At       time.Time `json:"at"`
}

// SafeContactSet says how, where and when the person may safely be reached.
type SafeContactSet struct {
	Method string    `json:"method" personal:"true"` // phone, text, email, post, in-person, none
	Number string    `json:"number" personal:"true"` // number or address to use
	Times  string    `json:"times" personal:"true"`
	Note   string    `json:"note" personal:"true"`
	By     string    `json:"by"`
	At     time.Time `json:"at"`
}

// Restricted closes the person's record to all but those whose role opens it.
type Restricted struct {
	Reason string    `json:"reason" personal:"true"`
	By     string    `json:"by"`
	At     time.Time `json:"at"`
}

// Unrestricted opens it again.
type Unrestricted struct {
	Reason string    `json:"reason" personal:"true"`
	By     string    `json:"by"`
	At     time.Time `json:"at"`
}

// LinkDecided is a person's word on whether two persons on record are one. It
// holds what the machine advised, so that the decision can be examined later.
type LinkDecided struct {
	A       string    `json:"a"` // the lesser id
	B       string    `json:"b"`
	Verdict Verdict   `json:"verdict"`
	Reason  string    `json:"reason" personal:"true"`
	Advice  string    `json:"advice"` // JSON: model, score, share, pattern, frequencies, population; nothing that was said
	Asked   string    `json:"asked"`  // who asked for it, when a second person had to agree; "" otherwise
	By      string    `json:"by"`
	At      time.Time `json:"at"`
}

// LinkAsked says that somebody wants two persons joined and a second person has
// to agree, because many records would become one.
type LinkAsked struct {
	A      string    `json:"a"`
	B      string    `json:"b"`
	Reason string    `json:"reason" personal:"true"`
	Advice string    `json:"advice"`
	By     string    `json:"by"`
	At     time.Time `json:"at"`
}

// LinkUndone takes the last word on two persons back; what was before it holds
// again.
type LinkUndone struct {
	Reason string    `json:"reason" personal:"true"`
	By     string    `json:"by"`
	At     time.Time `json:"at"`
}

// NumberMarked says what kind of telephone a number is: a hospital's, a
// payphone, one that must not be called back. Kind is a code of the policy pack.
type NumberMarked struct {
	Number     string    `json:"number" personal:"true"`
	Kind       string    `json:"kind"`
	NoCallBack bool      `json:"noCallBack"`
	Note       string    `json:"note" personal:"true"`
	By         string    `json:"by"`
	At         time.Time `json:"at"`
}

// Erased says that the person's keys were destroyed: who decided, and on what
// ground. It holds nothing about the person.
type Erased struct {
	Ground string    `json:"ground"`
	By     string    `json:"by"`
	At     time.Time `json:"at"`
}

// ErasureReached says what else was erased with the person: the records whose
// keys were destroyed, as "contact/<id>", "risk/<id>", "incident/<id>",
// "link/<id>" or "number/<id>", and how many recordings were deleted. Tables
// empty those records when they see it; a build from page one finds no keys.
type ErasureReached struct {
	Records    []string  `json:"records"`
	Recordings int       `json:"recordings"`
	By         string    `json:"by"`
	At         time.Time `json:"at"`
}

// Catalogue lists every event of the room.
func Catalogue() []journal.Entry {
	return []journal.Entry{
		journal.Of[Named]("person.named", 1),
		journal.Of[Described]("person.described", 1),
		journal.Of[Withdrawn]("person.description-withdrawn", 1),
		journal.Of[Flagged]("person.flagged", 1),
		journal.Of[FlagEnded]("person.flag-ended", 1),
		journal.Of[FlagReviewed]("person.flag-reviewed", 1),
		journal.Of[SafeContactSet]("person.safe-contact-set", 1),
		journal.Of[Restricted]("person.restricted", 1),
		journal.Of[Unrestricted]("person.unrestricted", 1),
		journal.Of[Erased]("person.erased", 1),
		journal.Of[ErasureReached]("person.erasure-reached", 1),
		journal.Of[LinkDecided]("person.link-decided", 1),
		journal.Of[LinkAsked]("person.link-asked", 1),
		journal.Of[LinkUndone]("person.link-undone", 1),
		journal.Of[NumberMarked]("person.number-marked", 1),
	}
}
