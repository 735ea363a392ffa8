// Package view computes tables from the journal. Screens read these tables;
// nobody writes to them but the journal's own pages, applied in order.
//
// A House keeps one SQLite file for each force and view,
// "<dir>/<force>/<name>-v<version>.db". A file holds the view's tables and, in
// the same transaction, the checkpoint: the position and hash of the last page
// that it has seen. So each file is exact by itself: a crash between the
// commits of two files leaves one of them behind, and it catches up alone.
//
// Views need no migrations. A file that is absent, of another version, of
// another schema or not of this journal is built again from page one beside
// the others, made durable and put in place by one rename. Deleting the whole
// folder is always allowed; deleting parts of it is too, as long as the list
// of forces in it ("forces.json") is left or goes as well.
//
// A view must be a function of the pages alone: no clock, no dice, no other
// view. A view that fails or panics, a page that nobody can decode and a gap
// in the positions stop the house: a table that skips something is worse than
// one that is late.
//
// A disk that is full, locked or failing does not stop it: the transaction is
// rolled back, the tables are read on as they stand, Wait waits, and the pages
// are applied once the disk takes them.
//
// View files hold personal data in the clear and belong on an encrypted disk;
// deleted rows are overwritten (secure_delete).
package view
