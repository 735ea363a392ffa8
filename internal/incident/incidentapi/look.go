package incidentapi

import (
	"context"
	"errors"
	"slices"

	"bluelamp/internal/command"
	"bluelamp/internal/fault"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/risk"
	"bluelamp/internal/risk/riskapi"
)

// looked keeps a fresh assessment and takes the decision that rests on it. The
// decision is tried before with what the form says, so that a refusal leaves no
// assessment behind; what was carried out before is only shown.
func (d door) looked(
	ctx context.Context, c *httpserver.Call, id string, trigger risk.Trigger, in IncidentLook,
	decide func(incident.State, incident.Look) ([]any, error),
) (*incidentOut, error) {
	draft, err := d.draft(ctx, c, id, in)
	if err != nil {
		return nil, err
	}
	var contact string
	tried, err := command.Do(ctx, d.Desk, c.Ask(), incident.Room, id, incident.Fold, func(s incident.State) ([]any, error) {
		contact = s.Contact
		_, err := decide(s, draft)
		return nil, err
	})
	if err != nil {
		return nil, d.told(ctx, c, id, err)
	}
	if tried.Duplicate {
		return d.shown(ctx, c, tried, id)
	}
	kept, err := riskapi.Keep(ctx, c, d.Risk, contact, riskapi.Look{Incident: id, Trigger: trigger, Form: in.Form, As: "assessment"})
	if err != nil {
		return nil, inForm(err)
	}
	look, err := d.lookOf(ctx, c, contact, kept, in)
	if err != nil {
		return nil, err
	}
	return d.settled(ctx, c, id, look, decide)
}

// settled writes what a kept look led to. In the moment since it was kept it may
// have been heeded: that is the person's own doing and no news to them. Whatever
// else came in is, and they read it first.
func (d door) settled(
	ctx context.Context, c *httpserver.Call, id string, look incident.Look, decide func(incident.State, incident.Look) ([]any, error),
) (*incidentOut, error) {
	ask := c.Ask()
	receipt, err := command.Do(ctx, d.Desk, ask, incident.Room, id, incident.Fold, func(s incident.State) ([]any, error) {
		return decide(s, look)
	})
	if version, heeded := heededOnly(err); heeded {
		conflict := err
		ask.Seen = &version
		receipt, err = command.Do(ctx, d.Desk, ask, incident.Room, id, incident.Fold, func(s incident.State) ([]any, error) {
			if s.Risk.Assessment != look.Assessment {
				return nil, conflict
			}
			return decide(s, look)
		})
	}
	if err != nil {
		return nil, d.told(ctx, c, id, err)
	}
	return d.shown(ctx, c, receipt, id)
}

// heededOnly says whether a conflict is about nothing but a heeded assessment, and
// at which version the incident is then.
func heededOnly(err error) (journal.Version, bool) {
	conflict, is := fault.As(err)
	if !is || !errors.Is(conflict, command.ChangedMeanwhile) {
		return 0, false
	}
	changes, is := conflict.Details.([]command.Change)
	if !is || len(changes) == 0 {
		return 0, false
	}
	for _, change := range changes {
		if change.Actor != heeder {
			return 0, false
		}
	}
	return changes[len(changes)-1].Version, true
}

// draft is the look as the form has it, with what the rules propose, before it is kept.
func (d door) draft(ctx context.Context, c *httpserver.Call, id string, in IncidentLook) (incident.Look, error) {
	s, _, err := command.Load(ctx, d.Desk, c.Force(), incident.Room, id, incident.Fold)
	if err != nil {
		return incident.Look{}, err
	}
	var known risk.Known
	if d.Risk.Facts != nil && s.Contact != "" {
		if known, err = d.Risk.Facts(ctx, c, s.Contact); err != nil {
			return incident.Look{}, err
		}
	}
	p := risk.Propose(c.Policy(), risk.Form{
		Type: in.Form.Type, Levels: in.Form.Levels, Notes: in.Form.Notes, Answers: in.Form.Answers, Risk: in.Form.Risk,
	}, known.Facts)
	return incident.Look{
		Assessment: "draft", Type: in.Form.Type, Risk: in.Form.Risk, Grade: p.Grade, Actions: p.Actions, Victim: in.Victim, VictimNote: in.VictimNote,
	}, nil
}

// lookOf is the look as it was kept, compared with the one before it.
func (d door) lookOf(ctx context.Context, c *httpserver.Call, contact string, kept risk.Assessed, in IncidentLook) (incident.Look, error) {
	s, err := d.riskOf(ctx, c, contact)
	if err != nil {
		return incident.Look{}, err
	}
	l := incident.Look{
		Assessment: kept.ID, Type: kept.Type, Risk: kept.Risk, Grade: kept.Proposed.Grade, Actions: kept.Proposed.Actions, Reasons: because(kept),
		Victim: in.Victim, VictimNote: in.VictimNote,
	}
	at := slices.IndexFunc(s.Assessments, func(a risk.Assessed) bool { return a.ID == kept.ID })
	for _, before := range slices.Backward(s.Assessments[:max(at, 0)]) {
		if before.Incident == kept.Incident || before.Incident == "" {
			l.Changed = risk.Compare(before, kept)
			break
		}
	}
	return l, nil
}

func because(a risk.Assessed) []string {
	reasons := make([]string, len(a.Reasons))
	for i, r := range a.Reasons {
		reasons[i] = r.Because
	}
	return reasons
}

// inForm names the field of a refused assessment as this body has it.
func inForm(err error) error {
	if f, is := fault.As(err); is && f.Field != "" {
		return f.About("form." + f.Field)
	}
	return err
}
