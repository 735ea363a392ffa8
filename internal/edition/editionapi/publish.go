package editionapi

import (
	"context"

	"bluelamp/internal/contact/contactapi"
	"bluelamp/internal/edition"
	"bluelamp/internal/edition/policybook"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/journal"
)

type publishIn struct {
	Body struct {
		YAML string `json:"yaml" maxLength:"700000"`
		Note string `json:"note" maxLength:"2000" doc:"What changed and why"`
		Base int    `json:"base" minimum:"0" doc:"Number of the newest edition that the change was made on; 0 when there was none"`
	}
}

type publishedOut struct{ Body PolicyEdition }

func (d door) publish(ctx context.Context, c *httpserver.Call, in *publishIn) (*publishedOut, error) {
	draft := policybook.Draft{YAML: in.Body.YAML, Note: in.Body.Note, Base: in.Body.Base, By: c.Staff()}
	e, receipt, err := d.Book.Publish(ctx, c.Ask(), draft)
	return d.answer(ctx, c, e, receipt, err)
}

// answer shows a new edition when every table has it.
func (d door) answer(ctx context.Context, c *httpserver.Call, e edition.Published, receipt journal.Receipt, err error) (*publishedOut, error) {
	if err != nil {
		return nil, err
	}
	if err := c.Wait(ctx, receipt); err != nil {
		return nil, err
	}
	return &publishedOut{PolicyEdition{
		Number: e.Number, Version: e.Version, Note: e.Note, At: e.At,
		By: contactapi.StaffName{ID: c.Staff(), Name: c.Name()}, InForce: d.Book.Source(c.Force()).Number == e.Number,
	}}, nil
}
