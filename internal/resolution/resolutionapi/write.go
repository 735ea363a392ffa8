package resolutionapi

import (
	"context"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/resolution"
)

type resolutionPassIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Why string `json:"why" maxLength:"4000" doc:"Why nobody needs to be sent"`
	}
}

func (d door) pass(ctx context.Context, c *httpserver.Call, in *resolutionPassIn) (*recordOut, error) {
	i, err := d.live(ctx, c, in.ID)
	if err != nil {
		return nil, err
	}
	return d.write(ctx, c, in.ID, func(s resolution.State) ([]any, error) {
		return resolution.Pass(s, c.Policy(), len(i.Units), resolution.Queued{
			Contact: i.Contact, Type: i.Type, Grade: i.Grade.Grade, Why: in.Body.Why, By: c.Staff(), At: c.Now(),
		})
	})
}

type takeIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Over bool `json:"over" required:"false" doc:"Take it out of another's hands"`
	}
}

func (d door) take(ctx context.Context, c *httpserver.Call, in *takeIn) (*recordOut, error) {
	if _, err := d.known(ctx, c, in.ID); err != nil {
		return nil, err
	}
	return d.write(ctx, c, in.ID, func(s resolution.State) ([]any, error) {
		return resolution.Take(s, in.Body.Over, c.Staff(), c.Now())
	})
}

type whyIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Why string `json:"why" maxLength:"4000"`
	}
}

// giveBack records why and tells the incident, so that somebody looks at the risk at
// once; the screen then asks for the grade, which is the incident's own decision. A
// request that comes again after a crash between the two finds the first done and
// does the second.
func (d door) giveBack(ctx context.Context, c *httpserver.Call, in *whyIn) (*recordOut, error) {
	i, err := d.known(ctx, c, in.ID)
	if err != nil {
		return nil, err
	}
	_, err = command.Do(ctx, d.Desk, c.Ask(), resolution.Room, in.ID, resolution.Fold, func(s resolution.State) ([]any, error) {
		if s.OnDesk() && !i.Open() { // nobody can be sent to it any more
			return nil, resolution.ClosedOpenAnew
		}
		return resolution.Return(s, in.Body.Why, c.Staff(), c.Now())
	})
	if err != nil {
		return nil, err
	}
	receipt, err := command.Do(ctx, d.Desk, c.AskAs("returned"), incident.Room, in.ID, incident.Fold, func(s incident.State) ([]any, error) {
		if s.Stage == incident.Ended {
			return nil, nil // closed in this moment: there is no risk left to look at
		}
		return incident.AddInformation(s, incident.InformationAdded{Text: in.Body.Why, Source: incident.FromResolutionDesk, By: c.Staff(), At: c.Now()})
	})
	if err != nil {
		return nil, err
	}
	return d.shown(ctx, c, receipt, in.ID)
}

// known loads an incident, or refuses one that is not there.
func (d door) known(ctx context.Context, c *httpserver.Call, id string) (incident.State, error) {
	i, _, err := command.Load(ctx, d.Desk, c.Force(), incident.Room, id, incident.Fold)
	if err != nil {
		return i, err
	}
	if !i.Exists() {
		return i, incident.NotFound
	}
	return i, nil
}

// live loads an incident about which something is still to be done.
func (d door) live(ctx context.Context, c *httpserver.Call, id string) (incident.State, error) {
	i, err := d.known(ctx, c, id)
	switch {
	case err != nil:
		return i, err
	case i.Stage == incident.Ended:
		return i, incident.AlreadyClosed.With(i.Reference)
	case i.Stage == incident.Resolved:
		return i, incident.AlreadyResolved
	}
	return i, nil
}

// write carries out a decision and answers with the whole record, which is a look
// at it like any other.
func (d door) write(ctx context.Context, c *httpserver.Call, id string, decide func(resolution.State) ([]any, error)) (*recordOut, error) {
	receipt, err := command.Do(ctx, d.Desk, c.Ask(), resolution.Room, id, resolution.Fold, decide)
	if err != nil {
		return nil, err
	}
	return d.shown(ctx, c, receipt, id)
}

// shown waits until the tables hold what was just written and shows the record.
func (d door) shown(ctx context.Context, c *httpserver.Call, receipt journal.Receipt, id string) (*recordOut, error) {
	if err := c.Consulted(ctx, personal, id); err != nil {
		return nil, err
	}
	if err := c.Wait(ctx, receipt); err != nil {
		return nil, err
	}
	return show(ctx, c, id)
}

// now is the time on the force's wall: targets hold from day to day there.
func (d door) now(c *httpserver.Call) time.Time { return c.Now().In(d.Zone) }
