package policyfile

import (
	"gopkg.in/yaml.v3"

	"bluelamp/internal/policy"
)

func (f fields) vulnerability() policy.Vulnerability {
	s := f.section("vulnerability", "factors", "sample_percent", "actions", "outcomes")
	if s == nil {
		return policy.Vulnerability{}
	}
	return policy.Vulnerability{
		Factors:       readAll(*s, "factors", (*reader).factor),
		SamplePercent: s.number("sample_percent", 1, 100),
		Actions:       s.entries("actions", "safeguarding action"),
		Outcomes:      s.entries("outcomes", "desk outcome"),
	}
}

func (r *reader) factor(n *yaml.Node) policy.Factor {
	f := r.fields(n, "a "+kindFactor, "code", "label", "flag", "desk")
	factor := policy.Factor{
		Code: f.code("code"), Label: f.text("label"), Flag: f.referIf("flag", kindFlag), Desk: f.flag("desk"),
	}
	r.define(kindFactor, factor.Code, n)
	return factor
}

func (f fields) rightCare() policy.RightCare {
	s := f.section("right_care", "thresholds", "sample_percent")
	if s == nil {
		return policy.RightCare{}
	}
	return policy.RightCare{
		Thresholds: readAll(*s, "thresholds", (*reader).threshold), SamplePercent: s.number("sample_percent", 1, 100),
	}
}

func (r *reader) threshold(n *yaml.Node) policy.Threshold {
	f := r.fields(n, "a threshold", "code", "label", "meets")
	t := policy.Threshold{Code: f.code("code"), Label: f.text("label"), Meets: f.flag("meets")}
	r.define(kindThreshold, t.Code, n)
	return t
}
