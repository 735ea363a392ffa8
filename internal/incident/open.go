package incident

import (
	"time"

	"bluelamp/internal/policy"
)

// Opening is what an incident is opened and graded with, in one decision.
type Opening struct {
	Reference string
	Number    int
	Contact   string // "" when no contact led to it
	Type      string
	Area      string // urban or rural; "" counts as urban, whose targets are the tighter
	Place     string
	Summary   string
	Received  time.Time // when the contact began
	Answered  time.Time // when it was answered; zero when it never waited
	// Settled says that risk was assessed, or left for later with a reason.
	Settled bool
	Grading
	By string
	At time.Time // in the force's own time zone: targets hold from day to day
}

// Grading is a grade with what led to it. Proposed, Reasons and Assessment are
// those of the newest assessment and empty when it was left for later.
type Grading struct {
	Grade         string
	Justification string
	Proposed      string
	Reasons       []string
	Assessment    string
}

// Open starts the log and grades the incident.
func Open(s State, pack *policy.Pack, o Opening) ([]any, error) {
	if s.Exists() {
		return nil, AlreadyOpened.With(s.Reference)
	}
	if _, err := pack.Type(o.Type); err != nil {
		return nil, about(err, "type")
	}
	if o.Area == "" {
		o.Area = string(policy.AreaUrban)
	}
	if area := policy.Area(o.Area); area != policy.AreaUrban && area != policy.AreaRural {
		return nil, AreaUnknown.With(o.Area).About("area")
	}
	if err := checkText(o.Place, MaxPlace, "place"); err != nil {
		return nil, err
	}
	if err := checkText(o.Summary, MaxSummary, "summary"); err != nil {
		return nil, err
	}
	if !o.Settled {
		return nil, NotAssessed
	}
	opened := Opened{
		Reference: o.Reference, Number: o.Number, Contact: o.Contact, Type: o.Type, Area: o.Area,
		Place: o.Place, Summary: o.Summary, Received: o.Received.UTC(), Answered: o.Answered.UTC(), By: o.By, At: o.At.UTC(),
	}
	graded, err := grade(Fold(s, opened), pack, o.Grading, o.By, o.At)
	if err != nil {
		return nil, err
	}
	return []any{opened, graded}, nil
}
