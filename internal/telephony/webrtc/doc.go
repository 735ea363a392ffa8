// Package webrtc joins an agent's browser to the edge: one peer connection per
// signed-on agent, nailed up for the shift, so that a call needs no set-up of
// its own (measured: about 0.9 s, half of it the microphone).
//
// The edge is ICE-lite (RFC 8445 section 2.5) on one UDP port for all browsers,
// and speaks G.711 A-law and nothing else, so that nobody transcodes.
package webrtc
