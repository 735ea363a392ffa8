package riskapi

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/contact/contactapi"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/risk"
	"bluelamp/internal/risk/riskviews"
)

type assessmentIn struct {
	ID   string `path:"id" maxLength:"100" doc:"The contact's id"`
	Body Form
}

type proposalOut struct{ Body Proposal }

type assessmentOut struct{ Body Assessment }

func (d door) propose(_ context.Context, c *httpserver.Call, in *assessmentIn) (*proposalOut, error) {
	return &proposalOut{proposalOf(c.Policy(), formOf(in.Body))}, nil
}

func (d door) assess(ctx context.Context, c *httpserver.Call, in *assessmentIn) (*assessmentOut, error) {
	if err := d.received(ctx, c, in.ID); err != nil {
		return nil, err
	}
	id, err := uuid.NewV7()
	if err != nil {
		return nil, fmt.Errorf("make assessment id: %w", err)
	}
	receipt, err := command.Do(ctx, d.Desk, c.Ask(), risk.Room, in.ID, risk.Fold, func(s risk.State) ([]any, error) {
		return risk.Assess(s, c.Policy(), id.String(), formOf(in.Body), c.Staff(), c.Now())
	})
	if err != nil {
		return nil, err
	}
	if err := c.Consulted(ctx, personal, in.ID); err != nil {
		return nil, err
	}
	if err := c.Wait(ctx, receipt); err != nil {
		return nil, err
	}
	made, err := riskviews.At(ctx, c.View(riskviews.Name), receipt.Last)
	if err != nil {
		return nil, err
	}
	return &assessmentOut{assessmentOf(made)}, nil
}

// received refuses an assessment of a contact that does not exist in the force.
func (d door) received(ctx context.Context, c *httpserver.Call, id string) error {
	s, _, err := command.Load(ctx, d.Desk, c.Force(), contact.Room, id, contact.Fold)
	if err == nil && !s.Exists() {
		err = contact.NotFound
	}
	return err
}

type deferIn struct {
	ID   string `path:"id" maxLength:"100" doc:"The contact's id"`
	Body struct {
		Reason string `json:"reason" maxLength:"60" doc:"A deferral reason of the pack"`
		Note   string `json:"note" maxLength:"4000"`
	}
}

type deferralOut struct{ Body Deferral }

func (d door) deferred(ctx context.Context, c *httpserver.Call, in *deferIn) (*deferralOut, error) {
	if err := d.received(ctx, c, in.ID); err != nil {
		return nil, err
	}
	e := risk.Deferred{Reason: in.Body.Reason, Note: in.Body.Note, By: c.Staff(), At: c.Now()}
	receipt, err := command.Do(ctx, d.Desk, c.Ask(), risk.Room, in.ID, risk.Fold, func(s risk.State) ([]any, error) {
		return risk.Defer(s, c.Policy(), e)
	})
	if err != nil {
		return nil, err
	}
	if err := c.Wait(ctx, receipt); err != nil {
		return nil, err
	}
	return &deferralOut{Deferral{
		Reason: e.Reason, Note: e.Note, By: contactapi.StaffName{ID: c.Staff(), Name: c.Name()}, At: e.At,
	}}, nil
}
