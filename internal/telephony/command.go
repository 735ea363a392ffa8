package telephony

import "context"

// command has the call's own goroutine do something and waits for the outcome.
// When ctx ends first the command may still be carried out.
func (e *Edge) command(ctx context.Context, id CallID, do func(*call) error) error {
	c := e.find(id)
	if c == nil {
		return ErrNoCall
	}
	outcome := make(chan error, 1)
	c.inbox.leave(func() {
		result := error(ErrNoCall) // what a defect leaves behind: the call is ended
		defer func() { outcome <- result }()
		result = do(c)
	}, func() { outcome <- ErrNoCall })
	select {
	case err := <-outcome:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// Answer joins caller and agent and begins the recording; the caller gets 200
// when that has not been sent. It also takes over a call whose agent was lost.
// Errors: ErrNoCall, ErrCallerGone, ErrTaken, ErrNoAgent, ErrAgentBusy.
func (e *Edge) Answer(ctx context.Context, id CallID, a AgentID) error {
	return e.command(ctx, id, func(c *call) error { return c.answer(a) })
}

func (c *call) answer(a AgentID) error {
	if c.over {
		return ErrNoCall
	}
	if err := c.mayAnswer(a); err != nil || c.has(a) {
		return err
	}
	if err := c.edge.agents.claim(a, c); err != nil {
		return err
	}
	if !c.accepted && c.acceptCall() != nil {
		c.edge.agents.release(a, c)
		// The CANCEL that won is in the inbox with its own time; if instead the
		// line itself broke, this ends the call.
		c.inbox.leave(func() { c.perform(c.cancelled(c.edge.now())) }, nil)
		return ErrCallerGone
	}
	if c.agent != "" && c.agent != a {
		c.edge.agents.release(c.agent, c)
	}
	c.perform(c.took(c.edge.now(), a))
	return nil
}

// Hold lets the caller hear the hold tone and the agent silence; the recording
// goes on and the agent may take another call. Errors: ErrNoCall,
// ErrNotAnswered, ErrAlreadyHeld.
func (e *Edge) Hold(ctx context.Context, id CallID) error {
	return e.command(ctx, id, func(c *call) error {
		actions, err := c.hold(c.edge.now())
		c.perform(actions)
		return err
	})
}

// Resume ends Hold. Errors: ErrNoCall, ErrNotAnswered, ErrNotHeld, ErrNoAgent, ErrAgentBusy.
func (e *Edge) Resume(ctx context.Context, id CallID) error {
	return e.command(ctx, id, func(c *call) error {
		if err := c.mayResume(); err != nil {
			return err
		}
		if err := c.edge.agents.claim(c.agent, c); err != nil {
			return err
		}
		c.perform(c.resume(c.edge.now()))
		return nil
	})
}

// Release takes a call from an agent whose audio was lost, so that it can be
// offered to somebody else: the caller goes on hearing the hold tone, and the
// agent's return does not bring the call back. Errors: ErrNoCall, and ErrTaken
// when the agent can be heard.
func (e *Edge) Release(ctx context.Context, id CallID, a AgentID) error {
	return e.command(ctx, id, func(c *call) error {
		switch {
		case c.over:
			return ErrNoCall
		case !c.alone || c.agent != a:
			return ErrTaken
		}
		c.edge.agents.release(a, c)
		c.perform(c.released())
		return nil
	})
}

// HangUp ends a call for the agent or for the system. Errors: ErrNoCall.
func (e *Edge) HangUp(ctx context.Context, id CallID, by Party) error {
	return e.command(ctx, id, func(c *call) error {
		if c.over {
			return ErrNoCall
		}
		c.perform(c.hangUp(c.edge.now(), by))
		return nil
	})
}

// Reject refuses a call that has not had its 200 with a SIP status. Errors:
// ErrNoCall, ErrAnsweredBefore, ErrCode.
func (e *Edge) Reject(ctx context.Context, id CallID, code int) error {
	if code < 400 || code > 699 {
		return ErrCode
	}
	return e.command(ctx, id, func(c *call) error {
		actions, err := c.reject(c.edge.now(), code)
		c.perform(actions)
		return err
	})
}
