package phone

import (
	"context"
	"log/slog"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/queue/queuedesk"
	"bluelamp/internal/telephony"
)

// Edge is the telephone edge as this door uses it; telephony.Edge is one.
type Edge interface {
	Events() <-chan telephony.Event
	Answer(ctx context.Context, call telephony.CallID, agent telephony.AgentID) error
	Hold(ctx context.Context, call telephony.CallID) error
	Resume(ctx context.Context, call telephony.CallID) error
	HangUp(ctx context.Context, call telephony.CallID, by telephony.Party) error
	Release(ctx context.Context, call telephony.CallID, agent telephony.AgentID) error
	Reject(ctx context.Context, call telephony.CallID, code int) error
	ConnectAgent(ctx context.Context, agent telephony.AgentID, offer string) (string, error)
	DisconnectAgent(agent telephony.AgentID)
}

// Follower is told which calls came, once they are on record, and which have left.
// It holds nobody up.
type Follower interface {
	Arrived(force string, e telephony.Event)
	Left(e telephony.Event)
}

// Options is what a Line is plugged into.
type Options struct {
	Edge    Edge
	Command *command.Desk
	Desks   func(force string) *queuedesk.Desk
	Forces  []string                  // all of them
	ForceOf func(trunk string) string // which of them a trunk rings at
	Follow  Follower                  // nil: nobody
	Now     func() time.Time
	Grace   time.Duration                        // how long a caller waits for a lost handler before somebody else is asked
	After   func(time.Duration) <-chan time.Time // nil: time.After
	Log     *slog.Logger
}

// Line joins the edge to contacts and queues.
type Line struct {
	Options
	calls    *lanes
	stopping chan struct{} // closed when no more events come
}

// New returns a line; Run makes it work.
func New(o Options) *Line {
	return &Line{Options: o, calls: newLanes(o.Log), stopping: make(chan struct{})}
}

// Run works through the edge's events until ctx ends or the edge closes its
// channel, and returns when the last of them is done. It runs once.
func (l *Line) Run(ctx context.Context) error {
	defer l.calls.wait()
	defer close(l.stopping)
	for {
		select {
		case <-ctx.Done():
			return nil
		case e, open := <-l.Edge.Events():
			if !open {
				return nil
			}
			l.take(ctx, e)
		}
	}
}

// take hands the event to its call's lane. Events about a handler's audio go
// to the desk in a lane of the handler's own: they belong to no call.
func (l *Line) take(ctx context.Context, e telephony.Event) {
	switch e.Kind {
	case telephony.AgentReady:
		l.calls.put("agent/"+string(e.Agent), func() { l.softphone(e.Agent, true) })
	case telephony.AgentGone:
		l.calls.put("agent/"+string(e.Agent), func() { l.softphone(e.Agent, false) })
		if e.Call != "" {
			l.passOnLater(e.Call, e.Agent)
		}
	default:
		work := context.WithoutCancel(ctx) // what has happened is recorded even while stopping
		l.calls.put(string(e.Call), func() { l.record(work, e) })
	}
}

// record writes one event of a call down. That a caller came is written at once
// or the call is refused; that one has gone, and where the recording lies, is
// tried again until there is room for it, because a caller who is gone and still
// stands in the queue costs every handler an offer. What fails for another
// reason is logged with the call's id, and the next start reconciles.
func (l *Line) record(ctx context.Context, e telephony.Event) {
	var err error
	switch e.Kind {
	case telephony.Arrived:
		err = l.arrived(ctx, e)
	case telephony.TurnedAway:
		err = l.insist(func() error { return l.turnedAway(ctx, e) })
	case telephony.Digit:
		err = l.digit(ctx, e)
	case telephony.Left:
		if l.Follow != nil {
			l.Follow.Left(e)
		}
		err = l.left(ctx, e)
	case telephony.Recorded:
		err = l.insist(func() error { return l.recorded(ctx, e) })
	case telephony.RecordingFailed:
		err = l.insist(func() error { return l.notRecorded(ctx, e) })
	}
	if err != nil {
		l.Log.Error("call event not recorded", "call", e.Call, "kind", e.Kind, "err", err)
	}
}

// ask is what a command of this door needs: the edge is the actor, and the key
// makes each event of a call count once.
func (l *Line) ask(force string, call telephony.CallID, what string) command.Ask {
	return command.Ask{Force: force, Actor: "system/phone", Cause: "call/" + string(call), Key: "phone/" + what + "/" + string(call)}
}
