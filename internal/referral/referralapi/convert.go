package referralapi

import (
	"fmt"
	"strings"
	"time"

	"bluelamp/internal/contact/contactapi"
	"bluelamp/internal/policy"
	"bluelamp/internal/referral"
	"bluelamp/internal/referral/referralviews"
	"bluelamp/internal/text"
)

func summaryOf(r referralviews.Row, pack *policy.Pack, now time.Time) ReferralSummary {
	s := ReferralSummary{
		ID: r.ID, Version: r.Version, Reference: r.Reference, Partner: r.Partner, PartnerLabel: partnerLabel(pack, r.Partner), State: stateOf(r, now),
		Contact: text.OrNull(r.Contact), Incident: text.OrNull(r.Incident), Person: text.OrNull(r.Person),
		About: r.About.Name, Hidden: r.Hidden, Untold: r.Untold(),
		MadeAt: r.MadeAt, MadeBy: contactapi.StaffName{ID: r.MadeBy, Name: r.MadeByName}, Opens: r.Opens,
		SentAt: r.SentAt, Reminders: r.Reminders, SilentSince: r.SilentAt, Climbed: r.Climbed,
		AnsweredAt: r.AnsweredAt, EndedAt: r.EndedAt, Outcome: text.OrNull(r.Outcome),
		WaitingMinutes: max(0, int(now.Sub(r.StageAt)/time.Minute)),
	}
	if r.Trouble != "" && r.TroubleAt != nil && r.AgainAt != nil {
		s.Trouble = &ReferralTrouble{Why: r.Trouble, At: *r.TroubleAt, Again: *r.AgainAt}
	}
	return s
}

// stateOf says where a referral stands as a person would: waiting for the partner
// to open is something else than waiting for the mail.
func stateOf(r referralviews.Row, now time.Time) string {
	switch {
	case r.Stage != string(referral.Waiting):
		return r.Stage
	case r.Trouble != "":
		return "failing"
	case r.Opens.After(now):
		return "waiting-to-open"
	}
	return "to-send"
}

func partnerLabel(pack *policy.Pack, code string) string {
	if p, err := pack.Partner(code); err == nil {
		return p.Label
	}
	return code
}

func wholeOf(r referralviews.Row, steps []referralviews.Step, pack *policy.Pack, now time.Time, zone *time.Location) Referral {
	partner, _ := pack.Partner(r.Partner) // one that the pack no longer has has no labels
	whole := Referral{
		ReferralSummary: summaryOf(r, pack, now), Subject: ReferralSubject(r.About), Basis: r.Basis, BasisLabel: labelOf(pack.Referral.Bases, r.Basis),
		Consent: r.Consent, SafeWay: r.SafeWay, Form: answersOf(r.Form, partner), Phone: partner.Phone,
	}
	whole.Notice = notice(whole.ReferralSummary, pack, partner, now, zone)
	stood := "" // before the step
	for _, s := range steps {
		whole.Steps = append(whole.Steps, stepOf(s, stood, pack))
		if s.Kind == "acknowledged" || s.Kind == "declined" || s.Kind == "withdrawn" {
			stood = s.Kind
		}
	}
	return whole
}

func answersOf(form map[string]string, partner policy.Partner) []ReferralAnswer {
	var all []ReferralAnswer
	for _, f := range partner.Form {
		if answer, given := form[f.Code]; given {
			all = append(all, ReferralAnswer{Code: f.Code, Label: f.Label, Value: referral.Answer(f, answer)})
		}
	}
	for _, code := range unknownTo(form, partner) {
		all = append(all, ReferralAnswer{Code: code, Label: code, Value: form[code]})
	}
	return all
}

// notice is what somebody has to be told, or do, about a referral now.
func notice(s ReferralSummary, pack *policy.Pack, partner policy.Partner, now time.Time, zone *time.Location) string {
	switch s.State {
	case "waiting-to-open":
		said := []string{fmt.Sprintf("%s is closed now. This goes out when they open, %s.", s.PartnerLabel, clock(s.Opens.In(zone), now.In(zone)))}
		if partner.Outside != "" {
			said = append(said, strings.TrimRight(partner.Outside, ".")+".")
		}
		if to, err := pack.Partner(partner.OutsideTo); partner.OutsideTo != "" && err == nil && pack.OpenAt(to, now.In(zone)) {
			said = append(said, to.Label+" is open now and can be asked instead.")
		}
		return strings.Join(said, " ")
	case "failing":
		return "It could not be sent yet and is tried again. If it cannot wait, ring " + s.PartnerLabel + " and note their answer here."
	case "silent":
		return s.PartnerLabel + " has not answered in time. Ring them and note their answer here."
	case "acknowledged":
		if s.Climbed {
			return s.PartnerLabel + " took it, and nobody has said what came of it. Ask them, and end this referral."
		}
	case "withdrawn":
		if s.Untold {
			return s.PartnerLabel + " was sent this and does not know yet that it is taken back. If they may act on it, ring them and note it here."
		}
	case "declined":
		return s.PartnerLabel + " cannot take it. Find another partner, and end this referral."
	}
	return ""
}

// clock says a moment as people in the control room would.
func clock(at, now time.Time) string {
	if at.Format(time.DateOnly) == now.Format(time.DateOnly) {
		return "today at " + at.Format("15:04")
	}
	return "on " + at.Format("Monday 2 January at 15:04")
}
