package policyfile

import (
	"fmt"
	"slices"

	"gopkg.in/yaml.v3"

	"bluelamp/internal/policy"
)

// holdSections refuses a force's pack that looks again later, stays away more
// often or promises less than the national core.
func (r *reader) holdSections(core, merged *policy.Pack) {
	r.holdReviews(core, merged)
	r.holdVulnerability(core, merged)
	r.holdRightCare(core, merged)
	r.holdPartners(core, merged)
	r.holdResolution(core, merged)
	r.holdHandling(core, merged)
	r.holdUpdates(core, merged)
	r.holdMeaning(core, merged)
	r.holdResults(core, merged)
}

// atMost refuses a number above the national one, where less is stricter.
func (r *reader) atMost(at *yaml.Node, national, own int, what string) {
	if own > national {
		r.wrong(at, fmt.Sprintf("use %d or less", national), "%s: %d, and nationally at most %d", what, own, national)
	}
}

// atLeast refuses a number below the national one, where more is stricter.
func (r *reader) atLeast(at *yaml.Node, national, own int, what string) {
	if own < national {
		r.wrong(at, fmt.Sprintf("use %d or more", national), "%s: %d, and nationally at least %d", what, own, national)
	}
}

// on is the place of a value inside the entry with this code.
func (r *reader) on(kind, code, key string) *yaml.Node {
	entry := r.defined[kind][code]
	if value := child(entry, key); value != nil {
		return value
	}
	return entry
}

func (r *reader) holdReviews(core, merged *policy.Pack) {
	for _, national := range core.Reviews.Intervals {
		for _, own := range merged.Reviews.Intervals {
			if own.Grade == national.Grade && own.Risk == national.Risk {
				r.atMost(r.on(kindInterval, intervalName(own.Grade, own.Risk), "minutes"), national.Minutes, own.Minutes,
					"the review interval of “"+own.Grade+"” at the risk “"+own.Risk+"”")
				r.atMost(r.on(kindInterval, intervalName(own.Grade, own.Risk), "at_scene_minutes"),
					max(national.Minutes, national.AtSceneMinutes), own.AtSceneMinutes,
					"the review interval of “"+own.Grade+"” at the risk “"+own.Risk+"” while a unit is at the scene")
			}
		}
	}
	r.holdOwnGrades(core, merged)
	for _, national := range core.Reviews.Climb {
		for _, own := range merged.Reviews.Climb {
			if own.To == national.To {
				r.atMost(r.on(kindStep, own.To, "after_minutes"), national.AfterMinutes, own.AfterMinutes,
					"the minutes after which an overdue review goes to the "+own.To)
			}
		}
	}
	at := r.top("reviews")
	r.atMost(child(at, "warn_percent"), core.Reviews.WarnPercent, merged.Reviews.WarnPercent, "“warn_percent” of the reviews")
	r.atMost(child(at, "delay_minutes"), core.Reviews.DelayMinutes, merged.Reviews.DelayMinutes, "“delay_minutes” of the reviews")
	if merged.Graver(merged.Reviews.ClosingFrom, core.Reviews.ClosingFrom) {
		r.wrong(child(at, "closing_from"), "use “"+core.Reviews.ClosingFrom+"” or a calmer risk",
			"fewer incidents than nationally would be looked at again before they are closed")
	}
}

func (r *reader) holdVulnerability(core, merged *policy.Pack) {
	for _, national := range core.Vulnerability.Factors {
		own, err := merged.Factor(national.Code)
		if err != nil {
			continue
		}
		if national.Desk && !own.Desk {
			r.wrong(r.on(kindFactor, own.Code, "desk"), "delete this line", "the factor “%s” comes to the vulnerability desk nationally", own.Code)
		}
		if national.Flag != "" && own.Flag != national.Flag {
			r.wrong(r.on(kindFactor, own.Code, "flag"), "delete this line", "the factor “%s” raises the flag “%s” nationally", own.Code, national.Flag)
		}
	}
	r.atLeast(child(r.top("vulnerability"), "sample_percent"), core.Vulnerability.SamplePercent, merged.Vulnerability.SamplePercent,
		"“sample_percent” of the vulnerability desk")
}

// holdRightCare keeps the thresholds of the National Partnership Agreement: a force
// may come on more grounds, not stay away on more.
func (r *reader) holdRightCare(core, merged *policy.Pack) {
	for _, own := range merged.RightCare.Thresholds {
		i := slices.IndexFunc(core.RightCare.Thresholds, func(t policy.Threshold) bool { return t.Code == own.Code })
		switch {
		case own.Meets:
		case i < 0:
			r.wrong(r.defined[kindThreshold][own.Code], "add “meets: true”, or delete the threshold",
				"the threshold “%s” lets the police stay away where the national core does not", own.Code)
		case core.RightCare.Thresholds[i].Meets:
			r.wrong(r.on(kindThreshold, own.Code, "meets"), "delete this line", "on the threshold “%s” the police come nationally", own.Code)
		}
	}
	r.atLeast(child(r.top("right_care"), "sample_percent"), core.RightCare.SamplePercent, merged.RightCare.SamplePercent,
		"“sample_percent” of Right Care, Right Person")
}
