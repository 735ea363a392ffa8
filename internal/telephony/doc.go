// Package telephony is the edge of the house towards the telephone network: it
// takes calls over SIP, keeps a caller company while nobody is free, joins the
// caller to an agent's browser and records both sides. It knows no policing, no
// staff and no queue: it reports Events and obeys commands (Answer, Hold,
// Resume, HangUp, Reject), so that it can run as a process of its own.
//
// The work is in sub-packages, none of which knows this one:
//
//   - sip: sockets, the gate that refuses malformed messages, dialogues, SDP, caller identity
//   - webrtc: the agent's nailed-up browser connection
//   - media: G.711, tones, the 20 ms pacer, RTP with its digits
//   - recording: stereo WAV files, written off the audio path, and their repair
//
// Promises. One goroutine owns each call and everyone else sends it commands. A
// panic in a call ends that call and no other. An event is stamped when the
// message that caused it arrived and is never lost while the process lives: the
// queue towards the consumer has no bound, only a logged high-water mark. Audio
// never waits for a disk, a consumer or another call.
//
// What a call does is decided by a machine without sockets or clocks (machine.go);
// call.go carries its decisions out.
package telephony
