package incidentapi

import (
	"context"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/incident"
	"bluelamp/internal/incident/incidentviews"
	"bluelamp/internal/risk"
)

func (d door) reassess(ctx context.Context, c *httpserver.Call, in *reassessIn) (*incidentOut, error) {
	b := in.Body
	return d.looked(ctx, c, in.ID, risk.Trigger(b.Trigger), b.IncidentLook, func(s incident.State, l incident.Look) ([]any, error) {
		return incident.Reassess(s, c.Policy(), asker(c), incident.Reassessing{
			Look: l, Trigger: b.Trigger, Grade: b.Grade, Justification: b.Justification,
		}, d.now(c))
	})
}

func (d door) information(ctx context.Context, c *httpserver.Call, in *informationIn) (*incidentOut, error) {
	return d.write(ctx, c, in.ID, func(s incident.State) ([]any, error) {
		return incident.AddInformation(s, incident.InformationAdded{
			Text: in.Body.Text, Source: in.Body.Source, By: c.Staff(), At: c.Now(),
		})
	})
}

func (d door) handover(ctx context.Context, c *httpserver.Call, in *handoverIn) (*incidentOut, error) {
	if in.Body.To != "" {
		name, err := incidentviews.StaffName(ctx, c.View(incidentviews.Name), in.Body.To)
		if err != nil {
			return nil, err
		}
		if name == "" {
			return nil, incident.NobodyOfThatName.About("to")
		}
	}
	return d.write(ctx, c, in.ID, func(s incident.State) ([]any, error) {
		return incident.HandOver(s, incident.HandedOver{To: in.Body.To, Note: in.Body.Note, By: c.Staff(), At: c.Now()})
	})
}
