// Package victim keeps what the victims of one incident were promised to be told,
// by when, and how it is safe to tell them; and whether it was kept. People should
// not need to ring to ask (Code of Practice for Victims of Crime, right 6).
//
// It promises:
//
//   - The due date is the pack's, in working days from the day of the promise, and
//     shorter where somebody has enhanced rights. Nobody types it.
//   - A promise ends in one of two ways only: they were told, or it was cancelled
//     with a reason. When its day passes that is on record, once, and stays.
//   - Whoever was told hears again: with every update goes the promise of the next,
//     or why there is none.
//   - Every promise says how and when it is safe to tell them.
//   - Promises outlive the incident: an arrest or a charge comes after its closing.
//
// It deliberately does not know who the victims are; a crime of which nobody was
// promised an update is shown as owed by the tables, until somebody promises one or
// says why nobody is to be told.
package victim
