// Package media is the sound of a telephone call: G.711 (ITU-T G.711) by tables,
// RTP with its digits (RFC 3550, RFC 4733), tones and announcements, and the
// 20 ms pacer that plays them. Inside the house audio is always A-law at 8 kHz
// in frames of 20 ms; a mu-law trunk is converted by a 256-byte table at the
// leg, so that bridged speech is never decoded.
package media

import "time"

// Facts of telephone audio.
const (
	Rate       = 8000                  // samples per second
	FrameTime  = 20 * time.Millisecond // ptime used by practically every trunk
	FrameBytes = 160                   // one A-law byte per sample
)
