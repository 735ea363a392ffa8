package resolutionapi

import (
	"context"
	"fmt"
	"slices"

	"bluelamp/internal/command"
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/policy"
	"bluelamp/internal/reaction"
	"bluelamp/internal/resolution"
)

// Reactions is what becomes of an incident on the desk by what is decided about the
// incident itself. It is one reaction and not three, so that its pages reach the
// desk in their order. packs returns the policy of a force.
func Reactions(desk *command.Desk, packs func(force string) *policy.Pack) []reaction.Reaction {
	r := reactions{desk, packs}
	return []reaction.Reaction{{
		Name: "resolution-desk",
		On:   []string{"incident.graded", "incident.resolved-without-deployment", "incident.closed"},
		Do:   r.do,
	}}
}

type reactions struct {
	desk  *command.Desk
	packs func(force string) *policy.Pack
}

func (r reactions) do(ctx context.Context, page journal.Event, key string) error {
	switch e := page.Body.(type) {
	case incident.Graded:
		return r.graded(ctx, page, key, e)
	case incident.ResolvedWithoutDeployment:
		return r.write(ctx, page, key, func(s resolution.State) ([]any, error) {
			return resolution.Settle(s, resolution.Settled{Outcome: e.Outcome, Sampled: e.Sampled, By: e.By, At: e.At}, promisedIn(e))
		})
	case incident.Closed:
		return r.write(ctx, page, key, func(s resolution.State) ([]any, error) {
			return resolution.Close(s, e.Result, e.By, e.At)
		})
	}
	return nil
}

// promisedIn is what the caller was promised as the incident was resolved.
func promisedIn(e incident.ResolvedWithoutDeployment) resolution.Promised {
	return resolution.Promised{
		CallBack: resolution.CallBackPromised{DueAt: e.CallBackBy, Number: e.CallBackNumber, SafeWay: e.CallBackSafeWay},
		Advice:   resolution.AdviceWritten{Text: e.Advice, Way: e.AdviceWay, To: e.AdviceTo},
		Enquiry:  resolution.EnquiryOpened{Lines: e.Enquiries, EndBy: e.EnquiriesBy},
	}
}

// graded brings an incident to the desk whose grade expects nobody to be sent, and
// takes one off it to which somebody is. A grade that the pack no longer has, as
// when old pages are read again, moves nothing.
func (r reactions) graded(ctx context.Context, page journal.Event, key string, e incident.Graded) error {
	grades := r.packs(page.Stream.Force()).Grades
	at := slices.IndexFunc(grades, func(g policy.Grade) bool { return g.Code == e.Grade })
	if at < 0 {
		return nil
	}
	if grades[at].Deployable {
		return r.write(ctx, page, key, func(s resolution.State) ([]any, error) { return resolution.Leave(s, e.At) })
	}
	i, _, err := command.Load(ctx, r.desk, page.Stream.Force(), incident.Room, page.Stream.ID(), incident.Fold)
	if err != nil || i.Stage != incident.Live { // resolved or closed by now: the next page says so
		return err
	}
	return r.write(ctx, page, key, func(s resolution.State) ([]any, error) {
		return resolution.Queue(s, resolution.Queued{Contact: i.Contact, Type: i.Type, Grade: e.Grade, By: e.By, At: e.At})
	})
}

func (r reactions) write(ctx context.Context, page journal.Event, key string, decide func(resolution.State) ([]any, error)) error {
	ask := command.Ask{
		Force: page.Stream.Force(), Actor: "system/resolution", Cause: fmt.Sprintf("page/%d", page.Position), Key: key,
	}
	_, err := command.Do(ctx, r.desk, ask, resolution.Room, page.Stream.ID(), resolution.Fold, decide)
	return err
}
