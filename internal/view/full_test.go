package view_test

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"bluelamp/internal/journal"
	"bluelamp/internal/journal/journaltest"
	"bluelamp/internal/view"
)

// heavy writes more than a page of the file for each event, and lets its file
// grow only while there is room: SQLite then answers as on a full disk.
type heavy struct{ room *atomic.Bool }

func (heavy) Name() string   { return "heavy" }
func (heavy) Version() int   { return 1 }
func (heavy) Schema() string { return `CREATE TABLE weight (position INTEGER, load BLOB) STRICT` }

func (v heavy) Apply(_ context.Context, tx *view.Tx, e journal.Event) error {
	most := 1 // SQLite takes it for the size that the file has
	if v.room.Load() {
		most = 1 << 30
	}
	if err := tx.Exec(fmt.Sprintf("PRAGMA max_page_count = %d", most)); err != nil {
		return err
	}
	return tx.Exec(`INSERT INTO weight VALUES (?, zeroblob(20000))`, int64(e.Position))
}

func TestAFullFileIsTriedAgainUntilItTakesThePages(t *testing.T) {
	w, room := newWorld(t), &atomic.Bool{}
	room.Store(true)
	var told bytes.Buffer
	var pauses []time.Duration
	var h *view.House
	var last journal.Position
	o := w.options(t.TempDir(), trays{}, heavy{room})
	o.Log = slog.New(slog.NewTextHandler(&told, nil))
	o.Pause = func(_ context.Context, d time.Duration) {
		pauses = append(pauses, d)
		stuckAt(t, h, 1, last)
		room.Store(len(pauses) == 8)
	}
	h = w.open(o)
	w.upTo(h, w.append("northshire/tray/1", put{"a", "Ada Example"}))

	room.Store(false)
	w.append("northshire/tray/1", put{"b", "Bob Example"})
	last = w.append("northshire/tray/1", put{"c", "Cy Example"})
	w.upTo(h, last)
	if len(pauses) != 8 || pauses[0] != 100*time.Millisecond || pauses[7] != 5*time.Second {
		t.Errorf("pauses %v; want eight that grow from 100 ms to 5 s", pauses)
	}
	began, over := strings.Count(told.String(), "cannot be written"), strings.Count(told.String(), "written again")
	if began != 1 || over != 1 || !strings.Contains(told.String(), "full (13)") {
		t.Errorf("the log tells %d beginnings and %d ends of one spell:\n%s", began, over, &told)
	}
	again, err := h.Rebuild(t.Context(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	for _, name := range []string{"trays", "heavy"} {
		if got, want := w.dump(h, "northshire", name), w.dump(again, "northshire", name); got != want {
			t.Errorf("%s caught up:\n%.200s\nfrom page one:\n%.200s", name, got, want)
		}
	}
}

// stuckAt checks what a person meets while the house cannot write: tables as
// they were, and no end of waiting but one's own.
func stuckAt(t *testing.T, h *view.House, p, last journal.Position) {
	t.Helper()
	if h.Position() != p {
		t.Errorf("stuck at page %d, want %d", h.Position(), p)
	}
	db, err := h.Reader("northshire", "heavy")
	if err != nil {
		t.Error(err)
		return
	}
	if n := count(t, db, "weight"); n != int(p) {
		t.Errorf("%d rows are read while the file is full, want those of page %d", n, p)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := h.Wait(ctx, last); !errors.Is(err, context.Canceled) {
		t.Errorf("Wait = %v, want the end of its context", err)
	}
}

func count(t *testing.T, db *sql.DB, table string) (n int) {
	t.Helper()
	if err := db.QueryRow(`SELECT count(*) FROM ` + table).Scan(&n); err != nil {
		t.Error(err)
	}
	return n
}

func TestRunEndsQuietlyWhileAFileIsFull(t *testing.T) {
	w, room := newWorld(t), &atomic.Bool{}
	paused := make(chan struct{})
	o := w.options(t.TempDir(), heavy{room})
	o.Pause = func(ctx context.Context, _ time.Duration) { close(paused); <-ctx.Done() }
	h := w.open(o)
	w.append("northshire/tray/1", put{"a", "Ada Example"})
	stop := run(h)
	<-paused
	if err := stop(); err != nil {
		t.Errorf("Run = %v, want nil", err)
	}
}

// A start on a full disk must not take files that cannot be opened for unsound
// ones, which are removed.
func TestOpenOnAFullDiskSaysSoAndRemovesNothing(t *testing.T) {
	disk := journaltest.NewSmallDisk(t, 2<<10)
	w := newWorld(t)
	h := w.open(w.options(disk.Dir))
	w.upTo(h, w.append("northshire/tray/1", put{"a", "Ada Example"}))
	if err := h.Close(); err != nil {
		t.Fatal(err)
	}
	disk.Fill()
	var told bytes.Buffer
	o := w.options(disk.Dir)
	o.Log = slog.New(slog.NewTextHandler(&told, nil))
	_, err := view.Open(t.Context(), o)
	if err == nil || !strings.Contains(err.Error(), "no room left on the disk") {
		t.Errorf("Open = %v, want plain words", err)
	}
	disk.Free()
	if w.open(o); told.Len() > 0 {
		t.Errorf("sound files were to be built anew: %s", &told)
	}
}
