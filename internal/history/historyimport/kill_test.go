package historyimport_test

import (
	"context"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"

	"bluelamp/internal/history"
	"bluelamp/internal/history/historyimport"
	"bluelamp/internal/journal"
)

// dying is a journal whose process dies after so many appends: what was appended
// stands, and nothing more is heard of it.
type dying struct {
	journal.Journal
	left atomic.Int64
}

func (d *dying) Append(ctx context.Context, b journal.Batch) (journal.Receipt, error) {
	left := d.left.Add(-1)
	if left < 0 {
		return journal.Receipt{}, journal.ErrClosed
	}
	r, err := d.Journal.Append(ctx, b)
	if left < 16 { // written, and the process died before it learned so
		return journal.Receipt{}, journal.ErrClosed
	}
	return r, err
}

// many is a file of so many people, every tenth of them doubled.
func many(n int) string {
	var b strings.Builder
	b.WriteString("id,first,last,dob\n")
	for i := range n {
		fmt.Fprintf(&b, "p%d,First%d,Last%d,1980-01-02\n", i, i, i)
		if i%10 == 0 {
			fmt.Fprintf(&b, "p%d,First%d,Last%d,1980-01-02\n", i, i, i)
		}
	}
	return b.String()
}

// TestKilledInTheMiddle kills the engine after more and more appends until the
// import, and then its undoing, is through. Nothing is doubled and nothing lost.
func TestKilledInTheMiddle(t *testing.T) {
	const n = 6000
	w := begin(t)
	id := w.bring(history.People, many(n))
	w.checked(id)
	die := func(after int64) {
		w.stop()
		d := &dying{Journal: w.store}
		d.left.Store(after)
		w.start(d)
	}
	deaths := 0
	die(700)
	if _, err := w.engine.Start(t.Context(), w.ask(), "dan", id); err != nil {
		t.Logf("the start was not heard of: %v", err) // it is asked for again below
	}
	for w.rests(id); state(w, history.Room, id, history.Fold).Phase != history.Ended; w.rests(id) {
		if deaths++; deaths > 50 {
			t.Fatal("it never ends")
		}
		die(int64(700 * deaths))
		_, _ = w.engine.Start(t.Context(), w.ask(), "dan", id)
	}
	w.stop()
	w.start(w.store)
	i := w.rests(id)
	equal(t, "result", i.Done, historyimport.Counts{Read: n + n/10, Taken: n, Doubled: n / 10})
	described := 0
	each(t, w, func(p journal.Page) {
		if p.Type == "person.described" {
			described++
		}
	})
	if described != n || deaths < 3 {
		t.Errorf("%d people were described after %d deaths, want %d", described, deaths, n)
	}

	w.stop()
	d := &dying{Journal: w.store}
	d.left.Store(2000)
	w.start(d)
	if _, err := w.engine.Undo(t.Context(), w.ask(), "dan", id, "Wrong file"); err != nil {
		t.Fatal(err)
	}
	if w.rests(id); state(w, history.Room, id, history.Fold).Phase != history.Undoing {
		t.Fatal("it did not die in the middle")
	}
	w.stop()
	w.start(w.store) // goes on by itself
	i = w.until(id, func(i historyimport.Import) bool { return i.Phase == history.TakenBack })
	if i.TakenBack != n || i.Kept != 0 {
		t.Errorf("taken back %d, kept %d, want %d and 0", i.TakenBack, i.Kept, n)
	}
	for _, key := range []string{"p0", "p1", fmt.Sprint("p", n-1)} {
		if s := w.person(key); len(s.Descriptions) != 0 || len(s.Withdrawn) != 1 {
			t.Errorf("%s: %+v", key, s)
		}
	}
}

func each(t *testing.T, w *world, see func(journal.Page)) {
	t.Helper()
	for at := journal.Position(0); ; {
		pages, err := w.store.Read(t.Context(), at, journal.MaxRead)
		if err != nil {
			t.Fatal(err)
		}
		if len(pages) == 0 {
			return
		}
		for _, p := range pages {
			at = p.Position
			see(p)
		}
	}
}

func TestPausedAndGoneOnWith(t *testing.T) {
	const n = 20_000
	w := begin(t)
	id := w.bring(history.People, many(n))
	w.checked(id)
	if _, err := w.engine.Start(t.Context(), w.ask(), "dan", id); err != nil {
		t.Fatal(err)
	}
	w.until(id, func(i historyimport.Import) bool { return i.Done.Read > 0 })
	if _, err := w.engine.Pause(t.Context(), w.ask(), "dan", id); err != nil {
		t.Fatal(err)
	}
	i := w.rests(id)
	if i.Phase != history.Stopped || i.Done.Read == 0 || i.Done.Read == n+n/10 {
		t.Fatalf("not paused in the middle: %+v", i)
	}
	w.stop()
	w.start(w.store)
	if i := w.rests(id); i.Phase != history.Stopped {
		t.Fatalf("a paused import went on by itself: %+v", i)
	}
	if _, err := w.engine.Start(t.Context(), w.ask(), "dan", id); err != nil {
		t.Fatal(err)
	}
	w.until(id, func(i historyimport.Import) bool { return i.Phase == history.Ended })
	equal(t, "result", w.rests(id).Done, historyimport.Counts{Read: n + n/10, Taken: n, Doubled: n / 10})
	if len(w.person("p19999").Descriptions) != 1 || len(w.person("p0").Descriptions) != 1 {
		t.Error("somebody is missing or doubled")
	}
}
