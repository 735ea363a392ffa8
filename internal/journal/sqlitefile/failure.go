package sqlitefile

import (
	"errors"
	"fmt"
	"path/filepath"
	"syscall"

	"modernc.org/sqlite"
)

// Result codes of SQLite (sqlite.org/rescode.html). Extended codes hold the
// primary one in their lowest byte.
const (
	codeBusy     = 5
	codeLocked   = 6
	codeReadOnly = 8
	codeIO       = 10
	codeFull     = 13
	codeCantOpen = 14

	// codeSharedSize: the wal-index, the file that ends in -shm, could not
	// grow. SQLite asks for its room before it maps it and does not look at the
	// reason; in practice it is a disk that is full when a file is opened.
	codeSharedSize = codeIO | 19<<8
)

// Full reports that there was no room: disk or quota full, or PRAGMA
// max_page_count reached. SQLite reports ENOSPC so, too.
func Full(err error) bool { return code(err)&0xff == codeFull }

// Busy reports that somebody else held a lock for too long.
func Busy(err error) bool {
	return code(err)&0xff == codeBusy || code(err)&0xff == codeLocked
}

// NoRoom is Full in all the ways in which the lack of room shows, also where
// nothing is written yet and where it was not SQLite that wanted to write.
func NoRoom(err error) bool {
	return Full(err) || code(err) == codeSharedSize ||
		errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}

// Passing reports trouble of the disk that may be over by itself or with an
// administrator's help: no room, a lock, a failed read or write, a disk that was
// set read-only, no file handle left. The same work may be tried again. Anything
// else is a defect of the file or of the program, and trying again is no cure.
func Passing(err error) bool {
	return NoRoom(err) || passing(code(err)) ||
		errors.Is(err, syscall.EIO) || errors.Is(err, syscall.EROFS) ||
		errors.Is(err, syscall.EMFILE) || errors.Is(err, syscall.ENFILE)
}

func passing(code int) bool {
	switch code & 0xff {
	case codeBusy, codeLocked, codeReadOnly, codeIO, codeFull, codeCantOpen:
		return true
	}
	return false
}

// Plain says in words that a person can act on that there is no room for the
// file at path, if that is what err comes from; other errors are left as they
// are.
func Plain(path string, err error) error {
	if !NoRoom(err) {
		return err
	}
	return fmt.Errorf("there is no room left on the disk that holds %s: free some (`df -h %[1]s` shows how much there is) and start again (%w)",
		filepath.Dir(path), err)
}

// code is SQLite's extended code, 0 if the error is not one of SQLite.
func code(err error) int {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return 0
	}
	return e.Code()
}
