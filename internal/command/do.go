package command

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"bluelamp/internal/journal"
)

// attempts is one append and one more after somebody else was first. More
// would only hide a stream that too much is written to.
const attempts = 2

// Do loads the stream force/room/id, folds it, lets decide say what happens
// and appends that. It returns when the events are durable.
//
// decide must be pure: it is called again if another append came in between.
// A fault from decide is returned as it is. When decide returns no events,
// nothing is written and the receipt holds the stream's version and, in Last,
// the end of the journal that the answer rests on.
//
// Faults of its own: ChangedMeanwhile, Busy, KeyUsedElsewhere, KeyUnusable,
// Erased, JournalUnavailable; journal.ErrFull and journal.ErrUncertain come
// through.
func Do[S any](
	ctx context.Context, d *Desk, a Ask, room, id string,
	fold Fold[S], decide func(S) ([]any, error),
) (journal.Receipt, error) {
	stream, key := journal.NewStream(a.Force, room, id), a.key()
	if len(key) > journal.MaxKey || !utf8.ValidString(key) || strings.ContainsRune(key, 0) {
		return journal.Receipt{}, KeyUnusable
	}
	if a.Key != "" {
		first, used, err := d.journal.Used(ctx, key)
		if err != nil {
			return journal.Receipt{}, outage(fmt.Errorf("look up key %s: %w", key, err))
		}
		if used {
			return d.repeated(ctx, first, room)
		}
	}
	for range attempts {
		receipt, err := once(ctx, d, a, stream, key, fold, decide)
		if errors.Is(err, journal.ErrVersion) {
			continue
		}
		if err != nil {
			return journal.Receipt{}, err
		}
		if receipt.Duplicate { // the same request ran beside this one and was first
			return d.repeated(ctx, receipt, room)
		}
		return receipt, nil
	}
	return journal.Receipt{}, Busy
}

// once is one round of load, fold, decide and append.
func once[S any](
	ctx context.Context, d *Desk, a Ask, stream journal.Stream, key string,
	fold Fold[S], decide func(S) ([]any, error),
) (journal.Receipt, error) {
	pages, err := d.pages(ctx, stream)
	if err != nil {
		return journal.Receipt{}, err
	}
	version := last(pages)
	if a.Seen != nil && *a.Seen != version {
		return journal.Receipt{}, ChangedMeanwhile.Showing(changes(pages, *a.Seen))
	}
	state, err := folded(ctx, d.codec, pages, fold)
	if err != nil {
		return journal.Receipt{}, fmt.Errorf("load %s: %w", stream, err)
	}
	events, err := decide(state)
	if err != nil {
		return journal.Receipt{}, err
	}
	if len(events) == 0 {
		return d.nothing(ctx, version)
	}
	return d.write(ctx, a, stream, version, key, events)
}

// write appends the decided events as one batch.
func (d *Desk) write(
	ctx context.Context, a Ask, stream journal.Stream, expected journal.Version, key string, events []any,
) (journal.Receipt, error) {
	drafts := make([]journal.Draft, len(events))
	for i, e := range events {
		draft, err := d.codec.Encode(ctx, stream, e)
		if err != nil {
			return journal.Receipt{}, outage(fmt.Errorf("encode for %s: %w", stream, err))
		}
		drafts[i] = draft
	}
	receipt, err := d.journal.Append(ctx, journal.Batch{
		Stream: stream, Expected: expected, Key: key,
		At: d.now(), Actor: a.Actor, Cause: a.Cause, Drafts: drafts,
	})
	if err != nil {
		return journal.Receipt{}, outage(fmt.Errorf("append to %s: %w", stream, err))
	}
	return receipt, nil
}

// nothing is the receipt of a decision that changes nothing.
func (d *Desk) nothing(ctx context.Context, version journal.Version) (journal.Receipt, error) {
	head, err := d.journal.Head(ctx)
	if err != nil {
		return journal.Receipt{}, outage(fmt.Errorf("read the end of the journal: %w", err))
	}
	return journal.Receipt{Last: head.Position, Version: version}, nil
}

// repeated answers a request that was carried out before. A key first used in
// another room is no repetition: answering with that receipt would drop this
// request without a word.
func (d *Desk) repeated(ctx context.Context, first journal.Receipt, room string) (journal.Receipt, error) {
	stream, err := d.StreamOf(ctx, first)
	if err != nil {
		return journal.Receipt{}, err
	}
	if stream.Room() != room {
		return journal.Receipt{}, KeyUsedElsewhere
	}
	first.Duplicate = true
	return first, nil
}
