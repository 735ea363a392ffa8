package sqlitejournal

import (
	"context"
	"errors"
	"fmt"
	"os"

	"bluelamp/internal/journal"
	"bluelamp/internal/journal/sqlitefile"
)

// OpenToRead opens an existing journal for reading only, also while another
// process writes it: to verify a record must not mean to stop a control room.
// Append returns journal.ErrClosed, and Watch never rings.
func OpenToRead(ctx context.Context, path string) (*Journal, error) {
	j, err := startToRead(ctx, path)
	if err != nil {
		return nil, fmt.Errorf("open journal %s to read: %w", path, sqlitefile.Plain(path, err))
	}
	return j, nil
}

func startToRead(ctx context.Context, path string) (*Journal, error) {
	if _, err := os.Stat(path); err != nil {
		return nil, err
	}
	readers, err := sqlitefile.Pool(path, sqlitefile.Reader, 2, 16<<10)
	if err != nil {
		return nil, err
	}
	j := &Journal{path: path, readers: readers}
	var app int
	var id []byte
	err = readers.QueryRowContext(ctx, "PRAGMA application_id").Scan(&app)
	if err == nil && app != applicationID {
		err = errors.New("this file is not a Bluelamp journal")
	}
	if err == nil {
		err = readers.QueryRowContext(ctx, "SELECT id FROM genesis").Scan(&id)
	}
	if err != nil {
		return nil, errors.Join(err, readers.Close())
	}
	j.genesis = journal.GenesisHash(id)
	return j, nil
}
