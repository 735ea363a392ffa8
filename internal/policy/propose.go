package policy

import (
	"cmp"
	"slices"
)

// Propose returns what the pack's rules ask for, given the facts. Reasons are the
// most urgent grade first, then the gravest level, then in the order of the pack.
//
// What it does not understand it leaves out, so callers check codes first (Type,
// CheckLevel, CheckAnswer). Every answer that is given counts, whether or not its
// question would still be asked: an answer is taken back by removing it.
func (p *Pack) Propose(f Facts) Proposal {
	reasons := make([]Reason, 0, 32) // more than fire in nearly every case
	if t, err := p.Type(f.Type); err == nil {
		reasons = append(reasons, Reason{
			Rule: "type/" + t.Code, Grade: t.DefaultGrade,
			Because: "Where every report of this type starts: " + t.Label + ".",
		})
		reasons = raised(t, f.Answers, reasons)
	}
	reasons = p.fired(f, reasons)
	slices.SortStableFunc(reasons, func(a, b Reason) int {
		return cmp.Or(cmp.Compare(p.rank(a.Grade), p.rank(b.Grade)), cmp.Compare(p.gravity(b.Level), p.gravity(a.Level)))
	})
	return p.most(reasons)
}

// most is the gravest, the most urgent and the heaviest of all reasons. Where a
// grade means that somebody is sent, no lighter pathway is proposed.
func (p *Pack) most(reasons []Reason) Proposal {
	all := Proposal{Reasons: reasons, Actions: []string{}}
	for _, r := range reasons {
		all.Level = p.graver(all.Level, r.Level)
		if p.rank(r.Grade) < p.rank(all.Grade) {
			all.Grade = r.Grade
		}
		if p.weight(r.Pathway) > p.weight(all.Pathway) {
			all.Pathway = r.Pathway
		}
	}
	if g, err := p.Grade(all.Grade); err == nil && g.Deployable {
		for _, w := range p.Pathways {
			if w.Kind == PathwayDeploy {
				all.Pathway = w.Code
			}
		}
	}
	for _, a := range p.Actions {
		if slices.ContainsFunc(reasons, func(r Reason) bool { return slices.Contains(r.Actions, a.Code) }) {
			all.Actions = append(all.Actions, a.Code)
		}
	}
	return all
}

// weight is a pathway's place in the list of the pack, -1 when it has none.
func (p *Pack) weight(pathway string) int {
	return slices.IndexFunc(p.Pathways, func(w Pathway) bool { return w.Code == pathway })
}

// Heavier says whether pathway a is heavier than pathway b. A code that the pack
// does not have is lighter than every pathway.
func (p *Pack) Heavier(a, b string) bool { return p.weight(a) > p.weight(b) }

// raised adds what single answers ask for to the reasons.
func raised(t IncidentType, answers map[string]string, reasons []Reason) []Reason {
	for _, q := range t.Questions {
		for _, r := range q.Raises {
			if answers[q.Code] == r.Answer {
				reasons = append(reasons, Reason{
					Rule: "answer/" + q.Code + "/" + r.Answer, Grade: r.AtLeast, Because: r.Because,
				})
			}
		}
	}
	return reasons
}
