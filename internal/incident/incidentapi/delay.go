package incidentapi

import (
	"context"

	"bluelamp/internal/command"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/incident"
	"bluelamp/internal/risk"
)

func (d door) askDelay(ctx context.Context, c *httpserver.Call, in *askDelayIn) (*incidentOut, error) {
	before, _, err := command.Load(ctx, d.Desk, c.Force(), incident.Room, in.ID, incident.Fold)
	if err != nil {
		return nil, err
	}
	vulnerable, err := d.vulnerable(ctx, c, append([]string{before.Contact}, before.Joined...))
	if err != nil {
		return nil, err
	}
	b := in.Body
	return d.looked(ctx, c, in.ID, risk.Delay, b.IncidentLook, func(s incident.State, l incident.Look) ([]any, error) {
		return incident.AskDelay(s, c.Policy(), asker(c), incident.DelayWanted{
			ID: idOf(c.AskAs("request")), Until: b.Until, Look: l, Reason: b.Reason, Safety: b.Safety, Vulnerable: vulnerable,
		}, c.Now())
	})
}

func (d door) decideDelay(ctx context.Context, c *httpserver.Call, in *decisionIn) (*incidentOut, error) {
	return d.write(ctx, c, in.ID, func(s incident.State) ([]any, error) {
		return incident.DecideDelay(s, asker(c), incident.Deciding{ID: in.Request, Approved: in.Body.Approved, Reason: in.Body.Reason}, c.Now())
	})
}

// vulnerable says whether somebody vulnerable is on record for any of the contacts.
func (d door) vulnerable(ctx context.Context, c *httpserver.Call, contacts []string) (bool, error) {
	if d.Vulnerable == nil {
		return false, nil
	}
	for _, contact := range contacts {
		if contact == "" {
			continue
		}
		if some, err := d.Vulnerable(ctx, c, contact); some || err != nil {
			return some, err
		}
	}
	return false, nil
}
