package incidentapi

import (
	"context"
	"fmt"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/policy"
	"bluelamp/internal/reaction"
	"bluelamp/internal/risk"
)

// join takes a further contact into the incident. The contact is told by a reaction.
func (d door) join(ctx context.Context, c *httpserver.Call, in *joinIn) (*incidentOut, error) {
	from, _, err := command.Load(ctx, d.Desk, c.Force(), contact.Room, in.Body.Contact, contact.Fold)
	if err != nil {
		return nil, err
	}
	if !from.Exists() {
		return nil, contact.NotFound
	}
	looked, err := d.riskOf(ctx, c, in.Body.Contact)
	if err != nil {
		return nil, err
	}
	found := openingGrade(c.Policy(), looked, "", "")
	return d.write(ctx, c, in.ID, func(s incident.State) ([]any, error) {
		return incident.Join(s, c.Policy(), asker(c), incident.Joining{
			ContactJoined: incident.ContactJoined{
				Contact: in.Body.Contact, Text: in.Body.Text, Service: from.Service, Received: from.ReceivedAt,
				Assessment: found.Assessment, At: c.Now(),
			},
			Handler: from.Handler, Past: from.Import != "",
			AssessedAs: found.AssessedAs, Risk: found.Risk, Grade: found.Proposed, Actions: found.Actions,
		})
	})
}

// Joining tells a contact of the incident that it joined, so that its later looks
// count there too. A look that was kept while it joined, too late for the joining and
// too early for Heeding, is heeded here.
func Joining(desk *command.Desk, policyOf func(force string) *policy.Pack) reaction.Reaction {
	return reaction.Reaction{
		Name: "contact-joined", On: []string{"incident.contact-joined"},
		Do: func(ctx context.Context, page journal.Event, key string) error {
			joined, ok := page.Body.(incident.ContactJoined)
			if !ok {
				return nil
			}
			force, id := page.Stream.Force(), page.Stream.ID()
			to, _, err := command.Load(ctx, desk, force, incident.Room, id, incident.Fold)
			if err != nil {
				return err
			}
			ask := command.Ask{Force: force, Actor: "system/incident", Cause: fmt.Sprintf("page/%d", page.Position), Key: key}
			_, err = command.Do(ctx, desk, ask, contact.Room, joined.Contact, contact.Fold, func(s contact.State) ([]any, error) {
				return contact.LinkIncident(s, id, to.Reference, joined.At)
			})
			if err != nil {
				return err
			}
			looked, _, err := command.Load(ctx, desk, force, risk.Room, joined.Contact, risk.Fold)
			if err != nil {
				return err
			}
			a, some := looked.LatestFor("")
			if !some || a.ID == joined.Assessment {
				return nil
			}
			return heed(ctx, desk, policyOf(force), page, a, joined.Contact, id, key+"/heeded")
		},
	}
}
