package sqlitefile

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestTroubleOfTheDiskIsToldFromDefects(t *testing.T) {
	for code, want := range map[int]bool{
		codeFull: true, codeBusy: true, 5 | 2<<8: true, codeLocked: true, codeIO: true, 10 | 3<<8: true,
		codeSharedSize: true, codeReadOnly: true, codeCantOpen: true,
		0: false, 1: false, 11: false, 19: false, 19 | 8<<8: false, 21: false, 26: false,
	} {
		if passing(code) != want {
			t.Errorf("code %d: passing is %v", code, !want)
		}
	}
	if Passing(errors.New("a view's own trouble")) || Passing(nil) {
		t.Error("an error that is none of the disk's is taken for one")
	}
}

// overfull returns what SQLite says when a file may not grow.
func overfull(t *testing.T) error {
	t.Helper()
	db, err := Pool(filepath.Join(t.TempDir(), "a.db"), Writer, 1, 100)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.ExecContext(context.Background(), "PRAGMA max_page_count = 1"); err != nil {
		t.Fatal(err)
	}
	_, err = db.ExecContext(context.Background(), "CREATE TABLE a (b)")
	return err
}

func TestNoRoomIsSaidInPlainWords(t *testing.T) {
	for name, cause := range map[string]error{
		"SQLite": overfull(t),
		"system": &os.PathError{Op: "write", Path: "data/journal.lock", Err: syscall.ENOSPC},
		"quota":  fmt.Errorf("make: %w", syscall.EDQUOT),
	} {
		err := Plain("data/journal.db", cause)
		if err == nil || !strings.Contains(err.Error(), "no room left on the disk that holds data:") || !errors.Is(err, cause) {
			t.Errorf("%s: %v", name, err)
		}
		if !Passing(cause) {
			t.Errorf("%s: not taken for trouble that passes", name)
		}
	}
	if other := errors.New("not a journal"); Plain("data/journal.db", other) != other || Plain("x", nil) != nil {
		t.Error("another error was given other words")
	}
}
