package contactapi

import (
	"context"
	"fmt"
	"time"

	"bluelamp/internal/contact"
	"bluelamp/internal/contact/contactviews"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/journal"
	"bluelamp/internal/records"
)

type one struct {
	ID string `path:"id" maxLength:"100" doc:"The contact's id"`
}

type contactOut struct{ Body Contact }

type listIn struct {
	State   string    `query:"state" enum:"waiting,offered,talking,held,wrap-up,finished,abandoned,interrupted" doc:"Only contacts in this state"`
	Service string    `query:"service" maxLength:"40" doc:"Only contacts to this service" example:"999"`
	Number  string    `query:"number" maxLength:"64" doc:"Only contacts from this number, in any spelling" example:"07700 900123"`
	From    time.Time `query:"from" doc:"Received at this time or later"`
	To      time.Time `query:"to" doc:"Received before this time"`
	Limit   int       `query:"limit" minimum:"1" maximum:"200" default:"50"`
}

type contactsOut struct {
	Body struct {
		Contacts []ContactSummary `json:"contacts"`
	}
}

func (d door) list(ctx context.Context, c *httpserver.Call, in *listIn) (*contactsOut, error) {
	asked := fmt.Sprintf("list state=%s service=%s by-number=%t limit=%d", in.State, in.Service, in.Number != "", in.Limit)
	db, out := c.View(contactviews.Name), &contactsOut{}
	mark, err := contactviews.MarkOf(ctx, db, d.spelled(in.Number))
	if err != nil {
		return nil, err
	}
	if out.Body.Contacts = []ContactSummary{}; eyesOf(c).secret(mark) {
		return out, c.ConsultedNumber(ctx, personal, asked, "", d.spelled(in.Number))
	}
	rows, err := contactviews.List(ctx, db, contactviews.Filter{
		State: in.State, Service: in.Service, Number: d.spelled(in.Number), From: in.From, To: in.To, Limit: in.Limit,
	})
	if err != nil {
		return nil, err
	}
	e := eyesOf(c)
	out.Body.Contacts = e.summaries(rows)
	return out, c.ConsultedNumber(ctx, personal, records.Shown(asked, e.callers(rows)...), "", d.spelled(in.Number))
}

// spelled is a number as it stands in the tables.
func (d door) spelled(number string) string {
	if e164, ok := d.ReadNumber(number); ok {
		return e164
	}
	return number
}

func (d door) get(ctx context.Context, c *httpserver.Call, in *one) (*contactOut, error) {
	return show(ctx, c, in.ID)
}

// show reads a contact as it stands now; the look is on record with whom it names.
func show(ctx context.Context, c *httpserver.Call, id string) (*contactOut, error) {
	db := c.View(contactviews.Name)
	row, there, err := contactviews.Get(ctx, db, id)
	if err != nil {
		return nil, err
	}
	if !there {
		return nil, contact.NotFound
	}
	w := whole{Row: row}
	if w.recordings, err = contactviews.Recordings(ctx, db, id); err != nil {
		return nil, err
	}
	if w.locations, err = contactviews.Locations(ctx, db, id); err != nil {
		return nil, err
	}
	if w.involved, err = contactviews.InvolvedIn(ctx, db, id); err != nil {
		return nil, err
	}
	if w.decisions, err = contactviews.Decisions(ctx, db, id); err != nil {
		return nil, err
	}
	if w.against, err = contactviews.AgainstOf(ctx, db, id); err != nil {
		return nil, err
	}
	out := &contactOut{eyesOf(c).contact(w)}
	return out, named(ctx, c, out.Body)
}

// shown waits until the tables hold what was just written and shows the contact.
// Whoever writes on a record reads all of it, so it is a look like any other.
func shown(ctx context.Context, c *httpserver.Call, r journal.Receipt, id string) (*contactOut, error) {
	if err := c.Wait(ctx, r); err != nil {
		return nil, err
	}
	return show(ctx, c, id)
}

type knownOut struct{ Body Known }

func (d door) known(ctx context.Context, c *httpserver.Call, in *one) (*knownOut, error) {
	_, known, err := Offered(ctx, c, in.ID)
	if err != nil {
		return nil, err
	}
	return &knownOut{known}, c.Consulted(ctx, personal, records.Shown(in.ID+" known", known.Persons()...))
}

// Offered is what a handler is shown when a contact is offered: the contact and
// what is known of its number. Whoever calls it owes the audit page.
func Offered(ctx context.Context, c *httpserver.Call, id string) (ContactSummary, Known, error) {
	db := c.View(contactviews.Name)
	row, there, err := contactviews.Get(ctx, db, id)
	if err != nil {
		return ContactSummary{}, Known{}, err
	}
	if !there {
		return ContactSummary{}, Known{}, contact.NotFound
	}
	known, err := contactviews.KnownOf(ctx, db, row.Number, id)
	if err != nil {
		return ContactSummary{}, Known{}, err
	}
	e := eyesOf(c)
	return e.summary(row), e.known(known, row.ReceivedAt), nil
}

// CallerOf returns who rang and from which number, nil when nobody was named or
// the record is closed to the asker; the contact may be unknown. Whoever calls it
// owes the audit page.
func CallerOf(ctx context.Context, c *httpserver.Call, id string) (*Caller, *string, error) {
	row, there, err := contactviews.Get(ctx, c.View(contactviews.Name), id)
	if err != nil || !there {
		return nil, nil, err
	}
	e := eyesOf(c)
	return e.caller(row), e.summary(row).Number, nil
}
