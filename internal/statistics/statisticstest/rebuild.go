package statisticstest

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"testing"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/journal"
	"bluelamp/internal/view"
)

// Force is where the story happens; Elsewhere is a force that must see nothing of it.
const (
	Force     = "northshire"
	Elsewhere = "southmere"
)

// Told is a journal with views that follow it.
type Told struct {
	Views *view.House
	keys  journal.Keys
	desk  *command.Desk
	t     testing.TB
}

// Begin opens an empty journal with views that are kept up to date until the
// test ends.
func Begin(t testing.TB, views ...view.View) *Told {
	t.Helper()
	catalogue, err := journal.NewCatalogue(Catalogue()...)
	if err != nil {
		t.Fatal(err)
	}
	j := journal.NewMemory()
	keys := journal.NewMemoryKeys()
	codec := journal.NewCodec(catalogue, keys)
	house, err := view.Open(t.Context(), view.Options{Dir: t.TempDir(), Journal: j, Codec: codec, Views: views})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- house.Run(ctx) }()
	t.Cleanup(func() {
		cancel()
		if err := <-done; err != nil && ctx.Err() == nil {
			t.Errorf("views halted: %v", err)
		}
		if err := house.Close(); err != nil {
			t.Error(err)
		}
	})
	return &Told{Views: house, keys: keys, desk: command.NewDesk(j, codec, func() time.Time { return After(0) }), t: t}
}

// Tell appends one step after the other; after each the views have it.
func (s *Told) Tell(force string, steps ...Step) {
	s.t.Helper()
	for _, step := range steps {
		receipt, err := command.Do(s.t.Context(), s.desk, command.Ask{Force: force, Actor: "system/test"}, step.Room, step.ID,
			func(struct{}, any) struct{} { return struct{}{} },
			func(struct{}) ([]any, error) { return []any{step.Event}, nil })
		if err != nil {
			s.t.Fatal(err)
		}
		if err := s.Views.Wait(s.t.Context(), receipt.Last); err != nil {
			s.t.Fatal(err)
		}
	}
}

// CaughtUpEqualsRebuilt fails the test unless a view that saw the story page by
// page has the same tables as one that was built from page one after the keys of
// the erased person, and of the contact that they were the caller of, were
// destroyed.
func CaughtUpEqualsRebuilt(t *testing.T, v view.View) {
	t.Helper()
	told := Begin(t, v)
	told.Tell(Force, Story()...)
	for _, subject := range []string{"/person/" + Erased, "/contact/" + Counter} {
		if err := told.keys.Destroy(t.Context(), Force+subject); err != nil {
			t.Fatal(err)
		}
	}
	rebuilt, err := told.Views.Rebuild(t.Context(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer rebuilt.Close()
	caughtUp := dump(t, told.Views, Force, v.Name())
	if again := dump(t, rebuilt, Force, v.Name()); caughtUp != again {
		t.Errorf("caught up:\n%s\nrebuilt:\n%s", caughtUp, again)
	}
	told.Tell(Elsewhere, onDuty()[0])
	if other := dump(t, told.Views, Elsewhere, v.Name()); other == caughtUp {
		t.Error("another force has the same tables")
	}
}

func dump(t *testing.T, h *view.House, force, name string) string {
	t.Helper()
	text, err := h.Dump(t.Context(), force, name)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// SchemaIsOf fails the test unless the view has this version and a schema with
// this SHA-256. Tables on a disk are built again only when the version is raised,
// so a schema that changes alone would meet tables that lack its columns. What a
// view makes of events is not seen here: who changes that raises the version too.
func SchemaIsOf(t *testing.T, v view.View, version int, digest string) {
	t.Helper()
	sum := sha256.Sum256([]byte(v.Schema()))
	if now := hex.EncodeToString(sum[:]); v.Version() != version || now != digest {
		t.Errorf("%s: version %d has the schema %s, the test knows version %d with %s: raise Version and note both here",
			v.Name(), v.Version(), now, version, digest)
	}
}
