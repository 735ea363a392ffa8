// Package recording writes calls to stereo WAV files (16-bit PCM, 8 kHz; what
// the caller said is left, what the caller was given to hear is right).
//
// A Recorder is a tap: taking a frame costs a copy and never waits. One flusher
// for all calls turns frames into samples and writes them, a little behind the
// clock so that late packets still find their place. A file is called
// "<call>.wav.part" until its header is right and it is on the disk; a process
// that died leaves such files, and Recover makes recordings of them.
package recording
