package phone

import (
	"context"
	"errors"
	"fmt"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/journal"
	"bluelamp/internal/queue"
	"bluelamp/internal/staff"
	"bluelamp/internal/telephony"
)

// answering is how long putting a call through may take. It is not ended by the
// handler's browser going away: what was begun is finished or taken back.
const answering = 10 * time.Second

// Answer puts the call that stands before the asker through to their browser.
// The queue decides first, so two handlers can never answer the same call. If
// the caller has gone meanwhile the handler is free again without blame; if the
// edge cannot put the call through, the contact goes back to its place.
func (l *Line) Answer(ctx context.Context, c *httpserver.Call, id string) (journal.Receipt, error) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), answering)
	defer cancel()
	force, handler := c.Force(), c.Staff()
	if _, err := l.Desks(force).Accept(ctx, handler, id); err != nil {
		return journal.Receipt{}, err
	}
	if err := l.Edge.Answer(ctx, telephony.CallID(id), agentOf(force, handler)); err != nil {
		l.takeBack(force, handler, id, err)
		return journal.Receipt{}, err
	}
	at := l.Now().UTC()
	ask := l.ask(force, telephony.CallID(id), "answered/"+handler)
	ask.Actor, ask.Cause = c.Ask().Actor, c.Ask().Cause
	receipt, err := command.Do(ctx, l.Command, ask, contact.Room, id, contact.Fold,
		func(s contact.State) ([]any, error) {
			if s.InConversation() && s.Handler != handler { // passed on from a handler whose browser was lost
				return contact.TakeOver(s, handler, at)
			}
			return contact.Answer(s, handler, at)
		})
	if err != nil {
		return receipt, fmt.Errorf("answer: %w", err)
	}
	return receipt, nil
}

// takeBack brings the queue in line with a call that could not be put through.
// It works in the call's lane, behind what the edge has reported of it.
func (l *Line) takeBack(force, handler, id string, why error) {
	desk, at := l.Desks(force), l.Now().UTC()
	gone := errors.Is(why, telephony.ErrNoCall) || errors.Is(why, telephony.ErrCallerGone)
	l.calls.put(id, func() {
		ctx := context.Background()
		err := l.insist(func() (err error) {
			if gone {
				_, _, err = desk.Leave(ctx, id, queue.Abandoned, at)
			} else {
				_, err = desk.NotConnected(ctx, handler, id)
			}
			return err
		})
		if err != nil {
			l.Log.Error("contact not taken back", "contact", id, "err", err)
		}
	})
}

// Hold keeps the caller on the line with music.
func (l *Line) Hold(ctx context.Context, c *httpserver.Call, id string) (journal.Receipt, error) {
	return l.press(ctx, c, id, l.Edge.Hold, contact.Hold)
}

// Resume ends a hold.
func (l *Line) Resume(ctx context.Context, c *httpserver.Call, id string) (journal.Receipt, error) {
	return l.press(ctx, c, id, l.Edge.Resume, contact.Resume)
}

// press asks the room whether the asker may, tells the edge, and records it. A
// press that changes nothing reaches neither.
func (l *Line) press(
	ctx context.Context, c *httpserver.Call, id string,
	tell func(context.Context, telephony.CallID) error, decide decision,
) (journal.Receipt, error) {
	who, at := asker(c), l.Now().UTC()
	s, version, err := command.Load(ctx, l.Command, c.Force(), contact.Room, id, contact.Fold)
	if err != nil {
		return journal.Receipt{}, err
	}
	events, err := decide(s, who, at)
	if err != nil || len(events) == 0 {
		return journal.Receipt{Version: version}, err
	}
	if err := tell(ctx, telephony.CallID(id)); err != nil {
		return journal.Receipt{}, err
	}
	return command.Do(context.WithoutCancel(ctx), l.Command, c.Ask(), contact.Room, id, contact.Fold,
		func(s contact.State) ([]any, error) { return decide(s, who, at) })
}

// HangUp ends the call from the handler's side.
func (l *Line) HangUp(ctx context.Context, c *httpserver.Call, id string) (journal.Receipt, error) {
	s, version, err := command.Load(ctx, l.Command, c.Force(), contact.Room, id, contact.Fold)
	if err != nil {
		return journal.Receipt{}, err
	}
	events, err := contact.HangUp(s, asker(c), l.Now().UTC())
	if err != nil || len(events) == 0 {
		return journal.Receipt{Version: version}, err
	}
	if err := l.Edge.HangUp(ctx, telephony.CallID(id), telephony.ByAgent); err != nil {
		l.Log.Warn("hang up at the edge", "contact", id, "err", err) // the caller was quicker: the record is closed all the same
	}
	return l.ended(context.WithoutCancel(ctx), c.Force(), telephony.CallID(id), contact.ByHandler, string(telephony.Bye), l.Now().UTC())
}

func asker(c *httpserver.Call) staff.Asker { return staff.AskerOf(c.Staff(), c.Roles()) }
