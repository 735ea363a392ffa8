package sqlitefile

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// Copy writes a consistent copy of the database at from, as it stands at one
// moment, to the new file at path while others go on reading and writing. The copy is
// durable before Copy returns, under its name only when it is whole, and
// readable by its owner only. A file that is there already is not replaced.
func Copy(ctx context.Context, from, path string) (err error) {
	if _, err := os.Lstat(path); err == nil {
		return fmt.Errorf("copy to %s: there is a file of this name; choose another", path)
	}
	part := path + ".part"
	if err := create(part); err != nil { // SQLite accepts an empty file as new
		return fmt.Errorf("copy to %s: %w", path, err)
	}
	defer func() {
		if err != nil {
			err = errors.Join(fmt.Errorf("copy to %s: %w", path, err), os.RemoveAll(part))
		}
	}()
	if err := vacuum(ctx, from, part); err != nil {
		return err
	}
	if err := flush(part); err != nil {
		return err
	}
	if err := os.Rename(part, path); err != nil {
		return err
	}
	return SyncDir(filepath.Dir(path))
}

// vacuum needs a connection of its own: one that is query_only may not, though
// nothing is written to the database that it reads.
func vacuum(ctx context.Context, from, into string) error {
	db, err := Pool(from, Writer, 1, 8<<10)
	if err != nil {
		return err
	}
	_, err = db.ExecContext(ctx, "VACUUM INTO ?", into)
	return errors.Join(err, db.Close())
}

// flush makes a file durable that no SQLite has open: VACUUM INTO promises
// nothing about power cuts.
func flush(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
