package contactapi

import (
	"context"

	"bluelamp/internal/contact"
	"bluelamp/internal/contact/contactviews"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/records"
)

type contactsAgainstOut struct {
	Body struct {
		Contacts []ContactAgainstRow `json:"contacts"`
	}
}

// against lists what was finished without an incident against what was found: for
// supervisors all that waits, for handlers what a supervisor did not agree to.
func (d door) against(ctx context.Context, c *httpserver.Call, _ *struct{}) (*contactsAgainstOut, error) {
	of := c.Staff()
	if c.Has("supervisor") {
		of = ""
	}
	db, out := c.View(contactviews.Name), &contactsAgainstOut{}
	waiting, err := contactviews.AgainstWaiting(ctx, db, of)
	if err != nil {
		return nil, err
	}
	ids := make([]string, len(waiting))
	for i, a := range waiting {
		ids[i] = a.Contact
	}
	rows, err := contactviews.Some(ctx, db, ids)
	if err != nil {
		return nil, err
	}
	eyes := eyesOf(c)
	out.Body.Contacts = []ContactAgainstRow{}
	var read []contactviews.Row
	for _, a := range waiting {
		row := rows[a.Contact]
		read = append(read, row)
		shown := ContactAgainstRow{Contact: eyes.summary(row), Own: a.By == c.Staff() || row.HandlerID == c.Staff()}
		if !eyes.hidden(row) {
			shown.Against, shown.RungBack = *againstOf(&a), rungBackOf(row.RungBack)
			out.Body.Contacts = append(out.Body.Contacts, shown)
		}
	}
	return out, c.Consulted(ctx, personal, records.Shown("finished without an incident against the proposal", eyes.callers(read)...))
}

type againstCountsOut struct{ Body ContactAgainstCounts }

// countAgainst counts for badges, which every console asks for often: no record is
// read. What the asker may not decide counts as nothing.
func (d door) countAgainst(ctx context.Context, c *httpserver.Call, _ *struct{}) (*againstCountsOut, error) {
	n, err := contactviews.CountAgainst(ctx, c.View(contactviews.Name), c.Staff())
	if err != nil {
		return nil, err
	}
	out := &againstCountsOut{ContactAgainstCounts{NotAgreed: n.NotAgreed}}
	if c.Has("supervisor") {
		out.Body.ToDecide, out.Body.Waiting = n.ToDecide, n.Waiting
	}
	return out, nil
}

type decideAgainstIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Agreed bool   `json:"agreed" doc:"No incident was needed"`
		Reason string `json:"reason" maxLength:"2000"`
	}
}

func (d door) decideAgainst(ctx context.Context, c *httpserver.Call, in *decideAgainstIn) (*contactOut, error) {
	return d.write(ctx, c, in.ID, func(s contact.State) ([]any, error) {
		return contact.DecideAgainst(s, asker(c), in.Body.Agreed, in.Body.Reason, c.Now())
	})
}

func againstOf(a *contactviews.Against) *ContactAgainst {
	if a == nil {
		return nil
	}
	out := &ContactAgainst{
		Against: a.Codes, Risk: a.Risk, Grade: a.Grade, Reason: a.Reason, By: StaffName{ID: a.By, Name: a.ByName}, At: a.At,
		Agreed: a.Agreed, DecidedReason: a.DecidedReason, DecidedAt: a.DecidedAt, Settled: a.Settled,
	}
	if a.DecidedBy != "" {
		out.DecidedBy = &StaffName{ID: a.DecidedBy, Name: a.DecidedByName}
	}
	return out
}
