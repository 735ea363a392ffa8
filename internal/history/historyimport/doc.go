// Package historyimport brings the past of other systems in: it keeps the files
// that were brought, checks them, takes their rows in, and takes an import back.
//
// It promises:
//
//   - Nothing is doubled and nothing lost when the process dies in the middle.
//     Each row is one append under a key of its own, and what has been read is
//     noted after each stretch; the next start goes on from there by itself.
//   - A file is readable by the account that runs Bluelamp alone, is deleted when
//     its rows are in, or after 30 days, and its deletion is on record. Reports
//     say which line and column is wrong and never what stands there.
//   - Many rows are written at once, so that they share flushes of the disk, and
//     never more than the tables have caught up with: who works meanwhile does
//     not wait for an import.
//
// One import is worked on at a time; others wait their turn.
package historyimport
