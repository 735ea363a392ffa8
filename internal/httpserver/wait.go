package httpserver

import (
	"context"
	"fmt"
	"time"

	"bluelamp/internal/journal"
)

// waitTime bounds reading one's own write. Views are behind by milliseconds;
// two seconds are over only when something is wrong, and then an answer that
// says so is better than none.
const waitTime = 2 * time.Second

// Wait returns when the reactions to a command have run and every view holds
// the command and what they added. After two seconds it gives up: the answer is
// then marked with X-Bluelamp-Behind, which is no error.
func (c *Call) Wait(ctx context.Context, r journal.Receipt) error {
	bounded, cancel := context.WithTimeout(ctx, waitTime)
	defer cancel()
	err := c.server.caughtUp(bounded, r.Last)
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil:
		return ctx.Err()
	case bounded.Err() != nil:
		c.server.Log.WarnContext(ctx, "answered before the views had caught up",
			"operation", c.operation, "request", c.request, "position", r.Last)
		c.w.Header().Set(BehindHeader, fmt.Sprint(r.Last))
		return nil
	default:
		return fmt.Errorf("wait for page %d: %w", r.Last, err)
	}
}

func (s *Server) caughtUp(ctx context.Context, p journal.Position) error {
	if s.Reactions != nil {
		if err := s.Reactions.Wait(ctx, p); err != nil {
			return err
		}
	}
	if s.Head != nil {
		head, err := s.Head(ctx)
		if err != nil {
			return err
		}
		p = max(p, head.Position)
	}
	return s.Views.Wait(ctx, p)
}
