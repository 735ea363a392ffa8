package view_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"bluelamp/internal/journal"
	"bluelamp/internal/view"
)

// Step by step, with restarts anywhere, comes to the same tables as one build
// from page one.
func TestCaughtUpEqualsRebuilt(t *testing.T) {
	for seed := range uint64(8) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			dice := rand.New(rand.NewPCG(seed, 0))
			w, dir := newWorld(t), t.TempDir()
			h := w.open(w.options(dir))
			for range 1 + dice.IntN(6) {
				p := h.Position()
				for range dice.IntN(13) {
					p = appendAny(w, dice)
				}
				w.upTo(h, p)
				if dice.IntN(2) == 0 {
					if err := h.Close(); err != nil {
						t.Fatal(err)
					}
					h = w.open(w.options(dir))
				}
			}
			equalToRebuilt(t, w, h, t.TempDir())
		})
	}
}

// appendAny writes one to three events to one of six trays.
func appendAny(w *world, dice *rand.Rand) journal.Position {
	forces := []string{"northshire", "southshire", "eastshire"}
	stream := journal.NewStream(forces[dice.IntN(3)], "tray", fmt.Sprint(1+dice.IntN(2)))
	choice := []any{put{"a", "Ada Example"}, put{"b", "Bob Example"}, taken{"a"}, spoilt{}}
	var events []any
	for range 1 + dice.IntN(3) {
		events = append(events, choice[dice.IntN(len(choice))])
	}
	return w.append(stream, events...)
}

func equalToRebuilt(t *testing.T, w *world, h *view.House, dir string) {
	again, err := h.Rebuild(context.Background(), dir)
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	for _, force := range []string{"northshire", "southshire", "eastshire"} {
		for _, name := range []string{"trays", "log"} {
			if got, want := w.dump(h, force, name), w.dump(again, force, name); got != want {
				t.Errorf("%s of %s, step by step:\n%s\nfrom page one:\n%s", name, force, got, want)
			}
		}
	}
}

// A kill between the commits of two files leaves one behind. Here it is put
// back by hand to what it was some pages ago.
func TestAFileThatWasLeftBehindCatchesUp(t *testing.T) {
	w := newWorld(t)
	dir := settled(t, w)
	file := filepath.Join(dir, "northshire", "log-v3.db")
	before, err := os.ReadFile(file) // closed: nobody has it open
	if err != nil {
		t.Fatal(err)
	}
	h := w.open(w.options(dir))
	w.upTo(h, w.append("northshire/tray/1", put{"c", "Cy Example"}, put{"d", "Di Example"}))
	if err := h.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, before, 0o600); err != nil {
		t.Fatal(err)
	}
	h = w.open(w.options(dir))
	if h.Position() != 2 {
		t.Fatalf("the house stands at page %d, want that of the file behind, 2", h.Position())
	}
	// One read now holds pages that one file has and the other has not.
	w.upTo(h, w.append("northshire/tray/2", put{"d", "Cy Example"}))
	equalToRebuilt(t, w, h, t.TempDir())
}

// A force that nothing happens to must not make each start read everything.
func TestAQuietForceStartsWhereTheHouseStopped(t *testing.T) {
	w := newWorld(t)
	dir := t.TempDir()
	h := w.open(w.options(dir))
	w.upTo(h, w.append("southshire/tray/1", put{"a", ""}))
	p := w.append("northshire/tray/1", put{"a", ""})
	w.upTo(h, p)
	if err := h.Close(); err != nil {
		t.Fatal(err)
	}
	if again := w.open(w.options(dir)); again.Position() != p {
		t.Errorf("position after restart = %d, want %d", again.Position(), p)
	}
}
