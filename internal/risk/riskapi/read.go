package riskapi

import (
	"context"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/risk/riskviews"
)

type contactIn struct {
	ID string `path:"id" maxLength:"100" doc:"The contact's id"`
}

type assessmentsOut struct {
	Body struct {
		Assessments []Assessment        `json:"assessments"`
		Deferrals   []Deferral          `json:"deferrals"`
		RightCare   []RightCareDecision `json:"rightCare"`
	}
}

func (d door) list(ctx context.Context, c *httpserver.Call, in *contactIn) (*assessmentsOut, error) {
	if err := c.Consulted(ctx, personal, in.ID); err != nil {
		return nil, err
	}
	db, out := c.View(riskviews.Name), &assessmentsOut{}
	assessments, err := Ladder(ctx, c, in.ID)
	if err != nil {
		return nil, err
	}
	out.Body.Assessments = assessments
	deferrals, err := riskviews.Deferrals(ctx, db, in.ID)
	if err != nil {
		return nil, err
	}
	for _, one := range deferrals {
		out.Body.Deferrals = append(out.Body.Deferrals, deferralOf(one))
	}
	decisions, err := riskviews.RightCareOf(ctx, db, in.ID)
	if err != nil {
		return nil, err
	}
	out.Body.RightCare = rightCareList(decisions)
	return out, nil
}

// Latest returns the newest assessment of a contact, nil when there is none.
// Whoever calls it owes the audit page.
func Latest(ctx context.Context, c *httpserver.Call, contact string) (*Assessment, error) {
	all, err := Ladder(ctx, c, contact)
	if err != nil || len(all) == 0 {
		return nil, err
	}
	return &all[len(all)-1], nil
}

// Ladder returns every assessment of a contact, the oldest first; of a contact
// with several incidents, those of all of them. It is never nil. Whoever calls it
// owes the audit page.
func Ladder(ctx context.Context, c *httpserver.Call, contact string) ([]Assessment, error) {
	all, err := riskviews.Assessments(ctx, c.View(riskviews.Name), contact)
	if err != nil {
		return nil, err
	}
	shown := make([]Assessment, len(all))
	for i, a := range all {
		shown[i] = assessmentOf(a)
	}
	return shown, nil
}
