package telephony

import (
	"fmt"
	"runtime/debug"
	"sync/atomic"
	"time"

	"bluelamp/internal/telephony/media"
	"bluelamp/internal/telephony/recording"
	"bluelamp/internal/telephony/sip"
	"bluelamp/internal/telephony/webrtc"
)

// call carries out what its machine decides. Its goroutine is the INVITE's
// handler; it alone touches these fields, but for route, which the audio
// goroutines read.
type call struct {
	machine
	edge   *Edge
	trunk  Trunk
	dialog *sip.Dialogue
	leg    *media.Leg
	ssrc   uint32
	local  sip.Local
	inbox  *inbox
	timers map[timer]*time.Timer
	player *media.Player
	voice  uint32 // source number of the next sound, for the Rewriter
	route  atomic.Pointer[route]
}

// route is where a caller's audio goes at this moment.
type route struct {
	agent *webrtc.Session
	tape  *recording.Recorder
}

// serve runs the call until it is over.
func (c *call) serve(a Arrival) {
	defer c.finish()
	defer func() {
		if r := recover(); r != nil {
			c.edge.log.Error("defect in a call; it is ended", "call", c.id, "panic", fmt.Sprint(r), "stack", string(debug.Stack()))
			c.mustEnd()
		}
	}()
	c.dialog.Watch(c.onSignal)
	go c.listen()
	c.perform(c.arrive(c.dialog.At, a))
	for !c.over {
		c.inbox.take()()
	}
}

// listen reads the caller's audio.
func (c *call) listen() {
	defer c.guard()
	c.leg.Listen(media.Listener{Audio: c.fromCaller, Digit: c.onDigit})
}

// guard keeps a defect on an audio goroutine within the call that has it.
func (c *call) guard() {
	if r := recover(); r != nil {
		c.edge.log.Error("defect in a call's audio; it is ended", "call", c.id, "panic", fmt.Sprint(r), "stack", string(debug.Stack()))
		c.inbox.leave(c.mustEnd, nil)
	}
}

// mustEnd reports and ends a call whose handling failed.
func (c *call) mustEnd() {
	defer func() {
		if r := recover(); r != nil {
			c.edge.log.Error("defect while ending a call", "call", c.id, "panic", fmt.Sprint(r))
		}
	}()
	c.perform(c.defect(c.edge.now()))
}

// finish gives back what the call held. The route is cut before the leg closes.
func (c *call) finish() {
	for _, t := range c.timers {
		t.Stop()
	}
	c.stopPlaying()
	c.edge.agents.release(c.agent, c)
	if r := c.route.Swap(&route{}); r.tape != nil {
		r.tape.Stop()
		c.edge.tapes.Kick()
	}
	c.leg.Close()
	c.edge.remove(c)
	c.inbox.close()
}

// perform carries actions out in order. A 200 that lost against a CANCEL ends the call.
func (c *call) perform(actions []action) {
	for _, a := range actions {
		switch a.do {
		case ring:
			c.ring()
		case accept:
			if c.acceptCall() != nil {
				c.accepted = false
				c.perform(c.cancelled(c.edge.now()))
				return
			}
		case refuse:
			if err := c.dialog.Refuse(a.code); err != nil {
				c.edge.log.Info("refusal not sent", "call", c.id, "error", err)
			}
		case bye:
			c.edge.byes.Go(func() { <-c.dialog.HangUp() })
		case play:
			c.play(a.sound)
		case record:
			c.record()
		case arm:
			c.arm(a.timer, a.after)
		case disarm:
			if t := c.timers[a.timer]; t != nil {
				t.Stop()
			}
		case emit:
			c.edge.events.put(a.event)
		}
	}
}

// ring tells the caller's network that it rings, with sound where the caller
// has said how to send it.
func (c *call) ring() {
	err := c.dialog.Provisional(180, nil)
	if err == nil && c.dialog.Offer != nil {
		err = c.dialog.Provisional(183, c.local.Answer(*c.dialog.Offer))
	}
	if err != nil {
		c.edge.log.Info("ringing not sent", "call", c.id, "error", err)
	}
}

func (c *call) acceptCall() error {
	if c.dialog.Offer == nil {
		return c.dialog.Accept(c.local.Offer())
	}
	return c.dialog.Accept(c.local.Answer(*c.dialog.Offer))
}

func (c *call) arm(t timer, after time.Duration) {
	if old := c.timers[t]; old != nil {
		old.Stop()
	}
	c.timers[t] = time.AfterFunc(after, func() {
		c.inbox.leave(func() { c.perform(c.expired(c.edge.now(), t, c.leg.Heard())) }, nil)
	})
}
