package safeguardingapi

import (
	"context"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/safeguarding/safeguardingviews"
)

// Waiting is what waits at the vulnerability desk. It says nothing of anybody.
type Waiting struct {
	Untaken    int // cases that nobody has taken
	Unanswered int // advice that nobody said was used or not
	Mine       int // of it, for the asker in contacts of their own
}

// CountWaiting counts what waits at the vulnerability desk, for the marks that every
// screen shows.
func CountWaiting(ctx context.Context, c *httpserver.Call) (Waiting, error) {
	counts, err := safeguardingviews.Count(ctx, c.View(safeguardingviews.Name), c.Staff())
	return Waiting(counts), err
}
