package contact

import (
	"time"

	"bluelamp/internal/journal"
)

// Room is the segment of a stream's name that holds one contact: "force/contact/<id>".
const Room = "contact"

// Received opens a contact. Call is the telephony edge's id of the call and
// empty for a contact logged by hand. Number is as received; E164 is empty when
// the number could not be read as a telephone number. A withheld number is kept
// here sealed and shown nowhere.
type Received struct {
	Channel  Channel   `json:"channel"`
	Service  string    `json:"service"`
	Trunk    string    `json:"trunk"`
	Dialled  string    `json:"dialled"`
	Call     string    `json:"call"`
	Number   string    `json:"number" personal:"true"`
	E164     string    `json:"e164" personal:"true"`
	Display  string    `json:"display" personal:"true"`
	Withheld bool      `json:"withheld"`
	By       string    `json:"by"` // staff id when logged by hand
	At       time.Time `json:"at"`
}

// Answered says that a handler took the call.
type Answered struct {
	Handler  string    `json:"handler"`
	WaitedMS int64     `json:"waitedMs"` // from Received to here, by the edge's clock
	At       time.Time `json:"at"`
}

// TakenOver says that another handler has the caller now, because the first
// one's browser was lost in the middle of the call.
type TakenOver struct {
	Handler string    `json:"handler"`
	From    string    `json:"from"`
	At      time.Time `json:"at"`
}

// Held and Resumed are the handler's hold.
type Held struct {
	By string    `json:"by"`
	At time.Time `json:"at"`
}

// Resumed ends a hold.
type Resumed struct {
	By string    `json:"by"`
	At time.Time `json:"at"`
}

// DigitHeard is one key pressed by the caller (RFC 4733), for example the 5s of
// the Silent Solution.
type DigitHeard struct {
	Digit string    `json:"digit"`
	At    time.Time `json:"at"`
}

// Abandoned says that the caller left before anybody answered. How is "cancel"
// or "bye": which signal was seen at the edge; At is the time of that signal.
type Abandoned struct {
	How      string    `json:"how"`
	WaitedMS int64     `json:"waitedMs"`
	Offered  bool      `json:"offered"` // it stood before a handler at that moment
	At       time.Time `json:"at"`
}

// Ended says that an answered call is over. Party is caller, handler or system.
type Ended struct {
	Party  string    `json:"party"`
	Cause  string    `json:"cause"`
	TalkMS int64     `json:"talkMs"`
	At     time.Time `json:"at"`
}

// Interrupted says that Bluelamp itself lost the call, for example because the
// process stopped; the caller may ring again and must be recognised.
type Interrupted struct {
	Why string    `json:"why"`
	At  time.Time `json:"at"`
}

// NotesWritten replaces the handler's notes.
type NotesWritten struct {
	Text string    `json:"text" personal:"true"`
	By   string    `json:"by"`
	At   time.Time `json:"at"`
}

// CallerNamed says who rang, as far as the handler knows.
type CallerNamed struct {
	Person         string    `json:"person"`
	Name           string    `json:"name" personal:"true"`
	CallbackNumber string    `json:"callbackNumber" personal:"true"`
	Relation       Relation  `json:"relation"`
	By             string    `json:"by"`
	At             time.Time `json:"at"`
}

// Subject seals the caller's name under the person's key.
func (e CallerNamed) Subject() string { return "person/" + e.Person }

// PlaceGiven says where, in the handler's words.
type PlaceGiven struct {
	Text string    `json:"text" personal:"true"`
	By   string    `json:"by"`
	At   time.Time `json:"at"`
}

// Located says where somebody or something is or was, as one source has it. A
// contact has as many as were heard; none replaces another, and none is a fact.
// Lat and Lon are WGS84 degrees, both 0 when the source gave no usable point.
type Located struct {
	Location          string    `json:"location"` // id, unique within the contact
	Source            string    `json:"source"`   // aml, eisec, pidf-lo, gazetteer, what3words, handler
	Of                string    `json:"of"`       // "caller" or "incident": whose place it is
	Text              string    `json:"text" personal:"true"`
	Lat               float64   `json:"lat" personal:"true"`
	Lon               float64   `json:"lon" personal:"true"`
	RadiusM           float64   `json:"radiusM"`
	ConfidencePercent float64   `json:"confidencePercent"`
	Method            string    `json:"method"`
	PositionAt        time.Time `json:"positionAt"`
	UPRN              string    `json:"uprn" personal:"true"`
	Entry             string    `json:"entry" personal:"true"` // the gazetteer's id
	Raw               string    `json:"raw" personal:"true"`
	Warnings          []string  `json:"warnings"`
	By                string    `json:"by"` // "" when a machine sent it
	At                time.Time `json:"at"`
}

// PersonInvolved says that a person other than the caller has to do with what
// is reported, and how.
type PersonInvolved struct {
	Person string    `json:"person"`
	Name   string    `json:"name" personal:"true"`
	Role   Relation  `json:"role"`
	By     string    `json:"by"`
	At     time.Time `json:"at"`
}

// Subject seals the name under the person's key.
func (e PersonInvolved) Subject() string { return "person/" + e.Person }

// PersonRemoved takes that back.
type PersonRemoved struct {
	Person string    `json:"person"`
	Reason string    `json:"reason"`
	By     string    `json:"by"`
	At     time.Time `json:"at"`
}

// SuggestionDecided is the handler's word on whether the caller is a person on
// record whom Bluelamp suggested. Advice is what the machine said, Typed what
// the handler had typed before seeing it.
type SuggestionDecided struct {
	Person  string    `json:"person"`
	Verdict string    `json:"verdict"` // same, different or unsure
	Reason  string    `json:"reason" personal:"true"`
	Advice  string    `json:"advice"`
	Typed   string    `json:"typed" personal:"true"`
	By      string    `json:"by"`
	At      time.Time `json:"at"`
}

