// Package journal is the record of a force's work: pages appended once, in one
// order, never changed. The incident log *is* the data; everything else in
// Bluelamp is computed from these pages.
//
// The package holds the port (Journal), the page and its hash chain, the event
// catalogue with its codec, and a journal and keys in memory. Journals on disk
// are in sqlitejournal and, later, postgresjournal; journaltest holds the
// contract that each of them must pass.
//
// What it promises:
//
//   - Positions have no gaps and become visible in order, so a follower that
//     remembers one number can miss nothing.
//   - A batch is written whole or not at all, once per idempotency key.
//   - Each page's hash covers its header, a salted digest of its data and the
//     page before, so Verify names the first page that somebody altered. A
//     person who can write the file can also compute the chain again: keep
//     heads elsewhere and compare with VerifyAgainst.
//   - Personal fields stand in a page only as a box sealed under a key of the
//     person or case they belong to. When the key is destroyed the page stays
//     and verifies, and those fields are gone (Data Protection Act 2018, s.47).
//
// What it does not know: rooms, rules, HTTP, and where the keys are kept.
package journal
