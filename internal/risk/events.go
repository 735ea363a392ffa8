package risk

import (
	"time"

	"bluelamp/internal/journal"
)

// Room is the segment of a stream's name that holds the assessments made for
// one contact: "force/risk/<contact id>".
const Room = "risk"

// Assessed is one look at the risk. It is never changed: a later look is a new
// one. Levels maps element codes (threat, harm, …) to level or choice codes; Notes
// and Answers hold the caller's story. Policy is the version of the pack it was
// made with, Facts what the rules saw beside the form, so that it can be said
// later why they proposed what they did. What rests on records that were closed to
// By is in Closed and nowhere else.
type Assessed struct {
	ID       string  `json:"id"`
	Incident string  `json:"incident"` // "" before there was one
	Trigger  Trigger `json:"trigger"`

	Type      string            `json:"type"`
	Model     string            `json:"model"`
	Policy    string            `json:"policy"`
	Levels    map[string]string `json:"levels"`
	Notes     map[string]string `json:"notes" personal:"true"`
	Answers   map[string]string `json:"answers" personal:"true"`
	Advice    []Advice          `json:"advice"`  // every line that the type had, said or not
	Unnamed   string            `json:"unnamed"` // why it cannot be said yet who is vulnerable; "" where that is not asked
	Rationale string            `json:"rationale" personal:"true"`
	Facts     Facts             `json:"facts"`

	Risk     string      `json:"risk"`     // level code: the person's own judgement of the whole
	Proposed Proposed    `json:"proposed"` // the rules' advice
	Reasons  []Reason    `json:"reasons"`
	Closed   *ClosedPart `json:"closed,omitempty"` // nil where everything rests on open records

	By string    `json:"by"`
	At time.Time `json:"at"`
}

// Trigger is why risk was looked at.
type Trigger string

// The triggers.
const (
	Initial     Trigger = "initial"
	Interval    Trigger = "interval"    // the review clock ran out
	Late        Trigger = "late"        // a response target is about to be missed
	Information Trigger = "information" // something new became known
	Handover    Trigger = "handover"
	Lowering    Trigger = "lowering" // a lower grade or risk is asked for
	Delay       Trigger = "delay"    // a delay is asked for
	Closing     Trigger = "closing"
	Supervision Trigger = "supervision" // a supervisor or the vulnerability desk looked again
)

// Proposed is what the rules asked for: level, grade, pathway and actions, codes of the pack.
type Proposed struct {
	Risk    string   `json:"risk"`
	Grade   string   `json:"grade"`
	Pathway string   `json:"pathway"`
	Actions []string `json:"actions"`
}

// Reason is one rule that spoke, with what it alone asked for.
type Reason struct {
	Rule    string   `json:"rule"`
	Because string   `json:"because"`
	Risk    string   `json:"risk"`
	Grade   string   `json:"grade"`
	Pathway string   `json:"pathway"`
	Actions []string `json:"actions"`
}

// RightCareDecided is a decision under Right Care, Right Person: whether the
// police come, and if not, who does and what the caller was told.
type RightCareDecided struct {
	ID         string    `json:"id"`
	Incident   string    `json:"incident"` // "" before there is one
	Threshold  string    `json:"threshold"`
	Meets      bool      `json:"meets"` // by the pack of that day: the police attend
	Reason     string    `json:"reason" personal:"true"`
	Agency     string    `json:"agency"` // a partner's code, or words
	AgencyTold bool      `json:"agencyTold"`
	AgencyNote string    `json:"agencyNote" personal:"true"` // who took it, their reference
	ToldCaller string    `json:"toldCaller" personal:"true"`
	SafetyNet  string    `json:"safetyNet" personal:"true"` // what brings the police back in
	Sampled    bool      `json:"sampled"`                   // somebody else looks at it
	Policy     string    `json:"policy"`
	By         string    `json:"by"`
	At         time.Time `json:"at"`
}

// RightCareReviewed is a supervisor's word on such a decision.
type RightCareReviewed struct {
	ID     string    `json:"id"` // of the decision
	Agrees bool      `json:"agrees"`
	Note   string    `json:"note" personal:"true"`
	By     string    `json:"by"`
	At     time.Time `json:"at"`
}

// ActionAnswered says what became of something that the rules asked to be done. It
// may be said again; the newest word holds.
type ActionAnswered struct {
	Action   string    `json:"action"`               // code of the pack, or WhoIsVulnerable
	Incident string    `json:"incident"`             // "" before there is one, and for all of the contact's
	Answer   string    `json:"answer"`               // done, not-needed
	Note     string    `json:"note" personal:"true"` // a reference; why it is not needed
	By       string    `json:"by"`
	At       time.Time `json:"at"`
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
		journal.Of[Assessed]("risk.assessed", 3),
		journal.Was("risk.assessed", 2, assessedV2.newer),
		journal.Was("risk.assessed", 1, assessedV1.newer),
		journal.Of[Deferred]("risk.deferred", 1),
		journal.Of[ActionAnswered]("risk.action-answered", 1),
		journal.Of[RightCareDecided]("risk.right-care-decided", 1),
		journal.Of[RightCareReviewed]("risk.right-care-reviewed", 1),
	}
}
