package incidentapi

import (
	"strings"

	"bluelamp/internal/incident"
	"bluelamp/internal/incident/incidentviews"
	"bluelamp/internal/policy"
	"bluelamp/internal/resolution"
)

// aroundWords says a line of what other desks did about the incident; "" for a
// line that is none.
func aroundWords(l incidentviews.Line, pack *policy.Pack) string {
	switch l.Kind {
	case "vulnerable":
		if l.Subject == "" {
			return "What was recorded of somebody vulnerable was taken back."
		}
		return join("Somebody vulnerable is here ("+l.Subject+")", factorLabels(pack, l.Detail))
	case "desk-asked":
		return join("The vulnerability desk was asked to look ("+askedWords(l, pack)+")", l.Text)
	case "advised":
		return join("Advice of the vulnerability desk to the "+l.Subject, l.Text)
	case "safeguarded":
		label := l.Subject
		if e, err := pack.SafeguardingAction(l.Subject); err == nil {
			label = e.Label
		}
		return join(label, l.Text)
	case "referred":
		return referredWords(l, pack)
	case "call-back":
		return callBackWords(l.Subject)
	case "resolution-desk":
		return deskWords(l)
	case "update":
		return updateWords(l, pack)
	}
	return ""
}

// deskWords says what the resolution desk promised and did after the resolution.
func deskWords(l incidentviews.Line) string {
	switch l.Subject {
	case "advice":
		ways := map[string]string{incident.AdviceByEmail: "by e-mail", incident.AdviceByText: "by text message", incident.AdviceByLetter: "by letter"}
		return join("Advice in writing "+ways[l.Detail], l.Text)
	case "sent":
		return "The advice was sent."
	case "given":
		return join("The advice was given in another way", l.Text)
	case resolution.Investigation:
		return join("The resolution desk finds out", l.Text)
	case resolution.Again:
		return join("Back at the resolution desk, because a supervisor does not agree with how it was resolved", l.Text)
	case "ended":
		return join("The resolution desk's enquiries have ended", l.Text)
	}
	return ""
}

func factorLabels(pack *policy.Pack, codes string) string {
	var labels []string
	for code := range strings.SplitSeq(codes, ",") {
		label := code
		if f, err := pack.Factor(code); err == nil {
			label = f.Label
		}
		labels = append(labels, label)
	}
	return strings.Join(labels, ", ")
}

func askedWords(l incidentviews.Line, pack *policy.Pack) string {
	switch l.Subject {
	case "rule":
		if a, err := pack.Action(l.Detail); err == nil {
			return "by a rule: " + a.Label
		}
		return "by a rule"
	case "factor":
		return "because of " + factorLabels(pack, l.Detail)
	case "review":
		return "because the risk has to be looked at again"
	case "sample":
		return "drawn as a sample"
	}
	return "by the handler"
}

func referredWords(l incidentviews.Line, pack *policy.Pack) string {
	partner, outcome := l.Subject, l.Detail
	if p, err := pack.Partner(l.Subject); err == nil {
		partner = p.Label
	}
	switch l.Detail {
	case "made":
		return join("Referred to " + partner)
	case "acknowledged":
		return join(partner + " has taken the referral")
	case "declined":
		return join(partner + " cannot take the referral")
	case "withdrawn":
		return join("The referral to " + partner + " was taken back")
	case "told-back":
		return join(partner + " knows that the referral is taken back")
	}
	if o, err := pack.ReferralOutcome(l.Detail); err == nil {
		outcome = o.Label
	}
	return join("The referral to "+partner+" has ended", outcome)
}

func callBackWords(what string) string {
	switch what {
	case "promised":
		return "A call-back was promised."
	case "missed":
		return "The promised call-back was not made in time."
	case "returned":
		return "Given back by the resolution desk: somebody has to attend."
	case "spoken":
		return "Rung back and spoken to."
	case "no-answer":
		return "Rung back, no answer."
	case "message-left":
		return "Rung back, a message was left."
	case "wrong-number":
		return "Rung back: wrong number."
	case "unsafe":
		return "Rung back, and it was not safe to talk."
	}
	return join("Call-back: " + what)
}

func updateWords(l incidentviews.Line, pack *policy.Pack) string {
	label := l.Subject
	switch l.Detail {
	case "last":
		return "There is nothing more to tell the victim."
	case "promised":
		if e, err := pack.UpdateEvent(l.Subject); err == nil {
			label = e.Label
		}
		return join("The victim was promised an update", label)
	case "given":
		if e, err := pack.UpdateMethod(l.Subject); err == nil {
			label = e.Label
		}
		return join("The victim was told what was promised", label)
	}
	return "An update that the victim was promised was not given in time."
}
