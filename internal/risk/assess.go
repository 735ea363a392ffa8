package risk

import (
	"slices"
	"strings"
	"time"

	"bluelamp/internal/policy"
)

// Assessing is one look at the risk, as it is handed in. ID is fresh. Incident is
// empty before there is one. Known is what the rules see beside the form; the
// person cannot choose it.
type Assessing struct {
	ID       string
	Incident string
	Trigger  Trigger
	Form     Form
	Known    Known
	By       string // staff id
}

// Assess keeps an assessment. It refuses unknown codes first, because a value
// that the model does not have would read as a missing one, and then an incomplete
// form with the list of what is missing.
//
// A person may judge the risk calmer than the rules do, with a rationale of at
// least MinDeviation letters. Whether something may follow from that, such as a
// lower grade, is the incident's matter.
func Assess(s State, pack *policy.Pack, a Assessing, at time.Time) ([]any, error) {
	if err := fits(s, a); err != nil {
		return nil, err
	}
	f := a.Form
	if err := check(pack, f); err != nil {
		return nil, err
	}
	if lacking := Lacking(pack, f, a.Known.Facts); len(lacking) > 0 {
		return nil, Incomplete.Showing(lacking)
	}
	proposal, closed := ProposeTo(pack, f, a.Known)
	return []any{Assessed{
		ID: a.ID, Incident: a.Incident, Trigger: a.Trigger,
		Type: f.Type, Model: pack.ModelFor(f.Type).Code, Policy: pack.Version,
		Levels: given(f.Levels), Notes: given(f.Notes), Answers: asked(pack, f),
		Advice: adviceOf(pack, f), Unnamed: unnamed(pack, f, a.Known.Facts),
		Rationale: strings.TrimSpace(f.Rationale), Facts: a.Known.told(),
		Risk: f.Risk, Proposed: proposedBy(proposal), Reasons: reasonsOf(proposal), Closed: closed, By: a.By, At: at,
	}}, nil
}

// fits refuses what does not belong to this contact's assessments.
func fits(s State, a Assessing) error {
	switch _, used := s.Find(a.ID); {
	case a.ID == "":
		return IDMissing
	case used:
		return IDUsed
	case !slices.Contains(Triggers(), a.Trigger):
		return TriggerUnknown.With(string(a.Trigger)).About("trigger")
	case a.Incident == "" && a.Trigger != Initial:
		return IncidentMissing.About("incident")
	}
	return nil
}

// Triggers lists why risk can be looked at.
func Triggers() []Trigger {
	return []Trigger{Initial, Interval, Late, Information, Handover, Lowering, Delay, Closing, Supervision}
}

func proposedBy(p policy.Proposal) Proposed {
	return Proposed{Risk: p.Level, Grade: p.Grade, Pathway: p.Pathway, Actions: orNone(p.Actions)}
}

func reasonsOf(p policy.Proposal) []Reason {
	reasons := make([]Reason, len(p.Reasons))
	for i, r := range p.Reasons {
		reasons[i] = Reason{
			Rule: r.Rule, Because: r.Because,
			Risk: r.Level, Grade: r.Grade, Pathway: r.Pathway, Actions: orNone(r.Actions),
		}
	}
	return reasons
}

// listed has lists where there were none, so that the record says [] and not null.
func (f Facts) listed() Facts {
	f.Flags, f.Patterns, f.Factors = orNone(f.Flags), orNone(f.Patterns), orNone(f.Factors)
	return f
}

func orNone(codes []string) []string {
	if codes == nil {
		return []string{}
	}
	return codes
}
