// Package contactapi is the door to contacts: the list, one contact with what
// the handler wrote, what is known of a number, the keys of the telephone
// (answer, hold, resume, hang up), finishing, and the recording of a call.
//
// The telephone and the queue are interfaces here, because the telephone edge
// may run as its own process and the queue has one writer for each force.
package contactapi
