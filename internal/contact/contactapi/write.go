package contactapi

import (
	"context"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/httpserver"
)

type textIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Text string `json:"text" maxLength:"20000"`
	}
}

type typeIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Type string `json:"type" maxLength:"60" doc:"An incident type of the pack"`
	}
}

func (d door) notes(ctx context.Context, c *httpserver.Call, in *textIn) (*contactOut, error) {
	return d.write(ctx, c, in.ID, func(s contact.State) ([]any, error) {
		return contact.WriteNotes(s, asker(c), in.Body.Text, c.Now())
	})
}

func (d door) place(ctx context.Context, c *httpserver.Call, in *textIn) (*contactOut, error) {
	return d.write(ctx, c, in.ID, func(s contact.State) ([]any, error) {
		return contact.GivePlace(s, asker(c), in.Body.Text, c.Now())
	})
}

func (d door) chooseType(ctx context.Context, c *httpserver.Call, in *typeIn) (*contactOut, error) {
	return d.write(ctx, c, in.ID, func(s contact.State) ([]any, error) {
		return contact.ChooseType(s, asker(c), c.Policy(), in.Body.Type, c.Now())
	})
}

func (d door) write(ctx context.Context, c *httpserver.Call, id string, decide func(contact.State) ([]any, error)) (*contactOut, error) {
	receipt, err := command.Do(ctx, d.Desk, c.Ask(), contact.Room, id, contact.Fold, decide)
	if err != nil {
		return nil, err
	}
	return shown(ctx, c, receipt, id)
}
