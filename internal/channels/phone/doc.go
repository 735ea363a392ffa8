// Package phone is the door through which telephone calls come in: it turns
// what the telephone edge reports into commands to the contact room and the
// force's queue desk, and what a handler presses into commands to the edge.
//
// A contact has the id of its call, so nothing has to remember which belongs to
// which. The events of one call are worked through in order, those of different
// calls beside each other. When the record cannot take a call, because the disk
// is full or the journal is gone, the call is refused with 503 so that the
// network tries the force that stands in; it is never accepted and then
// forgotten.
package phone
