package victimapi

import (
	"context"
	"fmt"
	"time"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/incident"
	"bluelamp/internal/victim/victimviews"
)

type dueIn struct {
	When   string `query:"when" enum:"overdue,today,week,all" default:"all" doc:"all is every update that was neither given nor cancelled"`
	Person string `query:"person" maxLength:"100" doc:"Every promise to this person instead, those kept too"`
}

type dueOut struct{ Body VictimUpdatesDue }

func (d door) due(ctx context.Context, c *httpserver.Call, in *dueIn) (*dueOut, error) {
	asked := "list when=" + in.When
	if in.Person != "" {
		asked = "list person=" + in.Person
	}
	if err := c.Consulted(ctx, personal, asked); err != nil {
		return nil, err
	}
	db, now := c.View(victimviews.Name), c.Now()
	spans := spansAt(now.In(d.Zone))
	rows, err := victimviews.Due(ctx, db, spans[in.When].from, spans[in.When].to)
	if in.Person != "" {
		rows, err = victimviews.To(ctx, db, in.Person)
	}
	if err != nil {
		return nil, err
	}
	owed, err := victimviews.Owed(ctx, db)
	if err != nil {
		return nil, err
	}
	out := &dueOut{VictimUpdatesDue{Updates: updatesOf(rows, now), Owed: owedOf(owed)}}
	for when, count := range map[string]*int{"overdue": &out.Body.Overdue, "today": &out.Body.Today, "week": &out.Body.Week} {
		if *count, err = victimviews.CountDue(ctx, db, spans[when].from, spans[when].to); err != nil {
			return nil, err
		}
	}
	return out, nil
}

type span struct{ from, to time.Time }

// spansAt says from when to when the promises of each list are due; now is in the
// force's zone. Before the year 1 and after 9999 nobody promises anything.
func spansAt(now time.Time) map[string]span {
	year, month, day := now.Date()
	midnight := func(days int) time.Time { return time.Date(year, month, day+days, 0, 0, 0, 0, now.Location()) }
	first, last := time.Time{}, time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC)
	return map[string]span{
		"overdue": {first, now}, "today": {now, midnight(1)}, "week": {now, midnight(7)}, "all": {first, last},
	}
}

type one struct {
	ID string `path:"id" maxLength:"100" doc:"The incident's id"`
}

type updatesOut struct{ Body VictimUpdates }

func (d door) list(ctx context.Context, c *httpserver.Call, in *one) (*updatesOut, error) {
	if err := c.Consulted(ctx, personal, in.ID); err != nil {
		return nil, err
	}
	return show(ctx, c, in.ID)
}

// show reads the promises of an incident as they stand now.
func show(ctx context.Context, c *httpserver.Call, id string) (*updatesOut, error) {
	db := c.View(victimviews.Name)
	record, there, err := victimviews.Get(ctx, db, id)
	if err != nil {
		return nil, err
	}
	if !there {
		return nil, incident.NotFound
	}
	rows, err := victimviews.Of(ctx, db, id)
	if err != nil {
		return nil, fmt.Errorf("show updates: %w", err)
	}
	return &updatesOut{recordOf(record, rows, c.Now())}, nil
}
