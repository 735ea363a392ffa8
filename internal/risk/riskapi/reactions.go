package riskapi

import (
	"context"
	"fmt"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/policy"
	"bluelamp/internal/reaction"
	"bluelamp/internal/referral"
	"bluelamp/internal/risk"
	"bluelamp/internal/safeguarding"
)

// Reactions is what follows from words about risk elsewhere: a supervisor who does
// not agree that the police stay away makes somebody look again, what was done
// stands in the incident's log, and a referral that was made is one thing less to
// do. policyOf returns the pack of a force as it is now.
func Reactions(desk *command.Desk, policyOf func(force string) *policy.Pack) []reaction.Reaction {
	r := reactions{desk, policyOf}
	return []reaction.Reaction{
		{Name: "right-care-disagreed", On: []string{"risk.right-care-reviewed"}, Do: r.disagreed, FromNow: true},
		{Name: "action-logged", On: []string{"risk.action-answered"}, Do: r.logged, FromNow: true},
		{Name: "referral-ticked", On: []string{"referral.made"}, Do: r.referred, FromNow: true},
	}
}

type reactions struct {
	desk     *command.Desk
	policyOf func(force string) *policy.Pack
}

func because(page journal.Event, key string) command.Ask {
	return command.Ask{Force: page.Stream.Force(), Actor: "system/risk", Cause: fmt.Sprintf("page/%d", page.Position), Key: key}
}

// disagreed makes a look due on every incident of the decision that is still open.
// Where there is none left, the person is unattended all the same, and the
// vulnerability desk takes it.
func (r reactions) disagreed(ctx context.Context, page journal.Event, key string) error {
	e, is := page.Body.(risk.RightCareReviewed)
	if !is || e.Agrees {
		return nil
	}
	force, id := page.Stream.Force(), page.Stream.ID()
	s, _, err := command.Load(ctx, r.desk, force, risk.Room, id, risk.Fold)
	if err != nil {
		return err
	}
	decision, found := s.Decision(e.ID)
	if !found || decision.Meets {
		return nil // that the police came too readily puts nobody at risk
	}
	words := "A supervisor does not agree that the police stay away (Right Care, Right Person): " + e.Note
	told, err := r.each(ctx, page, key, decision.Incident, func(s incident.State) ([]any, error) {
		return incident.AddInformation(s, incident.InformationAdded{Text: words, Source: incident.FromSupervisor, By: e.By, At: e.At})
	})
	if err != nil || told > 0 {
		return err
	}
	_, err = command.Do(ctx, r.desk, because(page, key+"/desk"), safeguarding.Room, id, safeguarding.Fold, func(s safeguarding.State) ([]any, error) {
		return safeguarding.Ask(s, safeguarding.DeskAsked{
			Source: safeguarding.ByHandler, Why: words, Incident: decision.Incident, By: e.By, At: e.At,
		})
	})
	return err
}

// logged writes what became of an action into the logs of the incidents that it
// was for.
func (r reactions) logged(ctx context.Context, page journal.Event, key string) error {
	e, is := page.Body.(risk.ActionAnswered)
	if !is {
		return nil
	}
	words := actionWords(r.policyOf(page.Stream.Force()), e)
	_, err := r.each(ctx, page, key, e.Incident, func(s incident.State) ([]any, error) {
		return incident.AddLine(s, words, e.By, e.At)
	})
	return err
}

func actionWords(pack *policy.Pack, e risk.ActionAnswered) string {
	label := e.Action
	if e.Action == risk.WhoIsVulnerable {
		label = "Record who is vulnerable"
	} else if a, err := pack.Action(e.Action); err == nil {
		label = a.Label
	}
	word := "done"
	if e.Answer == risk.ActionNotNeeded {
		word = "not needed"
	}
	if e.Note == "" {
		return fmt.Sprintf("%s: %s.", label, word)
	}
	return fmt.Sprintf("%s: %s. %s", label, word, e.Note)
}

// referred ticks the offer of a referral where the rules asked for one.
func (r reactions) referred(ctx context.Context, page journal.Event, key string) error {
	e, is := page.Body.(referral.Made)
	if !is || e.Contact == "" {
		return nil
	}
	pack := r.policyOf(page.Stream.Force())
	_, err := command.Do(ctx, r.desk, because(page, key), risk.Room, e.Contact, risk.Fold, func(s risk.State) ([]any, error) {
		var all []any
		for _, one := range s.ToDo(pack, e.Incident, true) {
			if a, err := pack.Action(one.Action); err != nil || a.Does != policy.ActionReferral || one.Answer != "" {
				continue
			}
			events, err := risk.AnswerAction(s, pack, risk.ActionAnswered{
				Action: one.Action, Incident: e.Incident, Answer: risk.ActionDone, Note: e.Reference, By: e.By, At: e.At,
			})
			if err != nil {
				return nil, err
			}
			all = append(all, events...)
		}
		return all, nil
	})
	return err
}

// each decides about one incident of the page's contact, or about all of them when
// none is named, and says how many took it. An incident that has ended takes nothing.
func (r reactions) each(
	ctx context.Context, page journal.Event, key, only string, decide func(incident.State) ([]any, error),
) (took int, err error) {
	ids := []string{only}
	if only == "" {
		from, _, err := command.Load(ctx, r.desk, page.Stream.Force(), contact.Room, page.Stream.ID(), contact.Fold)
		if err != nil {
			return 0, err
		}
		ids = from.Incidents
	}
	for _, id := range ids {
		open := false
		receipt, err := command.Do(ctx, r.desk, because(page, key+"/"+id), incident.Room, id, incident.Fold, func(s incident.State) ([]any, error) {
			if open = s.Exists() && s.Stage != incident.Ended; !open {
				return nil, nil
			}
			return decide(s)
		})
		if err != nil {
			return took, err
		}
		if open || receipt.Duplicate { // taken before a restart
			took++
		}
	}
	return took, nil
}
