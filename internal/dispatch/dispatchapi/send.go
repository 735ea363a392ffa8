package dispatchapi

import (
	"context"
	"strings"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/dispatch"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/incident"
)

type addIn struct {
	Body struct {
		Callsign string `json:"callsign" maxLength:"16" example:"NS21"`
		Kind     string `json:"kind" maxLength:"100" example:"Response car"`
		Base     string `json:"base" maxLength:"100"`
	}
}

func (d door) add(ctx context.Context, c *httpserver.Call, in *addIn) (*unitOut, error) {
	e := dispatch.UnitListed{
		Callsign: strings.ToUpper(strings.TrimSpace(in.Body.Callsign)), Kind: in.Body.Kind, Base: in.Body.Base, By: c.Staff(), At: c.Now(),
	}
	if _, err := dispatch.List(dispatch.State{}, e); err != nil {
		return nil, err // before the callsign names a stream
	}
	return d.write(ctx, c, e.Callsign, func(s dispatch.State) ([]any, error) { return dispatch.List(s, e) })
}

type assignIn struct {
	Callsign string `path:"callsign" maxLength:"16"`
	Body     struct {
		Incident string `json:"incident" minLength:"1" maxLength:"100" doc:"The incident's id"`
	}
}

func (d door) assign(ctx context.Context, c *httpserver.Call, in *assignIn) (*unitOut, error) {
	to, _, err := command.Load(ctx, d.Desk, c.Force(), incident.Room, in.Body.Incident, incident.Fold)
	if err != nil {
		return nil, err
	}
	if !to.Exists() {
		return nil, incident.NotFound
	}
	return d.write(ctx, c, in.Callsign, func(s dispatch.State) ([]any, error) {
		return dispatch.Assign(s, in.Body.Incident, to.Reference, to.Open(), c.Staff(), c.Now())
	})
}

type unitIn struct {
	Callsign string `path:"callsign" maxLength:"16"`
}

// move is an operation that tells where the unit is.
func (d door) move(
	decide func(s dispatch.State, by string, at time.Time) ([]any, error),
) func(context.Context, *httpserver.Call, *unitIn) (*unitOut, error) {
	return func(ctx context.Context, c *httpserver.Call, in *unitIn) (*unitOut, error) {
		return d.write(ctx, c, in.Callsign, func(s dispatch.State) ([]any, error) { return decide(s, c.Staff(), c.Now()) })
	}
}

func cleared(s dispatch.State, by string, at time.Time) ([]any, error) {
	return dispatch.Clear(s, "", by, at)
}

func (d door) write(ctx context.Context, c *httpserver.Call, callsign string, decide func(dispatch.State) ([]any, error)) (*unitOut, error) {
	receipt, err := command.Do(ctx, d.Desk, c.Ask(), dispatch.Room, callsign, dispatch.Fold, decide)
	if err != nil {
		return nil, err
	}
	return shown(ctx, c, receipt, callsign)
}
