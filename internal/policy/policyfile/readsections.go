package policyfile

import (
	"gopkg.in/yaml.v3"

	"bluelamp/internal/policy"
)

const (
	kindSection   = "section"
	kindInterval  = "review interval"
	kindStep      = "step of the climb"
	kindBasis     = "lawful basis"
	kindPartner   = "partner"
	kindOutcome   = "referral outcome"
	kindFactor    = "vulnerability factor"
	kindThreshold = "Right Care, Right Person threshold"
	kindSolvable  = "solvability factor"
	kindEnhanced  = "reason for enhanced rights"
	kindOccasion  = "key event for updates"
	kindHoliday   = "holiday"
)

// sections reads what a pack says of the time after the first assessment: when
// somebody looks again, who helps, and what victims are promised.
func (f fields) sections(p *policy.Pack) {
	p.Reviews = f.reviews()
	p.Vulnerability = f.vulnerability()
	p.RightCare = f.rightCare()
	p.Partners = readSome(f, "partners", (*reader).partner)
	p.Referral = f.referral()
	p.Resolution = f.resolution()
	p.Crime = f.crime()
	p.Updates = f.updates()
}

// checkSections looks at what only the whole pack shows.
func (r *reader) checkSections(root *yaml.Node, p policy.Pack) {
	r.checkReviews(child(root, "reviews"), p)
	r.checkRightCare(child(root, "right_care"), p)
	r.checkPartners(p)
	r.checkResolution(child(root, "resolution"), p)
	r.checkHandling(p)
}

// section opens a required mapping of the pack; nil when it is not there.
func (f fields) section(key string, known ...string) *fields {
	n := f.need(key)
	if n == nil {
		return nil
	}
	f.define(kindSection, key, n)
	s := f.fields(n, "“"+key+"”", known...)
	return &s
}

// top is the mapping of a section, for findings about it; nil when there is none.
func (r *reader) top(key string) *yaml.Node { return r.defined[kindSection][key] }

// readSome reads each entry of a list that may be absent or empty.
func readSome[T any](f fields, key string, read func(*reader, *yaml.Node) T) []T {
	entries := f.list(key, false)
	all := make([]T, 0, len(entries))
	for _, entry := range entries {
		all = append(all, read(f.reader, entry))
	}
	return all
}

// referIf reads an optional code that must be defined under kind.
func (f fields) referIf(key, kind string) string {
	if child(f.node, key) == nil {
		return ""
	}
	return f.refer(key, kind)
}

// textIf reads an optional text.
func (f fields) textIf(key string) string {
	if child(f.node, key) == nil {
		return ""
	}
	return f.text(key)
}
