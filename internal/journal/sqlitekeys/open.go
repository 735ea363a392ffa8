package sqlitekeys

import (
	"context"
	"database/sql"
	_ "embed"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync/atomic"

	"bluelamp/internal/journal"
	"bluelamp/internal/journal/groupcommit"
	"bluelamp/internal/journal/sqlitefile"
)

// Marks of the file: "BLK1" says whose it is.
const (
	applicationID = 0x424c4b31
	format        = 1
)

const mostInGroup = 512

//go:embed schema.sql
var schema string

// Options of a key store; the zero value serves.
type Options struct {
	// Master is the master key, 32 bytes; nil means that it is in MasterFile.
	Master []byte
	// MasterFile holds the master key, mode 0600, and is made at the first
	// start; "" means master.key beside the database.
	MasterFile string
	// Cached is how many keys are kept in memory; 0 means 20,000 (some 3 MB).
	Cached int
}

// Keys is a journal.Keys in a SQLite file.
type Keys struct {
	path    string
	lock    *sqlitefile.Lock
	write   *sql.DB
	readers *sql.DB
	stmt    statements
	line    *groupcommit.Line[*request]
	wrapper wrapper
	cache   *cache
	closed  atomic.Bool
}

// Open opens the keys at path, and makes them first if there are none. The
// error wraps journal.ErrLocked when another process has them.
func Open(ctx context.Context, path string, o Options) (*Keys, error) {
	k, err := start(ctx, path, o)
	if err != nil {
		return nil, fmt.Errorf("open keys %s: %w", path, sqlitefile.Plain(path, err))
	}
	k.line = groupcommit.New(mostInGroup, mostInGroup, func(*request) int { return 1 }, k.serve)
	return k, nil
}

func start(ctx context.Context, path string, o Options) (k *Keys, err error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, err
	}
	lock, err := sqlitefile.Take(path)
	if err != nil {
		return nil, err
	}
	if o.Cached == 0 {
		o.Cached = 20_000
	}
	if o.MasterFile == "" {
		o.MasterFile = filepath.Join(filepath.Dir(path), "master.key")
	}
	k = &Keys{path: path, lock: lock, cache: newCache(o.Cached)}
	defer func() {
		if err != nil {
			err = errors.Join(err, k.release())
		}
	}()
	if k.write, err = sqlitefile.Pool(path, sqlitefile.Writer, 1, 8<<10); err != nil {
		return k, err
	}
	if k.readers, err = sqlitefile.Pool(path, sqlitefile.Reader, 2, 8<<10); err != nil {
		return k, err
	}
	if err = k.prepare(ctx, o); err != nil {
		return k, err
	}
	k.stmt, err = prepared(ctx, k.write, k.readers)
	return k, err
}

// prepare makes or checks the file and unlocks it with the master key.
func (k *Keys) prepare(ctx context.Context, o Options) error {
	var app, version, tables int
	row := k.write.QueryRowContext(ctx, `SELECT (SELECT application_id FROM pragma_application_id),
		(SELECT user_version FROM pragma_user_version), (SELECT count(*) FROM sqlite_schema)`)
	if err := row.Scan(&app, &version, &tables); err != nil {
		return err
	}
	fresh := app == 0 && version == 0 && tables == 0
	switch {
	case !fresh && app != applicationID:
		return errors.New("this file is not a Bluelamp key store")
	case !fresh && version != format:
		return fmt.Errorf("the file has format %d, this release reads %d: run the release that wrote it", version, format)
	}
	master := o.Master
	if master == nil {
		var err error
		if master, err = masterOf(o.MasterFile, fresh); err != nil {
			return err
		}
	}
	var err error
	if k.wrapper, err = newWrapper(master); err != nil {
		return err
	}
	if fresh {
		return k.make(ctx)
	}
	return k.prove(ctx)
}

// make writes schema and proof in one transaction.
func (k *Keys) make(ctx context.Context) error {
	tx, err := k.write.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, schema); err != nil {
		return fmt.Errorf("make key store: %w", err)
	}
	proof := k.wrapper.wrap("", []byte(proofText))
	if _, err := tx.ExecContext(ctx, "INSERT INTO master (one, proof) VALUES (1, ?)", proof); err != nil {
		return fmt.Errorf("make key store: %w", err)
	}
	if _, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID, format)); err != nil {
		return fmt.Errorf("make key store: %w", err)
	}
	return tx.Commit()
}

// prove tells whether the master key is the one that the keys were wrapped under.
func (k *Keys) prove(ctx context.Context) error {
	var proof []byte
	if err := k.write.QueryRowContext(ctx, "SELECT proof FROM master").Scan(&proof); err != nil {
		return fmt.Errorf("read proof of the master key: %w", err)
	}
	if text, err := k.wrapper.unwrap("", proof); err != nil || string(text) != proofText {
		return errors.New("the master key is not the one that these keys were wrapped under: put the right one back from its safe copy")
	}
	return nil
}

// Close finishes what is under way and releases the file.
func (k *Keys) Close() error {
	if k.closed.Swap(true) {
		return nil
	}
	k.line.Close()
	k.cache.clear()
	return k.release()
}

func (k *Keys) release() error {
	var errs []error
	for _, db := range []*sql.DB{k.readers, k.write} {
		if db != nil {
			errs = append(errs, db.Close())
		}
	}
	return errors.Join(append(errs, k.lock.Release())...)
}

var _ journal.Keys = (*Keys)(nil)
