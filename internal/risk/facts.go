package risk

import (
	"slices"

	"bluelamp/internal/policy"
)

// Facts are what rules saw beside the form: codes of the pack, and numbers.
type Facts struct {
	Flags        []string `json:"flags"`
	Patterns     []string `json:"patterns"`
	Factors      []string `json:"factors"`
	Contacts90   int      `json:"contacts90"`
	Incidents365 int      `json:"incidents365"`
	LowGraded365 int      `json:"lowGraded365"`
}

// Known is what the record knows beside the form, seen with the system's eyes:
// whoever is protected must not be graded as a stranger. Open is as much of it as
// the one who asks may know, and Records names the persons whose records the rest
// lies in; both are empty when everything may be known.
type Known struct {
	Facts
	Open    Facts
	Records []string // person ids
}

// ClosedPart is what may be read by those only to whom the records are open that it
// rests on: what the rules saw, and said, in full.
type ClosedPart struct {
	Facts   Facts    `json:"facts"`
	Reasons []Reason `json:"reasons"`
	Records []string `json:"records"` // person ids
}

// RuleClosed and BecauseClosed stand where the rules do that spoke because of a
// closed record: what they ask for counts and is shown, what they saw is not.
const (
	RuleClosed    = "closed-record"
	BecauseClosed = "Something on a closed record asks for this. Ask a supervisor."
)

// ProposeTo is Propose for somebody to whom a part of the record may be closed. The
// proposal is the same for everybody. The closed part must not be shown to them;
// it is nil where nothing is closed.
func ProposeTo(pack *policy.Pack, f Form, known Known) (policy.Proposal, *ClosedPart) {
	p := Propose(pack, f, known.Facts)
	if len(known.Records) == 0 {
		return p, nil
	}
	closed := &ClosedPart{Facts: known.listed(), Reasons: reasonsOf(p), Records: known.Records}
	open := Propose(pack, f, known.Open).Reasons
	p.Reasons = withoutClosed(pack, p.Reasons, func(r policy.Reason) bool {
		return slices.ContainsFunc(open, func(o policy.Reason) bool { return o.Rule == r.Rule })
	})
	return p, closed
}

// withoutClosed puts one reason in the place of all that rest on closed records, so
// that not even their number is told.
func withoutClosed(pack *policy.Pack, all []policy.Reason, open func(policy.Reason) bool) []policy.Reason {
	one, at := policy.Reason{Rule: RuleClosed, Because: BecauseClosed}, -1
	shown := []policy.Reason{}
	for _, r := range all {
		if open(r) {
			shown = append(shown, r)
			continue
		}
		if at < 0 {
			at = len(shown)
		}
		one = gravest(pack, one, r)
	}
	if at < 0 {
		return shown
	}
	return slices.Insert(shown, at, one)
}

// gravest is what two reasons ask for together.
func gravest(pack *policy.Pack, one, r policy.Reason) policy.Reason {
	if pack.Graver(r.Level, one.Level) {
		one.Level = r.Level
	}
	if one.Grade == "" || pack.MoreUrgent(r.Grade, one.Grade) {
		one.Grade = r.Grade
	}
	if pack.Heavier(r.Pathway, one.Pathway) {
		one.Pathway = r.Pathway
	}
	for _, a := range r.Actions {
		if !slices.Contains(one.Actions, a) {
			one.Actions = append(slices.Clip(one.Actions), a)
		}
	}
	return one
}

// told is the facts as the one who asks may know them.
func (k Known) told() Facts {
	if len(k.Records) == 0 {
		return k.listed()
	}
	return k.Open.listed()
}

// InFull is the assessment for those who may read everything: facts and reasons as
// the rules had them on that day.
func (a Assessed) InFull() Assessed {
	if a.Closed != nil {
		a.Facts, a.Reasons = a.Closed.Facts, a.Closed.Reasons
	}
	return a
}
