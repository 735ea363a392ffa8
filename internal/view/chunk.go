package view

import (
	"context"
	"fmt"
	"runtime"

	"golang.org/x/sync/errgroup"

	"bluelamp/internal/journal"
)

// chunk is a run of pages, decoded once for all views of their force.
type chunk struct {
	events map[string][]journal.Event // by force
	end    mark
	pages  int
}

// read takes up to limit pages after a position and decodes those that wanted
// asks for. A gap, or a page that no catalogue row knows, is an error: a view
// that skipped it would be wrong without anybody noticing.
func (h *House) read(
	ctx context.Context, after journal.Position, limit int, wanted func(force string, p journal.Position) bool,
) (chunk, error) {
	pages, err := h.journal.Read(ctx, after, limit)
	if err != nil {
		return chunk{}, fmt.Errorf("read journal after page %d: %w", after, err)
	}
	c := chunk{events: map[string][]journal.Event{}, end: mark{position: after}, pages: len(pages)}
	for _, p := range pages {
		if p.Position != c.end.position+1 {
			return chunk{}, fmt.Errorf("read journal: page %d follows page %d; run `bluelamp journal verify`", p.Position, c.end.position)
		}
		c.end = mark{p.Position, p.Hash}
		force := p.Stream.Force()
		if !wanted(force, p.Position) {
			continue
		}
		event, err := h.codec.Decode(ctx, p)
		if err != nil {
			return chunk{}, fmt.Errorf("decode page %d: %w", p.Position, err)
		}
		c.events[force] = append(c.events[force], event)
	}
	return c, nil
}

// apply hands a chunk to every file that it concerns, one file a processor.
// After an error some files have it and others have not, which is what their
// own checkpoints are for.
func (s shelves) apply(ctx context.Context, c chunk) error {
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	for force, events := range c.events {
		for _, f := range s[force] {
			group.Go(func() error {
				if err := f.apply(ctx, events, c.end); err != nil {
					return fmt.Errorf("force %s: %w", force, err)
				}
				return nil
			})
		}
	}
	return group.Wait()
}

// mark moves the checkpoints of all files that are at least behind pages late.
func (s shelves) mark(ctx context.Context, m mark, behind journal.Position) error {
	for force, files := range s {
		for _, f := range files {
			if m.position-f.at.position < behind {
				continue
			}
			if err := f.apply(ctx, nil, m); err != nil {
				return fmt.Errorf("force %s: %w", force, err)
			}
		}
	}
	return nil
}
