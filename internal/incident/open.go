package incident

import (
	"time"

	"bluelamp/internal/policy"
	"bluelamp/internal/text"
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
	// Where is the location that the handler gave on the contact; nil when none.
	// Its area, where geography knows it, goes before Area.
	Where    *Located
	Received time.Time // when the contact began
	Answered time.Time // when it was answered; zero when it never waited
	// Settled says that risk was assessed, or left for later with a reason.
	Settled bool
	Grading
	By string
	At time.Time // in the force's own time zone: targets hold from day to day
}

// Grading is a grade with what led to it. Assessment and AssessedAs are those of the
// newest assessment and empty when it was left for later. When an incident is
// opened, Proposed is the most urgent, and Risk the gravest, of all that was found
// before: a second form is no way round the first.
type Grading struct {
	Grade         string
	Justification string
	Proposed      string
	Reasons       []string
	Assessment    string
	AssessedAs    string // an incident type
	// Risk is the person's judgement of the whole, a level; Actions what the rules
	// propose to do. Both count when the incident is opened.
	Risk    string
	Actions []string
}

// Open starts the log and grades the incident.
func Open(s State, pack *policy.Pack, o Opening) ([]any, error) {
	if s.Exists() {
		return nil, AlreadyOpened.With(s.Reference)
	}
	if _, err := pack.Type(o.Type); err != nil {
		return nil, about(err, "type")
	}
	where, err := o.where()
	if err != nil {
		return nil, err
	}
	o.Area = o.areaBy(where)
	if area := policy.Area(o.Area); area != policy.AreaUrban && area != policy.AreaRural {
		return nil, AreaUnknown.With(o.Area).About("area")
	}
	if err := checkText(o.Place, MaxPlace, "place"); err != nil {
		return nil, err
	}
	if err := checkText(o.Summary, MaxSummary, "summary"); err != nil {
		return nil, err
	}
	if err := o.fits(pack); err != nil {
		return nil, err
	}
	opened := Opened{
		Reference: o.Reference, Number: o.Number, Contact: o.Contact, Type: o.Type, Area: o.Area,
		Place: o.Place, Summary: o.Summary, Received: o.Received.UTC(), Answered: o.Answered.UTC(), By: o.By, At: o.At.UTC(),
	}
	graded, err := grade(Fold(s, opened), pack, o.Grading, o.By, o.At)
	if err != nil {
		return nil, err
	}
	graded.Below = s.below(pack, o.Proposed, o.Grade)
	events := append(append([]any{opened}, where...), graded)
	events = append(events, o.stands(pack)...)
	return append(events, Fold(s, opened).expectCrime(pack, o.Type, o.Actions, o.By, o.At)...), nil
}

// fits refuses an opening that no assessment was made for, one whose assessment was
// made as another type, which asks other questions, and one below what the rules
// propose without a reason that carries it.
func (o Opening) fits(pack *policy.Pack) error {
	switch {
	case !o.Settled:
		return NotAssessed
	case o.AssessedAs != "" && o.AssessedAs != o.Type:
		return AssessedAsOtherType.With(typeLabel(pack, o.AssessedAs), typeLabel(pack, o.Type)).About("type")
	}
	if _, err := pack.Grade(o.Grade); err != nil {
		return about(err, "grade")
	}
	if pack.MoreUrgent(o.Proposed, o.Grade) && text.Weight(o.Justification) < MinReason {
		return ProposalPassedOver.With(label(pack, o.Proposed), MinReason).About("justification")
	}
	return nil
}

func typeLabel(pack *policy.Pack, code string) string {
	if t, err := pack.Type(code); err == nil {
		return t.Label
	}
	return code
}

// stands is the standing risk with which the incident begins: as assessed, and the
// gravest of the pack when that was left for later, until somebody has looked.
func (o Opening) stands(pack *policy.Pack) []any {
	e := RiskStood{Risk: o.Risk, Assessment: o.Assessment, By: o.By, At: o.At.UTC()}
	if _, err := pack.Level(e.Risk); err != nil {
		e.Risk, e.Assessment = gravest(pack), ""
	}
	if e.Risk == "" {
		return nil
	}
	return []any{e}
}

// where is the incident's location as an event of the same decision; empty when
// the contact has none.
func (o Opening) where() ([]any, error) {
	if o.Where == nil {
		return nil, nil
	}
	e := *o.Where
	e.By, e.At = o.By, o.At
	e, err := checkLocation(e)
	if err != nil {
		return nil, err
	}
	return []any{e}, nil
}

// areaBy is the class of place by geography where that is known, because which
// target holds is not the operator's choice (policy.Area); else what was given;
// else urban, whose targets are the tighter.
func (o Opening) areaBy(where []any) string {
	for _, one := range where {
		if e, is := one.(Located); is && e.Area != "" {
			return e.Area
		}
	}
	if o.Area != "" {
		return o.Area
	}
	return string(policy.AreaUrban)
}
