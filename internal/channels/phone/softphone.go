package phone

import (
	"context"
	"strings"
	"time"

	"bluelamp/internal/contact"
	"bluelamp/internal/staff"
	"bluelamp/internal/telephony"
)

// decision is a verb of the contact room that a handler's key leads to.
type decision func(s contact.State, who staff.Asker, at time.Time) ([]any, error)

// Connect joins a handler's browser to the edge: the browser's offer in, the
// edge's answer out (RFC 8829). A second browser takes the place of the first.
func (l *Line) Connect(ctx context.Context, force, handler, offer string) (string, error) {
	return l.Edge.ConnectAgent(ctx, agentOf(force, handler), offer)
}

// Disconnect takes the handler's browser off the edge.
func (l *Line) Disconnect(force, handler string) { l.Edge.DisconnectAgent(agentOf(force, handler)) }

// softphone tells the desk whether a handler can be rung.
func (l *Line) softphone(agent telephony.AgentID, connected bool) {
	force, handler := handlerOf(agent)
	if desk := l.Desks(force); desk != nil {
		desk.Softphone(handler, connected)
	}
}

func agentOf(force, handler string) telephony.AgentID {
	return telephony.AgentID(force + "/" + handler)
}

func handlerOf(agent telephony.AgentID) (force, handler string) {
	force, handler, _ = strings.Cut(string(agent), "/")
	return force, handler
}
