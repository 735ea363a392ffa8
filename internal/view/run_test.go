package view_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/journal"
	"bluelamp/internal/view"
)

func TestReaderSeesWhatWasWaitedFor(t *testing.T) {
	w := newWorld(t)
	h := w.open(w.options(t.TempDir()))
	stop := run(h)
	defer stop()
	for want := 1; want <= 20; want++ {
		p := w.append("northshire/tray/1", put{"a", "Ada Example"})
		if err := h.Wait(t.Context(), p); err != nil {
			t.Fatal(err)
		}
		db, err := h.Reader("northshire", "trays")
		if err != nil {
			t.Fatal(err)
		}
		var got int
		if err := db.QueryRow(`SELECT letters FROM tray`).Scan(&got); err != nil || got != want {
			t.Fatalf("letters = %d, %v; want %d", got, err, want)
		}
	}
}

func TestForcesHaveTablesOfTheirOwn(t *testing.T) {
	w := newWorld(t)
	h := w.open(w.options(t.TempDir()))
	w.append("northshire/tray/1", put{"a", "Ada Example"})
	p := w.append("southshire/tray/1", put{"b", "Bob Example"}, taken{"b"})
	w.upTo(h, p)

	want := map[string]string{
		"northshire": "# tray\n'northshire/tray/1' | 1 | 'Ada Example'\n",
		"southshire": "# tray\n'southshire/tray/1' | 0 | 'Bob Example'\n",
		"eastshire":  "# tray\n\n",
	}
	for force, text := range want {
		if diff := cmp.Diff(text, w.dump(h, force, "trays")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", force, diff)
		}
	}
}

func TestAReaderOpenedEarlyFillsLater(t *testing.T) {
	w := newWorld(t)
	dir := t.TempDir()
	h := w.open(w.options(dir))
	p := w.append("northshire/tray/1", put{"a", "Ada Example"})
	w.upTo(h, p)
	early, err := h.Reader("southshire", "trays")
	if err != nil {
		t.Fatal(err)
	}
	if again := w.open(w.options(dir)); again.Position() != p {
		t.Errorf("the empty tables stand at page %d, want %d", again.Position(), p)
	}
	w.upTo(h, w.append("southshire/tray/1", put{"b", "Bob Example"}))
	var n int
	if err := early.QueryRow(`SELECT count(*) FROM tray`).Scan(&n); err != nil || n != 1 {
		t.Errorf("rows = %d, %v; want 1", n, err)
	}
}

func TestReaderRefuses(t *testing.T) {
	w := newWorld(t)
	h := w.open(w.options(t.TempDir()))
	for _, c := range [][2]string{{"northshire", "shelves"}, {"..", "trays"}, {"", "trays"}, {"a/b", "trays"}} {
		if _, err := h.Reader(c[0], c[1]); err == nil {
			t.Errorf("Reader(%q, %q) was given out", c[0], c[1])
		}
	}
	db, err := h.Reader("northshire", "trays")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec(`DELETE FROM tray`); err == nil {
		t.Error("a reader could write")
	}
}

func TestWatchRingsWhenPagesAreThere(t *testing.T) {
	w := newWorld(t)
	h := w.open(w.options(t.TempDir()))
	tokens, unwatch := h.Watch()
	defer unwatch()
	stop := run(h)
	defer stop()
	p := w.append("northshire/tray/1", put{"a", ""})
	for h.Position() < p {
		<-tokens
	}
}

func TestAViewThatFailsHaltsTheHouse(t *testing.T) {
	cases := map[string]func() error{
		"error": func() error { return errSpoilt },
		"panic": func() error { panic(errSpoilt.Error()) },
	}
	for name, spoil := range cases {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			h := w.open(w.options(t.TempDir(), trays{spoil: spoil}, log{}))
			w.append("northshire/tray/1", put{"a", ""})
			p := w.append("northshire/tray/1", spoilt{})

			err := h.Run(t.Context())
			if err == nil || !strings.Contains(err.Error(), "view trays: page 2") || !strings.Contains(err.Error(), errSpoilt.Error()) {
				t.Fatalf("Run = %v, want it to name view, page and cause", err)
			}
			if err := h.Wait(t.Context(), p); err == nil || !strings.Contains(err.Error(), "page 2") {
				t.Errorf("Wait = %v, want what halted the house", err)
			}
			if text := w.dump(h, "northshire", "trays"); text != "# tray\n\n" {
				t.Errorf("half a chunk stands in the view:\n%s", text)
			}
		})
	}
}

// torn is a journal that lost a page, or holds one of a newer release.
type torn struct {
	journal.Journal
	tear func([]journal.Page) []journal.Page
}

func (t torn) Read(ctx context.Context, after journal.Position, limit int) ([]journal.Page, error) {
	pages, err := t.Journal.Read(ctx, after, limit)
	return t.tear(pages), err
}

func TestAGapOrAnUnknownPageHaltsTheHouse(t *testing.T) {
	cases := map[string]struct {
		tear func([]journal.Page) []journal.Page
		want string
	}{
		"gap":     {func(p []journal.Page) []journal.Page { return append(p[:1:1], p[2:]...) }, "page 3 follows page 1"},
		"unknown": {func(p []journal.Page) []journal.Page { p[1].Type = "tray.burnt"; return p }, "page 2"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			o := w.options(t.TempDir())
			o.Journal = torn{w.journal, c.tear}
			h, err := view.Open(t.Context(), w.options(o.Dir)) // the journal is empty still
			if err != nil {
				t.Fatal(err)
			}
			h.Close()
			w.append("northshire/tray/1", put{"a", ""}, put{"b", ""}, put{"c", ""})
			err = w.open(o).Run(t.Context())
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("Run = %v, want %q", err, c.want)
			}
		})
	}
}

func TestWaitEndsWithItsContext(t *testing.T) {
	w := newWorld(t)
	h := w.open(w.options(t.TempDir()))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := h.Wait(ctx, 1); !errors.Is(err, context.Canceled) {
		t.Errorf("err = %v, want %v", err, context.Canceled)
	}
}
