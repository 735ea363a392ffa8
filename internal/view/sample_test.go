package view_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"bluelamp/internal/journal"
	"bluelamp/internal/view"
)

// A tray of letters, as a room would have it.
type (
	put struct {
		Letter string `json:"letter"`
		From   string `json:"from" personal:"true"`
	}
	taken struct {
		Letter string `json:"letter"`
	}
	// spoilt is an event that a view of this test cannot take.
	spoilt struct{}
)

var noon = time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)

// trays counts letters by tray and names who sent the last.
type trays struct {
	version int
	schema  string
	spoil   func() error
}

func (trays) Name() string   { return "trays" }
func (v trays) Version() int { return max(v.version, 1) }
func (v trays) Schema() string {
	return `CREATE TABLE tray (stream TEXT PRIMARY KEY, letters INTEGER NOT NULL, sender TEXT) STRICT;` + v.schema
}

func (v trays) Apply(_ context.Context, tx *view.Tx, e journal.Event) error {
	switch b := e.Body.(type) {
	case put:
		return tx.Exec(`INSERT INTO tray VALUES (?, 1, ?) ON CONFLICT DO UPDATE
			SET letters = letters + 1, sender = excluded.sender`, string(e.Stream), b.From)
	case taken:
		return tx.Exec(`UPDATE tray SET letters = letters - 1 WHERE stream = ?`, string(e.Stream))
	case spoilt:
		if v.spoil != nil {
			return v.spoil()
		}
	}
	return nil
}

// log keeps every page, and so notices one applied twice, left out or out of
// order.
type log struct{}

func (log) Name() string { return "log" }
func (log) Version() int { return 3 }
func (log) Schema() string {
	return `CREATE TABLE entry (position INTEGER PRIMARY KEY, type TEXT) STRICT`
}

func (log) Apply(_ context.Context, tx *view.Tx, e journal.Event) error {
	var last int64
	if err := tx.QueryRow(`SELECT coalesce(max(position), 0) FROM entry`).Scan(&last); err != nil {
		return err
	}
	if last >= int64(e.Position) {
		return fmt.Errorf("page %d came after page %d", e.Position, last)
	}
	return tx.Exec(`INSERT INTO entry VALUES (?, ?)`, int64(e.Position), e.Type)
}

var errSpoilt = errors.New("the letter is spoilt")

// world is a journal with the views on it.
type world struct {
	t       *testing.T
	journal journal.Journal
	codec   *journal.Codec
	keys    int
}

func newWorld(t *testing.T) *world {
	t.Helper()
	catalogue, err := journal.NewCatalogue([]journal.Entry{
		journal.Of[put]("tray.put", 1), journal.Of[taken]("tray.taken", 1), journal.Of[spoilt]("tray.spoilt", 1),
	})
	if err != nil {
		t.Fatal(err)
	}
	return &world{t: t, journal: journal.NewMemory(), codec: journal.NewCodec(catalogue, journal.NewMemoryKeys())}
}

// append writes events to a stream, one batch.
func (w *world) append(stream journal.Stream, events ...any) journal.Position {
	w.t.Helper()
	b := journal.Batch{
		Stream: stream, Expected: journal.AnyVersion, Key: fmt.Sprint("key/", w.keys), At: noon, Actor: "staff/1",
	}
	w.keys++
	for _, e := range events {
		d, err := w.codec.Encode(context.Background(), stream, e)
		if err != nil {
			w.t.Fatal(err)
		}
		b.Drafts = append(b.Drafts, d)
	}
	r, err := w.journal.Append(context.Background(), b)
	if err != nil {
		w.t.Fatal(err)
	}
	return r.Last
}

func (w *world) options(dir string, views ...view.View) view.Options {
	if len(views) == 0 {
		views = []view.View{trays{}, log{}}
	}
	return view.Options{Dir: dir, Journal: w.journal, Codec: w.codec, Views: views}
}

func (w *world) open(o view.Options) *view.House {
	w.t.Helper()
	h, err := view.Open(context.Background(), o)
	if err != nil {
		w.t.Fatal(err)
	}
	w.t.Cleanup(func() { h.Close() })
	return h
}

// run follows until stop is called, which returns what Run returned.
func run(h *view.House) (stop func() error) {
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- h.Run(ctx) }()
	return func() error { cancel(); return <-done }
}

// upTo runs the house until it has page p, and stops it.
func (w *world) upTo(h *view.House, p journal.Position) {
	w.t.Helper()
	stop := run(h)
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	waited := h.Wait(ctx, p)
	if err := errors.Join(waited, stop()); err != nil {
		w.t.Fatal(err)
	}
}

func (w *world) dump(h *view.House, force, name string) string {
	w.t.Helper()
	text, err := h.Dump(context.Background(), force, name)
	if err != nil {
		w.t.Fatal(err)
	}
	return text
}
