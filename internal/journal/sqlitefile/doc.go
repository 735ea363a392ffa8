// Package sqlitefile opens SQLite files that must survive a power cut: the
// settings that journal and keys share, asserted on every connection, because
// drivers differ in their defaults and a wrong one is noticed only after the
// power has failed.
//
// It promises:
//
//   - WAL, synchronous=FULL, secure_delete=ON and an SQLite library without the
//     WAL-reset bug, or no connection at all.
//   - One process per file: a flock on a file beside the database, held until
//     Close, released by the kernel if the process dies.
//   - The database file itself is never opened but by SQLite: closing any other
//     descriptor of it would drop SQLite's locks for the whole process
//     (sqlite.org/howtocorrupt.html, section 2.2). Back up through SQL only.
package sqlitefile
