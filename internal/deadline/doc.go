// Package deadline keeps clocks that belong to streams: the next review of an
// incident, a promised call-back, a partner's answer. It knows no policing. Each
// Room says, from a stream's state, when something falls due next and what is then
// written; the keeper sees to it that this happens once, in time, across restarts,
// crashes and two processes on one journal.
//
// It promises:
//
//   - What is due is written by a command on the stream itself, with a key made of
//     stream and due time, so that a second keeper, or the same one after a crash,
//     finds it done.
//   - Nothing is missed: after a start everything that fell due meanwhile is
//     written at once, the longest overdue first.
//   - A clock costs nothing while it waits: the keeper sleeps until the next one.
//   - Its file (deadlines.db) can be deleted; it is made again from the journal.
//
// Time is handed in and absolute (UTC), so a change of the clocks in spring and
// autumn moves nothing.
package deadline
