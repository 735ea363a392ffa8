package telephony

import (
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

// closeAll ends every browser connection.
func (g *agents) closeAll() {
	g.mu.RLock()
	var open []*webrtc.Session
	for _, a := range g.all {
		if a.link != nil {
			open = append(open, a.link.session)
		}
	}
	g.mu.RUnlock()
	for _, s := range open {
		s.Close()
	}
}
