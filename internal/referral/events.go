package referral

import (
	"time"

	"bluelamp/internal/journal"
)

// Segments of stream names.
const (
	Room       = "referral"       // "force/referral/<id>", one referral
	NumberRoom = "referralnumber" // "force/referralnumber/<day>", the numbers of one day
)

// NumberTaken gives the next number of the day to a referral.
type NumberTaken struct {
	Number   int       `json:"number"`
	Referral string    `json:"referral"`
	At       time.Time `json:"at"`
}

// Made asks a partner for help. Partner and Basis are codes of the pack. Opens is
// when it goes out: now, or when the partner opens again.
type Made struct {
	Reference string            `json:"reference"` // R-20261122-0007: what partner and force say to each other
	Partner   string            `json:"partner"`
	Contact   string            `json:"contact"`
	Incident  string            `json:"incident"` // "" when there is none
	Person    string            `json:"person"`   // person id, "" when not on file
	About     Subject           `json:"about" personal:"true"`
	Basis     string            `json:"basis"`
	Consent   string            `json:"consent" personal:"true"` // who agreed, or why without
	Form      map[string]string `json:"form" personal:"true"`
	SafeWay   string            `json:"safeWay" personal:"true"` // how and when they may be reached
	Opens     time.Time         `json:"opens"`
	Policy    string            `json:"policy"`
	By        string            `json:"by"`
	At        time.Time         `json:"at"`
}

// Sent says that the partner's mail server took the message. Kind is referral,
// reminder or withdrawal.
type Sent struct {
	Kind    string    `json:"kind"`
	Message string    `json:"message"` // its Message-ID
	At      time.Time `json:"at"`
}

// SendFailed says that it could not be sent; it is kept and tried again at Next.
type SendFailed struct {
	Kind string    `json:"kind"`
	Why  string    `json:"why"`
	Next time.Time `json:"next"`
	At   time.Time `json:"at"`
}

// Declined says that the partner cannot take it, so somebody here must find
// another way: a supervisor sees it at once. By is "partner" when they said so themselves.
type Declined struct {
	Who  string    `json:"who" personal:"true"`
	Note string    `json:"note" personal:"true"`
	By   string    `json:"by"`
	At   time.Time `json:"at"`
}

// Acknowledged says that the partner has it. Who is the name that they gave; By is
// "partner" when they said so themselves.
type Acknowledged struct {
	Who  string    `json:"who" personal:"true"`
	Note string    `json:"note" personal:"true"`
	By   string    `json:"by"`
	At   time.Time `json:"at"`
}

// FellSilent says that the partner has not answered in time, or, after an
// Acknowledged, that nobody said what came of it. Reminders counts those sent.
// Climbed shows it to a supervisor.
type FellSilent struct {
	Reminders int       `json:"reminders"`
	Climbed   bool      `json:"climbed"`
	At        time.Time `json:"at"`
}

// Ended closes it with an outcome of the pack.
type Ended struct {
	Outcome string    `json:"outcome"`
	Note    string    `json:"note" personal:"true"`
	By      string    `json:"by"`
	At      time.Time `json:"at"`
}

// Withdrawn takes it back before it was acknowledged.
type Withdrawn struct {
	Reason string    `json:"reason" personal:"true"`
	By     string    `json:"by"`
	At     time.Time `json:"at"`
}

// PartnerTold says that the partner was told by telephone that it was taken back.
type PartnerTold struct {
	Who string    `json:"who" personal:"true"`
	By  string    `json:"by"`
	At  time.Time `json:"at"`
}

// madeV1 is the shape of referrals until they said whom they are about.
type madeV1 struct {
	Reference string            `json:"reference"`
	Partner   string            `json:"partner"`
	Contact   string            `json:"contact"`
	Incident  string            `json:"incident"`
	Person    string            `json:"person"`
	Basis     string            `json:"basis"`
	Consent   string            `json:"consent" personal:"true"`
	Form      map[string]string `json:"form" personal:"true"`
	SafeWay   string            `json:"safeWay" personal:"true"`
	Opens     time.Time         `json:"opens"`
	Policy    string            `json:"policy"`
	By        string            `json:"by"`
	At        time.Time         `json:"at"`
}

// newer reads an old referral as a new one: nobody was named beside the form.
func (old madeV1) newer() Made {
	return Made{
		Reference: old.Reference, Partner: old.Partner, Contact: old.Contact, Incident: old.Incident, Person: old.Person,
		Basis: old.Basis, Consent: old.Consent, Form: old.Form, SafeWay: old.SafeWay, Opens: old.Opens,
		Policy: old.Policy, By: old.By, At: old.At,
	}
}

// Catalogue lists every event of the room.
func Catalogue() []journal.Entry {
	return []journal.Entry{
		journal.Of[NumberTaken]("referral.number-taken", 1),
		journal.Of[Made]("referral.made", 2),
		journal.Was("referral.made", 1, madeV1.newer),
		journal.Of[Sent]("referral.sent", 1),
		journal.Of[SendFailed]("referral.send-failed", 1),
		journal.Of[Declined]("referral.declined", 1),
		journal.Of[Acknowledged]("referral.acknowledged", 1),
		journal.Of[FellSilent]("referral.fell-silent", 1),
		journal.Of[Ended]("referral.ended", 1),
		journal.Of[Withdrawn]("referral.withdrawn", 1),
		journal.Of[PartnerTold]("referral.partner-told", 1),
	}
}
