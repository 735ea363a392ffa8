package referralapi

import (
	"context"
	"fmt"
	"slices"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/policy"
	"bluelamp/internal/reaction"
	"bluelamp/internal/referral"
)

// Telling lets the open incidents of a referral know that nobody helps: the partner
// cannot take it, or it ended with an outcome of the pack after which somebody looks
// again. Whoever judged the risk had counted on that help. policyOf returns the pack
// of a force as it is now. It begins when it is first switched on.
func Telling(desk *command.Desk, policyOf func(force string) *policy.Pack) reaction.Reaction {
	t := telling{desk, policyOf}
	return reaction.Reaction{
		Name: "incident-told-of-referral", On: []string{"referral.declined", "referral.ended"}, FromNow: true, Do: t.do,
	}
}

type telling struct {
	desk     *command.Desk
	policyOf func(force string) *policy.Pack
}

func (t telling) do(ctx context.Context, page journal.Event, key string) error {
	force, pack := page.Stream.Force(), t.policyOf(page.Stream.Force())
	s, _, err := command.Load(ctx, t.desk, force, referral.Room, page.Stream.ID(), referral.Fold)
	if err != nil || pack == nil {
		return err
	}
	var news incident.InformationAdded
	switch e := page.Body.(type) {
	case referral.Declined:
		news = incident.InformationAdded{Text: partnerLabel(pack, s.Made.Partner) + " cannot take the referral " + s.Made.Reference + ". Find other help.", By: e.By, At: e.At}
	case referral.Ended:
		if s.Declined || !slices.Contains(pack.Referral.LookAgain, e.Outcome) {
			return nil // that they cannot take it was said when they declined
		}
		news = incident.InformationAdded{Text: fmt.Sprintf("The referral %s to %s ended without help: %s.", s.Made.Reference,
			partnerLabel(pack, s.Made.Partner), labelOf(pack.Referral.Outcomes, e.Outcome)), By: e.By, At: e.At}
	}
	if news.By == referral.ByPartner {
		news.By = "" // no member of staff said so
	}
	news.Source = incident.FromPartner
	return t.tell(ctx, page, key, s.Made, news)
}

// tell adds what became known to the incident of a referral, or, where it was made
// for the contact, to all that came of it. One that has ended needs none.
func (t telling) tell(ctx context.Context, page journal.Event, key string, made referral.Made, news incident.InformationAdded) error {
	force, incidents := page.Stream.Force(), []string{made.Incident}
	if made.Incident == "" {
		from, _, err := command.Load(ctx, t.desk, force, contact.Room, made.Contact, contact.Fold)
		if err != nil {
			return err
		}
		incidents = from.Incidents
	}
	for _, id := range incidents {
		ask := command.Ask{Force: force, Actor: "system/referral", Cause: fmt.Sprintf("page/%d", page.Position), Key: key + "/" + id}
		_, err := command.Do(ctx, t.desk, ask, incident.Room, id, incident.Fold, func(s incident.State) ([]any, error) {
			if !s.Open() {
				return nil, nil
			}
			return incident.AddInformation(s, news)
		})
		if err != nil {
			return fmt.Errorf("tell incident %s of its referral: %w", id, err)
		}
	}
	return nil
}
