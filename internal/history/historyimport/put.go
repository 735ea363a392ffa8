package historyimport

import (
	"context"
	"errors"
	"fmt"

	"bluelamp/internal/command"
	"bluelamp/internal/fault"
	"bluelamp/internal/history"
	"bluelamp/internal/journal"
	"bluelamp/internal/person"
)

// put lets a rule decide about a stream that is probably new, and says whether
// anything changed. It decides on nothing first and appends that to a stream that
// must not exist, which spares reading; a stream that does exist is loaded and
// decided about again. A row that was written before a crash counts as changed.
func put[S any](
	ctx context.Context, e *Engine, a command.Ask, room, id string, fold command.Fold[S], decide func(S) ([]any, error),
) (bool, error) {
	var nothing S
	if events, err := decide(nothing); err == nil && len(events) > 0 {
		receipt, err := e.begun(ctx, a, journal.NewStream(a.Force, room, id), events)
		if err == nil {
			e.wrote(receipt)
			return true, nil
		}
		if !errors.Is(err, journal.ErrVersion) {
			return false, err
		}
	}
	return change(ctx, e, a, room, id, fold, decide)
}

// begun appends the first events of a stream.
func (e *Engine) begun(ctx context.Context, a command.Ask, stream journal.Stream, events []any) (journal.Receipt, error) {
	drafts := make([]journal.Draft, len(events))
	for i, event := range events {
		draft, err := e.Codec.Encode(ctx, stream, event)
		if errors.Is(err, journal.ErrErased) {
			return journal.Receipt{}, command.Erased
		}
		if err != nil {
			return journal.Receipt{}, fmt.Errorf("encode for %s: %w", stream, err)
		}
		drafts[i] = draft
	}
	return e.Journal.Append(ctx, journal.Batch{
		Stream: stream, Expected: 0, Key: a.Force + "/" + a.Key, At: e.Now(), Actor: a.Actor, Cause: a.Cause, Drafts: drafts,
	})
}

// change lets a rule decide about a stream that probably exists. Somebody else
// writing to it at the same moment is waited for.
func change[S any](
	ctx context.Context, e *Engine, a command.Ask, room, id string, fold command.Fold[S], decide func(S) ([]any, error),
) (bool, error) {
	for {
		receipt, err := command.Do(ctx, e.desk, a, room, id, fold, decide)
		if errors.Is(err, command.Busy) {
			continue
		}
		if err != nil {
			return false, err
		}
		e.wrote(receipt)
		return receipt.First != 0, nil
	}
}

// wrote remembers the last page.
func (e *Engine) wrote(r journal.Receipt) {
	for {
		last := e.tail.Load()
		if int64(r.Last) <= last || e.tail.CompareAndSwap(last, int64(r.Last)) {
			return
		}
	}
}

// refusal returns the flaw that a room's refusal of a row is, or the error that
// stops the import.
func refusal(err error) (history.Flaw, error) {
	f, is := fault.As(err)
	switch {
	case errors.Is(err, command.Erased), errors.Is(err, person.AlreadyErased):
		return history.WasErased, nil
	case !is || f.Class == fault.Unavailable:
		return history.Flaw{}, err
	case errors.Is(err, person.NotFound):
		return history.NobodyFlagged, nil
	}
	flaw := history.Unwritable
	flaw.Problem = "The record refused this row (" + f.Code + ")." // its sentence may repeat the cell
	return flaw, nil
}
