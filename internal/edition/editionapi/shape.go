package editionapi

import (
	"time"

	"bluelamp/internal/contact/contactapi"
	"bluelamp/internal/policy"
)

// PolicyEdition is one edition of the force's own file.
type PolicyEdition struct {
	Number  int                  `json:"number"`
	Version string               `json:"version" doc:"Of the merged pack" example:"2026.1/northshire-5"`
	Note    string               `json:"note" doc:"What changed and why"`
	By      contactapi.StaffName `json:"by"`
	At      time.Time            `json:"at"`
	InForce bool                 `json:"inForce"`
}

// PolicyEditions is the history of a force's policy, the newest first. Number 0 in
// force means the file that came with the installation.
type PolicyEditions struct {
	InForce  int             `json:"inForce" doc:"Number of the edition in force; 0 for the file that came with the installation"`
	Newest   int             `json:"newest" doc:"Number of the newest edition; a change is based on this one"`
	Editions []PolicyEdition `json:"editions"`
	// Refused says why the newest edition is not in force.
	Refused []PolicyFinding `json:"refused" doc:"Why the newest edition is not in force: this program’s national core does not take it"`
}

// PolicySource is a force's own file as it was written.
type PolicySource struct {
	Number  int    `json:"number"`
	Newest  int    `json:"newest" doc:"Send this as base with a change"`
	Version string `json:"version"`
	YAML    string `json:"yaml"`
}

// PolicyFinding is one thing that is wrong, and what to do about it.
type PolicyFinding struct {
	File  string `json:"file" example:"northshire.yaml"`
	Line  int    `json:"line" doc:"From 1; 0 where no line is to blame"`
	Wrong string `json:"wrong"`
	Cure  string `json:"cure"`
}

// PolicyCheck is what is wrong with a file, and what it would change if nothing is.
type PolicyCheck struct {
	Findings []PolicyFinding `json:"findings"`
	Version  string          `json:"version" doc:"That the merged pack would have; empty with findings"`
	Changes  []PolicyChange  `json:"changes" doc:"Against what is in force; empty with findings"`
}

// PolicyChange is what differs in one section. Codes name entries.
type PolicyChange struct {
	Section string   `json:"section" example:"incidentTypes"`
	Added   []string `json:"added"`
	Removed []string `json:"removed"`
	Changed []string `json:"changed"`
}

// PolicyQuestionSet is what is asked and advised for one incident type, whole: what
// the national core asks and what the force adds.
type PolicyQuestionSet struct {
	Type      string            `json:"type" maxLength:"60"`
	Label     string            `json:"label" required:"false" maxLength:"200" doc:"New words for the type; empty keeps them"`
	Questions []policy.Question `json:"questions" maxItems:"200"`
	Advice    []policy.Advice   `json:"advice" maxItems:"200"`
	Base      int               `json:"base" minimum:"0" doc:"Number of the newest edition that the change was made on"`
}

// PolicyQuestionPreview is the type as handlers would see it.
type PolicyQuestionPreview struct {
	Findings []PolicyFinding      `json:"findings"`
	Type     *policy.IncidentType `json:"type" doc:"As it would be; null with findings"`
	Changes  []PolicyChange       `json:"changes"`
}
