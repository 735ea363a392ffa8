package telephony

import (
	"bluelamp/internal/telephony/media"
	"bluelamp/internal/telephony/recording"
	"bluelamp/internal/telephony/sip"
)

// Everything here but play and record runs on audio goroutines, 50 times a
// second and call: it must not wait and must not touch the call's other fields.

// fromCaller hands the caller's speech to the agent and the tape.
func (c *call) fromCaller(payload []byte, timestamp uint32) {
	r := c.route.Load()
	if r.tape != nil {
		r.tape.Caller(payload, timestamp)
	}
	if r.agent != nil {
		r.agent.Send(c.ssrc, payload, timestamp)
	}
}

// agentVoice marks the agent's speech for the Rewriter; sounds count up from it.
const agentVoice = 1

// fromAgent hands the agent's speech to the caller and the tape.
func (c *call) fromAgent(payload []byte, timestamp uint32) {
	defer c.guard()
	if c.route.Load().agent != nil {
		c.toCaller(agentVoice, payload, timestamp)
	}
}

func (c *call) toCaller(source uint32, payload []byte, timestamp uint32) {
	c.leg.Send(source, payload, timestamp)
	if r := c.route.Load(); r.tape != nil {
		r.tape.Agent(payload, timestamp)
	}
}

// play changes what the caller hears, and with it whom the caller reaches.
func (c *call) play(s sound) {
	c.stopPlaying()
	old := c.route.Load()
	next := &route{tape: old.tape}
	switch s {
	case soundAgent:
		next.agent = c.edge.agents.session(c.agent)
		c.edge.agents.attach(c.agent, c)
	case soundWaiting:
		c.start(c.edge.waitingSound(c.trunk.Service))
	case soundHold:
		c.edge.agents.detach(c.agent, c)
		c.start(c.edge.holdSound)
	}
	c.route.Store(next)
}

func (c *call) start(s media.Sound) {
	c.voice++
	source := agentVoice + c.voice
	c.player = c.edge.pacer.Play(s, func(frame []byte, timestamp uint32) {
		defer c.guard()
		c.toCaller(source, frame, timestamp)
	})
}

func (c *call) stopPlaying() {
	if c.player != nil {
		c.player.Stop()
		c.player = nil
	}
}

// record begins the tape. A call that cannot be recorded goes on, and says so.
func (c *call) record() {
	if c.edge.tapes == nil {
		return
	}
	id := c.id
	tape, err := c.edge.tapes.Start(string(id), c.edge.now(), func(r recording.Result) { c.edge.recorded(id, r) })
	if err != nil {
		c.edge.recorded(id, recording.Result{Err: err})
		return
	}
	next := *c.route.Load()
	next.tape = tape
	c.route.Store(&next)
}

// remote describes the far end of the leg for a session description of theirs.
func (c *call) remote(s sip.Session) media.Remote {
	return media.Remote{Addr: s.Audio, Codec: s.Codec(), Events: s.Events, Silent: s.Silent(), Allowed: c.edge.audioSources(c.trunk, c.dialog.Source.Addr())}
}
