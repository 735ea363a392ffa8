package phone

import (
	"context"
	"errors"
	"fmt"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/journal"
	"bluelamp/internal/queue"
	"bluelamp/internal/telephony"
)

// left records the end of a call, whoever ended it.
func (l *Line) left(ctx context.Context, e telephony.Event) error {
	return l.each(func(force string) error {
		if e.Leaving.BeforeAnswer {
			return l.unanswered(ctx, force, e)
		}
		return l.insist(func() error {
			_, err := l.ended(ctx, force, e.Call, partyOf(e.Leaving.By), string(e.Leaving.Cause), e.At.UTC())
			return err
		})
	})
}

// unanswered: the caller gave up, or Bluelamp lost the call before anybody took it.
func (l *Line) unanswered(ctx context.Context, force string, e telephony.Event) error {
	at, byCaller := e.At.UTC(), gaveUp(e.Leaving)
	why := queue.Interrupted
	if byCaller {
		why = queue.Abandoned
	}
	offered := false // asked once: when the record has to be tried again, the queue has forgotten
	err := l.insist(func() (err error) {
		offered, _, err = l.Desks(force).Leave(ctx, string(e.Call), why, at)
		return err
	})
	if err != nil {
		return fmt.Errorf("leave the queue: %w", err)
	}
	return l.insist(func() error {
		_, err := command.Do(ctx, l.Command, l.ask(force, e.Call, "left"), contact.Room, string(e.Call), contact.Fold,
			func(s contact.State) ([]any, error) {
				if byCaller {
					return contact.Abandon(s, string(e.Leaving.Cause), offered, at)
				}
				return contact.Interrupt(s, string(e.Leaving.Cause), at)
			})
		return err
	})
}

// gaveUp says that the caller left by choice. Silence on the wire of a call
// that waits with an announcement is a caller whose BYE was lost.
func gaveUp(leaving *telephony.Leaving) bool {
	return leaving.By == telephony.ByCaller || leaving.Cause == telephony.NoMedia
}

// ended closes the conversation and begins the handler's wrap-up. Both are
// without effect when they have happened already, so the handler's key and the
// edge's report may both come here.
func (l *Line) ended(
	ctx context.Context, force string, call telephony.CallID, party, cause string, at time.Time,
) (journal.Receipt, error) {
	receipt, err := command.Do(ctx, l.Command, l.ask(force, call, "ended"), contact.Room, string(call), contact.Fold,
		func(s contact.State) ([]any, error) { return contact.End(s, party, cause, at) })
	if err != nil {
		return receipt, fmt.Errorf("end: %w", err)
	}
	desk := l.Desks(force)
	var position journal.Position
	if waitsAgain(desk.State(), string(call)) {
		_, position, err = desk.Leave(ctx, string(call), queue.Abandoned, at)
	} else {
		position, err = desk.WrapUp(ctx, string(call))
	}
	if err != nil {
		return receipt, fmt.Errorf("begin wrap-up: %w", err)
	}
	receipt.Last = max(receipt.Last, position)
	return receipt, nil
}

func partyOf(by telephony.Party) string {
	switch by {
	case telephony.ByCaller:
		return contact.ByCaller
	case telephony.ByAgent:
		return contact.ByHandler
	}
	return contact.BySystem
}

// each finds the force whose contact this is: the edge knows calls, not forces.
// A call that was never recorded belongs to none and is no error; it was
// refused when it arrived.
func (l *Line) each(do func(force string) error) error {
	for _, force := range l.Forces {
		err := do(force)
		if err == nil || !errors.Is(err, contact.NotFound) {
			return err
		}
	}
	return nil
}

// keep files one recording with its contact.
func (l *Line) keep(
	ctx context.Context, force string, call telephony.CallID, r telephony.Recording, whole bool, at time.Time,
) error {
	kept := contact.RecordingKept{
		File: r.File, SHA256: r.SHA256, Bytes: r.Bytes, DurationMS: r.Duration.Milliseconds(),
		Incomplete: !whole, At: at.UTC(),
	}
	_, err := command.Do(ctx, l.Command, l.ask(force, call, "recorded/"+r.SHA256[:16]), contact.Room, string(call), contact.Fold,
		func(s contact.State) ([]any, error) { return contact.KeepRecording(s, kept) })
	return err
}
