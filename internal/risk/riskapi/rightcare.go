package riskapi

import (
	"context"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"bluelamp/internal/command"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/journal"
	"bluelamp/internal/risk"
	"bluelamp/internal/risk/riskviews"
)

type rightCareIn struct {
	ID   string `path:"id" maxLength:"100" doc:"The contact's id"`
	Body RightCareForm
}

type rightCareOut struct{ Body RightCareDecision }

func (d door) decideRightCare(ctx context.Context, c *httpserver.Call, in *rightCareIn) (*rightCareOut, error) {
	about, err := d.contact(ctx, c, in.ID)
	if err != nil {
		return nil, err
	}
	f := in.Body
	if f.Incident != "" && !slices.Contains(about.Incidents, f.Incident) {
		return nil, risk.IncidentElsewhere.About("incident")
	}
	// The id is drawn here and not made from the request's key: the sample follows
	// from it, and nobody may choose whether their decision is looked at.
	id, err := uuid.NewRandom()
	if err != nil {
		return nil, fmt.Errorf("make the decision's id: %w", err)
	}
	e := risk.RightCareDecided{
		ID: id.String(), Incident: f.Incident, Threshold: f.Threshold, Reason: f.Reason, Agency: f.Agency, AgencyTold: f.AgencyTold,
		AgencyNote: f.AgencyNote, ToldCaller: f.ToldCaller, SafetyNet: f.SafetyNet, By: c.Staff(), At: c.Now(),
	}
	receipt, err := command.Do(ctx, d.Desk, c.Ask(), risk.Room, in.ID, risk.Fold, func(s risk.State) ([]any, error) {
		return risk.DecideRightCare(s, c.Policy(), e)
	})
	if err != nil {
		return nil, err
	}
	return shownRightCare(ctx, c, receipt, in.ID, func(r riskviews.RightCare) bool { return r.Position == receipt.Last })
}

type reviewIn struct {
	Contact string `path:"contact" maxLength:"100" doc:"The contact's id"`
	ID      string `path:"id" maxLength:"100" doc:"The decision's id"`
	Body    struct {
		Agrees bool   `json:"agrees"`
		Note   string `json:"note" maxLength:"4000" doc:"Required when you disagree"`
	}
}

func (d door) reviewRightCare(ctx context.Context, c *httpserver.Call, in *reviewIn) (*rightCareOut, error) {
	e := risk.RightCareReviewed{ID: in.ID, Agrees: in.Body.Agrees, Note: in.Body.Note, By: c.Staff(), At: c.Now()}
	receipt, err := command.Do(ctx, d.Desk, c.Ask(), risk.Room, in.Contact, risk.Fold, func(s risk.State) ([]any, error) {
		return risk.ReviewRightCare(s, e)
	})
	if err != nil {
		return nil, err
	}
	return shownRightCare(ctx, c, receipt, in.Contact, func(r riskviews.RightCare) bool { return r.ID == in.ID })
}

// shownRightCare waits for the tables and shows one decision about the contact.
func shownRightCare(ctx context.Context, c *httpserver.Call, receipt journal.Receipt, contact string, which func(riskviews.RightCare) bool) (*rightCareOut, error) {
	if err := c.Consulted(ctx, rightCare, contact); err != nil {
		return nil, err
	}
	if err := c.Wait(ctx, receipt); err != nil {
		return nil, err
	}
	all, err := riskviews.RightCareOf(ctx, c.View(riskviews.Name), contact)
	if err != nil {
		return nil, err
	}
	i := slices.IndexFunc(all, which)
	if i < 0 {
		return nil, fmt.Errorf("show the decision on page %d: the tables do not have it yet", receipt.Last)
	}
	return &rightCareOut{rightCareOf(all[i])}, nil
}

// mostToReview bounds the list: the oldest are looked at first, and the next come
// up when they are done.
const mostToReview = 200

type toReviewOut struct {
	Body struct {
		RightCare []RightCareDecision `json:"rightCare"`
	}
}

func (d door) toReview(ctx context.Context, c *httpserver.Call, _ *struct{}) (*toReviewOut, error) {
	if err := c.Consulted(ctx, rightCare, "waiting for a second look"); err != nil {
		return nil, err
	}
	all, err := riskviews.RightCareAwaited(ctx, c.View(riskviews.Name), c.Staff(), mostToReview)
	if err != nil {
		return nil, err
	}
	out := &toReviewOut{}
	out.Body.RightCare = rightCareList(all)
	return out, nil
}

func rightCareList(all []riskviews.RightCare) []RightCareDecision {
	shown := make([]RightCareDecision, len(all))
	for i, r := range all {
		shown[i] = rightCareOf(r)
	}
	return shown
}
