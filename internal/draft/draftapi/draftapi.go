// Package draftapi lets a console keep half-typed forms: the asker's own ones,
// whatever their role.
package draftapi

import (
	"context"
	"encoding/json"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"bluelamp/internal/draft"
	"bluelamp/internal/httpserver"
)

type formIn struct {
	Form string `path:"form" maxLength:"120" doc:"Name of the form, such as incident-<contact id>"`
}

type putIn struct {
	Form string `path:"form" maxLength:"120" doc:"Name of the form, such as incident-<contact id>"`
	Body DraftContent
}

// DraftContent is the form as the console keeps it.
type DraftContent struct {
	Content json.RawMessage `json:"content" doc:"Any JSON, at most 256 KB"`
}

type draftOut struct{ Body Draft }

// Draft is a form as far as it was typed.
type Draft struct {
	Form    string          `json:"form"`
	Content json.RawMessage `json:"content"`
	SavedAt time.Time       `json:"savedAt"`
}

type api struct{ store *draft.Store }

// Mount registers the three operations.
func Mount(s *httpserver.Server, store *draft.Store) {
	a := api{store}
	at := func(method, id, summary string) huma.Operation {
		return huma.Operation{Method: method, Path: "/api/drafts/{form}", OperationID: id, Summary: summary, Tags: []string{"draft"}}
	}
	own := httpserver.Rule{AnySignedIn: true}
	httpserver.Handle(s, at(http.MethodGet, "get-draft", "What was typed into a form and not sent"), own, a.get)
	httpserver.Handle(s, at(http.MethodPut, "put-draft", "Keep what is being typed"), own, a.put)
	httpserver.Handle(s, at(http.MethodDelete, "delete-draft", "Forget a form"), own, a.delete)
}

func (a api) get(ctx context.Context, c *httpserver.Call, in *formIn) (*draftOut, error) {
	found, err := a.store.Get(ctx, owner(c), in.Form)
	if err != nil {
		return nil, err
	}
	return &draftOut{Draft(found)}, nil
}

func (a api) put(ctx context.Context, c *httpserver.Call, in *putIn) (*draftOut, error) {
	kept, err := a.store.Put(ctx, owner(c), in.Form, in.Body.Content)
	if err != nil {
		return nil, err
	}
	return &draftOut{Draft(kept)}, nil
}

func (a api) delete(ctx context.Context, c *httpserver.Call, in *formIn) (*struct{}, error) {
	return nil, a.store.Delete(ctx, owner(c), in.Form)
}

func owner(c *httpserver.Call) draft.Owner {
	return draft.Owner{Force: c.Force(), Staff: c.Staff()}
}
