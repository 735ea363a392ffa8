package safeguardingapi

import (
	"bluelamp/internal/contact/contactapi"
	"bluelamp/internal/policy"
	"bluelamp/internal/safeguarding"
	"bluelamp/internal/safeguarding/safeguardingviews"
	"bluelamp/internal/text"
)

func name(id, said string) contactapi.StaffName { return contactapi.StaffName{ID: id, Name: said} }

func nameOrNull(id, said string) *contactapi.StaffName {
	if id == "" {
		return nil
	}
	return &contactapi.StaffName{ID: id, Name: said}
}

func personOf(pack *policy.Pack, v safeguardingviews.Vulnerability) VulnerablePerson {
	p := VulnerablePerson{
		ID: v.ID, Contact: v.Contact, Incident: text.OrNull(v.Incident), Person: text.OrNull(v.Person), Who: v.Who, Relation: v.Relation,
		Factors: factorsOf(pack, v.Factors), Since: v.Since, Interaction: v.Interaction, Earlier: v.Earlier, By: name(v.By, v.ByName), At: v.At,
	}
	if v.WithdrawnAt != nil {
		p.Withdrawal = &VulnerabilityWithdrawal{Reason: v.Withdrawn, By: name(v.WithdrawnBy, v.WithdrawnAs), At: *v.WithdrawnAt}
	}
	return p
}

// factorsOf words factors. One that the pack no longer has is shown by its code.
func factorsOf(pack *policy.Pack, codes []string) []VulnerabilityFactor {
	all := make([]VulnerabilityFactor, len(codes))
	for i, code := range codes {
		all[i] = VulnerabilityFactor{Code: code, Label: code}
		if f, err := pack.Factor(code); err == nil {
			all[i].Label = f.Label
		}
	}
	return all
}

func caseOf(pack *policy.Pack, c safeguardingviews.Case) *VulnerabilityCase {
	shown := &VulnerabilityCase{
		State: c.State, Asks: asksOf(pack, c.Asks), AskedAt: c.AskedAt, TakenBy: nameOrNull(c.TakenBy, c.TakenByName), TakenAt: c.TakenAt,
	}
	if c.EndedAt != nil {
		shown.Ending = &VulnerabilityEnding{
			Outcome: c.Outcome, Label: outcomeLabel(pack, c.Outcome), Note: c.Note, By: name(c.EndedBy, c.EndedByName), At: *c.EndedAt,
		}
	}
	return shown
}

func asksOf(pack *policy.Pack, asks []safeguardingviews.Ask) []VulnerabilityAsk {
	all := make([]VulnerabilityAsk, len(asks))
	for i, a := range asks {
		all[i] = VulnerabilityAsk{
			Source: a.Source, Because: a.Because, Label: becauseLabel(pack, a), Why: a.Why, By: nameOrNull(a.By, a.ByName), At: a.At,
		}
	}
	return all
}

// becauseLabel says in words what brought a case to the desk.
func becauseLabel(pack *policy.Pack, a safeguardingviews.Ask) string {
	switch a.Source {
	case safeguarding.ByRule:
		if action, err := pack.Action(a.Because); err == nil {
			return action.Label
		}
	case safeguarding.ByFactor:
		if f, err := pack.Factor(a.Because); err == nil {
			return f.Label
		}
	case safeguarding.ByReview:
		return "Somebody vulnerable is still waiting, and the risk has to be looked at again"
	case safeguarding.BySample:
		return "Drawn by sample: nobody recorded a vulnerability"
	}
	return a.Because
}

func outcomeLabel(pack *policy.Pack, code string) string {
	if o, err := pack.DeskOutcome(code); err == nil {
		return o.Label
	}
	return code
}

func adviceOf(a safeguardingviews.Advice) SafeguardingAdvice {
	shown := SafeguardingAdvice{ID: a.ID, To: a.To, Text: a.Text, By: name(a.By, a.ByName), At: a.At}
	if a.Used != nil && a.AnsweredAt != nil {
		shown.Answer = &SafeguardingAdviceAnswer{Used: *a.Used, Note: a.Answer, By: name(a.AnsweredBy, a.AnsweredByName), At: *a.AnsweredAt}
	}
	return shown
}

func actionOf(pack *policy.Pack, a safeguardingviews.Done) SafeguardingAction {
	shown := SafeguardingAction{Note: a.Note, By: name(a.By, a.ByName), At: a.At}
	for _, code := range a.Codes {
		shown.Action, shown.Label = code, code
		if known, err := pack.SafeguardingAction(code); err == nil {
			shown.Label = known.Label
		}
	}
	return shown
}
