package draft_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"bluelamp/internal/draft"
	"bluelamp/internal/journal"
)

// place is a store in a folder, with a clock that the test moves.
type place struct {
	*draft.Store
	file string
	keys *journal.MemoryKeys
	now  time.Time
}

func open(t *testing.T) *place {
	t.Helper()
	p := &place{
		file: filepath.Join(t.TempDir(), "drafts.db"), keys: journal.NewMemoryKeys(),
		now: time.Date(2026, 11, 21, 14, 0, 0, 0, time.UTC),
	}
	p.reopen(t)
	return p
}

func (p *place) reopen(t *testing.T) {
	t.Helper()
	if p.Store != nil {
		if err := p.Close(); err != nil {
			t.Fatal(err)
		}
	}
	store, err := draft.Open(t.Context(), p.file, p.keys, func() time.Time { return p.now })
	if err != nil {
		t.Fatal(err)
	}
	p.Store = store
	t.Cleanup(func() { _ = store.Close() })
}

var ada = draft.Owner{Force: "northshire", Staff: "ada"}

func (p *place) put(t *testing.T, o draft.Owner, form, content string) {
	t.Helper()
	if _, err := p.Put(t.Context(), o, form, json.RawMessage(content)); err != nil {
		t.Fatal(err)
	}
}

func TestADraftSurvivesARestart(t *testing.T) {
	p := open(t)
	p.put(t, ada, "incident-1", `{"place":"Low Mill"}`)
	p.put(t, ada, "incident-1", `{"place":"High Mill"}`)
	p.reopen(t)
	got, err := p.Get(t.Context(), ada, "incident-1")
	if err != nil || string(got.Content) != `{"place":"High Mill"}` || !got.SavedAt.Equal(p.now) {
		t.Errorf("%v %+v", err, got)
	}
}

func TestOnlyTheOwnerGetsIt(t *testing.T) {
	p := open(t)
	p.put(t, ada, "incident-1", `1`)
	for _, other := range []draft.Owner{{Force: "northshire", Staff: "bob"}, {Force: "southshire", Staff: "ada"}} {
		if _, err := p.Get(t.Context(), other, "incident-1"); !errors.Is(err, draft.NotFound) {
			t.Errorf("%v gets it: %v", other, err)
		}
	}
}

func TestTheFileHoldsNothingReadable(t *testing.T) {
	p := open(t)
	p.put(t, ada, "incident-1", `{"name":"Wilhelmina Stone"}`)
	p.reopen(t) // writes everything into the files
	for _, file := range []string{p.file, p.file + "-wal"} {
		text, err := os.ReadFile(file)
		if err != nil && !errors.Is(err, os.ErrNotExist) {
			t.Fatal(err)
		}
		if bytes.Contains(text, []byte("Wilhelmina")) {
			t.Errorf("%s holds the name", filepath.Base(file))
		}
	}
}

func TestAnErasedOwnersDraftIsGone(t *testing.T) {
	p := open(t)
	p.put(t, ada, "incident-1", `1`)
	if err := p.keys.Destroy(t.Context(), "northshire/staff/ada"); err != nil {
		t.Fatal(err)
	}
	if _, err := p.Get(t.Context(), ada, "incident-1"); !errors.Is(err, draft.NotFound) {
		t.Errorf("%v", err)
	}
}

func TestRefusals(t *testing.T) {
	p := open(t)
	for name, c := range map[string]struct {
		form, content string
		want          error
	}{
		"form":  {"../x", `1`, draft.FormUnfit},
		"long":  {strings.Repeat("x", 121), `1`, draft.FormUnfit},
		"large": {"incident-1", `"` + strings.Repeat("x", draft.MaxContent) + `"`, draft.TooLarge},
		"json":  {"incident-1", `{`, draft.ContentUnfit},
	} {
		if _, err := p.Put(t.Context(), ada, c.form, json.RawMessage(c.content)); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestDeleteAndSweep(t *testing.T) {
	p := open(t)
	p.put(t, ada, "old", `1`)
	p.now = p.now.Add(48 * time.Hour)
	p.put(t, ada, "new", `1`)
	if n, err := p.Sweep(t.Context(), 24*time.Hour); err != nil || n != 1 {
		t.Errorf("%v: %d", err, n)
	}
	for range 2 {
		if err := p.Delete(t.Context(), ada, "new"); err != nil {
			t.Error(err)
		}
	}
	for _, form := range []string{"old", "new"} {
		if _, err := p.Get(t.Context(), ada, form); !errors.Is(err, draft.NotFound) {
			t.Errorf("%s: %v", form, err)
		}
	}
}

func TestTheOldestMakesRoom(t *testing.T) {
	p := open(t)
	for i := range draft.MaxForms + 1 {
		p.now = p.now.Add(time.Second)
		p.put(t, ada, fmt.Sprintf("form-%d", i), `1`)
	}
	if _, err := p.Get(t.Context(), ada, "form-0"); !errors.Is(err, draft.NotFound) {
		t.Errorf("the oldest is still there: %v", err)
	}
	if _, err := p.Get(t.Context(), ada, "form-1"); err != nil {
		t.Errorf("the second oldest is gone: %v", err)
	}
}
