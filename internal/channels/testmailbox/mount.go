package testmailbox

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"bluelamp/internal/httpserver"
)

// Mount registers the operations. A nil mailbox will do for describing them.
func Mount(s *httpserver.Server, m *Mailbox) {
	anyone := httpserver.Rule{Public: true}
	httpserver.Handle(s, operation(http.MethodGet, "/api/mailbox", "list-mailbox",
		"What arrived at the invented partners of a demonstration"), anyone, m.list)
	httpserver.Handle(s, operation(http.MethodPost, "/api/mailbox/down", "set-mailbox-down",
		"Let the partners' mail server refuse all mail, or take it again"), anyone, m.setDown)
}

func operation(method, path, id, summary string) huma.Operation {
	return huma.Operation{Method: method, Path: path, OperationID: id, Summary: summary, Tags: []string{"mailbox"}}
}

func (m *Mailbox) list(context.Context, *httpserver.Call, *struct{}) (*contents, error) {
	return &contents{Body: m.Contents()}, nil
}

func (m *Mailbox) setDown(_ context.Context, _ *httpserver.Call, in *setDown) (*contents, error) {
	m.Down(in.Body.Down)
	return &contents{Body: m.Contents()}, nil
}
