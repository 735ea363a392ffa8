package policyfile

import (
	"gopkg.in/yaml.v3"

	"bluelamp/internal/policy"
)

func (r *reader) resultCode(n *yaml.Node) policy.ResultCode {
	f := r.fields(n, "a result code", "code", "label", "applies_without_deployment", "needs_deployment")
	c := policy.ResultCode{
		Code: f.code("code"), Label: f.text("label"),
		AppliesWithoutDeployment: f.flag("applies_without_deployment"), NeedsDeployment: f.flag("needs_deployment"),
	}
	if c.AppliesWithoutDeployment && c.NeedsDeployment {
		r.wrong(n, "keep one of the two", "the result code “%s” both needs a deployment and applies without one", c.Code)
	}
	r.define(kindResult, c.Code, n)
	return c
}

func (r *reader) notReadyReason(n *yaml.Node) policy.NotReadyReason {
	f := r.fields(n, "a not-ready reason", "code", "label", "chosen")
	reason := policy.NotReadyReason{Code: f.code("code"), Label: f.text("label"), Chosen: f.flag("chosen")}
	r.define("not-ready reason", reason.Code, n)
	return reason
}

func (r *reader) queue(n *yaml.Node) policy.Queue {
	f := r.fields(n, "a queue", "service", "label", "rank", "skills", "answer_within_seconds", "answer_percent",
		"never_over_seconds", "short_abandon_seconds", "offer_seconds", "no_looser")
	q := policy.Queue{
		Service: f.code("service"), Label: f.text("label"), Rank: f.number("rank", 1, 99),
		AnswerWithinSeconds: f.number("answer_within_seconds", 1, 86400),
		AnswerPercent:       f.number("answer_percent", 1, 100),
		NeverOverSeconds:    f.number("never_over_seconds", 1, 86400),
		ShortAbandonSeconds: f.number("short_abandon_seconds", 0, 600),
		OfferSeconds:        f.number("offer_seconds", 3, 600),
		NoLooser:            f.flag("no_looser"),
	}
	if skills := f.need("skills"); skills != nil {
		q.Skills = r.codes(skills, "“skills”", "skill")
	}
	if q.NeverOverSeconds > 0 && q.NeverOverSeconds < q.AnswerWithinSeconds {
		r.wrong(child(n, "never_over_seconds"), "make it at least answer_within_seconds", "the longest wait is shorter than the answering target")
	}
	r.define("queue", q.Service, n)
	return q
}

func (r *reader) unitStatus(n *yaml.Node) policy.UnitStatus {
	f := r.fields(n, "a unit status", "code", "label", "deployable", "on_shift", "stops_clock", "alerts", "message", "role")
	s := policy.UnitStatus{
		Code: f.code("code"), Label: f.text("label"), Deployable: f.flag("deployable"),
		OnShift: f.flag("on_shift"), StopsClock: f.flag("stops_clock"), Alerts: f.flag("alerts"),
		Message: f.flag("message"),
	}
	if child(n, "role") != nil {
		s.Role = oneWord(f, "role", unitRoles...)
		r.define("unit role", string(s.Role), n)
	}
	if s.Role == policy.UnitEmergency && !s.Alerts {
		r.wrong(n, "add “alerts: true”", "the emergency status does not alert")
	}
	r.define("unit status", s.Code, n)
	return s
}

var unitRoles = []policy.UnitRole{
	policy.UnitEmergency, policy.UnitAvailable, policy.UnitEnRoute, policy.UnitAtScene, policy.UnitOffDuty,
}

func (f fields) statistics() policy.Statistics {
	n := f.need("statistics")
	if n == nil {
		return policy.Statistics{}
	}
	s := f.fields(n, "the statistics", "answered_within_seconds", "answered_over_seconds", "abandonment")
	return policy.Statistics{
		AnsweredWithinSeconds: s.number("answered_within_seconds", 1, 3600),
		AnsweredOverSeconds:   s.number("answered_over_seconds", 1, 3600),
		Abandonment:           s.abandonment(),
	}
}

func (f fields) abandonment() policy.Abandonment {
	n := f.need("abandonment")
	if n == nil {
		return policy.Abandonment{}
	}
	a := f.fields(n, "the abandonment rate", "service", "variant", "definition", "exclusions")
	return policy.Abandonment{
		Service:    a.refer("service", "queue"),
		Variant:    oneWord(a, "variant", policy.OfAnsweredAndAbandoned, policy.OfOffered),
		Definition: a.text("definition"), Exclusions: a.texts("exclusions", true),
	}
}
