package contactapi

import (
	"time"

	"bluelamp/internal/person/personapi"
)

// StaffName is a member of staff as a record names them.
type StaffName struct {
	ID   string `json:"id"`
	Name string `json:"name" example:"Priya Shah"`
}

// ContactSummary is a contact in a list.
type ContactSummary struct {
	ID         string         `json:"id"`
	Version    int64          `json:"version" doc:"Of the record, for X-Bluelamp-Seen"`
	Service    string         `json:"service" doc:"999, 101, counter or other" example:"999"`
	Channel    string         `json:"channel" enum:"phone,counter,other"`
	Trunk      string         `json:"trunk"`
	Number     *string        `json:"number" doc:"E.164, or as received when it could not be read; null when withheld or not known" example:"+447700900123"`
	Withheld   bool           `json:"withheld"`
	State      string         `json:"state" enum:"waiting,offered,talking,held,wrap-up,finished,abandoned,interrupted"`
	ReceivedAt time.Time      `json:"receivedAt"`
	AnsweredAt *time.Time     `json:"answeredAt"`
	EndedAt    *time.Time     `json:"endedAt"`
	WaitedMS   *int64         `json:"waitedMs" doc:"From ringing until answered or abandoned; null while waiting"`
	Handler    *StaffName     `json:"handler"`
	CallerName *string        `json:"callerName"`
	Place      *string        `json:"place"`
	Type       *string        `json:"type" doc:"Incident type that the handler works with"`
	Incidents  []IncidentLink `json:"incidents"`
	Assessed   string         `json:"assessed" enum:"yes,deferred,no"`
	Imported   bool           `json:"imported" doc:"Brought in from another system"`
	Restricted bool           `json:"restricted" doc:"The caller's record is closed to you: name, number and place are left out. Ask a supervisor"`
}

// IncidentLink names an incident that was opened from a contact.
type IncidentLink struct {
	ID        string `json:"id"`
	Reference string `json:"reference" example:"NS-20261121-0042"`
}

// Contact is a contact with everything that was written on it.
type Contact struct {
	ContactSummary
	Notes           string      `json:"notes"`
	NotesSavedAt    *time.Time  `json:"notesSavedAt"`
	Caller          *Caller     `json:"caller"`
	Digits          string      `json:"digits" doc:"Keys that the caller pressed" example:"55"`
	TalkMS          *int64      `json:"talkMs"`
	Recordings      []Recording `json:"recordings"`
	Disposition     *string     `json:"disposition"`
	RecordingFailed *string     `json:"recordingFailed" doc:"Why the call, or part of it, is not on file; null when it is"`

	Locations    []ContactLocation    `json:"locations" doc:"Where the caller is and where it happened, the newest word first; none is a fact"`
	Involved     []InvolvedPerson     `json:"involved" doc:"Who else has to do with it, and in which role"`
	Decisions    []SuggestionDecision `json:"decisions" doc:"What was decided of suggested persons, the newest first"`
	PassedOn     *PassedOn            `json:"passedOn" doc:"To which force it was handed over; null when it was not"`
	OldReference *string              `json:"oldReference" doc:"In the system that it was imported from"`
	Against      *ContactAgainst      `json:"against" doc:"Finished without an incident against what was found; null when not"`
	RungBack     *ContactRungBack     `json:"rungBack" doc:"How ringing the caller back went, the last time; null when nobody did"`
}

// Caller is who rang, as far as the handler knows.
type Caller struct {
	Person         string `json:"person" doc:"Id of the person's record"`
	Name           string `json:"name"`
	CallbackNumber string `json:"callbackNumber"`
	Relation       string `json:"relation" enum:"victim,witness,third-party,suspect,professional,other,"`

	Flags   []personapi.PersonFlag  `json:"flags" doc:"Warnings and needs that stand on the caller"`
	Details personapi.PersonDetails `json:"details" doc:"What was heard of the caller on this contact"`
}

// Recording is a file that holds both sides of the call.
type Recording struct {
	ID         string    `json:"id"`
	DurationMS int64     `json:"durationMs"`
	Bytes      int64     `json:"bytes"`
	SHA256     string    `json:"sha256" doc:"As it stands in the journal, lower-case hex"`
	At         time.Time `json:"at"`
}
