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
	Reject(ctx context.Context, call telephony.CallID, code int) error
	ConnectAgent(ctx context.Context, agent telephony.AgentID, offer string) (string, error)
	DisconnectAgent(agent telephony.AgentID)
}

// Options is what a Line is plugged into.
type Options struct {
	Edge    Edge
	Command *command.Desk
	Desks   func(force string) *queuedesk.Desk
	Forces  []string                  // all of them
	ForceOf func(trunk string) string // which of them a trunk rings at
	Now     func() time.Time
	Log     *slog.Logger
}

// Line joins the edge to contacts and queues.
type Line struct {
	Options
	calls *lanes
}

// New returns a line; Run makes it work.
func New(o Options) *Line { return &Line{Options: o, calls: newLanes()} }

// Run works through the edge's events until ctx ends or the edge closes its
// channel, and returns when the last of them is done.
func (l *Line) Run(ctx context.Context) error {
	defer l.calls.wait()
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
// to the desk at once: they belong to no call.
func (l *Line) take(ctx context.Context, e telephony.Event) {
	switch e.Kind {
	case telephony.AgentReady:
		l.softphone(e.Agent, true)
	case telephony.AgentGone:
		l.softphone(e.Agent, false)
	default:
		work := context.WithoutCancel(ctx) // what has happened is recorded even while stopping
		l.calls.put(string(e.Call), func() { l.record(work, e) })
	}
}

// record writes one event of a call down. A failure is logged with the call's
// id: the caller is looked after by the edge, and the next start reconciles.
func (l *Line) record(ctx context.Context, e telephony.Event) {
	var err error
	switch e.Kind {
	case telephony.Arrived:
		err = l.arrived(ctx, e)
	case telephony.Digit:
		err = l.digit(ctx, e)
	case telephony.Left:
		err = l.left(ctx, e)
	case telephony.Recorded:
		err = l.recorded(ctx, e)
	case telephony.RecordingFailed:
		err = l.notRecorded(ctx, e)
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
