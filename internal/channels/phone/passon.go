package phone

import (
	"context"
	"errors"

	"bluelamp/internal/queue"
	"bluelamp/internal/telephony"
)

// passOnLater gives a handler whose browser was lost in the middle of a call the
// grace to come back, and then offers the caller to somebody else: nobody who
// rang 999 is left with a tone because a page was closed.
func (l *Line) passOnLater(call telephony.CallID, agent telephony.AgentID) {
	over := l.pause(l.Grace)
	go func() {
		select {
		case <-l.stopping:
		case <-over:
			l.calls.put(string(call), func() { l.passOn(context.Background(), call, agent) })
		}
	}()
}

// passOn does nothing when the handler is back or the call is over.
func (l *Line) passOn(ctx context.Context, call telephony.CallID, agent telephony.AgentID) {
	err := l.Edge.Release(ctx, call, agent)
	if err == nil {
		force, handler := handlerOf(agent)
		err = l.insist(func() error { _, err := l.Desks(force).PassOn(ctx, handler, string(call)); return err })
	}
	if err != nil && !errors.Is(err, telephony.ErrTaken) && !errors.Is(err, telephony.ErrNoCall) {
		l.Log.Error("caller of a lost handler not passed on", "call", call, "agent", agent, "err", err)
	}
}

// waitsAgain says that a contact whose conversation had begun stands in the
// queue again, so that its end is a leaving and no wrap-up.
func waitsAgain(s queue.State, contact string) bool {
	c, there := s.Contact(contact)
	return there && (c.Stage == queue.InLine || c.Stage == queue.Ringing)
}
