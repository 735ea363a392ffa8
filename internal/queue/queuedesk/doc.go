// Package queuedesk is the one writer of a force's queue. The queue must answer
// in milliseconds who gets the next caller, and two answers at once would send
// one caller to two handlers: so one goroutine holds the state in memory, takes
// decisions one after the other and appends each, with the offers that follow
// from it, in one batch. A freed handler and the next offer cost one append.
//
//   - Nothing is polled. One timer is set for the next thing that is due by
//     itself: the end of an offer, or the end of a missing browser's grace.
//   - What is in memory is what is in the journal. When an append is refused (disk
//     full) the state stays as it was and the asker gets the journal's error.
//     Where the outcome is unknown, the state is read again before anything else.
//   - Who is present and whose softphone is connected lives in memory only. After
//     a start nobody is; a handler who was on duty has Rules.Grace to come back
//     and then stands in the queue as before.
//
// The stream is "force/queue/<day>". The day is the UTC date at which the desk
// writes: the streams only bound how much is read at a start, nobody sees their
// names, and a UTC day is never 23 or 25 hours long. The first write of a day
// begins the stream with what stood the day before.
package queuedesk
