// Package history keeps how the past of another system comes in: which file was
// brought, what its columns mean, when it was taken in, by whom, with what
// result, and whether it was taken back.
//
// It promises that a row of another system has one id for ever, computed from the
// force, the name of the system and the row's key there: the same person, contact
// or incident brought again is the same record and not a second one. Reading a
// row is a pure rule: what cannot be understood is told with the column and the
// cure, and never guessed. What it says of a flaw does not repeat the cell, so
// that a report holds no personal data.
//
// It deliberately does not know files, disks and progress, which are the door's,
// and writes nothing of persons, contacts and incidents by itself: their rooms
// decide about each row.
package history
