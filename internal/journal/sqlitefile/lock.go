package sqlitefile

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"bluelamp/internal/journal"
)

// Lock holds a database for this process.
type Lock struct{ file *os.File }

// Take locks the database at path by way of a file beside it, "x.lock" for
// "x.db", and makes the database file, readable by its owner only, if there is
// none. The error wraps journal.ErrLocked when another process, or this one, has it.
func Take(path string) (*Lock, error) {
	beside := strings.TrimSuffix(path, filepath.Ext(path)) + ".lock"
	f, err := os.OpenFile(beside, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		defer f.Close()
		if errors.Is(err, syscall.EWOULDBLOCK) {
			return nil, fmt.Errorf("%w: %s is held by process %s; stop it first (bluelamp runs once per data folder)", journal.ErrLocked, beside, holder(f))
		}
		return nil, fmt.Errorf("lock %s: %w", beside, err)
	}
	l := &Lock{file: f}
	if err := errors.Join(l.sign(), create(path)); err != nil {
		l.Release()
		return nil, err
	}
	return l, nil
}

// Release gives the database back. The file beside it stays: removing it would
// let two processes hold two different files of the same name.
func (l *Lock) Release() error { return l.file.Close() }

// sign writes the process id for the one who comes second.
func (l *Lock) sign() error {
	if err := l.file.Truncate(0); err != nil {
		return err
	}
	_, err := l.file.WriteAt(fmt.Appendf(nil, "%d\n", os.Getpid()), 0)
	return err
}

func holder(f *os.File) string {
	text, _ := io.ReadAll(io.LimitReader(f, 20))
	if pid := strings.TrimSpace(string(text)); pid != "" {
		return pid
	}
	return "unknown"
}

// create makes an empty file with mode 0600, which SQLite passes on to the
// files beside it. It runs under the lock and before SQLite has the file open.
func create(path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, os.ErrExist) {
		return nil
	}
	if err != nil {
		return err
	}
	return errors.Join(f.Close(), SyncDir(filepath.Dir(path)))
}

// SyncDir makes the names in a folder durable.
func SyncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}
