package sqlitefile

import (
	"context"
	"log/slog"
	"time"
)

// The pauses between attempts double from the first to the longest: short
// enough that nobody waits for long once there is room, long enough that a full
// disk is not kept busy with being asked.
const (
	firstPause   = 100 * time.Millisecond
	longestPause = 5 * time.Second
)

// Patience is how something that must go on bears a disk that is full, locked
// or failing: it tries again with growing pauses. The log hears of it once when
// it begins and once when it is over; a line at each attempt would help to fill
// the disk. It is for one goroutine.
type Patience struct {
	Log   *slog.Logger
	Pause func(ctx context.Context, d time.Duration) // Pause, but in tests
	What  string                                     // what waits, "views"

	next time.Duration // 0 while all is well
}

// Bear waits before the next attempt, or until ctx ends.
func (p *Patience) Bear(ctx context.Context, trouble error) {
	if p.next == 0 {
		p.next = firstPause
		p.Log.ErrorContext(ctx, p.What+" cannot be written and stay behind until the disk takes them; if it is full, free some room",
			"error", trouble)
	}
	p.Pause(ctx, p.next)
	p.next = min(2*p.next, longestPause)
}

// Over says that an attempt went well.
func (p *Patience) Over() {
	if p.next > 0 {
		p.next = 0
		p.Log.Warn(p.What + " are written again")
	}
}

// Pause waits for d or until ctx ends.
func Pause(ctx context.Context, d time.Duration) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-ctx.Done():
	}
}
