package policy

import "time"

// Kept is what a retention rule is about.
type Kept string

// What is kept.
const (
	KeptPerson   Kept = "person"
	KeptContact  Kept = "contact"
	KeptIncident Kept = "incident"
)

// ReviewFrom is the event from which the years of a retention rule count.
type ReviewFrom string

// Where the years begin.
const (
	FromLastContact ReviewFrom = "last-contact"
	FromClosed      ReviewFrom = "closed"
)

// Retention says when a record is looked at again and kept or disposed of by a
// person's decision. Nothing is disposed of by the date alone. Types limits an
// incident rule to incident types; the rule without types is for all others.
type Retention struct {
	Code      string     `json:"code"`
	Label     string     `json:"label"`
	AppliesTo Kept       `json:"appliesTo"`
	Types     []string   `json:"types,omitempty"`
	Years     int        `json:"years"`
	From      ReviewFrom `json:"from"`
	// Source is where the period comes from, in words for people.
	Source string `json:"source"`
}

// ReviewAt is the date of the review, counted from the event that From names.
func (r Retention) ReviewAt(from time.Time) time.Time { return from.AddDate(r.Years, 0, 0) }

// RetentionFor returns the rule for a record; typeCode is that of an incident or
// contact and may be empty. A rule that names the type goes before one that names
// none. False when the pack has no rule.
func (p *Pack) RetentionFor(kept Kept, typeCode string) (Retention, bool) {
	var best Retention
	found := false
	for _, r := range p.Retention {
		named := position(r.Types, typeCode) >= 0
		if r.AppliesTo != kept || len(r.Types) > 0 && !named {
			continue
		}
		if !found || named && len(best.Types) == 0 {
			best, found = r, true
		}
	}
	return best, found
}
