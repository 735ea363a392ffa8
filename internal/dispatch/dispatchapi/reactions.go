package dispatchapi

import (
	"context"
	"errors"
	"fmt"

	"bluelamp/internal/command"
	"bluelamp/internal/dispatch"
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/reaction"
)

// Reactions is what units cause in the incidents that they are sent to. It is
// one reaction and not four, so that a unit's pages reach the log in their order.
func Reactions(desk *command.Desk) []reaction.Reaction {
	r := reactions{desk}
	return []reaction.Reaction{{
		Name: "unit-logged",
		On:   []string{"dispatch.assigned", "dispatch.went-en-route", "dispatch.arrived-at-scene", "dispatch.cleared"},
		Do:   r.logged,
	}}
}

type reactions struct{ desk *command.Desk }

func (r reactions) logged(ctx context.Context, page journal.Event, key string) error {
	switch e := page.Body.(type) {
	case dispatch.Assigned:
		return r.sent(ctx, page, key, e)
	case dispatch.WentEnRoute:
		return r.log(ctx, page, key, e.Incident, func(s incident.State) ([]any, error) {
			return incident.MoveUnit(s, e.Callsign, incident.UnitEnRoute, e.By, e.At)
		})
	case dispatch.ArrivedAtScene:
		return r.log(ctx, page, key, e.Incident, func(s incident.State) ([]any, error) {
			return incident.MoveUnit(s, e.Callsign, incident.UnitAtScene, e.By, e.At)
		})
	case dispatch.Cleared:
		return r.log(ctx, page, key, e.Incident, func(s incident.State) ([]any, error) {
			return incident.MoveUnit(s, e.Callsign, incident.UnitClear, e.By, e.At)
		})
	}
	return nil
}

// sent writes the assignment into the log. Where the incident was closed in the
// same moment, the unit is taken back, if it is still on that incident.
func (r reactions) sent(ctx context.Context, page journal.Event, key string, e dispatch.Assigned) error {
	err := r.log(ctx, page, key, e.Incident, func(s incident.State) ([]any, error) {
		return incident.SendUnit(s, e.Callsign, e.By, e.At)
	})
	if !errors.Is(err, incident.AlreadyClosed) {
		return err
	}
	const why = "The incident was closed at the same moment."
	_, err = command.Do(ctx, r.desk, ask(page, key+"/back"), dispatch.Room, e.Callsign, dispatch.Fold, func(s dispatch.State) ([]any, error) {
		if s.Incident != e.Incident || s.Status != dispatch.Sent {
			return nil, nil
		}
		return dispatch.Clear(s, why, "", page.At)
	})
	return err
}

func (r reactions) log(ctx context.Context, page journal.Event, key, id string, decide func(incident.State) ([]any, error)) error {
	_, err := command.Do(ctx, r.desk, ask(page, key), incident.Room, id, incident.Fold, decide)
	return err
}

func ask(page journal.Event, key string) command.Ask {
	return command.Ask{
		Force: page.Stream.Force(), Actor: "system/dispatch", Cause: fmt.Sprintf("page/%d", page.Position), Key: key,
	}
}
