// Package contactapi is the door to contacts: the list, one contact with what
// the handler wrote, where it is and who has to do with it, what is known of a
// number, the keys of the telephone (answer, hold, resume, hang up), finishing,
// and the recording of a call.
//
// What leads to a person whose record is restricted is shown to supervisors, to
// administrators and to the handler who spoke with them; the history of a number
// that proves nothing, such as a refuge's, to the first two alone.
//
// The telephone and the queue are interfaces here, because the telephone edge
// may run as its own process and the queue has one writer for each force.
package contactapi
