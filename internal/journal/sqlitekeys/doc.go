// Package sqlitekeys keeps the keys that personal data is sealed under: one of
// 256 bits per subject, each wrapped by a master key, in a SQLite file of its
// own beside the journal.
//
// It promises:
//
//   - A key is durable before Make returns it. Many new subjects at once share
//     one flush of the disk.
//   - Destroy overwrites the wrapped key, leaves a tombstone that bars the
//     subject for ever, and empties the write-ahead log, before it returns. A
//     destroyed key is answered by nobody from then on, no cache included.
//   - Keys in use are answered from memory, a bounded number of them.
//   - A wrong, missing or readable-by-others master key is refused at the start
//     with the cure.
//
// What it cannot promise: backups. A key is gone for good when the last backup
// of keys.db that holds it is gone, so how long those are kept is the true date
// of erasure; keep them apart from the journal's and shorter. A disk may also
// keep old blocks: use full-disk encryption.
package sqlitekeys
