// Package reaction lets one event cause a command, once, even after a crash.
//
// Each reaction reads the journal by itself and keeps its place in
// "<dir>/reactions.db". For every page of a type that it listens to it calls
// Do with a key that is the same at every attempt. Do passes that key on as the
// command's idempotency key: if the process dies after the command and before
// the place is written, the second attempt finds the key used and changes
// nothing. A Do that sends several commands adds a suffix of its own for each.
//
// What happens when Do returns an error:
//
//   - A fault is a room's word that this shall not happen. It is kept in the
//     table of refused reactions, for a person to look at, and the reaction
//     goes on.
//   - A fault of class Unavailable (disk full, journal closed, others first) is
//     no such word, and neither is any other error, or a panic. Do is called
//     again, with growing pauses, until it succeeds or is refused. Nothing is
//     ever skipped; the other reactions go on meanwhile.
//
// A place or a refusal that the disk does not take is written again until it
// does; the reaction waits at that page, and Do is not called twice for it.
//
// It knows no policing: which event causes what stands in the rooms, and what
// is plugged into what in app.
package reaction
