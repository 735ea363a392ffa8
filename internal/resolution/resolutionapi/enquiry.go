package resolutionapi

import (
	"context"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/resolution"
)

type deskNoteIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Note string `json:"note" maxLength:"4000"`
	}
}

func (d door) endEnquiry(ctx context.Context, c *httpserver.Call, in *deskNoteIn) (*recordOut, error) {
	if _, err := d.known(ctx, c, in.ID); err != nil {
		return nil, err
	}
	return d.write(ctx, c, in.ID, func(s resolution.State) ([]any, error) {
		return resolution.EndEnquiry(s, in.Body.Note, c.Staff(), c.Now())
	})
}

func (d door) giveAdvice(ctx context.Context, c *httpserver.Call, in *deskNoteIn) (*recordOut, error) {
	if _, err := d.known(ctx, c, in.ID); err != nil {
		return nil, err
	}
	return d.write(ctx, c, in.ID, func(s resolution.State) ([]any, error) {
		return resolution.GiveAdvice(s, in.Body.Note, c.Staff(), c.Now())
	})
}
