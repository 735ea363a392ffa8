package live

import "time"

// BeatBy makes streams send a heartbeat at each tick of the test's own.
func (h *Hub) BeatBy(ticks <-chan time.Time) {
	h.beat = func() (<-chan time.Time, func()) { return ticks, func() {} }
}
