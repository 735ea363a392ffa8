package command

import (
	"context"
	"crypto/rand"
	"fmt"
	"time"

	"bluelamp/internal/journal"
)

// Ask is who wants something, and on what grounds.
type Ask struct {
	Force string // the asker's force; streams and keys never leave it
	Actor string // "staff/0199…", or "system/queue"
	Cause string // a request id, or "page/123" when a reaction asks
	// Key makes the request safe to repeat within the force. Empty means that
	// it is never repeated: a fresh one is made.
	Key string
	// Seen is the version of the stream that the person had on the screen. Nil
	// when nobody looked. If it is not the stream's version, Do refuses.
	Seen *journal.Version
}

// key returns the journal key. It begins with the force, so that one force
// cannot block, or learn of, another's request by sending the same key.
func (a Ask) key() string {
	if a.Key == "" {
		return a.Force + "/fresh/" + rand.Text()
	}
	return a.Force + "/" + a.Key
}

// Desk is where commands are handed in. It keeps no state and is safe for
// concurrent use.
type Desk struct {
	journal journal.Journal
	codec   *journal.Codec
	now     func() time.Time
}

// NewDesk returns a desk that writes to j with times from now.
func NewDesk(j journal.Journal, c *journal.Codec, now func() time.Time) *Desk {
	return &Desk{journal: j, codec: c, now: now}
}

// StreamOf returns the stream that a receipt is about. A repeated request to
// open something needs it: the thing exists already, under the id that was
// made the first time.
func (d *Desk) StreamOf(ctx context.Context, r journal.Receipt) (journal.Stream, error) {
	pages, err := d.journal.Read(ctx, r.First-1, 1)
	if err != nil {
		return "", outage(fmt.Errorf("read page %d: %w", r.First, err))
	}
	if len(pages) == 0 || pages[0].Position != r.First {
		return "", fmt.Errorf("read page %d: the journal does not have it", r.First)
	}
	return pages[0].Stream, nil
}
