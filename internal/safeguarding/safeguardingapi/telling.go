package safeguardingapi

import (
	"context"
	"slices"
	"strings"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/policy"
	"bluelamp/internal/reaction"
	"bluelamp/internal/safeguarding"
)

// Telling lets the open incidents of a contact, and of a person, know that somebody
// in them turned out to be vulnerable, so that whoever is in charge looks at the
// risk again (APP: reassess on new information). Who recorded it need not remember
// which incidents that concerns. incidentsOf returns the open incidents of a person
// on file. It begins when it is first switched on: what was recorded long ago has
// been looked at.
func Telling(
	desk *command.Desk, policyOf func(force string) *policy.Pack,
	incidentsOf func(ctx context.Context, force, person string) ([]string, error),
) reaction.Reaction {
	t := telling{reactions{desk, policyOf}, incidentsOf}
	return reaction.Reaction{
		Name: "incident-told-of-vulnerability", FromNow: true,
		On: []string{"safeguarding.vulnerability-recorded", "safeguarding.missed-found"}, Do: t.do,
	}
}

type telling struct {
	reactions
	incidentsOf func(ctx context.Context, force, person string) ([]string, error)
}

func (t telling) do(ctx context.Context, page journal.Event, key string) error {
	force, id := page.Stream.Force(), page.Stream.ID()
	s, _, err := command.Load(ctx, t.desk, force, safeguarding.Room, id, safeguarding.Fold)
	if err != nil {
		return err
	}
	from, _, err := command.Load(ctx, t.desk, force, contact.Room, id, contact.Fold)
	if err != nil {
		return err
	}
	told, person := news{}, ""
	switch e := page.Body.(type) {
	case safeguarding.VulnerabilityRecorded:
		told, person = recordedNews(s, e), e.Person
	case safeguarding.MissedFound:
		told = missedNews(s, e)
	}
	for _, one := range from.Incidents {
		if err := t.tell(ctx, page, key, one, told); err != nil {
			return err
		}
	}
	return t.tellOthers(ctx, page, key, person, from.Incidents, told)
}

// tellOthers tells the person's incidents that came of other contacts what was not
// recorded of them there.
func (t telling) tellOthers(ctx context.Context, page journal.Event, key, person string, done []string, n news) error {
	if person == "" || len(n.factors) == 0 {
		return nil
	}
	force := page.Stream.Force()
	all, err := t.incidentsOf(ctx, force, person)
	if err != nil {
		return err
	}
	for _, id := range all {
		if slices.Contains(done, id) {
			continue
		}
		i, _, err := command.Load(ctx, t.desk, force, incident.Room, id, incident.Fold)
		if err != nil {
			return err
		}
		there, _, err := command.Load(ctx, t.desk, force, safeguarding.Room, i.Contact, safeguarding.Fold)
		if err != nil {
			return err
		}
		rest := n
		rest.factors = slices.DeleteFunc(slices.Clone(n.factors), func(code string) bool {
			return slices.Contains(there.FactorsOf(person), code)
		})
		if err := t.tell(ctx, page, key, id, rest); err != nil {
			return err
		}
	}
	return nil
}

// tell adds the news to one incident. One that has ended needs none; one that was
// opened, or whose risk was looked at, after it was recorded has taken it in.
func (t telling) tell(ctx context.Context, page journal.Event, key, id string, n news) error {
	if len(n.factors) == 0 {
		return nil
	}
	pack := t.policyOf(page.Stream.Force())
	var labels []string
	for _, f := range factorsOf(pack, n.factors) {
		labels = append(labels, f.Label)
	}
	_, err := command.Do(ctx, t.desk, ask(page, key+"/"+id), incident.Room, id, incident.Fold, func(s incident.State) ([]any, error) {
		if !s.Open() || !s.Review.LookedAt.Before(n.at) {
			return nil, nil
		}
		return incident.AddInformation(s, incident.InformationAdded{
			Text: n.sentence(strings.Join(labels, "; ")), Source: n.source, By: n.by, At: n.at,
		})
	})
	return err
}
