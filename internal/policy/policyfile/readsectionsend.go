package policyfile

import (
	"gopkg.in/yaml.v3"

	"bluelamp/internal/policy"
)

func (f fields) resolution() policy.Resolution {
	s := f.section("resolution", "guidance", "max_risk", "solvability", "sample_percent", "call_back_tries", "qualities")
	if s == nil {
		return policy.Resolution{}
	}
	return policy.Resolution{
		Guidance: s.texts("guidance", true), MaxRisk: s.refer("max_risk", kindLevel),
		Solvability:   readAll(*s, "solvability", (*reader).solvabilityFactor),
		SamplePercent: s.number("sample_percent", 1, 100), CallBackTries: s.number("call_back_tries", 1, 10),
		Qualities: s.entries("qualities", "quality of a resolution"),
	}
}

func (r *reader) solvabilityFactor(n *yaml.Node) policy.SolvabilityFactor {
	f := r.fields(n, "a "+kindSolvable, "code", "label", "question")
	factor := policy.SolvabilityFactor{Code: f.code("code"), Label: f.text("label"), Question: f.text("question")}
	r.define(kindSolvable, factor.Code, n)
	return factor
}

// handling reads what is done with incidents of a type after the first questions.
// A crime may always be one (Home Office Counting Rules).
func (f fields) handling(t *policy.IncidentType) {
	t.MayBeCrime = f.flag("may_be_crime") || t.Theme == policy.ThemeCrime
	t.RightCare, t.Attended, t.Solvability = f.flag("right_care"), f.flag("attended"), f.flag("solvability")
	if said := child(f.node, "may_be_crime"); said != nil && said.Value == "false" && t.Theme == policy.ThemeCrime {
		f.wrong(said, "delete this line", "“%s” belongs to the theme crime, so it may always be one", t.Code)
	}
}
