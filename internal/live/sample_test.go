package live_test

import (
	"context"
	"fmt"
	"iter"
	"sync/atomic"
	"testing"
	"time"

	"bluelamp/internal/journal"
	"bluelamp/internal/live"
)

var noon = time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)

// desk is a journal with views that catch up when the test says so.
type desk struct {
	t       tester
	journal *counted
	bell    journal.Bell
	at      atomic.Int64
	hub     *live.Hub
}

type tester interface {
	Helper()
	Fatal(args ...any)
}

// counted is a journal that counts how often it is read.
type counted struct {
	journal.Journal
	reads atomic.Int64
}

func (c *counted) Read(ctx context.Context, after journal.Position, limit int) ([]journal.Page, error) {
	c.reads.Add(1)
	return c.Journal.Read(ctx, after, limit)
}

func newDesk(t tester) *desk {
	d := &desk{t: t, journal: &counted{Journal: journal.NewMemory()}}
	d.hub = live.NewHub(d.journal, d)
	return d
}

func (d *desk) Position() journal.Position       { return journal.Position(d.at.Load()) }
func (d *desk) Watch() (<-chan struct{}, func()) { return d.bell.Watch() }
func (d *desk) catchUp(p journal.Position)       { d.at.Store(int64(p)); d.bell.Ring() }
func (d *desk) happen(force string, n int)       { d.catchUp(d.write(force, n)) }

// write appends n pages, which the views do not have yet.
func (d *desk) write(force string, n int) journal.Position {
	d.t.Helper()
	var last journal.Position
	for n > 0 {
		stream := journal.NewStream(force, "desk", "1")
		b := journal.Batch{
			Stream: stream, Expected: journal.AnyVersion, At: noon, Actor: "staff/1",
			Key: fmt.Sprintf("%s/%d/%d", force, last, d.pages()),
		}
		for range min(n, journal.MaxEvents) {
			b.Drafts = append(b.Drafts, journal.Draft{Type: "desk.rang", Schema: 1, Data: []byte(`{"secret":"not for a note"}`)})
		}
		r, err := d.journal.Append(context.Background(), b)
		if err != nil {
			d.t.Fatal(err)
		}
		last, n = r.Last, n-len(b.Drafts)
	}
	return last
}

func (d *desk) pages() journal.Position {
	head, err := d.journal.Head(context.Background())
	if err != nil {
		d.t.Fatal(err)
	}
	return head.Position
}

// take takes the positions of the next n notes.
func take(t testing.TB, notes iter.Seq2[live.Note, error], n int) []journal.Position {
	t.Helper()
	var got []journal.Position
	if n == 0 {
		return got
	}
	for note, err := range notes {
		if err != nil {
			t.Fatal(err)
		}
		if got = append(got, note.Position); len(got) == n {
			break
		}
	}
	return got
}
