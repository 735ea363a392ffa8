package policyfile

import (
	"gopkg.in/yaml.v3"

	"bluelamp/internal/policy"
)

func (f fields) crime() policy.Crime {
	s := f.section("crime", "decide_within_hours", "no_crime_reasons", "seconded_types")
	if s == nil {
		return policy.Crime{}
	}
	// 24 hours is the most that the Home Office Counting Rules allow.
	return policy.Crime{
		DecideWithinHours: s.number("decide_within_hours", 1, 24), NoCrimeReasons: s.entries("no_crime_reasons", "reason for no crime"),
		SecondedTypes: s.codesIf("seconded_types", kindType),
	}
}

func (f fields) updates() policy.Updates {
	s := f.section("updates", "events", "next", "enhanced", "methods", "holidays")
	if s == nil {
		return policy.Updates{}
	}
	return policy.Updates{
		Events:   readAll(*s, "events", (*reader).updateEvent),
		Next:     s.referIf("next", kindOccasion),
		Enhanced: readAll(*s, "enhanced", (*reader).enhanced),
		Methods:  s.entries("methods", "way to tell somebody"),
		Holidays: readAll(*s, "holidays", (*reader).holiday),
	}
}

func (r *reader) updateEvent(n *yaml.Node) policy.UpdateEvent {
	f := r.fields(n, "a "+kindOccasion, "code", "label", "days", "enhanced_days")
	e := policy.UpdateEvent{
		Code: f.code("code"), Label: f.text("label"), Days: f.number("days", 1, 60), EnhancedDays: f.number("enhanced_days", 1, 60),
	}
	if e.Days > 0 && e.EnhancedDays > e.Days {
		r.wrong(child(n, "enhanced_days"), "make it at most “days”", "after “%s” those with enhanced rights would wait longer than others", e.Code)
	}
	r.define(kindOccasion, e.Code, n)
	return e
}

func (r *reader) enhanced(n *yaml.Node) policy.EnhancedReason {
	f := r.fields(n, "a "+kindEnhanced, "code", "label", "factors", "types", "patterns")
	e := policy.EnhancedReason{
		Code: f.code("code"), Label: f.text("label"),
		Factors: f.codesIf("factors", kindFactor), Types: f.codesIf("types", kindType), Patterns: f.codesIf("patterns", kindPattern),
	}
	r.define(kindEnhanced, e.Code, n)
	return e
}

// codesIf reads an optional list of codes.
func (f fields) codesIf(key, kind string) []string {
	n := child(f.node, key)
	if n == nil {
		return nil
	}
	return f.codes(n, "“"+key+"”", kind)
}

func (r *reader) holiday(n *yaml.Node) policy.Holiday {
	f := r.fields(n, "a "+kindHoliday, "on", "label")
	h := policy.Holiday{Label: f.text("label")}
	if f.need("on") != nil {
		if day := f.date("on"); !day.IsZero() {
			h.On = day.Format("2006-01-02")
		}
	}
	r.define(kindHoliday, h.On, n)
	return h
}
