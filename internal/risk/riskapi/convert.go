package riskapi

import (
	"bluelamp/internal/contact/contactapi"
	"bluelamp/internal/policy"
	"bluelamp/internal/risk"
	"bluelamp/internal/risk/riskviews"
)

func formOf(f Form) risk.Form {
	return risk.Form{Type: f.Type, Levels: f.Levels, Notes: f.Notes, Answers: f.Answers, Rationale: f.Rationale}
}

// proposalOf is a proposal with what is missing for it to become an assessment.
func proposalOf(pack *policy.Pack, f risk.Form) Proposal {
	proposed := risk.Propose(pack, f)
	p := Proposal{Grade: proposed.Grade, Reasons: make([]Reason, len(proposed.Reasons)), Missing: []Missing{}}
	for i, r := range proposed.Reasons {
		p.Reasons[i] = Reason{Rule: r.Rule, Because: r.Because}
	}
	for _, m := range risk.Lacking(pack, f) {
		p.Missing = append(p.Missing, Missing(m))
	}
	return p
}

func assessmentOf(a riskviews.Assessment) Assessment {
	p := Proposal{Grade: a.Proposed, Reasons: make([]Reason, len(a.Reasons)), Missing: []Missing{}}
	for i, r := range a.Reasons {
		p.Reasons[i] = Reason(r)
	}
	return Assessment{
		ID: a.ID, Contact: a.Contact, Type: a.Type, Model: a.Model, Policy: a.Policy,
		Levels: a.Levels, Notes: a.Notes, Answers: a.Answers, Rationale: a.Rationale, Proposal: p,
		By: contactapi.StaffName{ID: a.By, Name: a.ByName}, At: a.At,
	}
}

func deferralOf(d riskviews.Deferral) Deferral {
	return Deferral{Reason: d.Reason, Note: d.Note, By: contactapi.StaffName{ID: d.By, Name: d.ByName}, At: d.At}
}
