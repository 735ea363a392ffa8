package safeguardingapi

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/safeguarding"
	"bluelamp/internal/staff"
)

// write carries out a decision about a contact that exists, and shows the whole
// record as it stands then.
func (d door) write(ctx context.Context, c *httpserver.Call, id string, decide func(safeguarding.State) ([]any, error)) (*safeguardingOut, error) {
	if _, err := d.received(ctx, c, id); err != nil {
		return nil, err
	}
	receipt, err := command.Do(ctx, d.Desk, c.Ask(), safeguarding.Room, id, safeguarding.Fold, decide)
	if err != nil {
		return nil, err
	}
	if err := c.Consulted(ctx, personal, id); err != nil {
		return nil, err
	}
	if err := c.Wait(ctx, receipt); err != nil {
		return nil, err
	}
	return d.show(ctx, c, id)
}

// received returns the newest incident of a contact, "" before there is one, and
// refuses a contact that the force does not have.
func (d door) received(ctx context.Context, c *httpserver.Call, id string) (incident string, err error) {
	s, _, err := command.Load(ctx, d.Desk, c.Force(), contact.Room, id, contact.Fold)
	if err != nil {
		return "", err
	}
	if !s.Exists() {
		return "", contact.NotFound
	}
	return newestIncident(s), nil
}

func newestIncident(s contact.State) string {
	if len(s.Incidents) == 0 {
		return ""
	}
	return s.Incidents[len(s.Incidents)-1]
}

func asker(c *httpserver.Call) staff.Asker { return staff.AskerOf(c.Staff(), c.Roles()) }

func newID() (string, error) {
	id, err := uuid.NewV7()
	if err != nil {
		return "", fmt.Errorf("make an id: %w", err)
	}
	return id.String(), nil
}
