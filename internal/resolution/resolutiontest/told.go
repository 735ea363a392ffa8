package resolutiontest

import (
	"context"
	"database/sql"
	"strings"
	"testing"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/person"
	"bluelamp/internal/resolution"
	"bluelamp/internal/staff"
	"bluelamp/internal/victim"
	"bluelamp/internal/view"
)

// Force is where everything happens.
const Force = "northshire"

// After returns a moment of the story, which begins at noon.
func After(d time.Duration) time.Time {
	return time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC).Add(d)
}

// Told is a journal with a view that follows it.
type Told struct {
	View  view.View
	House *view.House

	t    testing.TB
	keys journal.Keys
	desk *command.Desk
}

// Begin opens an empty journal with a view that is kept up to date until the test ends.
func Begin(t testing.TB, v view.View) *Told {
	t.Helper()
	catalogue, err := journal.NewCatalogue(staff.Catalogue(), person.Catalogue(), incident.Catalogue(), resolution.Catalogue(), victim.Catalogue())
	if err != nil {
		t.Fatal(err)
	}
	j, keys := journal.NewMemory(), journal.NewMemoryKeys()
	codec := journal.NewCodec(catalogue, keys)
	house, err := view.Open(t.Context(), view.Options{Dir: t.TempDir(), Journal: j, Codec: codec, Views: []view.View{v}})
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
	return &Told{View: v, House: house, t: t, keys: keys, desk: command.NewDesk(j, codec, func() time.Time { return After(0) })}
}

// Tell appends events to a stream; then the view has them.
func (s *Told) Tell(room, id string, events ...any) {
	s.t.Helper()
	receipt, err := command.Do(s.t.Context(), s.desk, command.Ask{Force: Force, Actor: "system/test"}, room, id,
		func(struct{}, any) struct{} { return struct{}{} },
		func(struct{}) ([]any, error) { return events, nil })
	if err != nil {
		s.t.Fatal(err)
	}
	if err := s.House.Wait(s.t.Context(), receipt.Last); err != nil {
		s.t.Fatal(err)
	}
}

// Tables reads the view.
func (s *Told) Tables() *sql.DB {
	s.t.Helper()
	db, err := s.House.Reader(Force, s.View.Name())
	if err != nil {
		s.t.Fatal(err)
	}
	return db
}

// Erase destroys the keys of records, "room/id", and says that a person's erasure
// reached them.
func (s *Told) Erase(who string, records ...string) {
	s.t.Helper()
	for _, r := range records {
		if err := s.keys.Destroy(s.t.Context(), Force+"/"+r); err != nil {
			s.t.Fatal(err)
		}
	}
	s.Tell(person.Room, who, person.ErasureReached{Records: records, By: "ann", At: After(0)})
}

// EqualsRebuilt fails the test unless a view built from page one has the same tables
// as this one, which saw page after page.
func (s *Told) EqualsRebuilt() {
	s.t.Helper()
	rebuilt, err := s.House.Rebuild(s.t.Context(), s.t.TempDir())
	if err != nil {
		s.t.Fatal(err)
	}
	defer rebuilt.Close()
	caughtUp, again := s.dump(s.House), s.dump(rebuilt)
	if caughtUp != again {
		s.t.Errorf("caught up:\n%s\nrebuilt:\n%s", caughtUp, again)
	}
}

func (s *Told) dump(h *view.House) string {
	s.t.Helper()
	text, err := h.Dump(s.t.Context(), Force, s.View.Name())
	if err != nil {
		s.t.Fatal(err)
	}
	return text
}

// Contains says whether the tables hold a text anywhere.
func (s *Told) Contains(text string) bool {
	s.t.Helper()
	return strings.Contains(s.dump(s.House), text)
}
