package view

import (
	"context"
	"fmt"
	"runtime/debug"

	"bluelamp/internal/journal"
)

// apply adds the events that the file has not seen and moves its checkpoint to
// m, in one transaction. After an error the file is as it was before.
func (f *file) apply(ctx context.Context, events []journal.Event, m mark) (err error) {
	if m.position <= f.at.position {
		return nil
	}
	run := func(query string, args ...any) error {
		if err := f.tx.Exec(query, args...); err != nil {
			return fmt.Errorf("view %s: %s: %w", f.view.Name(), query, err)
		}
		return nil
	}
	if err := run(`BEGIN IMMEDIATE`); err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = f.tx.Exec(`ROLLBACK`) // the first error is the one to tell
		}
	}()
	for _, e := range events {
		if e.Position <= f.at.position {
			continue
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := f.one(e); err != nil {
			return fmt.Errorf("view %s: page %d (%s): %w", f.view.Name(), e.Position, e.Type, err)
		}
	}
	if err := run(`UPDATE view_checkpoint SET position = ?, hash = ?`, int64(m.position), m.hash[:]); err != nil {
		return err
	}
	if err := run(`COMMIT`); err != nil {
		return err
	}
	f.at = m
	return nil
}

// one hands an event to the view; a panic comes back as an error with its
// stack, so that one view's defect is told by name and does not end the calls
// that this process is carrying.
func (f *file) one(e journal.Event) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v\n%s", p, debug.Stack())
		}
	}()
	return f.view.Apply(f.tx.ctx, f.tx, e)
}
