package contactapi

import (
	"time"

	"bluelamp/internal/person/personapi"
)

// ContactLocation is where the caller is or where it happened, as one source
// said at one time: an area with an age, never a fact.
type ContactLocation struct {
	ID                string     `json:"id"`
	Source            string     `json:"source" doc:"aml, eisec, pidf-lo, geolocation, ecall, another-control, gazetteer, handler, what3words"`
	Of                string     `json:"of" enum:"caller,incident" doc:"Whose place it is"`
	Text              string     `json:"text"`
	Lat               *float64   `json:"lat" doc:"WGS84 degrees; null where there is no point"`
	Lon               *float64   `json:"lon"`
	RadiusM           float64    `json:"radiusM" doc:"0 when the accuracy is not known"`
	ConfidencePercent float64    `json:"confidencePercent" doc:"That the place lies within the radius; 0 when not known"`
	Method            string     `json:"method" doc:"gnss, wifi, cell, manual, none, or empty"`
	PositionAt        *time.Time `json:"positionAt" doc:"When the position was taken; null when not known"`
	UPRN              string     `json:"uprn"`
	Entry             string     `json:"entry" doc:"Id in the gazetteer"`
	Warnings          []string   `json:"warnings"`
	Words             string     `json:"words" example:"within 50 m, 95 %, satellite, 2 min ago"`
	Usable            bool       `json:"usable" doc:"There is a point that can be shown on a map"`
	By                *StaffName `json:"by" doc:"Null when a machine said it"`
	At                time.Time  `json:"at"`
}

// InvolvedPerson is somebody other than the caller who has to do with what is
// reported.
type InvolvedPerson struct {
	Person string                 `json:"person"`
	Name   string                 `json:"name" doc:"Empty when the record is closed to you"`
	Role   string                 `json:"role" enum:"victim,witness,third-party,suspect,professional,other"`
	Flags  []personapi.PersonFlag `json:"flags"`
	At     time.Time              `json:"at"`
}

// SuggestionDecision is the newest word on whether the caller is a person on record.
type SuggestionDecision struct {
	Person  string    `json:"person"`
	Verdict string    `json:"verdict" enum:"same,different,unsure"`
	By      StaffName `json:"by"`
	At      time.Time `json:"at"`
}

// PassedOn says to which force a contact was handed over.
type PassedOn struct {
	Force  string    `json:"force" doc:"Its code"`
	Reason string    `json:"reason"`
	Told   string    `json:"told" doc:"What the caller was told"`
	By     StaffName `json:"by"`
	At     time.Time `json:"at"`
}
