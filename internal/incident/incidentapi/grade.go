package incidentapi

import (
	"context"

	"bluelamp/internal/command"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/incident"
	"bluelamp/internal/staff"
)

type gradeIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Grade         string `json:"grade" maxLength:"60"`
		Justification string `json:"justification" maxLength:"4000"`
	}
}

func (d door) grade(ctx context.Context, c *httpserver.Call, in *gradeIn) (*incidentOut, error) {
	before, _, err := command.Load(ctx, d.Desk, c.Force(), incident.Room, in.ID, incident.Fold)
	if err != nil {
		return nil, err
	}
	looked, err := d.riskOf(ctx, c, before.Contact)
	if err != nil {
		return nil, err
	}
	return d.write(ctx, c, in.ID, func(s incident.State) ([]any, error) {
		return incident.Regrade(s, c.Policy(), asker(c), gradingFrom(looked, in.ID, in.Body.Grade, in.Body.Justification), d.now(c))
	})
}

// write carries out a decision about an incident that exists.
func (d door) write(ctx context.Context, c *httpserver.Call, id string, decide func(incident.State) ([]any, error)) (*incidentOut, error) {
	receipt, err := command.Do(ctx, d.Desk, c.Ask(), incident.Room, id, incident.Fold, decide)
	if err != nil {
		return nil, d.told(ctx, c, id, err)
	}
	return d.shown(ctx, c, receipt, id)
}

func asker(c *httpserver.Call) staff.Asker { return staff.AskerOf(c.Staff(), c.Roles()) }
