package telephony

import (
	"time"

	"bluelamp/internal/telephony/sip"
)

// onSignal runs on the SIP stack's goroutines and only passes on.
func (c *call) onSignal(s sip.Signal) {
	if s.Kind == sip.Pressed && c.inbox.crowded() {
		return
	}
	c.inbox.leave(func() { c.handle(s) }, func() {
		if s.Refuse != nil {
			s.Refuse(481)
		}
	})
}

func (c *call) onDigit(key string, at time.Time) {
	if c.inbox.crowded() {
		return
	}
	c.inbox.leave(func() { c.perform(c.pressed(at, key)) }, nil)
}

func (c *call) handle(s sip.Signal) {
	switch s.Kind {
	case sip.Cancelled:
		c.perform(c.cancelled(s.At))
	case sip.HungUp:
		c.perform(c.hungUp(s.At))
	case sip.Unconfirmed:
		c.perform(c.unconfirmed(s.At))
	case sip.Pressed:
		c.perform(c.pressed(s.At, s.Digit))
	case sip.Confirmed:
		if s.Offer != nil { // the answer to the offer that we made in the 200
			c.leg.Join(c.remote(*s.Offer))
		}
	case sip.Reoffered:
		c.reoffer(s)
	}
}

// reoffer answers a re-INVITE: another address, another codec, hold by the
// caller's telephone, or only a sign of life.
func (c *call) reoffer(s sip.Signal) {
	c.local.Version++
	if s.Offer == nil {
		s.Accept(c.local.Offer())
		return
	}
	c.leg.Join(c.remote(*s.Offer))
	c.reoffered(s.At, s.Offer.Silent())
	s.Accept(c.local.Answer(*s.Offer))
}
