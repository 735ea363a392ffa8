// Package contact keeps one contact of the public with the police from the first
// ring to the handler's last word: when it came and how, who answered and after
// what wait, holds, keys pressed, how it ended, and what the handler wrote down.
//
// It promises:
//
//   - A contact is waiting, talking, held, in wrap-up, finished, abandoned or
//     interrupted, and whatever the telephone side reports, in whatever order,
//     leads to one of these: a call that is over never stays talking.
//   - Facts from the telephone side are facts. A fact that comes too late to
//     change anything decides nothing; it is never an error that stops the edge.
//   - What a handler wrote is never lost by an interruption: an interrupted
//     contact can still be noted, assessed and finished.
//   - Nothing is written after the contact is finished, but for the recording,
//     which may reach the disk later, the link to an incident, that somebody rang
//     back, and a supervisor's word.
//   - A contact does not end without an incident against what was found, unless
//     the handler says why and somebody else looks at it.
//   - A location is what one source said at one time: none replaces another, and
//     none is a fact. Where the caller is and where it happens are two things.
//   - One person stands in one role on a contact. Who the caller is, is decided by
//     people; what the machine suggested and what had been typed before is kept.
//   - A contact of another system comes in finished, and goes out again when its
//     import is undone.
//
// It deliberately does not know the queue: who is offered the contact is the
// queue's word, so "offered" is no stage here. It does not know risk, incidents
// or how a telephone number is read; what it needs of them is handed in.
package contact
