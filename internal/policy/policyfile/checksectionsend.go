package policyfile

import (
	"gopkg.in/yaml.v3"

	"bluelamp/internal/policy"
)

// checkRightCare keeps both answers open: a ground on which the police come, and
// one word for there being none.
func (r *reader) checkRightCare(at *yaml.Node, p policy.Pack) {
	thresholds := child(at, "thresholds")
	if thresholds == nil || r.partial {
		return
	}
	met, unmet := 0, 0
	for _, t := range p.RightCare.Thresholds {
		if t.Meets {
			met++
		} else {
			unmet++
		}
	}
	if met == 0 {
		r.wrong(thresholds, "add “meets: true” to those on which the police come", "no threshold brings the police")
	}
	if unmet != 1 {
		r.wrong(thresholds, "keep exactly one threshold without “meets: true”, such as “none”", "%d thresholds let the police stay away", unmet)
	}
}

// checkResolution refuses that even the gravest risk can be settled without
// anybody coming.
func (r *reader) checkResolution(at *yaml.Node, p policy.Pack) {
	if n := len(p.Levels); n > 1 && p.Resolution.MaxRisk != "" && p.Resolution.MaxRisk == p.Levels[n-1].Code {
		r.wrong(child(at, "max_risk"), "use a calmer risk", "at the gravest risk, “%s”, nobody would have to come", p.Resolution.MaxRisk)
	}
}

// checkHandling refuses a type that is always attended and starts at a grade at
// which nobody comes.
func (r *reader) checkHandling(p policy.Pack) {
	for _, t := range p.IncidentTypes {
		if g, err := p.Grade(t.DefaultGrade); err == nil && t.Attended && !g.Deployable {
			r.wrong(r.defined[kindType][t.Code], "use a grade at which somebody comes, or delete “attended: true”",
				"“%s” is always attended and starts at “%s”, at which nobody comes", t.Code, t.DefaultGrade)
		}
	}
}
