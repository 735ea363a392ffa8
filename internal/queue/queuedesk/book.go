package queuedesk

import (
	"context"
	"fmt"
	"time"

	"bluelamp/internal/journal"
	"bluelamp/internal/queue"
)

// lookBack is how many days without any event in the queue may lie between two
// days on which there were some, such as a restore from a backup.
const lookBack = 60

// book is the queue as it stands in the journal.
type book struct {
	day      string // of the newest stream, "" when the force never had a queue
	state    queue.State
	version  journal.Version
	position journal.Position // of the newest page of the queue
	stale    bool             // the journal may know more: read before deciding
}

// day names the stream of a moment.
func day(at time.Time) string { return at.UTC().Format(time.DateOnly) }

// read folds the newest day's stream. One day ahead is looked at too: a clock
// that was set back over midnight must not open an older day again.
func (d *Desk) read(ctx context.Context, now time.Time) (book, error) {
	for back := -1; back <= lookBack; back++ {
		b, err := d.readDay(ctx, day(now.UTC().AddDate(0, 0, -back)))
		if err != nil || b.version > 0 {
			return b, err
		}
	}
	return book{}, nil
}

func (d *Desk) readDay(ctx context.Context, name string) (book, error) {
	b := book{day: name}
	pages, err := d.options.Journal.ReadStream(ctx, journal.NewStream(d.options.Force, queue.Room, name), 0)
	if err != nil {
		return b, fmt.Errorf("read the queue of %s: %w", name, err)
	}
	for _, p := range pages {
		event, err := d.options.Codec.Decode(ctx, p)
		if err != nil {
			return b, err
		}
		b.state, b.version, b.position = queue.Fold(b.state, event.Body), p.Version, p.Position
	}
	return b, nil
}
