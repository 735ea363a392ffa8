package dispatchapi

import (
	"context"

	"bluelamp/internal/dispatch"
	"bluelamp/internal/dispatch/dispatchviews"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/journal"
)

type unitsOut struct {
	Body struct {
		Units []Unit `json:"units"`
	}
}

func (d door) list(ctx context.Context, c *httpserver.Call, _ *struct{}) (*unitsOut, error) {
	rows, err := dispatchviews.Board(ctx, c.View(dispatchviews.Name))
	if err != nil {
		return nil, err
	}
	out := &unitsOut{}
	for _, u := range rows {
		out.Body.Units = append(out.Body.Units, unitOf(u))
	}
	return out, nil
}

type unitOut struct{ Body Unit }

// shown waits until the tables hold what was just written and shows the unit.
func shown(ctx context.Context, c *httpserver.Call, r journal.Receipt, callsign string) (*unitOut, error) {
	if err := c.Wait(ctx, r); err != nil {
		return nil, err
	}
	unit, there, err := dispatchviews.Get(ctx, c.View(dispatchviews.Name), callsign)
	if err != nil {
		return nil, err
	}
	if !there {
		return nil, dispatch.NotFound
	}
	return &unitOut{unitOf(unit)}, nil
}
