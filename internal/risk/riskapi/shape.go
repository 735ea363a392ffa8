package riskapi

import (
	"time"

	"bluelamp/internal/contact/contactapi"
)

// Assessment is one look at the risk of a contact. It is never changed.
type Assessment struct {
	ID        string               `json:"id"`
	Contact   string               `json:"contact"`
	Type      string               `json:"type"`
	Model     string               `json:"model" example:"thrive"`
	Policy    string               `json:"policy" doc:"Version of the pack it was made with" example:"2026.1/northshire-3"`
	Levels    map[string]string    `json:"levels" doc:"Element to level"`
	Notes     map[string]string    `json:"notes" doc:"Element to words"`
	Answers   map[string]string    `json:"answers" doc:"Question to answer"`
	Rationale string               `json:"rationale"`
	Proposal  Proposal             `json:"proposal"`
	By        contactapi.StaffName `json:"by"`
	At        time.Time            `json:"at"`
}

// Proposal is the grade that the pack's rules ask for. The decision is a person's.
type Proposal struct {
	Grade   string    `json:"grade" doc:"Empty while nothing is known"`
	Reasons []Reason  `json:"reasons"`
	Missing []Missing `json:"missing" doc:"What the form still needs"`
}

// Reason is one rule that spoke for the grade.
type Reason struct {
	Rule    string `json:"rule"`
	Because string `json:"because"`
}

// Missing is one thing that the form still needs.
type Missing struct {
	Field string `json:"field" example:"levels.harm"`
	What  string `json:"what" example:"Choose a value for Harm."`
}

// Deferral is why an assessment was left for later.
type Deferral struct {
	Reason string               `json:"reason"`
	Note   string               `json:"note"`
	By     contactapi.StaffName `json:"by"`
	At     time.Time            `json:"at"`
}

// Form is an assessment as it is filled in.
type Form struct {
	Type      string            `json:"type" maxLength:"60"`
	Levels    map[string]string `json:"levels"`
	Notes     map[string]string `json:"notes"`
	Answers   map[string]string `json:"answers"`
	Rationale string            `json:"rationale" maxLength:"8000"`
}
