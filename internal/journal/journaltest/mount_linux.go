package journaltest

import (
	"fmt"
	"syscall"
)

// mount puts a file system in memory at dir; only the superuser may.
func mount(dir string, kilobytes int) error {
	return syscall.Mount("tmpfs", dir, "tmpfs", 0, fmt.Sprintf("size=%dk", kilobytes))
}

func unmount(dir string) error { return syscall.Unmount(dir, 0) }
