package queuedesk

import (
	"context"
	"time"

	"bluelamp/internal/journal"
	"bluelamp/internal/queue"
)

// Every verb returns the position of the page that its answer rests on, for the
// asker to wait for. It fails with a refusal of package queue, with Closed, with
// the asker's own context, or with the journal's error; then nothing was changed.

// Join puts a contact in the line of a service; at is when the edge saw it.
func (d *Desk) Join(ctx context.Context, contact, service string, at time.Time) (journal.Position, error) {
	return d.decide(ctx, actor, func(s queue.State, _ time.Time) ([]any, error) {
		return queue.Join(s, d.options.Rules, contact, service, at)
	})
}

// Leave takes a contact away that nobody spoke to; why is queue.Abandoned or
// queue.Interrupted. Offered says that it stood before a handler.
func (d *Desk) Leave(ctx context.Context, contact, why string, at time.Time) (offered bool, p journal.Position, err error) {
	stood := false
	p, err = d.decide(ctx, actor, func(s queue.State, _ time.Time) (events []any, err error) {
		events, stood, err = queue.Leave(s, contact, why, at)
		return events, err
	})
	if err != nil { // stood may still be written to: the asker may have gone first
		return false, 0, err
	}
	return stood, p, nil
}

// Ready says that a handler can take the next contact.
func (d *Desk) Ready(ctx context.Context, handler string, skills []string) (journal.Position, error) {
	return d.decide(ctx, "staff/"+handler, func(s queue.State, now time.Time) ([]any, error) {
		return queue.Ready(s, handler, skills, now)
	})
}

// NotReady says why a handler takes none.
func (d *Desk) NotReady(ctx context.Context, handler, reason string) (journal.Position, error) {
	return d.decide(ctx, "staff/"+handler, func(s queue.State, now time.Time) ([]any, error) {
		return queue.NotReady(s, d.options.Rules, handler, reason, now)
	})
}

// Off ends a handler's spell of duty.
func (d *Desk) Off(ctx context.Context, handler string) (journal.Position, error) {
	return d.decide(ctx, "staff/"+handler, func(s queue.State, now time.Time) ([]any, error) {
		return queue.GoOff(s, handler, now)
	})
}

// Accept takes the offer that stands before the handler.
func (d *Desk) Accept(ctx context.Context, handler, contact string) (journal.Position, error) {
	return d.decide(ctx, "staff/"+handler, func(s queue.State, now time.Time) ([]any, error) {
		return queue.Accept(s, handler, contact, now)
	})
}

// NotConnected says that the call could not be put through to the handler.
func (d *Desk) NotConnected(ctx context.Context, handler, contact string) (journal.Position, error) {
	return d.decide(ctx, actor, func(s queue.State, now time.Time) ([]any, error) {
		return queue.FailToConnect(s, d.options.Rules, handler, contact, now)
	})
}

// PassOn takes a contact from a handler whose browser was lost in the middle of
// the conversation, and offers it to the next.
func (d *Desk) PassOn(ctx context.Context, handler, contact string) (journal.Position, error) {
	return d.decide(ctx, actor, func(s queue.State, now time.Time) ([]any, error) {
		return queue.PassOn(s, d.options.Rules, handler, contact, now)
	})
}

// Engage gives a handler a contact that was logged by hand.
func (d *Desk) Engage(ctx context.Context, handler, contact, service string) (journal.Position, error) {
	return d.decide(ctx, "staff/"+handler, func(s queue.State, now time.Time) ([]any, error) {
		return queue.Engage(s, handler, contact, service, now)
	})
}

// WrapUp says that the conversation is over.
func (d *Desk) WrapUp(ctx context.Context, contact string) (journal.Position, error) {
	return d.decide(ctx, actor, func(s queue.State, now time.Time) ([]any, error) {
		return queue.WrapUp(s, contact, now)
	})
}

// Finish ends a handler's work on the contact in hand.
func (d *Desk) Finish(ctx context.Context, handler, contact string, thenReady bool) (journal.Position, error) {
	return d.decide(ctx, "staff/"+handler, func(s queue.State, now time.Time) ([]any, error) {
		return queue.Finish(s, handler, contact, thenReady, now)
	})
}

func (d *Desk) decide(ctx context.Context, actor string, decide func(queue.State, time.Time) ([]any, error)) (journal.Position, error) {
	a := d.ask(ctx, request{actor: actor, decide: decide})
	return a.position, a.err
}
