package riskapi

import (
	"bluelamp/internal/contact/contactapi"
	"bluelamp/internal/policy"
	"bluelamp/internal/risk"
	"bluelamp/internal/risk/riskviews"
)

func formOf(f Form) risk.Form {
	return risk.Form{Type: f.Type, Levels: f.Levels, Notes: f.Notes, Answers: f.Answers, Advice: f.Advice, Unnamed: f.Unnamed, Risk: f.Risk, Rationale: f.Rationale}
}

// proposalOf is a proposal with what is missing for it to become an assessment.
func proposalOf(pack *policy.Pack, f risk.Form, known risk.Known) Proposal {
	proposed, _ := risk.ProposeTo(pack, f, known) // what is closed is told nobody who types
	p := Proposal{
		Risk: proposed.Level, Grade: proposed.Grade, Pathway: proposed.Pathway, Actions: orNone(proposed.Actions),
		Reasons: make([]Reason, len(proposed.Reasons)), Missing: []Missing{}, Owing: []Missing{},
	}
	for i, r := range proposed.Reasons {
		p.Reasons[i] = Reason{
			Rule: r.Rule, Because: r.Because, Risk: r.Level, Grade: r.Grade, Pathway: r.Pathway, Actions: orNone(r.Actions),
		}
	}
	for _, m := range risk.Lacking(pack, f, known.Facts) {
		p.Missing = append(p.Missing, Missing(m))
	}
	for _, m := range risk.Owing(pack, f, known.Facts) {
		p.Owing = append(p.Owing, Missing(m))
	}
	return p
}

func assessmentOf(a riskviews.Assessment) Assessment {
	p := Proposal{
		Risk: a.Proposed.Risk, Grade: a.Proposed.Grade, Pathway: a.Proposed.Pathway, Actions: orNone(a.Proposed.Actions),
		Reasons: reasonsOf(a.Reasons), Missing: []Missing{}, Owing: []Missing{},
	}
	advice := make([]AssessmentAdvice, len(a.Advice))
	for i, line := range a.Advice {
		advice[i] = AssessmentAdvice(line)
	}
	return Assessment{
		ID: a.ID, Contact: a.Contact, Incident: a.Incident, Trigger: string(a.Trigger),
		Type: a.Type, Model: a.Model, Policy: a.Policy, Levels: a.Levels, Notes: a.Notes, Answers: a.Answers, Advice: advice, Unnamed: a.Unnamed,
		Risk: a.Risk, Rationale: a.Rationale, Facts: factsOf(a.Facts), Proposal: p,
		By: contactapi.StaffName{ID: a.By, Name: a.ByName}, At: a.At,
	}
}

func reasonsOf(all []risk.Reason) []Reason {
	shown := make([]Reason, len(all))
	for i, r := range all {
		shown[i] = Reason(r)
		shown[i].Actions = orNone(r.Actions)
	}
	return shown
}

func factsOf(f risk.Facts) AssessmentFacts {
	shown := AssessmentFacts(f)
	shown.Flags, shown.Patterns, shown.Factors = orNone(f.Flags), orNone(f.Patterns), orNone(f.Factors)
	return shown
}

func deferralOf(d riskviews.Deferral) Deferral {
	return Deferral{Reason: d.Reason, Note: d.Note, By: contactapi.StaffName{ID: d.By, Name: d.ByName}, At: d.At}
}

func rightCareOf(r riskviews.RightCare) RightCareDecision {
	shown := RightCareDecision{
		ID: r.ID, Contact: r.Contact, Incident: r.Incident, Threshold: r.Threshold, Meets: r.Meets, Reason: r.Reason,
		Agency: r.Agency, AgencyTold: r.AgencyTold, AgencyNote: r.AgencyNote, ToldCaller: r.ToldCaller, SafetyNet: r.SafetyNet,
		Sampled: r.Sampled, Policy: r.Policy, Reviews: []RightCareReview{},
		By: contactapi.StaffName{ID: r.By, Name: r.ByName}, At: r.At,
	}
	for _, w := range r.Reviews {
		shown.Reviews = append(shown.Reviews, RightCareReview{
			Agrees: w.Agrees, Note: w.Note, By: contactapi.StaffName{ID: w.By, Name: w.ByName}, At: w.At,
		})
	}
	return shown
}

// orNone shows [] and not null.
func orNone(codes []string) []string {
	if codes == nil {
		return []string{}
	}
	return codes
}
