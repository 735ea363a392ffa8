package reaction_test

import (
	"bytes"
	"context"
	"database/sql"
	"log/slog"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"bluelamp/internal/fault"
	"bluelamp/internal/journal"
	"bluelamp/internal/reaction"
)

// A place that the disk does not take is no end of the others' work, and the
// command is not sent again for it. Here a trigger refuses what the disk would.
func TestAPlaceThatCannotBeKeptIsTriedAgain(t *testing.T) {
	for name, word := range map[string]error{
		"done":    nil,
		"refused": fault.New(fault.Refused, "hall.nobody-in", "Nobody is in. Ring again later."),
	} {
		t.Run(name, func(t *testing.T) {
			h := newHouse(t)
			var told bytes.Buffer
			calls := 0
			once := h.answering()
			once.Do = func(context.Context, journal.Event, string) error { calls++; return word }
			o := h.options(once)
			o.Log = slog.New(slog.NewTextHandler(&told, &slog.HandlerOptions{Level: slog.LevelWarn}))
			o.Pause = func(_ context.Context, d time.Duration) {
				if h.pauses <- d; len(h.pauses) == 8 {
					h.ledger("DROP TRIGGER full")
				}
			}
			r, err := reaction.Open(t.Context(), o)
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { r.Close() })
			h.ledger("CREATE TRIGGER full BEFORE INSERT ON place BEGIN SELECT raise(ABORT, 'no room'); END")
			h.upTo(r, h.do("door", rang{"front"}))
			if calls != 1 || len(h.pauses) != 8 {
				t.Errorf("Do was called %d times, with %d pauses; want once, with 8", calls, len(h.pauses))
			}
			list, err := r.Refused(t.Context())
			if err != nil || (len(list) == 1) != (word != nil) {
				t.Errorf("refused: %v, %v", list, err)
			}
			for text, want := range map[string]bool{"cannot be written": true, "written again": true, "reaction refused": word != nil} {
				if n := strings.Count(told.String(), text); (n == 1) != want || n > 1 {
					t.Errorf("the log says %q %d times:\n%s", text, n, &told)
				}
			}
		})
	}
}

// ledger changes the file of places as somebody beside the program would.
func (h *house) ledger(statement string) {
	h.t.Helper()
	db, err := sql.Open("sqlite", filepath.Join(h.dir, "reactions.db"))
	if err != nil {
		h.t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec("PRAGMA busy_timeout = 5000; " + statement); err != nil {
		h.t.Error(err)
	}
}
