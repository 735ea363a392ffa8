package sqlitefile

import (
	"errors"

	"modernc.org/sqlite"
)

// Primary result codes of SQLite (sqlite.org/rescode.html).
const (
	codeBusy   = 5
	codeLocked = 6
	codeFull   = 13
)

// Full reports that there was no room: disk or quota full, or PRAGMA
// max_page_count reached. SQLite reports ENOSPC so, too.
func Full(err error) bool { return code(err) == codeFull }

// Busy reports that somebody else held a lock for too long.
func Busy(err error) bool { return code(err) == codeBusy || code(err) == codeLocked }

func code(err error) int {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return 0
	}
	return e.Code() & 0xff // the rest is the extended code
}
