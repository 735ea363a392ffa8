package httpserver

import (
	"context"
	"net/http"
	"time"

	"bluelamp/internal/fault"
)

// recheck is how soon a stream ends after its session has, or after the role
// for it was taken away. Other requests are judged each time they come; a
// stream comes once and may stay a whole shift.
const recheck = 15 * time.Second

// whileSignedIn ends a stream when its session may no longer have it. An open
// stream counts as use of the session.
func (s *Server) whileSignedIn(ctx context.Context, end context.CancelFunc, c *Call, rule Rule) {
	tick := time.NewTicker(s.Recheck)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		bearer, err := s.Sessions.Bearer(ctx, c.token)
		f, refused := fault.As(err)
		switch {
		case refused && f.Class == fault.NotSignedIn, err == nil && !s.permits(rule, bearer.Roles):
			end()
			return
		case err != nil && ctx.Err() == nil: // trouble with the store says nothing about the person
			s.Log.WarnContext(ctx, "whether a stream's session is still open could not be read", "operation", c.operation, "error", err)
		}
	}
}

// stream runs a raw operation that has been admitted.
func (s *Server) stream(
	ctx context.Context, end context.CancelFunc, c *Call, rule Rule, out *watched, r *http.Request,
	do func(ctx context.Context, c *Call, w http.ResponseWriter, r *http.Request) error,
) error {
	if !rule.Public {
		go s.whileSignedIn(ctx, end, c, rule)
	}
	return do(ctx, c, out, r)
}
