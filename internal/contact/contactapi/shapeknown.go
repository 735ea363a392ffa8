package contactapi

import (
	"time"

	"bluelamp/internal/person/personapi"
)

// Known is what is known of a number in whatever spelling: the lists hold the
// newest twenty, the counts everything. The contact that is being looked at is
// not among them.
type Known struct {
	Number        *string               `json:"number"`
	Contacts      []ContactSummary      `json:"contacts"`
	ContactCount  int                   `json:"contactCount"`
	Incidents     []KnownIncident       `json:"incidents"`
	OpenIncidents int                   `json:"openIncidents"`
	People        []KnownPerson         `json:"people"`
	NumberFact    *personapi.NumberFact `json:"numberFact" doc:"What the number itself proves; null when none was shown"`
	Warnings      []string              `json:"warnings" doc:"What about the number may mislead, in words"`
	Flags         []KnownFlag           `json:"flags" doc:"Of everybody who said to be calling from the number, each code once, the loudest first"`
	Attempts      []KnownAttempt        `json:"attempts" doc:"Calls that broke off, the newest first"`
	CallBacksOwed int                   `json:"callBacksOwed" doc:"Calls that broke off and that nobody has dealt with since"`
	Places        []KnownPlace          `json:"places" doc:"Where callers from the number said that they were or that it happened"`
	Restricted    int                   `json:"restricted" doc:"How many persons of this number have a record that is closed to you: ask a supervisor"`
	Hidden        bool                  `json:"hidden" doc:"The number's history is shown to supervisors only"`
}

// KnownIncident is an incident that the number led to.
type KnownIncident struct {
	ID          string     `json:"id"`
	Version     int64      `json:"version"`
	Reference   string     `json:"reference"`
	Number      int        `json:"number"`
	Contact     string     `json:"contact"`
	Type        string     `json:"type"`
	ClosingType *string    `json:"closingType"`
	Grade       string     `json:"grade"`
	GradeRank   int        `json:"gradeRank"`
	State       string     `json:"state" enum:"open,resolved,closed"`
	Place       string     `json:"place"`
	Summary     string     `json:"summary"`
	OpenedAt    time.Time  `json:"openedAt"`
	ClosedAt    *time.Time `json:"closedAt"`
	Result      *string    `json:"result"`
}

// KnownPerson is somebody who said to be calling from the number.
type KnownPerson struct {
	ID       string    `json:"id"`
	Name     string    `json:"name"`
	LastAt   time.Time `json:"lastAt"`
	Contacts int       `json:"contacts"`

	Flags []personapi.PersonFlag `json:"flags"`
}

// KnownFlag is a flag and on how many of the number's people it stands.
type KnownFlag struct {
	Code   string   `json:"code"`
	Label  string   `json:"label"`
	Mark   string   `json:"mark"`
	Tone   string   `json:"tone"`
	Kind   string   `json:"kind" enum:"risk,need,contact,protection"`
	People []string `json:"people" doc:"Ids of the persons on whom it stands"`
}

// KnownAttempt is a call that broke off.
type KnownAttempt struct {
	Contact    string    `json:"contact"`
	Service    string    `json:"service"`
	At         time.Time `json:"at"`
	MinutesAgo int       `json:"minutesAgo"`
	Owed       bool      `json:"owed" doc:"Nobody has dealt with it or rung back, and nobody has spoken with the number since"`
	RungBack   string    `json:"rungBack" enum:"reached,not-reached,not-possible," doc:"How ringing back went; empty when nobody did"`
}

// KnownPlace is somewhere that a caller from the number told of.
type KnownPlace struct {
	Text     string    `json:"text"`
	LastAt   time.Time `json:"lastAt"`
	Contacts int       `json:"contacts"`
}
