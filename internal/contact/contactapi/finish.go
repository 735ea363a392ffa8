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
			Settled:     looked.Assessed() != risk.None,
			Disposition: in.Body.Disposition, Known: dispositions(c.Policy()), At: c.Now(),
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

// dispositions are the ways in which a contact can end without an incident.
func dispositions(pack *policy.Pack) []string {
	codes := make([]string, len(pack.Dispositions))
	for i, d := range pack.Dispositions {
		codes[i] = d.Code
	}
	return codes
}
