// Package fault holds the handful of ways in which Bluelamp refuses, and
// nothing else. A refusal carries a class that says how a caller should treat
// it, a stable code that programs compare and a sentence that a person reads.
// Any error that is not a fault is a defect or an outage: it is logged with its
// cause and shown to nobody.
package fault

import (
	"errors"
	"fmt"
)

// Class says how a refusal is to be treated.
type Class int

const (
	// NotFound: the thing named does not exist, or not in the asker's force.
	NotFound Class = iota + 1
	// Refused: a rule of the room says no; asking again unchanged says no again.
	Refused
	// Invalid: what was sent cannot be understood or is out of bounds.
	Invalid
	// Conflict: somebody else was first; look at what changed, then ask again.
	Conflict
	// NotAllowed: the asker's role does not include this.
	NotAllowed
	// NotSignedIn: there is no session, or it has ended.
	NotSignedIn
	// Unavailable: Bluelamp cannot take this now (disk full, line lost); nothing was changed.
	Unavailable
)

// Fault is a refusal. Code is stable, lower case, `room.reason-with-dashes`.
// Sentence is plain English that says what to do. Field, where not empty, names
// the input at fault as a JSON path such as "rationale" or "elements.harm".
// Details carries what a screen needs beside the sentence, for example the
// events that the second of two people has not seen; it must marshal to JSON.
type Fault struct {
	Class    Class
	Code     string
	Sentence string
	Field    string
	Details  any
}

// Error returns code and sentence.
func (f *Fault) Error() string { return f.Code + ": " + f.Sentence }

// Is reports equality by code, so that errors.Is works with a room's sentinel.
func (f *Fault) Is(target error) bool {
	t, ok := target.(*Fault)
	return ok && t.Code == f.Code
}

// About returns a copy that names the field at fault.
func (f *Fault) About(field string) *Fault {
	c := *f
	c.Field = field
	return &c
}

// With returns a copy whose sentence is filled in as fmt.Sprintf does.
func (f *Fault) With(args ...any) *Fault {
	c := *f
	c.Sentence = fmt.Sprintf(f.Sentence, args...)
	return &c
}

// Showing returns a copy that carries details for the screen.
func (f *Fault) Showing(details any) *Fault {
	c := *f
	c.Details = details
	return &c
}

// New makes a fault; rooms keep theirs in refusals.go.
func New(class Class, code, sentence string) *Fault {
	return &Fault{Class: class, Code: code, Sentence: sentence}
}

// As returns the fault inside err, if there is one.
func As(err error) (*Fault, bool) {
	var f *Fault
	ok := errors.As(err, &f)
	return f, ok
}
