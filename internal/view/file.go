package view

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"

	_ "modernc.org/sqlite" // the driver "sqlite"

	"bluelamp/internal/journal"
	"bluelamp/internal/journal/sqlitefile"
)

// checkpointSchema is the House's own table in each file.
const checkpointSchema = `CREATE TABLE view_checkpoint (
	one INTEGER PRIMARY KEY CHECK (one = 1),
	position INTEGER NOT NULL,
	hash BLOB NOT NULL,
	made_from TEXT NOT NULL -- the view's Schema, so that a change of it without a new Version is seen
) STRICT`

// Settings of a file's one writing connection. In service a lost tail is
// harmless (it is applied again), so WAL with synchronous=NORMAL; while
// building, the file is worthless until it is complete, so nothing is synced.
var (
	inService = []string{"busy_timeout(5000)", "synchronous(NORMAL)", "journal_mode(WAL)", "secure_delete(1)"}
	building  = []string{"journal_mode(MEMORY)", "synchronous(OFF)", "locking_mode(EXCLUSIVE)", "cache_size(-16000)", "secure_delete(1)"}
	reading   = []string{"busy_timeout(5000)", "query_only(1)"}
)

// file is one view of one force, open for writing by one goroutine at a time.
type file struct {
	view View
	path string
	db   *sql.DB
	tx   *Tx
	at   mark
}

// dsn names a file with its settings. The path is escaped: a "?" in a folder's
// name would otherwise be read as settings.
func dsn(path string, pragmas []string, mode string) string {
	q := url.Values{"_pragma": pragmas, "mode": {mode}}
	return (&url.URL{Scheme: "file", Opaque: (&url.URL{Path: path}).EscapedPath(), RawQuery: q.Encode()}).String()
}

// openFile opens an existing file if it is sound. The text says why it must be
// built again, "" if it need not. An error is one of the journal, or of a disk
// on which no file opens: that proves nothing against this one.
func openFile(ctx context.Context, v View, path string, j journal.Journal) (*file, string, error) {
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) {
		return nil, "it is absent", nil
	}
	f, err := connect(ctx, v, path, inService, "rw")
	if sqlitefile.NoRoom(err) || sqlitefile.Busy(err) {
		return nil, "", err
	}
	if err != nil {
		return nil, err.Error(), nil
	}
	unsound, err := f.inspect(ctx, j)
	if unsound != "" || err != nil {
		return nil, unsound, errors.Join(err, f.close())
	}
	return f, "", nil
}

// inspect reads the checkpoint and says what is wrong with the file.
func (f *file) inspect(ctx context.Context, j journal.Journal) (unsound string, err error) {
	var hash []byte
	var from string
	row := f.tx.conn.QueryRowContext(ctx, `SELECT position, hash, made_from FROM view_checkpoint`)
	err = row.Scan(&f.at.position, &hash, &from)
	if sqlitefile.NoRoom(err) || sqlitefile.Busy(err) {
		return "", fmt.Errorf("view %s: read checkpoint: %w", f.view.Name(), err)
	}
	if err != nil || len(hash) != len(f.at.hash) {
		return fmt.Sprintf("its checkpoint cannot be read (%v)", err), nil
	}
	copy(f.at.hash[:], hash)
	if from != f.view.Schema() {
		return "its schema changed while its version did not", nil
	}
	if f.at.position == 0 {
		return "", nil
	}
	pages, err := j.Read(ctx, f.at.position-1, 1)
	if err != nil {
		return "", fmt.Errorf("read page %d: %w", f.at.position, err)
	}
	// After an asynchronous fail-over, or an old backup, a journal reaches the
	// same position again with other pages: the position alone proves nothing.
	if len(pages) == 0 || pages[0].Position != f.at.position || pages[0].Hash != f.at.hash {
		return fmt.Sprintf("the journal has another page %d, or none", f.at.position), nil
	}
	return "", nil
}

// makeFile makes a file with empty tables and its checkpoint at m, in place of
// whatever stood at path.
func makeFile(ctx context.Context, v View, path string, pragmas []string, m mark) (*file, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, fmt.Errorf("view %s: %w", v.Name(), err)
	}
	if err := removeFile(path); err != nil {
		return nil, fmt.Errorf("view %s: %w", v.Name(), err)
	}
	f, err := connect(ctx, v, path, pragmas, "rwc")
	if err != nil {
		return nil, err
	}
	f.at = m
	_, err = f.tx.conn.ExecContext(ctx, checkpointSchema+";\n"+v.Schema())
	if err == nil {
		// Last: a file without this row is one that was never finished.
		_, err = f.tx.conn.ExecContext(ctx,
			`INSERT INTO view_checkpoint (one, position, hash, made_from) VALUES (1, ?, ?, ?)`,
			int64(m.position), m.hash[:], v.Schema())
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("view %s: make tables: %w", v.Name(), err), f.close())
	}
	return f, nil
}

func connect(ctx context.Context, v View, path string, pragmas []string, mode string) (*file, error) {
	db, err := sql.Open("sqlite", dsn(path, pragmas, mode))
	if err != nil {
		return nil, fmt.Errorf("view %s: open %s: %w", v.Name(), path, err)
	}
	conn, err := db.Conn(ctx)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("view %s: open %s: %w", v.Name(), path, err), db.Close())
	}
	tx := &Tx{ctx: context.WithoutCancel(ctx), conn: conn, kept: map[string]*sql.Stmt{}}
	return &file{view: v, path: path, db: db, tx: tx}, nil
}

func (f *file) close() error {
	f.tx.forget()
	return errors.Join(f.tx.conn.Close(), f.db.Close())
}
