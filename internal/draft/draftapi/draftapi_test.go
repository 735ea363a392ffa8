package draftapi_test

import (
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"bluelamp/internal/draft"
	"bluelamp/internal/draft/draftapi"
	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/journal"
)

func open(t *testing.T) *httpservertest.House {
	t.Helper()
	h := httpservertest.Open(t, httpservertest.Options{})
	store, err := draft.Open(t.Context(), filepath.Join(t.TempDir(), "drafts.db"), journal.NewMemoryKeys(), time.Now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	draftapi.Mount(h.Server, store)
	return h
}

func TestWalk(t *testing.T) { httpservertest.Walk(t, open(t), nil) }

func TestAFormIsKeptForItsOwner(t *testing.T) {
	h := open(t)
	ada, bob := h.Somebody("northshire", "ada", "handler"), h.Somebody("northshire", "bob", "handler")
	ada.Put("/api/drafts/incident-1", `{"content":{"place":"Low Mill"}}`).OK()

	var got struct {
		Form    string
		Content struct{ Place string }
	}
	ada.Get("/api/drafts/incident-1").OK(&got)
	if got.Form != "incident-1" || got.Content.Place != "Low Mill" {
		t.Errorf("%+v", got)
	}
	bob.Get("/api/drafts/incident-1").Refused(http.StatusNotFound, "draft.not-found")
	ada.Delete("/api/drafts/incident-1").OK()
	ada.Get("/api/drafts/incident-1").Refused(http.StatusNotFound, "draft.not-found")
}

func TestRefusals(t *testing.T) {
	c := open(t).As("handler")
	c.Put("/api/drafts/incident-1", `{}`).Refused(http.StatusUnprocessableEntity, "request.invalid")
	c.Put("/api/drafts/in%20cident", `{"content":1}`).Refused(http.StatusUnprocessableEntity, "draft.form-unfit")
	large := `{"content":"` + strings.Repeat("x", draft.MaxContent) + `"}`
	c.Put("/api/drafts/incident-1", large).Refused(http.StatusUnprocessableEntity, "draft.too-large")
}
