// Package recordsapi is the door of the records room: it writes the audit book
// and shows it to supervisors and administrators.
//
// The audit is a journal of its own, in a file of its own, with its own hash
// chain: it grows with every look at a screen, is kept for another time than
// operational records, and is read by other people.
package recordsapi
