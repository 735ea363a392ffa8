package telephony

import (
	"context"
	"errors"

	"bluelamp/internal/telephony/webrtc"
)

// ConnectAgent answers the offer of an agent's browser: one audio line, all
// candidates in the offer. The connection stays for the shift; a second one of
// the same agent replaces it, and a call in progress goes on over the new one.
func (e *Edge) ConnectAgent(ctx context.Context, id AgentID, offer string) (answer string, err error) {
	if e.closing.Load() {
		return "", ErrClosing
	}
	l := &link{}
	session, answer, err := e.browsers.Accept(ctx, offer, webrtc.Listener{
		Audio: func(payload []byte, timestamp uint32) {
			if c := e.agents.listening(l); c != nil {
				c.fromAgent(payload, timestamp)
			}
		},
		Ready: func() { e.agentReady(id, l) },
		Gone:  func() { e.agentGone(id, l) },
	})
	if errors.Is(err, webrtc.ErrOffer) {
		e.log.Info("browser's audio offer refused", "agent", id, "error", err)
		return "", ErrOffer
	}
	if err != nil {
		return "", err
	}
	if old := e.agents.replace(id, l, session); old != nil {
		e.agentGone(id, old)
		old.session.Close()
	}
	return answer, nil
}

// replace makes l the agent's link and returns the one before.
func (g *agents) replace(id AgentID, l *link, s *webrtc.Session) (old *link) {
	g.mu.Lock()
	defer g.mu.Unlock()
	l.session = s
	a := g.all[id]
	if a == nil {
		a = &agent{mine: map[*call]struct{}{}}
		g.all[id] = a
	}
	old, a.link = a.link, l
	return old
}

// DisconnectAgent ends an agent's browser connection, if there is one.
func (e *Edge) DisconnectAgent(id AgentID) {
	if s := e.agents.session(id); s != nil {
		s.Close()
	}
}

// agentReady reports that audio flows and gives the agent's calls their voice back.
func (e *Edge) agentReady(id AgentID, l *link) {
	calls, current := e.agents.ready(id, l)
	if !current {
		return
	}
	e.events.put(Event{At: e.now(), Kind: AgentReady, Agent: id})
	for _, c := range calls {
		c.inbox.leave(func() { c.back(id) }, nil)
	}
}

func (g *agents) ready(id AgentID, l *link) (calls []*call, current bool) {
	g.mu.Lock()
	defer g.mu.Unlock()
	a := g.all[id]
	if a == nil || a.link != l {
		return nil, false
	}
	l.ready = true
	return a.calls(), true
}

func (a *agent) calls() (calls []*call) {
	for c := range a.mine {
		calls = append(calls, c)
	}
	return calls
}

// back joins a call with its agent again, unless he has taken another meanwhile.
func (c *call) back(id AgentID) {
	if !c.held && c.edge.agents.claim(id, c) != nil {
		return
	}
	c.perform(c.agentBack(id))
}

// agentGone reports the end of a link that had been ready, once.
func (e *Edge) agentGone(id AgentID, l *link) {
	was, talking, calls := e.agents.gone(id, l)
	if !was {
		return
	}
	gone := Event{At: e.now(), Kind: AgentGone, Agent: id}
	if talking != nil {
		gone.Call = talking.id
	}
	e.events.put(gone)
	for _, c := range calls {
		c.inbox.leave(func() { c.perform(c.machine.agentGone(id)) }, nil)
	}
}

func (g *agents) gone(id AgentID, l *link) (was bool, talking *call, calls []*call) {
	g.mu.Lock()
	defer g.mu.Unlock()
	a := g.all[id]
	was, l.ready = l.ready, false
	talking, l.call = l.call, nil
	if a == nil {
		return was, talking, nil
	}
	if a.link == l {
		a.link = nil
	}
	calls = a.calls()
	if a.link == nil && len(calls) == 0 {
		delete(g.all, id)
	}
	return was, talking, calls
}
