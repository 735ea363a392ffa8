package historyimport_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/history"
	"bluelamp/internal/history/historyimport"
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/person"
	"bluelamp/internal/policy"
)

const force = "northshire"

// world is a journal with an engine beside it that can die and come back.
type world struct {
	t      *testing.T
	dir    string
	store  journal.Journal
	codec  *journal.Codec
	keys   journal.Keys
	desk   *command.Desk
	engine *historyimport.Engine
	stop   func()
	now    time.Time
	nth    int
}

func begin(t *testing.T) *world {
	t.Helper()
	catalogue, err := journal.NewCatalogue(history.Catalogue(), person.Catalogue(), contact.Catalogue(), incident.Catalogue())
	if err != nil {
		t.Fatal(err)
	}
	w := &world{t: t, dir: filepath.Join(t.TempDir(), "imports"), store: journal.NewMemory(), keys: journal.NewMemoryKeys(), now: time.Date(2026, 11, 21, 14, 0, 0, 0, time.UTC)}
	w.codec = journal.NewCodec(catalogue, w.keys)
	w.desk = command.NewDesk(w.store, w.codec, func() time.Time { return w.now })
	w.start(w.store)
	t.Cleanup(func() { w.stop() })
	return w
}

// start opens the engine over a journal, as a new process does.
func (w *world) start(j journal.Journal) {
	w.t.Helper()
	engine, err := historyimport.New(w.t.Context(), historyimport.Options{
		Dir: w.dir, Journal: j, Codec: w.codec, Zone: time.UTC, Now: func() time.Time { return w.now }, Writers: 16,
		Policy: func(string) *policy.Pack {
			return &policy.Pack{Flags: []policy.Flag{{Code: "weapons", Label: "Weapons"}, {Code: "vulnerable", Label: "Vulnerable"}}}
		},
		Number: func(raw string) (string, bool) {
			digits := strings.ReplaceAll(raw, " ", "")
			return "+44" + strings.TrimPrefix(digits, "0"), strings.HasPrefix(digits, "07") && len(digits) == 11
		},
	})
	if err != nil {
		w.t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- engine.Run(ctx) }()
	w.engine = engine
	w.stop = func() {
		cancel()
		if err := <-done; err != nil {
			w.t.Error(err)
		}
		w.stop = func() {}
	}
}

func (w *world) ask() command.Ask {
	w.nth++
	return command.Ask{Force: force, Actor: "staff/dan", Key: fmt.Sprint("test-", w.nth)}
}

// bring brings a file and returns the import's id.
func (w *world) bring(kind history.Kind, text string) string {
	w.t.Helper()
	i, err := w.engine.Bring(w.t.Context(), historyimport.Bringing{Ask: w.ask(), By: "dan", Kind: kind, Source: "Old records", File: string(kind) + ".csv"}, strings.NewReader(text))
	if err != nil {
		w.t.Fatal(err)
	}
	return i.ID
}

// rests waits until nothing is done to the import.
func (w *world) rests(id string) historyimport.Import {
	w.t.Helper()
	return w.until(id, func(i historyimport.Import) bool { return i.Work == "" })
}

func (w *world) until(id string, so func(historyimport.Import) bool) historyimport.Import {
	w.t.Helper()
	ctx, cancel := context.WithTimeout(w.t.Context(), time.Minute)
	defer cancel()
	for {
		i, err := w.engine.Import(force, id)
		if err != nil {
			w.t.Fatal(err)
		}
		if so(i) {
			return i
		}
		select {
		case <-ctx.Done():
			w.t.Fatalf("the import did not come to rest: %+v", i)
		case <-time.After(time.Millisecond):
		}
	}
}

func (w *world) checked(id string) historyimport.Checked {
	w.t.Helper()
	if _, err := w.engine.Check(force, id); err != nil {
		w.t.Fatal(err)
	}
	i := w.rests(id)
	if i.Checked == nil || i.Failure != "" {
		w.t.Fatalf("not checked: %+v", i)
	}
	return *i.Checked
}

func (w *world) taken(id string) historyimport.Import {
	w.t.Helper()
	w.checked(id)
	return w.goneOn(id)
}

// goneOn takes the rows in from where the import stands.
func (w *world) goneOn(id string) historyimport.Import {
	w.t.Helper()
	if _, err := w.engine.Start(w.t.Context(), w.ask(), "dan", id); err != nil {
		w.t.Fatal(err)
	}
	i := w.rests(id)
	if i.Phase != history.Ended {
		w.t.Fatalf("not finished: %+v", i)
	}
	return i
}

func (w *world) undone(id string) historyimport.Import {
	w.t.Helper()
	if _, err := w.engine.Undo(w.t.Context(), w.ask(), "dan", id, "Wrong file"); err != nil {
		w.t.Fatal(err)
	}
	i := w.rests(id)
	if i.Phase != history.TakenBack {
		w.t.Fatalf("not undone: %+v", i)
	}
	return i
}

// report is the flaws as "line column: problem".
func (w *world) report(id string) string {
	w.t.Helper()
	f, err := w.engine.Report(force, id)
	if err != nil {
		w.t.Fatal(err)
	}
	defer f.Close()
	text, err := os.ReadFile(f.Name())
	if err != nil {
		w.t.Fatal(err)
	}
	return string(text)
}

func state[S any](w *world, room, id string, fold command.Fold[S]) S {
	w.t.Helper()
	s, _, err := command.Load(w.t.Context(), w.desk, force, room, id, fold)
	if err != nil {
		w.t.Fatal(err)
	}
	return s
}

func (w *world) person(key string) person.State {
	w.t.Helper()
	return state(w, person.Room, history.ID(force, person.Room, "Old records", key), person.Fold)
}

func (w *world) contact(key string) contact.State {
	w.t.Helper()
	return state(w, contact.Room, history.ID(force, contact.Room, "Old records", key), contact.Fold)
}

func (w *world) incident(key string) incident.State {
	w.t.Helper()
	return state(w, incident.Room, history.ID(force, incident.Room, "Old records", key), incident.Fold)
}

func equal(t *testing.T, what string, got, want any) {
	t.Helper()
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("%s (-want +got):\n%s", what, d)
	}
}
