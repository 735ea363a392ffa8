package referralapi

import (
	"context"

	"bluelamp/internal/command"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/referral"
)

// write carries out one decision on one referral and shows what it is then.
func (d door) write(ctx context.Context, c *httpserver.Call, id string, decide func(referral.State) ([]any, error)) (*referralOut, error) {
	receipt, err := command.Do(ctx, d.Desk, c.Ask(), referral.Room, id, referral.Fold, decide)
	if err != nil {
		return nil, err
	}
	return d.shown(ctx, c, receipt, id)
}

type answerIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Who  string `json:"who" maxLength:"200" doc:"Who answered at the partner"`
		Note string `json:"note" maxLength:"4000"`
	}
}

func (d door) acknowledge(ctx context.Context, c *httpserver.Call, in *answerIn) (*referralOut, error) {
	return d.write(ctx, c, in.ID, func(s referral.State) ([]any, error) {
		return referral.Acknowledge(s, referral.Acknowledged{Who: in.Body.Who, Note: in.Body.Note, By: c.Staff(), At: c.Now()})
	})
}

func (d door) decline(ctx context.Context, c *httpserver.Call, in *answerIn) (*referralOut, error) {
	return d.write(ctx, c, in.ID, func(s referral.State) ([]any, error) {
		return referral.Decline(s, referral.Declined{Who: in.Body.Who, Note: in.Body.Note, By: c.Staff(), At: c.Now()})
	})
}

type endIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Outcome string `json:"outcome" maxLength:"60" doc:"An outcome of a referral, of the pack"`
		Note    string `json:"note" maxLength:"4000" doc:"Required when the partner has not said that they have it"`
	}
}

func (d door) end(ctx context.Context, c *httpserver.Call, in *endIn) (*referralOut, error) {
	return d.write(ctx, c, in.ID, func(s referral.State) ([]any, error) {
		return referral.End(s, c.Policy(), referral.Ended{Outcome: in.Body.Outcome, Note: in.Body.Note, By: c.Staff(), At: c.Now()})
	})
}

type withdrawIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Reason string `json:"reason" maxLength:"4000"`
	}
}

func (d door) withdraw(ctx context.Context, c *httpserver.Call, in *withdrawIn) (*referralOut, error) {
	return d.write(ctx, c, in.ID, func(s referral.State) ([]any, error) {
		return referral.Withdraw(s, referral.Withdrawn{Reason: in.Body.Reason, By: c.Staff(), At: c.Now()})
	})
}

type toldIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Who string `json:"who" maxLength:"200" doc:"Who was told at the partner"`
	}
}

func (d door) told(ctx context.Context, c *httpserver.Call, in *toldIn) (*referralOut, error) {
	return d.write(ctx, c, in.ID, func(s referral.State) ([]any, error) {
		return referral.TellPartner(s, referral.PartnerTold{Who: in.Body.Who, By: c.Staff(), At: c.Now()})
	})
}
