package journaltest

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// SmallDisk is a file system of its own in a test, so that it can be full.
type SmallDisk struct {
	Dir string
	t   *testing.T
}

// NewSmallDisk mounts a file system of so many kilobytes, in memory, until the
// test ends. Only the superuser can: for others the test is skipped. Whatever
// is opened on it must be closed by Cleanup or before.
func NewSmallDisk(t *testing.T, kilobytes int) SmallDisk {
	t.Helper()
	dir := t.TempDir()
	if err := mount(dir, kilobytes); err != nil {
		t.Skipf("a small file system cannot be mounted here: %v", err)
	}
	t.Cleanup(func() {
		if err := unmount(dir); err != nil {
			t.Error(err)
		}
	})
	return SmallDisk{dir, t}
}

// Take takes so many kilobytes of room away.
func (d SmallDisk) Take(kilobytes int) {
	d.t.Helper()
	if err := d.grow(kilobytes); err != nil {
		d.t.Fatal(err)
	}
}

// Fill takes all the room that is left.
func (d SmallDisk) Fill() {
	d.t.Helper()
	err := error(nil)
	for err == nil {
		err = d.grow(4)
	}
	if !errors.Is(err, syscall.ENOSPC) {
		d.t.Fatal(err)
	}
}

// Free gives back what Take and Fill took.
func (d SmallDisk) Free() {
	d.t.Helper()
	if err := os.Remove(d.ballast()); err != nil {
		d.t.Fatal(err)
	}
}

func (d SmallDisk) ballast() string { return filepath.Join(d.Dir, "ballast") }

func (d SmallDisk) grow(kilobytes int) error {
	f, err := os.OpenFile(d.ballast(), os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(make([]byte, kilobytes<<10))
	return errors.Join(err, f.Close())
}
