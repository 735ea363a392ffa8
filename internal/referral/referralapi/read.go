package referralapi

import (
	"context"
	"fmt"
	"slices"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/journal"
	"bluelamp/internal/person/personapi"
	"bluelamp/internal/referral"
	"bluelamp/internal/referral/referralviews"
)

type listIn struct {
	State string `query:"state" enum:"waiting-to-open,to-send,failing,sent,silent,climbed,acknowledged,declined,open,ended,withdrawn,all" default:"open" doc:"failing: the last attempt at sending failed; climbed: a supervisor has to look, because it is unanswered for long, declined, or taken and without an outcome for long; open: whatever is not over"`
	Limit int    `query:"limit" minimum:"1" maximum:"500" default:"200"`
}

type listOut struct {
	Body struct {
		Referrals []ReferralSummary `json:"referrals"`
	}
}

func (d door) list(ctx context.Context, c *httpserver.Call, in *listIn) (*listOut, error) {
	if err := c.Consulted(ctx, personal, fmt.Sprintf("list state=%s limit=%d", in.State, in.Limit)); err != nil {
		return nil, err
	}
	rows, err := referralviews.List(ctx, c.View(referralviews.Name), in.State, c.Now(), in.Limit)
	return d.listed(ctx, c, rows, err)
}

func (d door) listed(ctx context.Context, c *httpserver.Call, rows []referralviews.Row, err error) (*listOut, error) {
	if err != nil {
		return nil, err
	}
	if err := hide(ctx, c, rows); err != nil {
		return nil, err
	}
	out := &listOut{}
	for _, r := range rows {
		out.Body.Referrals = append(out.Body.Referrals, summaryOf(r, c.Policy(), c.Now()))
	}
	return out, nil
}

type one struct {
	ID string `path:"id" maxLength:"100"`
}

func (d door) ofContact(ctx context.Context, c *httpserver.Call, in *one) (*listOut, error) {
	if err := c.Consulted(ctx, personal, "contact "+in.ID); err != nil {
		return nil, err
	}
	rows, err := referralviews.OfContact(ctx, c.View(referralviews.Name), in.ID)
	return d.listed(ctx, c, rows, err)
}

func (d door) ofIncident(ctx context.Context, c *httpserver.Call, in *one) (*listOut, error) {
	if err := c.Consulted(ctx, personal, "incident "+in.ID); err != nil {
		return nil, err
	}
	rows, err := referralviews.OfIncident(ctx, c.View(referralviews.Name), in.ID)
	return d.listed(ctx, c, rows, err)
}

type referralsOfPersonIn struct {
	ID     string `path:"id" maxLength:"100" doc:"The person's id"`
	Reason string `query:"reason" maxLength:"500" doc:"Why the record is opened; needed when it is protected"`
}

func (d door) ofPerson(ctx context.Context, c *httpserver.Call, in *referralsOfPersonIn) (*listOut, error) {
	cluster, err := personapi.Admit(ctx, c, in.ID, in.Reason)
	if err != nil {
		return nil, err
	}
	if err := c.ConsultedBecause(ctx, personal, "person "+in.ID, in.Reason); err != nil {
		return nil, err
	}
	var rows []referralviews.Row
	for _, id := range cluster {
		of, err := referralviews.OfPerson(ctx, c.View(referralviews.Name), id)
		if err != nil {
			return nil, err
		}
		rows = append(rows, of...)
	}
	slices.SortStableFunc(rows, func(a, b referralviews.Row) int { return b.MadeAt.Compare(a.MadeAt) })
	return d.listed(ctx, c, rows, nil)
}

type referralOut struct{ Body Referral }

func (d door) get(ctx context.Context, c *httpserver.Call, in *one) (*referralOut, error) {
	if err := c.Consulted(ctx, personal, in.ID); err != nil {
		return nil, err
	}
	return d.show(ctx, c, in.ID)
}

// show reads a referral as it stands now.
func (d door) show(ctx context.Context, c *httpserver.Call, id string) (*referralOut, error) {
	db := c.View(referralviews.Name)
	row, there, err := referralviews.Get(ctx, db, id)
	if err != nil {
		return nil, err
	}
	if !there {
		return nil, referral.NotFound
	}
	steps, err := referralviews.Steps(ctx, db, id)
	if err != nil {
		return nil, err
	}
	rows := []referralviews.Row{row}
	if err := hide(ctx, c, rows); err != nil {
		return nil, err
	}
	if row = rows[0]; row.Hidden {
		for i := range steps {
			steps[i].Text = ""
		}
	}
	return &referralOut{wholeOf(row, steps, c.Policy(), c.Now(), d.Zone)}, nil
}

// shown waits until the tables hold what was just written and shows the referral.
// Whoever writes on a record reads all of it, so it is a look like any other.
func (d door) shown(ctx context.Context, c *httpserver.Call, r journal.Receipt, id string) (*referralOut, error) {
	if err := c.Consulted(ctx, personal, id); err != nil {
		return nil, err
	}
	if err := c.Wait(ctx, r); err != nil {
		return nil, err
	}
	return d.show(ctx, c, id)
}
