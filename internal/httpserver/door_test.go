package httpserver_test

import (
	"context"
	"errors"
	"net/http"
	"testing"

	"github.com/danielgtaylor/huma/v2"

	"bluelamp/internal/command"
	"bluelamp/internal/fault"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/journal"
)

type noteBody struct {
	Text string `json:"text" maxLength:"20000" minLength:"1"`
	Kind string `json:"kind,omitempty" enum:"plain,urgent"`
}

type noteIn struct {
	ID   string `path:"id"`
	Body noteBody
}

type noteOut struct {
	Body struct {
		Force string   `json:"force"`
		Key   string   `json:"key"`
		Names []string `json:"names"`
		Next  *noteOut `json:"next"`
	}
}

func op(method, path, id string) huma.Operation {
	return huma.Operation{Method: method, Path: path, OperationID: id, Summary: id, Tags: []string{"note"}}
}

// mountNotes registers one operation of each kind.
func mountNotes(h *httpservertest.House) {
	httpserver.Handle(h.Server, op(http.MethodPost, "/api/notes/{id}", "write-note"),
		httpserver.Rule{Roles: []string{"handler"}, Acts: true},
		func(_ context.Context, c *httpserver.Call, in *noteIn) (*noteOut, error) {
			out := &noteOut{}
			out.Body.Force, out.Body.Key = c.Force(), c.Ask().Key
			return out, refusal(in.ID)
		})
	httpserver.Handle(h.Server, op(http.MethodGet, "/api/notes/{id}", "read-note"),
		httpserver.Rule{AnySignedIn: true, Personal: "note"},
		func(ctx context.Context, c *httpserver.Call, in *struct {
			ID string `path:"id"`
		}) (*noteOut, error) {
			if in.ID == "unrecorded" {
				return &noteOut{}, nil
			}
			return &noteOut{}, c.Consulted(ctx, "note", in.ID)
		})
	httpserver.HandleRaw(h.Server, op(http.MethodGet, "/api/sounds/{id}", "hear-sound"),
		httpserver.Rule{Roles: []string{"supervisor"}, Personal: "sound"},
		func(ctx context.Context, c *httpserver.Call, w http.ResponseWriter, r *http.Request) error {
			if r.PathValue("id") == "recorded" {
				if err := c.Consulted(ctx, "sound", "recorded"); err != nil {
					return err
				}
			}
			_, err := w.Write([]byte("sound"))
			return err
		})
}

var locked = fault.New(fault.Refused, "note.locked", "The note is locked. Unlock it first.")

func refusal(id string) error {
	switch id {
	case "locked":
		return locked.About("text")
	case "missing":
		return fault.New(fault.NotFound, "note.not-found", "There is no such note.")
	case "changed":
		return command.ChangedMeanwhile.Showing([]command.Change{{Version: 3}})
	case "full":
		return journal.ErrFull
	case "broken":
		return errors.New("the secret of Ada Lovelace")
	case "panics":
		panic("the secret of Ada Lovelace")
	}
	return nil
}

func open(t *testing.T) *httpservertest.House {
	t.Helper()
	h := httpservertest.Open(t, httpservertest.Options{})
	mountNotes(h)
	return h
}

func TestWalk(t *testing.T) {
	httpservertest.Walk(t, open(t), map[string]httpservertest.Example{
		"read-note":  {Path: "/api/notes/1"},
		"hear-sound": {Path: "/api/sounds/recorded"},
	})
}

func TestSupervisorMayWhatAHandlerMay(t *testing.T) {
	h := open(t)
	h.As("supervisor").Post("/api/notes/1", noteBody{Text: "x"}).OK()
	h.As("handler").Get("/api/sounds/recorded").Refused(http.StatusForbidden, "staff.not-allowed")
}

func TestPersonalDataWithoutAnAuditPageIsWithheld(t *testing.T) {
	h := open(t)
	h.As("handler").Get("/api/notes/unrecorded").Refused(http.StatusInternalServerError, "server.defect")
	h.As("supervisor").Get("/api/sounds/unrecorded").Refused(http.StatusInternalServerError, "server.defect")

	h.Looks.Fail(journal.ErrFull)
	h.As("handler").Get("/api/notes/1").Refused(http.StatusServiceUnavailable, "journal.full")
	h.As("supervisor").Get("/api/sounds/recorded").Refused(http.StatusServiceUnavailable, "journal.full")
}

func TestTheForceIsThatOfTheSession(t *testing.T) {
	h := open(t)
	var out struct{ Force string }
	h.Somebody("southshire", "s1", "handler").Post("/api/notes/northshire", noteBody{Text: "x"}).OK(&out)
	if out.Force != "southshire" {
		t.Errorf("force is %q", out.Force)
	}
}

func TestKeysAreScoped(t *testing.T) {
	h := open(t)
	ada, bob := h.Somebody("northshire", "ada", "handler"), h.Somebody("northshire", "bob", "handler")
	key := func(c *httpservertest.Client, path, sent string) string {
		var out struct{ Key string }
		c.With(httpserver.KeyHeader, sent).Post(path, noteBody{Text: "x"}).OK(&out)
		return out.Key
	}
	first := key(ada, "/api/notes/1", "k")
	if again := key(ada, "/api/notes/1", "k"); again != first {
		t.Errorf("the same request has another key: %s, %s", first, again)
	}
	if len(first) > 150 {
		t.Errorf("key of %d bytes leaves no room for force and suffix", len(first))
	}
	for name, other := range map[string]string{
		"another person":  key(bob, "/api/notes/1", "k"),
		"another record":  key(ada, "/api/notes/2", "k"),
		"another request": key(ada, "/api/notes/1", "l"),
	} {
		if other == first {
			t.Errorf("%s has the same key", name)
		}
	}
}

func TestARegistrationThatLeavesAQuestionOpenPanics(t *testing.T) {
	good := op(http.MethodPost, "/api/more", "more")
	nameless, untagged, taken := good, good, good
	nameless.OperationID, untagged.Tags, taken.OperationID = "", nil, "read-note"
	for name, c := range map[string]struct {
		op   huma.Operation
		rule httpserver.Rule
	}{
		"nobody said who may":   {good, httpserver.Rule{}},
		"both public and roles": {good, httpserver.Rule{Public: true, Roles: []string{"handler"}}},
		"public personal data":  {good, httpserver.Rule{Public: true, Personal: "note"}},
		"no operation id":       {nameless, httpserver.Rule{AnySignedIn: true}},
		"no tag":                {untagged, httpserver.Rule{AnySignedIn: true}},
		"id taken":              {taken, httpserver.Rule{AnySignedIn: true}},
	} {
		t.Run(name, func(t *testing.T) {
			h := open(t)
			defer func() {
				if recover() == nil {
					t.Error("registered")
				}
			}()
			httpserver.Handle(h.Server, c.op, c.rule,
				func(context.Context, *httpserver.Call, *struct{}) (*noteOut, error) { return nil, nil })
		})
	}
}
