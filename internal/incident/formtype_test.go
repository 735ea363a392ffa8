package incident_test

import (
	"errors"
	"testing"

	"bluelamp/internal/incident"
	"bluelamp/internal/policy"
)

// Whose form may be filled in for whose incident: none that asks for less.
func TestALookIsMadeAsATypeThatIsAsStrict(t *testing.T) {
	for name, c := range map[string]struct {
		own, form policy.IncidentType
		refused   bool
	}{
		"as strict":                 {policy.IncidentType{}, policy.IncidentType{}, false},
		"stricter":                  {policy.IncidentType{}, policy.IncidentType{DefaultGrade: "emergency", Attended: true, RightCare: true}, false},
		"less urgent to start with": {policy.IncidentType{}, policy.IncidentType{DefaultGrade: "scheduled"}, true},
		"attended":                  {policy.IncidentType{Attended: true}, policy.IncidentType{}, true},
		"right care":                {policy.IncidentType{RightCare: true}, policy.IncidentType{}, true},
		"solvability":               {policy.IncidentType{Solvability: true}, policy.IncidentType{}, true},
		"may be a crime":            {policy.IncidentType{MayBeCrime: true}, policy.IncidentType{}, true},
		"is a crime":                {policy.IncidentType{Theme: policy.ThemeCrime}, policy.IncidentType{MayBeCrime: true}, false},
	} {
		t.Run(name, func(t *testing.T) {
			p := full()
			c.own.Code, c.form.Code = "noise", "form"
			for _, one := range []*policy.IncidentType{&c.own, &c.form} {
				if one.DefaultGrade == "" {
					one.DefaultGrade = "priority"
				}
			}
			p.IncidentTypes = []policy.IncidentType{c.own, c.form}
			l := look("a2", "low")
			l.Type = "form"
			s := standing("noise", "priority", "medium")
			_, err := incident.Reassess(s, p, ann, incident.Reassessing{Look: l, Trigger: "interval"}, at(5))
			if errors.Is(err, incident.OtherType) != c.refused || err != nil && !c.refused {
				t.Errorf("got %v", err)
			}
		})
	}
}
