package telephony

import (
	"context"

	"bluelamp/internal/telephony/webrtc"
)

// Break makes the goroutine that owns a call panic.
func (e *Edge) Break(ctx context.Context, id CallID) error {
	return e.command(ctx, id, func(*call) error { panic("provoked by a test") })
}

// BreakAudio makes the goroutine that reads a caller's audio panic.
func (e *Edge) BreakAudio(id CallID) {
	e.find(id).route.Store(&route{agent: &webrtc.Session{}})
}
