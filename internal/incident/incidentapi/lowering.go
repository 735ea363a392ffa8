package incidentapi

import (
	"context"

	"bluelamp/internal/command"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/incident"
	"bluelamp/internal/risk"
)

func (d door) askLowering(ctx context.Context, c *httpserver.Call, in *askLoweringIn) (*incidentOut, error) {
	b := in.Body
	return d.looked(ctx, c, in.ID, risk.Lowering, b.IncidentLook, func(s incident.State, l incident.Look) ([]any, error) {
		return incident.AskLowering(s, c.Policy(), asker(c), incident.LoweringWanted{
			ID: idOf(c.AskAs("request")), Grade: b.Grade, Risk: b.Risk, Look: l, Reason: b.Reason,
		}, c.Now())
	})
}

// decideLowering hands in what the rules proposed in the assessment that the
// request rests on, which stands beside the grade that follows, and who made that one and the
// one before: they do not decide.
func (d door) decideLowering(ctx context.Context, c *httpserver.Call, in *decisionIn) (*incidentOut, error) {
	before, _, err := command.Load(ctx, d.Desk, c.Force(), incident.Room, in.ID, incident.Fold)
	if err != nil {
		return nil, err
	}
	decision := incident.Deciding{ID: in.Request, Approved: in.Body.Approved, Reason: in.Body.Reason}
	if l, waits := before.PendingLowering(); waits {
		for _, from := range append([]string{before.Contact}, before.Joined...) {
			looked, err := d.riskOf(ctx, c, from)
			if err != nil {
				return nil, err
			}
			if a, found := looked.Find(l.Before); found {
				decision.Looked = append(decision.Looked, a.By)
			}
			if a, found := looked.Find(l.Assessment); found {
				decision.Proposed, decision.Reasons, decision.Looked = a.Proposed.Grade, because(a), append(decision.Looked, a.By)
			}
		}
	}
	return d.write(ctx, c, in.ID, func(s incident.State) ([]any, error) {
		return incident.DecideLowering(s, c.Policy(), asker(c), decision, d.now(c))
	})
}

func (d door) withdrawLowering(ctx context.Context, c *httpserver.Call, in *withdrawalIn) (*incidentOut, error) {
	return d.write(ctx, c, in.ID, func(s incident.State) ([]any, error) {
		return incident.WithdrawLowering(s, asker(c), in.Request, in.Body.Reason, c.Now())
	})
}
