package incidentapi

import (
	"context"
	"fmt"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/reaction"
)

// Reactions is what incidents cause in earlier rooms: the contact that led to
// an incident is told of it.
func Reactions(desk *command.Desk) []reaction.Reaction {
	return []reaction.Reaction{{
		Name: "incident-linked", On: []string{"incident.opened"},
		Do: func(ctx context.Context, page journal.Event, key string) error {
			opened, ok := page.Body.(incident.Opened)
			if !ok || opened.Contact == "" {
				return nil
			}
			ask := command.Ask{
				Force: page.Stream.Force(), Actor: "system/incident", Cause: fmt.Sprintf("page/%d", page.Position), Key: key,
			}
			_, err := command.Do(ctx, desk, ask, contact.Room, opened.Contact, contact.Fold, func(s contact.State) ([]any, error) {
				return contact.LinkIncident(s, page.Stream.ID(), opened.Reference, opened.At)
			})
			return err
		},
	}}
}
