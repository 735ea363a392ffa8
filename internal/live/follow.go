package live

import (
	"context"
	"iter"

	"bluelamp/internal/journal"
)

// Follow yields a force's notes after a position: first everything that was
// missed, then what happens, in the order of the journal, without end. The last
// pair holds the error that ended it: ErrSlow, ErrClosed, ctx's own, or the
// journal's. A position that is still to come is waited for.
func (h *Hub) Follow(ctx context.Context, force string, after journal.Position) iter.Seq2[Note, error] {
	return func(yield func(Note, error) bool) {
		f := h.follow(force, after)
		defer f.stop()
		for {
			notes, err := f.next(ctx)
			if err == nil && len(notes) == 0 {
				err = f.wait(ctx)
			}
			if err != nil {
				yield(Note{}, err)
				return
			}
			for _, n := range notes {
				if !yield(n, nil) {
					return
				}
			}
		}
	}
}

// follower is one screen's place in the journal.
type follower struct {
	hub    *Hub
	force  string
	at     journal.Position
	live   bool // has been at the present
	tokens <-chan struct{}
	stop   func()
}

func (h *Hub) follow(force string, after journal.Position) *follower {
	tokens, stop := h.caught.Watch()
	return &follower{hub: h, force: force, at: after, tokens: tokens, stop: stop}
}

// next returns the next notes of the force that are there, none when the
// present is reached.
func (f *follower) next(ctx context.Context) ([]Note, error) {
	upTo := f.hub.caught.Position()
	if f.live && upTo-f.at > slowAt {
		return nil, ErrSlow
	}
	for f.at < upTo {
		if err := f.ended(ctx); err != nil {
			return nil, err
		}
		notes, err := f.hub.notes(ctx, f.at, upTo)
		if err != nil {
			return nil, err
		}
		f.at = notes[len(notes)-1].Position
		if own := ofForce(notes, f.force); len(own) > 0 {
			return own, nil
		}
	}
	f.live = true
	return nil, nil
}

// wait returns nil when something may have happened.
func (f *follower) wait(ctx context.Context) error {
	select {
	case <-f.tokens:
		return nil
	case <-f.hub.closed:
		return ErrClosed
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (f *follower) ended(ctx context.Context) error {
	select {
	case <-f.hub.closed:
		return ErrClosed
	default:
		return ctx.Err()
	}
}

// ofForce is the only way from a note to a screen: isolation rests on it.
func ofForce(notes []Note, force string) []Note {
	var own []Note
	for _, n := range notes {
		if n.Stream.Force() == force {
			own = append(own, n)
		}
	}
	return own
}