// PassedToForce says that the contact belongs to another force and was handed
// over to it.
type PassedToForce struct {
	Force  string    `json:"force"`
	Reason string    `json:"reason"`
	Told   string    `json:"told" personal:"true"` // what the caller was told
	By     string    `json:"by"`
	At     time.Time `json:"at"`
}

// Imported is a contact of the past, brought in from another system.
type Imported struct {
	Import    string    `json:"import"`
	Reference string    `json:"reference"` // in the old system
	Channel   Channel   `json:"channel"`
	Service   string    `json:"service"`
	Number    string    `json:"number" personal:"true"` // E.164 or as it stood
	Person    string    `json:"person"`
	Relation  Relation  `json:"relation"`
	Place     string    `json:"place" personal:"true"`
	Type      string    `json:"type"`
	Notes     string    `json:"notes" personal:"true"`
	By        string    `json:"by"`
	At        time.Time `json:"at"` // when the contact took place
}

// ImportUndone takes an imported contact out of every table again.
type ImportUndone struct {
	Import string    `json:"import"`
	By     string    `json:"by"`
	At     time.Time `json:"at"`
}

// TypeChosen says which incident type the handler is working with.
type TypeChosen struct {
	Type string    `json:"type"`
	By   string    `json:"by"`
	At   time.Time `json:"at"`
}

// IncidentLinked says that an incident was opened from this contact.
type IncidentLinked struct {
	Incident  string    `json:"incident"`
	Reference string    `json:"reference"`
	At        time.Time `json:"at"`
}

// Finished ends the handler's work on the contact. Disposition is a code of the
// policy pack and empty when an incident was opened.
type Finished struct {
	Disposition string    `json:"disposition"`
	By          string    `json:"by"`
	At          time.Time `json:"at"`
}

// FinishedAgainst says that the contact was finished without an incident although
// what was found asked for more; it comes with Finished. Against holds what it
// stands against, Risk and Grade the gravest and most urgent of all looks, and
// Reason what the handler says; it is empty where the assessment was left for later.
type FinishedAgainst struct {
	Against []string  `json:"against"`
	Risk    string    `json:"risk"`
	Grade   string    `json:"grade"`
	Reason  string    `json:"reason" personal:"true"`
	By      string    `json:"by"`
	At      time.Time `json:"at"`
}

// AgainstDecided is a supervisor's word on it.
type AgainstDecided struct {
	Agreed bool      `json:"agreed"`
	Reason string    `json:"reason" personal:"true"`
	By     string    `json:"by"`
	At     time.Time `json:"at"`
}

// RungBack says that somebody rang back the caller of a contact that broke off or
// is finished: reached, not-reached, or not-possible.
type RungBack struct {
	Outcome string    `json:"outcome"`
	Note    string    `json:"note" personal:"true"`
	By      string    `json:"by"`
	At      time.Time `json:"at"`
}

// RecordingKept says that a recording of the call is on disk, and its digest.
// File is relative to the recording folder; SHA256 is lower-case hex.
type RecordingKept struct {
	File       string    `json:"file"`
	SHA256     string    `json:"sha256"`
	Bytes      int64     `json:"bytes"`
	DurationMS int64     `json:"durationMs"`
	Incomplete bool      `json:"incomplete"` // repaired after an interruption
	At         time.Time `json:"at"`
}

// RecordingFailed says that the call, or part of it, is not on file, and why. A
// recording that is missing must be known before somebody asks for it.
type RecordingFailed struct {
	Reason string    `json:"reason"`
	At     time.Time `json:"at"`
}

// Catalogue lists every event of the room.
func Catalogue() []journal.Entry {
	return []journal.Entry{
		journal.Of[Received]("contact.received", 1),
		journal.Of[Answered]("contact.answered", 1),
		journal.Of[TakenOver]("contact.taken-over", 1),
		journal.Of[Held]("contact.held", 1),
		journal.Of[Resumed]("contact.resumed", 1),
		journal.Of[DigitHeard]("contact.digit-heard", 1),
		journal.Of[Abandoned]("contact.abandoned", 1),
		journal.Of[Ended]("contact.ended", 1),
		journal.Of[Interrupted]("contact.interrupted", 1),
		journal.Of[NotesWritten]("contact.notes-written", 1),
		journal.Of[CallerNamed]("contact.caller-named", 1),
		journal.Of[PlaceGiven]("contact.place-given", 1),
		journal.Of[Located]("contact.located", 1),
		journal.Of[PersonInvolved]("contact.person-involved", 1),
		journal.Of[PersonRemoved]("contact.person-removed", 1),
		journal.Of[SuggestionDecided]("contact.suggestion-decided", 1),
		journal.Of[PassedToForce]("contact.passed-to-force", 1),
		journal.Of[Imported]("contact.imported", 1),
		journal.Of[ImportUndone]("contact.import-undone", 1),
		journal.Of[TypeChosen]("contact.type-chosen", 1),
		journal.Of[IncidentLinked]("contact.incident-linked", 1),
		journal.Of[Finished]("contact.finished", 1),
		journal.Of[FinishedAgainst]("contact.finished-against", 1),
		journal.Of[AgainstDecided]("contact.against-decided", 1),
		journal.Of[RungBack]("contact.rung-back", 1),
		journal.Of[RecordingKept]("contact.recording-kept", 1),
		journal.Of[RecordingFailed]("contact.recording-failed", 1),
	}
}
