package phone

import (
	"context"
	"errors"
	"fmt"
	"net/http"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/telephony"
)

// arrived records a ringing call and puts it in the queue. If it cannot be
// recorded it is refused at the edge: the network then tries the force that
// stands in, which is better for the caller than a queue that nobody sees. One
// that hears an announcement has been answered and can only be ended.
func (l *Line) arrived(ctx context.Context, e telephony.Event) error {
	err := l.receive(ctx, e)
	if err == nil {
		return nil
	}
	refused := l.Edge.Reject(ctx, e.Call, http.StatusServiceUnavailable)
	if errors.Is(refused, telephony.ErrAnsweredBefore) {
		refused = l.Edge.HangUp(ctx, e.Call, telephony.BySystem)
	}
	if refused != nil {
		l.Log.Warn("call not refused", "call", e.Call, "err", refused)
	}
	return err
}

func (l *Line) receive(ctx context.Context, e telephony.Event) error {
	force := l.ForceOf(e.Arrival.Trunk)
	opened := received(e)
	_, err := command.Do(ctx, l.Command, l.ask(force, e.Call, "arrived"), contact.Room, string(e.Call), contact.Fold,
		func(s contact.State) ([]any, error) { return contact.Receive(s, opened) })
	if err != nil {
		return fmt.Errorf("receive: %w", err)
	}
	if l.Follow != nil {
		l.Follow.Arrived(force, e)
	}
	if _, err := l.Desks(force).Join(ctx, string(e.Call), opened.Service, e.At); err != nil {
		return fmt.Errorf("join the queue: %w", err)
	}
	return nil
}

// received is the edge's arrival in the words of the contact room. A withheld
// number is kept sealed and is not made searchable.
func received(e telephony.Event) contact.Received {
	a := e.Arrival
	opened := contact.Received{
		Channel: contact.Phone, Service: a.Service, Trunk: a.Trunk, Dialled: a.Dialled, Call: string(e.Call),
		Number: a.Caller.Number, Withheld: a.Caller.Withheld, At: e.At.UTC(),
	}
	if !a.Caller.Withheld {
		opened.Display = a.Caller.Display
		opened.E164, _ = ReadNumber(a.Caller.Number)
	}
	return opened
}

// turnedAway puts on record a caller for whom no line was free, so that the
// figures count everybody who rang.
func (l *Line) turnedAway(ctx context.Context, e telephony.Event) error {
	opened := received(e)
	_, err := command.Do(ctx, l.Command, l.ask(l.ForceOf(e.Arrival.Trunk), e.Call, "turned-away"), contact.Room, string(e.Call), contact.Fold,
		func(s contact.State) ([]any, error) {
			came, err := contact.Receive(s, opened)
			if err != nil || len(came) == 0 {
				return nil, err
			}
			lost, err := contact.Interrupt(contact.Fold(s, came[0]), "No line was free.", opened.At)
			return append(came, lost...), err
		})
	return err
}

// digit records a key that the caller pressed.
func (l *Line) digit(ctx context.Context, e telephony.Event) error {
	return l.each(func(force string) error {
		what := fmt.Sprintf("digit/%d", e.At.UnixNano())
		_, err := command.Do(ctx, l.Command, l.ask(force, e.Call, what), contact.Room, string(e.Call), contact.Fold,
			func(s contact.State) ([]any, error) { return contact.HearDigit(s, e.Digit, e.At.UTC()) })
		return err
	})
}

// recorded files a finished recording.
func (l *Line) recorded(ctx context.Context, e telephony.Event) error {
	return l.each(func(force string) error { return l.keep(ctx, force, e.Call, *e.Recording, true, e.At) })
}

// notRecorded puts on record that the call, or part of it, is not on file. The
// cause goes into the log: it names folders, and the record is for ever.
func (l *Line) notRecorded(ctx context.Context, e telephony.Event) error {
	l.Log.Error("recording failed", "call", e.Call, "why", e.Reason)
	return l.each(func(force string) error {
		what := fmt.Sprintf("recording-failed/%d", e.At.UnixNano())
		_, err := command.Do(ctx, l.Command, l.ask(force, e.Call, what), contact.Room, string(e.Call), contact.Fold,
			func(s contact.State) ([]any, error) {
				return contact.MissRecording(s, "The sound could not be written to the recording folder.", e.At.UTC())
			})
		return err
	})
}
