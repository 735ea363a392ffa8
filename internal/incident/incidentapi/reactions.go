package incidentapi

import (
	"context"
	"fmt"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/policy"
	"bluelamp/internal/reaction"
	"bluelamp/internal/risk"
)

// Reactions is what incidents cause in earlier rooms: the contact that led to
// an incident is told of it; Joining tells those that joined it.
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

// Heeding lets an assessment count for the incidents that came from its contact,
// whoever made it and wherever: a graver risk does not wait until somebody brings
// it to the incident.
func Heeding(desk *command.Desk, policyOf func(force string) *policy.Pack) reaction.Reaction {
	return reaction.Reaction{
		Name: "assessment-heeded", On: []string{"risk.assessed"}, FromNow: true,
		Do: func(ctx context.Context, page journal.Event, key string) error {
			a, ok := page.Body.(risk.Assessed)
			if !ok {
				return nil
			}
			force := page.Stream.Force()
			from, _, err := command.Load(ctx, desk, force, contact.Room, page.Stream.ID(), contact.Fold)
			if err != nil {
				return err
			}
			for _, id := range from.Incidents {
				if a.Incident != "" && a.Incident != id {
					continue
				}
				if err := heed(ctx, desk, policyOf(force), page, a, page.Stream.ID(), id, key+"/"+id); err != nil {
					return err
				}
			}
			return nil
		},
	}
}

// heeder is who an assessment is heeded by.
const heeder = "system/heeding"

func heed(ctx context.Context, desk *command.Desk, pack *policy.Pack, page journal.Event, a risk.Assessed, from, id, key string) error {
	ask := command.Ask{
		Force: page.Stream.Force(), Actor: heeder, Cause: fmt.Sprintf("page/%d", page.Position), Key: key,
	}
	_, err := command.Do(ctx, desk, ask, incident.Room, id, incident.Fold, func(s incident.State) ([]any, error) {
		return incident.Heed(s, pack, incident.Heeded{
			Assessment: a.ID, Risk: a.Risk, Grade: a.Proposed.Grade, Own: a.Incident != "", Further: from != s.Contact, By: a.By, At: a.At,
		})
	})
	return err
}
