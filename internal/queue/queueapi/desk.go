package queueapi

import (
	"context"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/contact/contactapi"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/journal"
	"bluelamp/internal/policy"
	"bluelamp/internal/queue"
	"bluelamp/internal/records"
	"bluelamp/internal/staff"
)

type deskOut struct{ Body Desk }

func (d door) get(ctx context.Context, c *httpserver.Call, _ *struct{}) (*deskOut, error) {
	shown, err := d.read(ctx, c)
	if err != nil {
		return nil, err
	}
	if shown.Offer != nil {
		if err := c.Consulted(ctx, "contact", shown.Offer.looked()); err != nil {
			return nil, err
		}
	}
	return &deskOut{shown}, nil
}

// read makes the desk from the queue in memory and, when a contact is offered,
// from the contact tables. Whoever shows the offer owes the audit page.
func (d door) read(ctx context.Context, c *httpserver.Call) (Desk, error) {
	desk := d.Desks(c.Force())
	state := desk.State()
	h := state.Handler(c.Staff())
	present, softphone := desk.Reachable(h.ID)
	shown := Desk{
		Handler: DeskHandler{State: string(h.Status), Reason: h.Reason, Since: ms(h.Since), Present: present, Softphone: softphone},
		Waiting: waiting(c.Policy(), state),
	}
	switch h.Status {
	case queue.BeingRung:
		offered, there := state.Contact(h.Contact)
		if !there {
			break
		}
		var err error
		shown.Offer, err = offer(ctx, c, offered, h.Since)
		return shown, err
	case queue.OnContact, queue.Writing:
		shown.Contact = &h.Contact
	case queue.OffDuty, queue.Idle, queue.Unready:
	}
	return shown, nil
}

// offer reads what the handler is to see, after the tables hold everything that
// led to the offer.
func offer(ctx context.Context, c *httpserver.Call, offered queue.Contact, at time.Time) (*Offer, error) {
	if err := c.Wait(ctx, journal.Receipt{}); err != nil {
		return nil, err
	}
	summary, known, err := contactapi.Offered(ctx, c, offered.ID)
	if err != nil {
		return nil, err
	}
	return &Offer{Contact: summary, OfferedAt: ms(at), Until: ms(offered.Until), Known: known}, nil
}

// looked is what stands in the audit for an offer: the contact, and whom it names.
func (o Offer) looked() string {
	return records.Shown(o.Contact.ID+" offered", o.Known.Persons()...)
}

// waiting counts who waits in each queue of the pack.
func waiting(pack *policy.Pack, s queue.State) []Waiting {
	lines := make([]Waiting, len(pack.Queues))
	at := make(map[string]int, len(lines))
	for i, q := range pack.Queues {
		lines[i].Service, at[q.Service] = q.Service, i
	}
	for _, one := range s.Waiting() {
		i, there := at[one.Service]
		if !there {
			continue
		}
		lines[i].Count++
		if since := ms(one.Since); lines[i].LongestSince == nil || since.Before(*lines[i].LongestSince) {
			lines[i].LongestSince = &since
		}
	}
	return lines
}

// ms is a time as the API shows it: UTC, whole milliseconds.
func ms(t time.Time) time.Time { return t.UTC().Truncate(time.Millisecond) }

func (d door) ready(ctx context.Context, c *httpserver.Call, _ *struct{}) (*deskOut, error) {
	account, _, err := command.Load(ctx, d.Desk, c.Force(), staff.Room, c.Staff(), staff.Fold)
	if err != nil {
		return nil, err
	}
	p, err := d.Desks(c.Force()).Ready(ctx, c.Staff(), account.Skills)
	return d.answer(ctx, c, p, err)
}

type notReadyIn struct {
	Body struct {
		Reason string `json:"reason" maxLength:"60" doc:"A not-ready reason of the pack that a handler may choose"`
	}
}

func (d door) notReady(ctx context.Context, c *httpserver.Call, in *notReadyIn) (*deskOut, error) {
	p, err := d.Desks(c.Force()).NotReady(ctx, c.Staff(), in.Body.Reason)
	return d.answer(ctx, c, p, err)
}

func (d door) off(ctx context.Context, c *httpserver.Call, _ *struct{}) (*deskOut, error) {
	p, err := d.Desks(c.Force()).Off(ctx, c.Staff())
	return d.answer(ctx, c, p, err)
}

// answer waits until boards show what was done and shows the desk.
func (d door) answer(ctx context.Context, c *httpserver.Call, p journal.Position, err error) (*deskOut, error) {
	if err != nil {
		return nil, err
	}
	if err := c.Wait(ctx, journal.Receipt{Last: p}); err != nil {
		return nil, err
	}
	return d.get(ctx, c, nil)
}
