package policyfile

import (
	"gopkg.in/yaml.v3"

	"bluelamp/internal/policy"
)

func (f fields) crime() policy.Crime {
	s := f.section("crime", "decide_within_hours", "no_crime_reasons")
	if s == nil {
		return policy.Crime{}
	}
	// 24 hours is the most that the Home Office Counting Rules allow.
	return policy.Crime{
		DecideWithinHours: s.number("decide_within_hours", 1, 24), NoCrimeReasons: s.entries("no_crime_reasons", "reason for no crime"),
	}
}

func (f fields) updates() policy.Updates {
	s := f.section("updates", "events", "enhanced", "methods", "holidays")
	if s == nil {
		return policy.Updates{}
	}
	return policy.Updates{
		Events:   readAll(*s, "events", (*reader).updateEvent),
		Enhanced: s.entries("enhanced", "reason for enhanced rights"),
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
