package referralapi

import (
	"context"
	"time"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/policy"
	"bluelamp/internal/referral"
)

type partnersOut struct {
	Body struct {
		Partners []ReferralPartner `json:"partners" doc:"In the order of the pack"`
		Outcomes []policy.Entry    `json:"outcomes" doc:"How a referral ends"`
	}
}

func (d door) partners(_ context.Context, c *httpserver.Call, _ *struct{}) (*partnersOut, error) {
	pack, now := c.Policy(), d.now(c)
	out := &partnersOut{}
	out.Body.Outcomes = pack.Referral.Outcomes
	for _, p := range pack.Partners {
		out.Body.Partners = append(out.Body.Partners, partnerOf(pack, p, now))
	}
	return out, nil
}

func partnerOf(pack *policy.Pack, p policy.Partner, now time.Time) ReferralPartner {
	shown := ReferralPartner{
		Code: p.Code, Label: p.Label, Kind: p.Kind, KindLabel: labelOf(pack.Referral.Kinds, p.Kind), Phone: p.Phone,
		OpenNow: pack.OpenAt(p, now), Closed: p.Closed, Hours: p.Hours, Outside: p.Outside, Threshold: p.Threshold,
		Form: p.Form, AcknowledgeMinutes: p.AcknowledgeMinutes, CallsBack: p.CallsBack,
	}
	for _, code := range p.Bases {
		shown.Bases = append(shown.Bases, policy.Entry{Code: code, Label: labelOf(pack.Referral.Bases, code)})
	}
	if shown.OpenNow {
		return shown
	}
	if opens, ok := referral.Opens(pack, p, now); ok && p.Closed == "" {
		opens = opens.UTC()
		shown.Opens = &opens
	}
	for _, other := range referral.Others(pack, p) {
		shown.Instead = append(shown.Instead, ReferralInstead{Code: other.Code, Label: other.Label, OpenNow: pack.OpenAt(other, now)})
	}
	return shown
}

// labelOf is the label of a code, or the code itself when the pack no longer has it.
func labelOf(entries []policy.Entry, code string) string {
	for _, e := range entries {
		if e.Code == code {
			return e.Label
		}
	}
	return code
}
