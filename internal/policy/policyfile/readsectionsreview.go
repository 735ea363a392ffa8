package policyfile

import (
	"gopkg.in/yaml.v3"

	"bluelamp/internal/policy"
)

func (f fields) reviews() policy.Reviews {
	s := f.section("reviews", "intervals", "warn_percent", "climb", "closing_from", "delay_minutes")
	if s == nil {
		return policy.Reviews{}
	}
	return policy.Reviews{
		Intervals:   readAll(*s, "intervals", (*reader).reviewInterval),
		WarnPercent: s.number("warn_percent", 1, 99),
		Climb:       readAll(*s, "climb", (*reader).reviewStep),
		ClosingFrom: s.refer("closing_from", kindLevel), DelayMinutes: s.number("delay_minutes", 1, 1440),
	}
}

func (r *reader) reviewInterval(n *yaml.Node) policy.ReviewInterval {
	f := r.fields(n, "a review interval", "grade", "risk", "minutes", "at_scene_minutes")
	i := policy.ReviewInterval{
		Grade: f.refer("grade", "grade"), Risk: f.code("risk"), Minutes: f.number("minutes", 1, 60*24*31),
	}
	if at := child(n, "at_scene_minutes"); at != nil {
		i.AtSceneMinutes = f.number("at_scene_minutes", 1, 60*24*31)
		if i.AtSceneMinutes != 0 && i.AtSceneMinutes < i.Minutes {
			r.wrong(at, "use “minutes” or more, or delete it", "while a unit is at the scene somebody would look more often than while nobody is: every %d minutes, else every %d",
				i.AtSceneMinutes, i.Minutes)
		}
	}
	if i.Risk != policy.AnyRisk {
		f.uses = append(f.uses, use{kind: kindLevel, code: i.Risk, at: child(n, "risk")})
	}
	r.define(kindInterval, intervalName(i.Grade, i.Risk), n)
	return i
}

// intervalName tells one interval from another, as identity in overlay.go does.
func intervalName(grade, risk string) string { return grade + " " + risk }

// climbers are those to whom an overdue review goes, the nearest first.
var climbers = []string{"handler", "supervisor", "force-lead"}

func (r *reader) reviewStep(n *yaml.Node) policy.ReviewStep {
	f := r.fields(n, "a step of the climb", "to", "after_minutes")
	step := policy.ReviewStep{To: oneWord(f, "to", climbers...), AfterMinutes: f.number("after_minutes", 0, 60*24*31)}
	r.define(kindStep, step.To, n)
	return step
}
