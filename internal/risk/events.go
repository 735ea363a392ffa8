package risk

import (
	"time"

	"bluelamp/internal/journal"
)

// Room is the segment of a stream's name that holds the assessments made for
// one contact: "force/risk/<contact id>".
const Room = "risk"

// Assessed is one assessment. It is never changed: a later look is a new one.
// Levels maps element codes (threat, harm, …) to level codes; Notes and Answers
// hold the caller's story. Policy is the version of the pack it was made with.
type Assessed struct {
	ID        string            `json:"id"`
	Type      string            `json:"type"`
	Model     string            `json:"model"`
	Policy    string            `json:"policy"`
	Levels    map[string]string `json:"levels"`
	Notes     map[string]string `json:"notes" personal:"true"`
	Answers   map[string]string `json:"answers" personal:"true"`
	Rationale string            `json:"rationale" personal:"true"`
	Proposed  string            `json:"proposed"` // grade code
	Reasons   []Reason          `json:"reasons"`
	By        string            `json:"by"`
	At        time.Time         `json:"at"`
}

// Reason is one rule that spoke for the proposed grade.
type Reason struct {
	Rule    string `json:"rule"`
	Because string `json:"because"`
}

// Deferred says why there is no assessment yet.
type Deferred struct {
	Reason string    `json:"reason"`
	Note   string    `json:"note" personal:"true"`
	By     string    `json:"by"`
	At     time.Time `json:"at"`
}

// Catalogue lists every event of the room.
func Catalogue() []journal.Entry {
	return []journal.Entry{
		journal.Of[Assessed]("risk.assessed", 1),
		journal.Of[Deferred]("risk.deferred", 1),
	}
}
