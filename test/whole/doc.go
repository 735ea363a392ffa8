// Package whole tests Bluelamp from outside, as those meet it who use it: the
// real program in a process of its own, HTTP and server-sent events for the
// consoles, SIP for callers, WebRTC for handlers' softphones, and the signals and
// full disks of the computer that it runs on. Nothing of the program is imported
// but test kits: the telephones of telephonytest, the mail server of mailouttest.
//
// Two settings: BLUELAMP_KILLS is how often TestKill kills the program (5), and
// BLUELAMP_SEED repeats what chance did in a run before, which prints its seed.
package whole
