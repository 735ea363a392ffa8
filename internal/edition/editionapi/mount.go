package editionapi

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"bluelamp/internal/edition/policybook"
	"bluelamp/internal/httpserver"
)

// Deps is what the operations work with.
type Deps struct {
	Book *policybook.Book
	// Names are the names of the force's staff by id.
	Names func(ctx context.Context, force string) (map[string]string, error)
}

type door struct{ Deps }

// Mount registers the operations.
func Mount(s *httpserver.Server, deps Deps) {
	d := door{deps}
	look := httpserver.Rule{Roles: []string{"administrator"}}
	act := httpserver.Rule{Roles: []string{"administrator"}, Acts: true}
	httpserver.Handle(s, op(http.MethodGet, "/editions", "list-editions", "Every edition of the force's policy, the newest first"), look, d.list)
	httpserver.Handle(s, op(http.MethodPost, "/editions", "publish-edition", "Put a new edition of the force's file in force"), act, d.publish)
	httpserver.Handle(s, op(http.MethodGet, "/editions/{number}", "get-edition", "One edition as it was written; 0 is the file that came with the installation"), look, d.edition)
	httpserver.Handle(s, op(http.MethodGet, "/source", "get-policy-source", "The force's own file that is in force"), look, d.source)
	httpserver.Handle(s, op(http.MethodPost, "/check", "check-policy", "What is wrong with a file, and what it would change; saves nothing"), look, d.check)
	httpserver.Handle(s, op(http.MethodPost, "/rules/trial", "try-rules", "What the rules in force propose for invented facts; saves nothing"), look, d.try)
	httpserver.Handle(s, op(http.MethodPost, "/questions", "save-questions", "Put a question set in force, as a new edition"), act, d.save)
	httpserver.Handle(s, op(http.MethodPost, "/questions/preview", "preview-questions", "An incident type as a question set would make it; saves nothing"), look, d.preview)
}

func op(method, path, id, summary string) huma.Operation {
	return huma.Operation{Method: method, Path: "/api/policy" + path, OperationID: id, Summary: summary, Tags: []string{"policy"}}
}
