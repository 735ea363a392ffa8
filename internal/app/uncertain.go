package app

import (
	"context"
	"errors"
	"sync"

	"bluelamp/internal/journal"
)

// certain watches a journal for the one failure that cannot be lived with: a
// commit of which nobody knows whether it is on the disk. The process must end
// and read the record anew; the next start finds out.
type certain struct {
	journal.Journal
	once   sync.Once
	broken chan error
}

func watched(j journal.Journal) *certain { return &certain{Journal: j, broken: make(chan error, 1)} }

// Append implements journal.Journal.
func (c *certain) Append(ctx context.Context, b journal.Batch) (journal.Receipt, error) {
	r, err := c.Journal.Append(ctx, b)
	if errors.Is(err, journal.ErrUncertain) {
		c.once.Do(func() { c.broken <- err })
	}
	return r, err
}

// await returns when a commit's outcome is unknown, or nil when ctx ends.
func (c *certain) await(ctx context.Context) error {
	select {
	case <-ctx.Done():
		return nil
	case err := <-c.broken:
		return err
	}
}
