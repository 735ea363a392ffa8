// Package sqlitejournal keeps the journal in one SQLite file: the default of an
// installation that runs as one process.
//
// It promises, beyond the contract of journal.Journal:
//
//   - An acknowledged batch survives kill -9 and a power cut: WAL with
//     synchronous=FULL on every connection, asserted.
//   - Appends of many writers share one commit, and so one flush of the disk
//     (group commit). A batch that is refused does not disturb its neighbours.
//   - A full disk refuses appends with journal.ErrFull and writes nothing;
//     reads go on, and appends work again once there is room.
//   - Any other failure of a commit leaves the outcome open: the journal then
//     answers journal.ErrUncertain to every append until it is opened again
//     and has read from disk what stands. Trying again within the process is
//     no cure, since the kernel may forget a failed flush once it was reported
//     (wiki.postgresql.org/wiki/Fsync_Errors).
//   - A file whose head is not its last page is not opened for writing.
//   - One process at a time; a stranger who writes to the file all the same is
//     noticed at the next append.
//
// The file is never opened but by SQLite; see package sqlitefile.
package sqlitejournal
