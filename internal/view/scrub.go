package view

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// scrubAttempts bounds how often Scrub asks again while somebody reads.
const scrubAttempts = 40

// Scrub leaves nothing of what was deleted from a force's tables in their files:
// deleted rows are overwritten as they go (secure_delete), and the write-ahead
// logs, in which they may still stand, are moved into the tables and cut to
// nothing. It waits for short reads to end and says when a long one would not.
func (h *House) Scrub(ctx context.Context, force string) error {
	for _, f := range h.filesOf(force) {
		if err := h.scrub(ctx, f); err != nil {
			return err
		}
	}
	return nil
}

func (h *House) filesOf(force string) []*file {
	h.stepping.Lock()
	defer h.stepping.Unlock()
	return append([]*file(nil), h.shelves[force]...)
}

func (h *House) scrub(ctx context.Context, f *file) error {
	for range scrubAttempts {
		busy, err := h.checkpoint(ctx, f)
		if err != nil {
			return fmt.Errorf("scrub view %s: %w", f.view.Name(), err)
		}
		if !busy {
			return nil
		}
		h.pause(ctx, 50*time.Millisecond)
	}
	return fmt.Errorf("scrub view %s: somebody reads it without end; what was deleted is gone at the latest when Bluelamp is stopped", f.view.Name())
}

// checkpoint asks once and waits for nobody: pages are not applied meanwhile, and
// a long read elsewhere must not stop every screen.
func (h *House) checkpoint(ctx context.Context, f *file) (busy bool, err error) {
	h.stepping.Lock()
	defer h.stepping.Unlock()
	if _, err := f.tx.conn.ExecContext(ctx, `PRAGMA busy_timeout = 0`); err != nil {
		return false, err
	}
	var frames, moved int
	err = f.tx.conn.QueryRowContext(ctx, `PRAGMA wal_checkpoint(TRUNCATE)`).Scan(&busy, &frames, &moved)
	_, restored := f.tx.conn.ExecContext(context.WithoutCancel(ctx), busyTimeout)
	return busy, errors.Join(err, restored)
}

// busyTimeout is the waiting of a connection in service, as file.go sets it.
const busyTimeout = `PRAGMA busy_timeout = 5000`
