package live

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"bluelamp/internal/journal"
)

// Note says that something happened. Times are those of the page, in UTC.
type Note struct {
	Position journal.Position `json:"position"`
	Stream   journal.Stream   `json:"stream"`
	Version  journal.Version  `json:"version"`
	Type     string           `json:"type"`
	At       time.Time        `json:"at"`
}

// Caught is what has been caught up with: the views, as a rule. Watch is
// filled whenever Position moves, and holds a token at first.
type Caught interface {
	Position() journal.Position
	Watch() (tokens <-chan struct{}, stop func())
}

var (
	// ErrSlow ends a follower that has fallen too far behind the present. It
	// may come back after the last note it had.
	ErrSlow = errors.New("live: too slow, cut off; resume after the last note")
	// ErrClosed ends all followers when the hub is closed.
	ErrClosed = errors.New("live: closed")
)

const (
	// readPages bounds one read of the journal, and so what a follower holds.
	readPages = 500
	// recentKept is how many notes are held for all followers together, so that
	// three hundred screens cost one read of the journal and not three hundred.
	recentKept = 4096
	// slowAt is how far a follower that had reached the present may fall behind
	// it: minutes of a busy night, and still within recentKept.
	slowAt = 2000
)

// Hub passes notes on. It is safe for concurrent use.
type Hub struct {
	journal journal.Journal
	caught  Caught
	beat    func() (ticks <-chan time.Time, stop func())

	once   sync.Once
	closed chan struct{}

	mu     sync.Mutex
	recent []Note // of consecutive pages, of all forces
}

// NewHub returns a hub that tells of the pages of j that h has caught up with.
func NewHub(j journal.Journal, h Caught) *Hub {
	return &Hub{journal: j, caught: h, beat: eachTenSeconds, closed: make(chan struct{})}
}

// Close ends all followers. Whoever made the hub closes it when the server
// stops; open streams end with their requests, too.
func (h *Hub) Close() { h.once.Do(func() { close(h.closed) }) }

// notes returns the notes of consecutive pages after a position, none beyond
// upTo and at most readPages, which is as far as recent can ever be trimmed.
func (h *Hub) notes(ctx context.Context, after, upTo journal.Position) ([]Note, error) {
	upTo = min(upTo, after+readPages)
	if after >= upTo {
		return nil, nil
	}
	h.mu.Lock()
	if len(h.recent) > 0 && after+1 < h.recent[0].Position {
		h.mu.Unlock() // old news: the present need not wait for it
		return h.read(ctx, after, upTo)
	}
	defer h.mu.Unlock()
	if err := h.extend(ctx, after, upTo); err != nil {
		return nil, err
	}
	first := h.recent[0].Position
	return slices.Clone(h.recent[after+1-first : upTo+1-first]), nil
}

// extend sees to it that recent holds the pages from after to upTo.
func (h *Hub) extend(ctx context.Context, after, upTo journal.Position) error {
	if n := len(h.recent); n > 0 && after > h.recent[n-1].Position {
		h.recent = nil // nobody followed for a while
	}
	for {
		end := after
		if n := len(h.recent); n > 0 {
			end = h.recent[n-1].Position
		}
		if end >= upTo {
			break
		}
		more, err := h.read(ctx, end, upTo)
		if err != nil {
			return err
		}
		h.recent = append(h.recent, more...)
	}
	if over := len(h.recent) - recentKept; over > 0 {
		h.recent = slices.Clone(h.recent[over:])
	}
	return nil
}

// read takes notes from the journal.
func (h *Hub) read(ctx context.Context, after, upTo journal.Position) ([]Note, error) {
	pages, err := h.journal.Read(ctx, after, int(min(readPages, upTo-after)))
	if err != nil {
		return nil, fmt.Errorf("live: read journal after page %d: %w", after, err)
	}
	if len(pages) == 0 || pages[0].Position != after+1 {
		return nil, fmt.Errorf("live: the journal does not have page %d", after+1)
	}
	notes := make([]Note, len(pages))
	for i, p := range pages {
		notes[i] = Note{Position: p.Position, Stream: p.Stream, Version: p.Version, Type: p.Type, At: p.At.UTC()}
	}
	return notes, nil
}
