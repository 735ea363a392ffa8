package view

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"bluelamp/internal/journal"
	"bluelamp/internal/journal/sqlitefile"
)

const (
	// stepPages bounds one transaction in service, so that a long way to catch
	// up is committed, and can be waited for, in parts.
	stepPages = 500
	// markEvery is how far the checkpoint of a quiet force may fall behind: so
	// many pages are read again, and skipped, after a crash.
	markEvery = 10_000
)

// Run applies pages as they come until ctx ends, and then returns nil. Any
// other end is an error that names the page, and the view if it was one; Wait
// returns it from then on. A disk that is full, locked or failing is no end:
// Run tries again until it is well, while the tables are read as they stand.
func (h *House) Run(ctx context.Context) error {
	err := h.follow(ctx)
	if ctx.Err() != nil {
		return h.rest(context.WithoutCancel(ctx))
	}
	err = fmt.Errorf("views halted: %w", err)
	h.halt(err)
	return err
}

func (h *House) follow(ctx context.Context) error {
	tokens, stop := h.journal.Watch()
	defer stop()
	disk := sqlitefile.Patience{Log: h.log, Pause: h.pause, What: "views"}
	for ctx.Err() == nil {
		applied, err := h.step(ctx)
		if sqlitefile.Passing(err) {
			disk.Bear(ctx, err)
			continue
		}
		if err != nil {
			return err
		}
		disk.Over()
		if applied > 0 {
			continue
		}
		select {
		case <-tokens:
		case <-ctx.Done():
		}
	}
	return ctx.Err()
}

// step applies what there is, up to stepPages, and says how many pages it was.
func (h *House) step(ctx context.Context) (int, error) {
	h.stepping.Lock()
	defer h.stepping.Unlock()
	before := h.standing()
	c, err := h.read(ctx, before.position, stepPages, h.late)
	if err != nil || c.pages == 0 {
		return 0, err
	}
	for _, force := range slices.Sorted(maps.Keys(c.events)) {
		if err := h.admit(ctx, force, before); err != nil {
			return 0, err
		}
	}
	if err := h.shelves.apply(ctx, c); err != nil {
		return 0, err
	}
	if err := h.shelves.mark(ctx, c.end, markEvery); err != nil {
		return 0, err
	}
	h.move(c.end)
	return c.pages, nil
}

// late reports whether any file of the force has yet to see the page.
func (h *House) late(force string, p journal.Position) bool {
	files, known := h.shelves[force]
	return !known || slices.ContainsFunc(files, func(f *file) bool { return f.at.position < p })
}

// admit gives a force that is new to the house its empty tables, as of m. The
// caller holds stepping.
func (h *House) admit(ctx context.Context, force string, m mark) error {
	if _, known := h.shelves[force]; known {
		return nil
	}
	if err := writeForces(h.dir, append(slices.Sorted(maps.Keys(h.shelves)), force)); err != nil {
		return err
	}
	var files []*file
	for _, v := range h.views {
		f, err := makeFile(ctx, v, h.path(force, v), inService, m)
		if err != nil {
			return errors.Join(err, shelves{force: files}.close())
		}
		files = append(files, f)
	}
	h.shelves[force] = files
	return nil
}

// rest brings all checkpoints to where the house stands, so that the next start
// reads nothing twice. On a full disk it does, which is no harm.
func (h *House) rest(ctx context.Context) error {
	h.stepping.Lock()
	defer h.stepping.Unlock()
	err := h.shelves.mark(ctx, h.standing(), 1)
	if sqlitefile.Passing(err) {
		h.log.Warn("the views' checkpoints were not written; the next start reads some pages again", "error", err)
		return nil
	}
	if err != nil {
		return fmt.Errorf("views: write checkpoints: %w", err)
	}
	return nil
}
