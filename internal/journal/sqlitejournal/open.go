package sqlitejournal

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

// Marks of the file: "BLJ1" says whose it is, the format what is in it.
const (
	applicationID = 0x424c4a31
	format        = 1
)

// How much one commit may hold. 512 batches is more than waits at any load that
// was measured; the bytes keep the WAL small when the batches are large.
const (
	mostBatches   = 512
	heaviestGroup = 16 << 20
)

//go:embed schema.sql
var schema string

// Options of a journal; the zero value serves.
type Options struct {
	// MaxBytes limits the size of the database file, so that a journal on a
	// shared disk leaves room for the rest; 0 means all the disk has.
	MaxBytes int64
	// Readers is the number of connections that read at once; 0 means 4.
	Readers int
}

// Journal is a journal in a SQLite file.
type Journal struct {
	path    string
	lock    *sqlitefile.Lock
	write   *sql.DB
	readers *sql.DB
	conn    *sql.Conn // the one that writes; only the committer uses it
	stmt    statements
	line    *groupcommit.Line[*request]
	bell    journal.Bell
	genesis journal.Hash
	head    journal.Head // as last committed; only the committer uses it
	failed  atomic.Pointer[error]
	closed  atomic.Bool
}

// Open opens the journal at path, and makes it first if there is none; the
// folder is made with mode 0700. The error wraps journal.ErrLocked when another
// process has it. Close releases it.
func Open(ctx context.Context, path string, o Options) (*Journal, error) {
	j, err := start(ctx, path, o)
	if err != nil {
		return nil, fmt.Errorf("open journal %s: %w", path, sqlitefile.Plain(path, err))
	}
	j.line = groupcommit.New(mostBatches, heaviestGroup, (*request).weight, j.commit)
	return j, nil
}

func start(ctx context.Context, path string, o Options) (j *Journal, err error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, err
	}
	lock, err := sqlitefile.Take(path)
	if err != nil {
		return nil, err
	}
	j = &Journal{path: path, lock: lock}
	defer func() {
		if err != nil {
			err = errors.Join(err, j.release())
		}
	}()
	if o.Readers == 0 {
		o.Readers = 4
	}
	if j.write, err = sqlitefile.Pool(path, sqlitefile.Writer, 1, 64<<10); err != nil {
		return j, err
	}
	if j.readers, err = sqlitefile.Pool(path, sqlitefile.Reader, o.Readers, 16<<10); err != nil {
		return j, err
	}
	if j.conn, err = j.write.Conn(ctx); err != nil {
		return j, locked(err)
	}
	if err := j.prepare(ctx, o); err != nil {
		return j, locked(err)
	}
	return j, nil
}

// prepare makes or checks the file, reads where it ends and prepares the
// committer's statements.
func (j *Journal) prepare(ctx context.Context, o Options) error {
	if err := j.quota(ctx, o.MaxBytes); err != nil {
		return err
	}
	var app, version int
	if err := j.conn.QueryRowContext(ctx, "PRAGMA application_id").Scan(&app); err != nil {
		return err
	}
	if err := j.conn.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return err
	}
	switch {
	case app == 0 && version == 0:
		if err := j.make(ctx); err != nil {
			return err
		}
	case app != applicationID:
		return errors.New("this file is not a Bluelamp journal")
	case version != format:
		return fmt.Errorf("the file has format %d, this release reads %d: run the release that wrote it", version, format)
	}
	var id []byte
	if err := j.conn.QueryRowContext(ctx, "SELECT id FROM genesis").Scan(&id); err != nil {
		return fmt.Errorf("read genesis: %w", err)
	}
	j.genesis = journal.GenesisHash(id)
	var err error
	if j.stmt, err = prepareStatements(ctx, j.conn); err != nil {
		return err
	}
	if j.head, err = scanHead(j.stmt.head.QueryRowContext(ctx)); err != nil {
		return fmt.Errorf("read head: %w", err)
	}
	return j.confirm(ctx)
}

// confirm compares the head with the last page. The next page would be chained
// to the head: a journal that goes on from an altered one hides where it broke.
func (j *Journal) confirm(ctx context.Context) error {
	last, err := scanHead(j.conn.QueryRowContext(ctx, selectLast))
	if errors.Is(err, sql.ErrNoRows) {
		last = journal.Head{Hash: j.genesis}
	} else if err != nil {
		return fmt.Errorf("read last page: %w", err)
	}
	if last != j.head {
		return fmt.Errorf("the file was altered: its head is %v, its last page %v; run `bluelamp journal verify` to see where, then restore a backup", j.head, last)
	}
	return nil
}

// make writes schema, genesis and head in one transaction. It refuses a file
// that has tables already, which is somebody else's.
func (j *Journal) make(ctx context.Context) error {
	var tables int
	if err := j.conn.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_schema").Scan(&tables); err != nil {
		return err
	}
	if tables > 0 {
		return errors.New("this file is not a Bluelamp journal")
	}
	id := journal.NewSalt()
	genesis := journal.GenesisHash(id)
	tx, err := j.conn.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	for _, step := range []struct {
		sql  string
		args []any
	}{
		{schema, nil},
		{"INSERT INTO genesis (one, id) VALUES (1, ?)", []any{id}},
		{"INSERT INTO head (one, position, hash) VALUES (1, 0, ?)", []any{genesis[:]}},
		{fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID, format), nil},
	} {
		if _, err := tx.ExecContext(ctx, step.sql, step.args...); err != nil {
			return fmt.Errorf("make journal: %w", err)
		}
	}
	return tx.Commit()
}

// quota sets the greatest size of the file.
func (j *Journal) quota(ctx context.Context, maxBytes int64) error {
	if maxBytes == 0 {
		return nil
	}
	var pageSize int64
	if err := j.conn.QueryRowContext(ctx, "PRAGMA page_size").Scan(&pageSize); err != nil {
		return err
	}
	_, err := j.conn.ExecContext(ctx, fmt.Sprintf("PRAGMA max_page_count = %d", max(maxBytes/pageSize, 1)))
	return err
}

// Close refuses new appends, finishes those under way and releases the file.
func (j *Journal) Close() error {
	if j.closed.Swap(true) {
		return nil
	}
	if j.line != nil {
		j.line.Close()
	}
	j.bell.Ring()
	return j.release()
}

func (j *Journal) release() error {
	var errs []error
	if j.readers != nil {
		errs = append(errs, j.readers.Close())
	}
	if j.conn != nil {
		errs = append(errs, j.stmt.close(), j.conn.Close())
	}
	if j.write != nil {
		errs = append(errs, j.write.Close())
	}
	if j.lock != nil {
		errs = append(errs, j.lock.Release())
	}
	return errors.Join(errs...)
}

// locked says which process to look for when SQLite itself is locked out: a
// stranger, such as an administrator's sqlite3, who does not know of our lock.
func locked(err error) error {
	if sqlitefile.Busy(err) {
		return fmt.Errorf("%w: another program is writing to the file; find it with `fuser` and stop it (%v)", journal.ErrLocked, err)
	}
	return err
}
