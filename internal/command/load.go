package command

import (
	"context"
	"fmt"

	"bluelamp/internal/journal"
)

// Fold returns the state after one more event. It is given event bodies by
// value, in the order in which they happened.
type Fold[S any] func(state S, event any) S

// Load folds the stream force/room/id from its first event. A stream that does
// not exist gives the zero state and version 0.
func Load[S any](
	ctx context.Context, d *Desk, force, room, id string, fold Fold[S],
) (S, journal.Version, error) {
	stream := journal.NewStream(force, room, id)
	var none S
	pages, err := d.pages(ctx, stream)
	if err != nil {
		return none, 0, err
	}
	state, err := folded(ctx, d.codec, pages, fold)
	if err != nil {
		return none, 0, fmt.Errorf("load %s: %w", stream, err)
	}
	return state, last(pages), nil
}

func (d *Desk) pages(ctx context.Context, s journal.Stream) ([]journal.Page, error) {
	pages, err := d.journal.ReadStream(ctx, s, 0)
	if err != nil {
		return nil, outage(fmt.Errorf("load %s: %w", s, err))
	}
	return pages, nil
}

func folded[S any](ctx context.Context, c *journal.Codec, pages []journal.Page, fold Fold[S]) (S, error) {
	var state S
	for _, p := range pages {
		event, err := c.Decode(ctx, p)
		if err != nil {
			return state, fmt.Errorf("decode page %d: %w", p.Position, err)
		}
		state = fold(state, event.Body)
	}
	return state, nil
}

// last returns the version of a stream, 0 if it has no pages.
func last(pages []journal.Page) journal.Version {
	if len(pages) == 0 {
		return 0
	}
	return pages[len(pages)-1].Version
}
