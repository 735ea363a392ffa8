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
		Assessments []Assessment `json:"assessments"`
		Deferrals   []Deferral   `json:"deferrals"`
	}
}

func (d door) list(ctx context.Context, c *httpserver.Call, in *contactIn) (*assessmentsOut, error) {
	if err := c.Consulted(ctx, personal, in.ID); err != nil {
		return nil, err
	}
	db, out := c.View(riskviews.Name), &assessmentsOut{}
	assessments, err := riskviews.Assessments(ctx, db, in.ID)
	if err != nil {
		return nil, err
	}
	for _, a := range assessments {
		out.Body.Assessments = append(out.Body.Assessments, assessmentOf(a))
	}
	deferrals, err := riskviews.Deferrals(ctx, db, in.ID)
	if err != nil {
		return nil, err
	}
	for _, one := range deferrals {
		out.Body.Deferrals = append(out.Body.Deferrals, deferralOf(one))
	}
	return out, nil
}

// Latest returns the newest assessment of a contact, nil when there is none.
// Whoever calls it owes the audit page.
func Latest(ctx context.Context, c *httpserver.Call, contact string) (*Assessment, error) {
	all, err := riskviews.Assessments(ctx, c.View(riskviews.Name), contact)
	if err != nil || len(all) == 0 {
		return nil, err
	}
	newest := assessmentOf(all[len(all)-1])
	return &newest, nil
}
