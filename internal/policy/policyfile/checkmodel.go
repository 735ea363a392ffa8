package policyfile

import (
	"slices"

	"gopkg.in/yaml.v3"

	"bluelamp/internal/policy"
)

// checkModels refuses a model that leaves an aspect out: whatever a force calls its
// elements, every assessment looks at the same things, for every type.
func (r *reader) checkModels(p policy.Pack) {
	for _, m := range p.Models {
		for _, a := range p.Aspects {
			r.checkCovered(m, a)
		}
	}
	r.checkReasons("deferral reason", "an assessment left for later", p.DeferralReasons)
	r.checkReasons("resolution reason", "nobody coming", p.ResolutionReasons)
	r.checkReasons("contact disposition", "a contact without an incident", p.Dispositions)
	r.checkReasons("reason for no crime", "recording no crime", p.Crime.NoCrimeReasons)
}

func (r *reader) checkCovered(m policy.RiskModel, a policy.Aspect) {
	covers := func(e policy.Element) bool { return slices.Contains(e.Covers, a.Code) }
	at := slices.IndexFunc(m.Elements, covers)
	switch {
	case at < 0:
		r.wrong(r.defined[kindModel][m.Code], "add a required element with “covers: ["+a.Code+"]”",
			"the risk model “%s” does not look at “%s”, which no assessment may leave out", m.Code, a.Code)
	case !slices.ContainsFunc(m.Elements, func(e policy.Element) bool { return covers(e) && e.Required }):
		element := r.defined[kindElementOf(m.Code)][m.Elements[at].Code]
		r.wrong(either(child(element, "required"), element), "write “required: true”; an assessment is never discretionary",
			"the element “%s” of the risk model “%s” covers “%s” and is not required", m.Elements[at].Code, m.Code, a.Code)
	}
}

// checkReasons refuses being busy as a reason (inspection report, 2020: assessments
// that depended on the number of calls waiting).
func (r *reader) checkReasons(kind, of string, reasons []policy.Entry) {
	for _, e := range reasons {
		if policy.NamesDemand(e.Code) || policy.SpeaksOfDemand(e.Code) || policy.SpeaksOfDemand(e.Label) {
			r.wrong(r.defined[kind][e.Code], "take it out; say what about the person or the event is the reason",
				"the %s “%s” makes demand or staffing a reason for %s: response by risk, not by resources", kind, e.Code, of)
		}
	}
}

func either(a, b *yaml.Node) *yaml.Node {
	if a != nil {
		return a
	}
	return b
}
