package incidentapi

import (
	"context"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/incident"
)

func (d door) decideCrime(ctx context.Context, c *httpserver.Call, in *crimeIn) (*incidentOut, error) {
	b := in.Body
	return d.write(ctx, c, in.ID, func(s incident.State) ([]any, error) {
		return incident.DecideCrime(s, c.Policy(), incident.CrimeDeciding{
			ID: idOf(c.AskAs("request")), Crime: b.Crime, Reference: b.Reference, Reason: b.Reason, Note: b.Note,
		}, c.Staff(), c.Now())
	})
}

func (d door) decideNoCrime(ctx context.Context, c *httpserver.Call, in *decisionIn) (*incidentOut, error) {
	return d.write(ctx, c, in.ID, func(s incident.State) ([]any, error) {
		return incident.DecideNoCrime(s, c.Policy(), asker(c), incident.Deciding{ID: in.Request, Approved: in.Body.Approved, Reason: in.Body.Reason}, c.Now())
	})
}
