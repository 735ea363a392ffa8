package contactapi

import (
	"context"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/policy"
	"bluelamp/internal/risk"
)

type finishIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Disposition string `json:"disposition,omitempty" maxLength:"60" doc:"How the contact ended; required when no incident was opened. A disposition of the pack"`
		Reason      string `json:"reason,omitempty" maxLength:"2000" doc:"Why no incident is needed, where what was found asks for one (contact.against-proposal)"`
		ThenReady   bool   `json:"thenReady" doc:"Take the next contact at once"`
	}
}

func (d door) finish(ctx context.Context, c *httpserver.Call, in *finishIn) (*contactOut, error) {
	looked, _, err := command.Load(ctx, d.Desk, c.Force(), risk.Room, in.ID, risk.Fold)
	if err != nil {
		return nil, err
	}
	before, _, err := command.Load(ctx, d.Desk, c.Force(), contact.Room, in.ID, contact.Fold)
	if err != nil {
		return nil, err
	}
	handler := before.Handler // a supervisor may finish another's contact
	if handler == "" {
		handler = c.Staff() // stopped after the queue had heard of the answer and before the contact had
	}
	receipt, err := command.Do(ctx, d.Desk, c.Ask(), contact.Room, in.ID, contact.Fold, func(s contact.State) ([]any, error) {
		if s.Stage == contact.Done && (s.Handler == c.Staff() || s.Handler == "") {
			return nil, nil // repeated after the queue had not heard of it
		}
		return contact.Finish(s, asker(c), contact.Finishing{
			Settled: looked.Assessed() != risk.None, Looked: found(c.Policy(), looked, s.Type),
			Disposition: in.Body.Disposition, Reason: in.Body.Reason, Pack: c.Policy(), At: c.Now(),
		})
	})
	if err != nil {
		return nil, err
	}
	freed, err := d.Queue(c.Force()).Finish(ctx, handler, in.ID, in.Body.ThenReady)
	if err != nil {
		return nil, err
	}
	receipt.Last = max(receipt.Last, freed)
	return shown(ctx, c, receipt, in.ID)
}

// found is the gravest and the most urgent that the looks at a contact came to,
// and what its type and theirs ask for.
func found(pack *policy.Pack, looked risk.State, chosen string) contact.Looked {
	l := contact.Looked{Later: looked.Assessed() == risk.Later}
	types, actions := []string{chosen}, []string{}
	for _, a := range looked.Assessments {
		types, actions = append(types, a.Type), append(actions, a.Proposed.Actions...)
		if pack.Graver(a.Risk, l.Risk) {
			l.Risk = a.Risk
		}
		if pack.MoreUrgent(a.Proposed.Grade, l.Grade) {
			l.Grade = a.Proposed.Grade
		}
	}
	for _, code := range types {
		if t, err := pack.Type(code); err == nil {
			l.MayBeCrime, l.RightCareDue = l.MayBeCrime || t.MayBeCrime, l.RightCareDue || t.RightCare
		}
	}
	for _, code := range actions {
		if a, err := pack.Action(code); err == nil {
			l.MayBeCrime, l.RightCareDue = l.MayBeCrime || a.Does == policy.ActionCrime, l.RightCareDue || a.Does == policy.ActionRightCare
		}
	}
	l.RightCareDue = l.RightCareDue && len(looked.RightCare) == 0
	return l
}
