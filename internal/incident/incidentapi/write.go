package incidentapi

import (
	"context"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/incident"
	"bluelamp/internal/incident/incidentviews"
	"bluelamp/internal/journal"
)

type lineIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Text string `json:"text" maxLength:"8000"`
	}
}

func (d door) line(ctx context.Context, c *httpserver.Call, in *lineIn) (*incidentOut, error) {
	return d.write(ctx, c, in.ID, func(s incident.State) ([]any, error) {
		return incident.AddLine(s, in.Body.Text, c.Staff(), c.Now())
	})
}

type resolveIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Reason  string `json:"reason" maxLength:"60" doc:"A resolution reason of the pack"`
		Outcome string `json:"outcome" maxLength:"60" doc:"A resolution outcome of the pack"`
		Note    string `json:"note" maxLength:"4000"`
	}
}

func (d door) resolve(ctx context.Context, c *httpserver.Call, in *resolveIn) (*incidentOut, error) {
	return d.write(ctx, c, in.ID, func(s incident.State) ([]any, error) {
		return incident.Resolve(s, c.Policy(), incident.ResolvedWithoutDeployment{
			Reason: in.Body.Reason, Outcome: in.Body.Outcome, Note: in.Body.Note, By: c.Staff(), At: c.Now(),
		})
	})
}

type closeIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Result      string `json:"result" maxLength:"60" doc:"A result code of the pack"`
		ClosingType string `json:"closingType" maxLength:"60" doc:"An incident type of the pack; empty keeps the opening type"`
		Note        string `json:"note" maxLength:"4000"`
	}
}

// close looks at dispatch's own record as well as at the log: a unit may have
// been sent in this moment.
func (d door) close(ctx context.Context, c *httpserver.Call, in *closeIn) (*incidentOut, error) {
	if err := c.Wait(ctx, journal.Receipt{}); err != nil {
		return nil, err
	}
	out, err := incidentviews.UnitsOut(ctx, c.View(incidentviews.Name), in.ID)
	if err != nil {
		return nil, err
	}
	return d.write(ctx, c, in.ID, func(s incident.State) ([]any, error) {
		return incident.Close(s, c.Policy(), asker(c), incident.Closing{
			Result: in.Body.Result, ClosingType: in.Body.ClosingType, Note: in.Body.Note, UnitsOut: out, At: c.Now(),
		})
	})
}
