package safeguarding

import (
	"time"

	"bluelamp/internal/journal"
)

// Room is the segment of a stream's name that holds who is vulnerable in one
// contact, and what the vulnerability desk did: "force/safeguarding/<contact id>".
const Room = "safeguarding"

// VulnerabilityRecorded names one person, not only the caller, who cannot keep
// safe, why, since when, and how it makes what is happening worse.
type VulnerabilityRecorded struct {
	ID          string    `json:"id"`
	Contact     string    `json:"contact"`               // the stream's own, for Subject
	Incident    string    `json:"incident"`              // "" before there is one
	Person      string    `json:"person"`                // person id, "" when not on file
	Who         string    `json:"who" personal:"true"`   // "Maisie, her daughter, 6"
	Relation    string    `json:"relation"`              // caller, victim, child, household, suspect, other
	Factors     []string  `json:"factors"`               // codes of the pack
	Since       string    `json:"since" personal:"true"` // in words: "for two years", "since the fall"
	Interaction string    `json:"interaction" personal:"true"`
	By          string    `json:"by"`
	At          time.Time `json:"at"`
}

// Subject seals what is said of somebody on file under their own key, so that it
// goes when they are erased, in whoever's contact it was said.
func (e VulnerabilityRecorded) Subject() string {
	if e.Person != "" {
		return "person/" + e.Person
	}
	return Room + "/" + e.Contact
}

// VulnerabilityWithdrawn takes back what was recorded in error; it stays on record.
type VulnerabilityWithdrawn struct {
	ID     string    `json:"id"`
	Reason string    `json:"reason" personal:"true"`
	By     string    `json:"by"`
	At     time.Time `json:"at"`
}

// DeskAsked brings the contact to the vulnerability desk. Source is rule, factor,
// handler, review or sample; Because a code, Why a person's words.
type DeskAsked struct {
	Source   string    `json:"source"`
	Because  string    `json:"because"`
	Why      string    `json:"why" personal:"true"`
	Incident string    `json:"incident"`
	By       string    `json:"by"`
	At       time.Time `json:"at"`
}

// DeskTaken says who of the desk looks at it.
type DeskTaken struct {
	By string    `json:"by"`
	At time.Time `json:"at"`
}

// Advised is advice of the desk; it stands in the incident's log. To is handler or officer.
type Advised struct {
	ID   string    `json:"id"`
	To   string    `json:"to"`
	Text string    `json:"text" personal:"true"`
	By   string    `json:"by"`
	At   time.Time `json:"at"`
}

// AdviceAnswered says whether the advice was used.
type AdviceAnswered struct {
	ID   string    `json:"id"`
	Used bool      `json:"used"`
	Note string    `json:"note" personal:"true"`
	By   string    `json:"by"`
	At   time.Time `json:"at"`
}

// ActionTaken is something done to keep somebody safe.
type ActionTaken struct {
	Action string    `json:"action"` // code of the pack
	Note   string    `json:"note" personal:"true"`
	By     string    `json:"by"`
	At     time.Time `json:"at"`
}

// MissedFound says that the desk found a vulnerability that nobody had seen.
type MissedFound struct {
	Factors []string  `json:"factors"`
	Note    string    `json:"note" personal:"true"`
	By      string    `json:"by"`
	At      time.Time `json:"at"`
}

// DeskEnded ends the desk's work on the contact. It may be asked again.
type DeskEnded struct {
	Outcome string    `json:"outcome"` // code of the pack
	Note    string    `json:"note" personal:"true"`
	By      string    `json:"by"`
	At      time.Time `json:"at"`
}

// Catalogue lists every event of the room.
func Catalogue() []journal.Entry {
	return []journal.Entry{
		journal.Of[VulnerabilityRecorded]("safeguarding.vulnerability-recorded", 1),
		journal.Of[VulnerabilityWithdrawn]("safeguarding.vulnerability-withdrawn", 1),
		journal.Of[DeskAsked]("safeguarding.desk-asked", 1),
		journal.Of[DeskTaken]("safeguarding.desk-taken", 1),
		journal.Of[Advised]("safeguarding.advised", 1),
		journal.Of[AdviceAnswered]("safeguarding.advice-answered", 1),
		journal.Of[ActionTaken]("safeguarding.action-taken", 1),
		journal.Of[MissedFound]("safeguarding.missed-found", 1),
		journal.Of[DeskEnded]("safeguarding.desk-ended", 1),
	}
}
