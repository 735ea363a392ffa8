package riskapi

import (
	"context"

	"bluelamp/internal/command"
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

func (d door) propose(ctx context.Context, c *httpserver.Call, in *assessmentIn) (*proposalOut, error) {
	if err := d.received(ctx, c, in.ID); err != nil {
		return nil, err
	}
	if err := c.Consulted(ctx, personal, in.ID); err != nil {
		return nil, err
	}
	known, err := d.known(ctx, c, in.ID)
	if err != nil {
		return nil, err
	}
	return &proposalOut{proposalOf(c.Policy(), formOf(in.Body), known)}, nil
}

// assess keeps the look that the contact itself asks for. Looks for other reasons
// belong to an incident and come by its door.
func (d door) assess(ctx context.Context, c *httpserver.Call, in *assessmentIn) (*assessmentOut, error) {
	_, receipt, err := d.keep(ctx, c, c.Ask(), in.ID, risk.Assessing{Trigger: risk.Initial, Form: formOf(in.Body)})
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
