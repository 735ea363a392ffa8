package journal

import (
	"errors"

	"bluelamp/internal/fault"
)

// What a journal refuses. ErrFull and ErrUncertain are faults because a person
// at a console must be told; the others are for the program that asked.
var (
	// ErrVersion: the stream's version is not the one expected.
	ErrVersion = errors.New("journal: stream has moved on from the expected version")
	// ErrInvalid: the batch breaks a limit or a shape; the message says which.
	ErrInvalid = errors.New("journal: batch not acceptable")
	// ErrFull: there is no room on the disk. Nothing was written, reads go on.
	ErrFull error = fault.New(fault.Unavailable, "journal.full",
		"There is no room left to record this and nothing was recorded. Write it down, tell the system administrator to free disk space, then try again.")
	// ErrUncertain: a commit failed in a way that leaves open whether the batch
	// stands. The journal takes nothing more until it has been reopened.
	ErrUncertain error = fault.New(fault.Unavailable, "journal.uncertain",
		"It is not known whether this was recorded. Wait until the system has restarted, then try again: what was recorded is not recorded twice.")
	// ErrClosed: the journal has been closed.
	ErrClosed = errors.New("journal: closed")
	// ErrLocked: another process has the journal open.
	ErrLocked = errors.New("journal: open in another process")
	// ErrNoKey: the subject has never had a key.
	ErrNoKey = errors.New("journal: subject has no key")
	// ErrErased: the subject's key has been destroyed, for good.
	ErrErased = errors.New("journal: subject's key has been destroyed")
)
