// Package live tells every screen what happened, as it happens.
//
// A Note says that a page was written: where, in which stream, of which type.
// It carries no personal data. A screen that cares fetches the record by REST,
// where role and audit apply, and finds it there: a note is sent only after the
// views have the page.
//
// Nothing is kept for a screen that is away. A note's position is its name; the
// screen comes back with the last one it had and gets what it missed from the
// journal. So a screen too slow to listen may be cut off without harm, and a
// restart of the server is no different from a break in the line.
//
// Over HTTP these are server-sent events (WHATWG HTML, section 9.2):
//
//	event: hello   first; data {"position":N}, what the views have by now
//	event: note    data is a Note, id its position
//	event: reset   too much was missed: fetch everything again, then go on
//	: beat         each 10 s, so that both ends notice a dead line
//
// A client resumes with Last-Event-ID, as browsers do by themselves, or with
// ?after=. Without either it begins at the present.
package live
