package incidentapi

import (
	"context"
	"errors"
	"strings"

	"bluelamp/internal/command"
	"bluelamp/internal/fault"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/incident"
	"bluelamp/internal/incident/incidentviews"
	"bluelamp/internal/journal"
)

// told adds to a conflict who did what, in words: the second of two people is to
// see what the first decided.
func (d door) told(ctx context.Context, c *httpserver.Call, id string, err error) error {
	conflict, is := fault.As(err)
	if is && errors.Is(conflict, incident.AlreadyDecided) {
		return decidedBy(ctx, c, conflict)
	}
	if !is || !errors.Is(conflict, command.ChangedMeanwhile) {
		return err
	}
	pages, is := conflict.Details.([]command.Change)
	if !is {
		return err
	}
	if err := c.Consulted(ctx, personal, id+" changes"); err != nil {
		return err
	}
	if err := c.Wait(ctx, journal.Receipt{}); err != nil {
		return err
	}
	after := int64(0)
	if len(pages) > 0 {
		after = int64(pages[0].Version) - 1
	}
	lines, failed := incidentviews.Log(ctx, c.View(incidentviews.Name), id, after)
	if failed != nil {
		return failed
	}
	changes := make([]Change, len(pages))
	for i, p := range pages {
		changes[i] = Change{Version: int64(p.Version), Type: p.Type, At: p.At, Actor: p.Actor}
		for _, l := range lines {
			if l.Version == changes[i].Version && strings.HasPrefix(p.Type, "incident.") && l.Kind != "assessed" {
				changes[i].ActorName, changes[i].Summary = l.ByName, d.words(l, c.Policy())
			}
		}
	}
	return conflict.Showing(changes)
}

// decidedBy names the person who was first to decide.
func decidedBy(ctx context.Context, c *httpserver.Call, conflict *fault.Fault) error {
	first, is := conflict.Details.(incident.Decided)
	if !is {
		return conflict
	}
	name, err := incidentviews.StaffName(ctx, c.View(incidentviews.Name), first.By)
	if err != nil {
		return err
	}
	if name == "" {
		return conflict
	}
	return incident.AlreadyDecided.With(name).Showing(first)
}
