package deadline

import (
	"context"
	"time"

	"bluelamp/internal/command"
)

// Room is one kind of stream that has clocks.
type Room struct {
	Name string // the journal's room, for example "incident"
	// Next loads a stream and returns when something falls due, zero when nothing
	// does. It must be later than now only if nothing is due already.
	Next func(ctx context.Context, force, id string) (time.Time, error)
	// Fire writes what fell due at or before now. It decides on the stream's newest
	// state and may find that nothing is due any more, which is no error.
	Fire func(ctx context.Context, ask command.Ask, id string, now time.Time) error
}
