package victimapi

import (
	"context"
	"fmt"
	"slices"
	"time"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/incident"
	"bluelamp/internal/person/personapi"
	"bluelamp/internal/victim/victimviews"
)

type dueIn struct {
	When   string `query:"when" enum:"overdue,today,week,all" default:"all" doc:"all is every update that was neither given nor cancelled"`
	Person string `query:"person" maxLength:"100" doc:"Every promise to this person instead, those kept too"`
	Reason string `query:"reason" maxLength:"500" doc:"Why a person's are read; needed when the record is protected"`
}

type dueOut struct{ Body VictimUpdatesDue }

func (d door) due(ctx context.Context, c *httpserver.Call, in *dueIn) (*dueOut, error) {
	db, now := c.View(victimviews.Name), c.Now()
	spans := spansAt(now.In(d.Zone))
	rows, err := asked(ctx, c, in, spans[in.When])
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

// asked reads the promises that were asked for. To a person's they are let in as to
// the person's record.
func asked(ctx context.Context, c *httpserver.Call, in *dueIn, when span) ([]victimviews.Update, error) {
	db := c.View(victimviews.Name)
	if in.Person == "" {
		if err := c.Consulted(ctx, personal, "list when="+in.When); err != nil {
			return nil, err
		}
		return victimviews.Due(ctx, db, when.from, when.to)
	}
	cluster, err := personapi.Admit(ctx, c, in.Person, in.Reason)
	if err != nil {
		return nil, err
	}
	if err := c.ConsultedBecause(ctx, personal, "list person="+in.Person, in.Reason); err != nil {
		return nil, err
	}
	var all []victimviews.Update
	for _, id := range cluster {
		rows, err := victimviews.To(ctx, db, id)
		if err != nil {
			return nil, err
		}
		all = append(all, rows...)
	}
	slices.SortStableFunc(all, func(a, b victimviews.Update) int { return a.DueAt.Compare(b.DueAt) })
	return all, nil
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
