package whole

import (
	"context"
	"testing"
	"time"
)

const (
	// patience bounds every waiting. It is far above what is ever needed, so that
	// no test depends on how quick the computer is.
	patience = 90 * time.Second
	// glance is how often something is looked at that cannot tell by itself.
	glance = 10 * time.Millisecond
)

// until looks again and again until what is expected has come.
func until(t *testing.T, what string, done func() bool) {
	t.Helper()
	within(t, patience, glance, what, done)
}

// atLength is until for what takes a minute of the policy's own clocks.
func atLength(t *testing.T, what string, done func() bool) {
	t.Helper()
	within(t, 2*time.Minute+patience, 20*glance, what, done)
}

func within(t *testing.T, bound, every time.Duration, what string, done func() bool) {
	t.Helper()
	tick := time.NewTicker(every)
	defer tick.Stop()
	deadline := time.After(bound)
	for !done() {
		select {
		case <-tick.C:
		case <-deadline:
			t.Fatalf("never: %s", what)
		}
	}
}

// patiently is a context that ends when patience does.
func patiently(t *testing.T) context.Context {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	t.Cleanup(cancel)
	return ctx
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
