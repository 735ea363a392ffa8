// Package resolutionapi is the door to the resolution desk: its queue, the
// call-backs that were promised, what a supervisor is to look at, and how often
// each type is resolved without anybody being sent. Its reactions bring incidents
// to the desk and take them from it; its deadlines see that a promised call-back
// that was not made is on record as missed.
package resolutionapi
