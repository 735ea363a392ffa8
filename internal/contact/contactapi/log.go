package contactapi

import (
	"context"
	"fmt"
	"strings"

	"github.com/google/uuid"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/journal"
	"bluelamp/internal/queue"
	"bluelamp/internal/staff"
)

type logIn struct {
	Body struct {
		Channel string `json:"channel" enum:"counter,other"`
		Number  string `json:"number,omitempty" maxLength:"64" doc:"The person's telephone number, in any spelling"`
		Note    string `json:"note,omitempty" maxLength:"20000" doc:"What it is about"`
	}
}

func (d door) log(ctx context.Context, c *httpserver.Call, in *logIn) (*contactOut, error) {
	desk := d.Queue(c.Force())
	id, receipt, err := d.opened(ctx, c, desk, in)
	if err != nil {
		return nil, err
	}
	engaged, err := desk.Engage(ctx, c.Staff(), id, in.Body.Channel)
	if err != nil {
		return nil, err
	}
	receipt.Last = max(receipt.Last, engaged)
	return shown(ctx, c, receipt, id)
}

// opened writes the contact down, under the id of the first time if the request
// is repeated. It looks first whether the handler could take it: a contact that
// is logged and in nobody's hands would be lost from sight.
func (d door) opened(ctx context.Context, c *httpserver.Call, desk Queue, in *logIn) (string, journal.Receipt, error) {
	id, err := uuid.NewV7()
	if err != nil {
		return "", journal.Receipt{}, fmt.Errorf("make contact id: %w", err)
	}
	receipt, err := command.Do(ctx, d.Desk, c.Ask(), contact.Room, id.String(), contact.Fold, func(s contact.State) ([]any, error) {
		if _, err := queue.Engage(desk.State(), c.Staff(), id.String(), in.Body.Channel, c.Now()); err != nil {
			return nil, err
		}
		return d.logged(c, s, in)
	})
	if err != nil {
		return "", receipt, err
	}
	stream, err := d.Desk.StreamOf(ctx, receipt)
	return stream.ID(), receipt, err
}

// logged decides the contact and, in the same moment, its first note.
func (d door) logged(c *httpserver.Call, s contact.State, in *logIn) ([]any, error) {
	e164, _ := d.ReadNumber(in.Body.Number)
	events, err := contact.Log(s, contact.Received{
		Channel: contact.Channel(in.Body.Channel), Number: in.Body.Number, E164: e164, By: c.Staff(), At: c.Now(),
	})
	if err != nil || strings.TrimSpace(in.Body.Note) == "" {
		return events, err
	}
	for _, e := range events {
		s = contact.Fold(s, e)
	}
	noted, err := contact.WriteNotes(s, asker(c), in.Body.Note, c.Now())
	return append(events, noted...), err
}

func asker(c *httpserver.Call) staff.Asker { return staff.AskerOf(c.Staff(), c.Roles()) }
