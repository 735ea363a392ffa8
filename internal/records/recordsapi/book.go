package recordsapi

import (
	"context"
	"crypto/rand"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"bluelamp/internal/fault"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/journal"
	"bluelamp/internal/records"
)

// same is how long a second look by the same person at the same record through
// the same operation counts as the first: live screens read again on every
// change, and sixty equal pages an hour would bury the one that matters. It is
// kept in memory: after a restart the next look is written again.
const same = time.Minute

// maxOwed bounds the pages that wait for room on the disk. When it is reached,
// looks are refused.
const maxOwed = 10_000

// Book writes audit pages. It is safe for concurrent use.
//
// A full disk must not blind a control room, so a page that finds no room is
// owed: kept in memory, written before the next one that succeeds, and counted
// in the log. Only a process that is stopped in that state loses pages.
type Book struct {
	journal journal.Journal
	codec   *journal.Codec
	keys    journal.Keys
	now     func() time.Time
	log     *slog.Logger

	mu     sync.Mutex
	recent map[look]time.Time
	swept  time.Time
	owed   []page
}

type look struct{ force, staff, what, record, operation, reason string }

type page struct {
	force string
	event any
	at    time.Time
}

// NewBook returns the book that writes to the audit journal j. Of keys it needs one
// for each force, under which numbers are marked.
func NewBook(j journal.Journal, c *journal.Codec, keys journal.Keys, now func() time.Time, log *slog.Logger) *Book {
	return &Book{journal: j, codec: c, keys: keys, now: now, log: log, recent: map[look]time.Time{}}
}

// Consulted implements httpserver.Audit. It returns when the page is durable,
// owed, or the same as one of the last minute.
func (b *Book) Consulted(ctx context.Context, l httpserver.Look) error {
	if l.Number != "" {
		mark, err := b.Mark(ctx, l.Force, l.Number)
		if err != nil {
			return err
		}
		l.Record = records.AskedNumber(l.Record, mark)
	}
	key := look{l.Force, l.Staff, l.What, l.Record, l.Operation, l.Reason}
	if b.seenLately(key, l.At) {
		return nil
	}
	err := b.Write(ctx, l.Force, records.Consulted{
		What: l.What, Record: l.Record, Operation: l.Operation, Reason: l.Reason, By: l.Staff, At: l.At,
	})
	if err == nil {
		b.mu.Lock()
		b.recent[key] = l.At
		b.mu.Unlock()
	}
	return err
}

func (b *Book) seenLately(key look, at time.Time) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	if at.Sub(b.swept) > same {
		for k, seen := range b.recent {
			if at.Sub(seen) > same {
				delete(b.recent, k)
			}
		}
		b.swept = at
	}
	seen, ok := b.recent[key]
	return ok && at.Sub(seen) < same
}

// Write adds an event of the records room to a force's audit. It returns when
// the page is durable or owed.
func (b *Book) Write(ctx context.Context, force string, event any) error {
	p := page{force: force, event: event, at: b.now()}
	err := b.settle(ctx)
	if err == nil {
		err = b.append(ctx, p)
	}
	f, ok := fault.As(err)
	if !ok || f.Class != fault.Unavailable {
		return err
	}
	return b.owe(ctx, p, err)
}

func (b *Book) owe(ctx context.Context, p page, why error) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if len(b.owed) >= maxOwed {
		return why
	}
	b.owed = append(b.owed, p)
	b.log.ErrorContext(ctx, "an audit page waits in memory because the audit journal takes none", "waiting", len(b.owed), "error", why)
	return nil
}

// settle writes what is owed, oldest first.
func (b *Book) settle(ctx context.Context) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	for len(b.owed) > 0 {
		if err := b.append(ctx, b.owed[0]); err != nil {
			return err
		}
		b.owed = b.owed[1:]
	}
	return nil
}

// Settle writes what is owed; the program calls it before it stops.
func (b *Book) Settle(ctx context.Context) error {
	if err := b.settle(ctx); err != nil {
		return fmt.Errorf("write owed audit pages: %w", err)
	}
	return nil
}

func (b *Book) append(ctx context.Context, p page) error {
	stream := journal.NewStream(p.force, records.Room, p.at.UTC().Format(time.DateOnly))
	draft, err := b.codec.Encode(ctx, stream, p.event)
	if err != nil {
		return fmt.Errorf("encode audit page: %w", err)
	}
	_, err = b.journal.Append(ctx, journal.Batch{
		Stream: stream, Expected: journal.AnyVersion, Key: p.force + "/audit/" + rand.Text(),
		At: p.at, Actor: "system/records", Drafts: []journal.Draft{draft},
	})
	if err != nil {
		return fmt.Errorf("append audit page: %w", err)
	}
	return nil
}
