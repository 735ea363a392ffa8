package telephony

import (
	"context"
	"errors"
	"sync"

	"bluelamp/internal/telephony/webrtc"
)

// agents is who can take calls, and which call each is talking on.
type agents struct {
	mu  sync.RWMutex
	all map[AgentID]*agent
}

// agent has at most one link, and at most one call that is not on hold.
type agent struct {
	link *link
	call *call // reserved or talking
	mine map[*call]struct{}
}

// link is one browser connection; a later one of the same agent replaces it.
type link struct {
	session *webrtc.Session
	ready   bool
	call    *call // whose caller hears this browser; guarded by agents.mu
}

func newAgents() *agents { return &agents{all: map[AgentID]*agent{}} }

// claim reserves an agent for a call.
func (g *agents) claim(id AgentID, c *call) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	a := g.all[id]
	switch {
	case a == nil || a.link == nil || !a.link.ready:
		return ErrNoAgent
	case a.call != nil && a.call != c:
		return ErrAgentBusy
	}
	a.call = c
	a.mine[c] = struct{}{}
	return nil
}

// release frees an agent from a call that is over or has gone to somebody else.
func (g *agents) release(id AgentID, c *call) {
	g.mu.Lock()
	defer g.mu.Unlock()
	a := g.all[id]
	if a == nil {
		return
	}
	delete(a.mine, c)
	a.leave(c)
	if a.link == nil && len(a.mine) == 0 {
		delete(g.all, id)
	}
}

func (a *agent) leave(c *call) {
	if a.call == c {
		a.call = nil
	}
	if a.link != nil && a.link.call == c {
		a.link.call = nil
	}
}

// attach lets the call hear the agent.
func (g *agents) attach(id AgentID, c *call) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if a := g.all[id]; a != nil && a.link != nil && a.call == c {
		a.link.call = c
	}
}

// detach ends that; the agent is free for another call while this one is held.
func (g *agents) detach(id AgentID, c *call) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if a := g.all[id]; a != nil {
		a.leave(c)
	}
}

// session is the agent's browser connection, nil when there is none.
func (g *agents) session(id AgentID) *webrtc.Session {
	g.mu.RLock()
	defer g.mu.RUnlock()
	if a := g.all[id]; a != nil && a.link != nil {
		return a.link.session
	}
	return nil
}

// listening is the call that hears a browser.
func (g *agents) listening(l *link) *call {
	g.mu.RLock()
	defer g.mu.RUnlock()
	return l.call
}

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
