package safeguardingapi

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
	"bluelamp/internal/safeguarding"
)

// Reactions is what brings contacts to the vulnerability desk without anybody
// having to remember it, and what puts a recorded vulnerability on the person, so
// that every later contact shows it. policyOf returns the pack of a force as it is
// now. The sample begins when it is first switched on: the desk is not to look at
// the contacts of years.
func Reactions(desk *command.Desk, policyOf func(force string) *policy.Pack) []reaction.Reaction {
	r := reactions{desk, policyOf}
	return []reaction.Reaction{
		{Name: "vulnerability-desk-by-rule", On: []string{"risk.assessed"}, Do: r.byRule},
		{Name: "vulnerability-desk-by-factor", On: []string{"safeguarding.vulnerability-recorded"}, Do: r.byFactor},
		{Name: "vulnerability-flagged", On: []string{"safeguarding.vulnerability-recorded"}, Do: r.flag},
		{Name: "vulnerability-desk-by-review", On: []string{"incident.review-fell-due"}, Do: r.byReview},
		{Name: "vulnerability-desk-by-sample", On: []string{"contact.finished"}, Do: r.bySample, FromNow: true},
	}
}

type reactions struct {
	desk     *command.Desk
	policyOf func(force string) *policy.Pack
}

// ask is who asks when a page causes something.
func ask(page journal.Event, key string) command.Ask {
	return command.Ask{Force: page.Stream.Force(), Actor: "system/safeguarding", Cause: fmt.Sprintf("page/%d", page.Position), Key: key}
}

func (r reactions) decide(ctx context.Context, page journal.Event, key, contact string, decide func(safeguarding.State) ([]any, error)) error {
	_, err := command.Do(ctx, r.desk, ask(page, key), safeguarding.Room, contact, safeguarding.Fold, decide)
	return err
}

// byRule asks where the rules propose what brings a contact to the desk.
func (r reactions) byRule(ctx context.Context, page journal.Event, key string) error {
	e, is := page.Body.(risk.Assessed)
	if !is {
		return nil
	}
	pack, codes := r.policyOf(page.Stream.Force()), []string{}
	for _, code := range e.Proposed.Actions {
		if action, err := pack.Action(code); err == nil && action.Does == policy.ActionDesk {
			codes = append(codes, code)
		}
	}
	if len(codes) == 0 {
		return nil
	}
	return r.decide(ctx, page, key, page.Stream.ID(), each(codes, func(s safeguarding.State, code string) ([]any, error) {
		return safeguarding.AskOnRule(s, safeguarding.DeskAsked{
			Source: safeguarding.ByRule, Because: code, Incident: e.Incident, At: e.At,
		}, routine(e.Trigger))
	}))
}

// routine says that a look at the risk was due anyway and not for something new.
func routine(t risk.Trigger) bool { return t != risk.Initial && t != risk.Information }

// byFactor asks where a recorded factor always comes to the desk.
func (r reactions) byFactor(ctx context.Context, page journal.Event, key string) error {
	e, is := page.Body.(safeguarding.VulnerabilityRecorded)
	if !is {
		return nil
	}
	pack, codes := r.policyOf(page.Stream.Force()), []string{}
	for _, code := range e.Factors {
		if f, err := pack.Factor(code); err == nil && f.Desk {
			codes = append(codes, code)
		}
	}
	if len(codes) == 0 {
		return nil
	}
	return r.decide(ctx, page, key, page.Stream.ID(), each(codes, func(s safeguarding.State, code string) ([]any, error) {
		return safeguarding.Ask(s, safeguarding.DeskAsked{Source: safeguarding.ByFactor, Because: code, Incident: e.Incident, At: e.At})
	}))
}

// each decides about several codes at once, each on what the one before led to.
func each(codes []string, decide func(safeguarding.State, string) ([]any, error)) func(safeguarding.State) ([]any, error) {
	return func(s safeguarding.State) ([]any, error) {
		var all []any
		for _, code := range codes {
			events, err := decide(s, code)
			if err != nil {
				return nil, err
			}
			for _, e := range events {
				s = safeguarding.Fold(s, e)
			}
			all = append(all, events...)
		}
		return all, nil
	}
}

// byReview asks where somebody vulnerable waits so long that the risk has to be
// looked at a second time.
func (r reactions) byReview(ctx context.Context, page journal.Event, key string) error {
	e, is := page.Body.(incident.ReviewFellDue)
	if !is || e.Number < 2 {
		return nil
	}
	id := page.Stream.ID()
	s, _, err := command.Load(ctx, r.desk, page.Stream.Force(), incident.Room, id, incident.Fold)
	if err != nil || s.Contact == "" {
		return err
	}
	return r.decide(ctx, page, key, s.Contact, func(s safeguarding.State) ([]any, error) {
		return safeguarding.AskOnReview(s, safeguarding.DeskAsked{Source: safeguarding.ByReview, Because: e.Reason, Incident: id, At: e.At})
	})
}

// bySample draws from finished contacts: by then the handler has had every chance to
// record what they saw.
func (r reactions) bySample(ctx context.Context, page journal.Event, key string) error {
	e, is := page.Body.(contact.Finished)
	if !is || !risk.Sampled(page.Stream.ID(), r.policyOf(page.Stream.Force()).Vulnerability.SamplePercent) {
		return nil
	}
	from, _, err := command.Load(ctx, r.desk, page.Stream.Force(), contact.Room, page.Stream.ID(), contact.Fold)
	if err != nil {
		return err
	}
	return r.decide(ctx, page, key, page.Stream.ID(), func(s safeguarding.State) ([]any, error) {
		return safeguarding.AskOnSample(s, safeguarding.DeskAsked{
			Source: safeguarding.BySample, Because: safeguarding.BySample, Incident: newestIncident(from), At: e.At,
		})
	})
}
