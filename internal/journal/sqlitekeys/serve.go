package sqlitekeys

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"time"

	"bluelamp/internal/journal"
	"bluelamp/internal/journal/sqlitefile"
)

// request asks for a subject's key to be made or destroyed.
type request struct {
	ctx     context.Context
	subject string
	destroy bool
	answer  chan<- answer // has room for one
}

type answer struct {
	key []byte
	err error
}

// serve writes a group in one transaction. It is the only writer.
func (k *Keys) serve(group []*request) {
	answers, err := k.transact(group)
	destroys := slices.ContainsFunc(group, func(r *request) bool { return r.destroy })
	if destroys {
		// Even after an error: the commit may stand, and a key must not
		// outlive its row. Whoever needs one reads it again.
		k.cache.forget(group)
	}
	if err == nil && destroys {
		err = k.scrub(context.Background())
	}
	for i, r := range group {
		if err != nil {
			r.answer <- answer{err: err}
			continue
		}
		r.answer <- answers[i]
	}
}

func (k *Keys) transact(group []*request) ([]answer, error) {
	ctx := context.Background() // what has begun is finished
	tx, err := k.write.BeginTx(ctx, nil)
	if err != nil {
		return nil, full(fmt.Errorf("write keys: %w", err))
	}
	defer tx.Rollback()
	find, put := tx.StmtContext(ctx, k.stmt.find), tx.StmtContext(ctx, k.stmt.put)
	answers := make([]answer, len(group))
	for i, r := range group {
		if err := r.ctx.Err(); err != nil {
			answers[i] = answer{err: err}
			continue
		}
		if r.destroy {
			err = destroy(ctx, tx, r.subject)
		} else {
			answers[i], err = k.makeOne(ctx, find, put, r.subject)
		}
		if err != nil {
			return nil, full(fmt.Errorf("write key of %s: %w", r.subject, err))
		}
	}
	if err := tx.Commit(); err != nil {
		return nil, full(fmt.Errorf("commit keys: %w", err))
	}
	return answers, nil
}

// makeOne puts a new key, or answers with the one that stands. It puts first: who
// asks here has found none a moment ago.
func (k *Keys) makeOne(ctx context.Context, find, put *sql.Stmt, subject string) (answer, error) {
	key := newKey()
	done, err := put.ExecContext(ctx, subject, k.wrapper.wrap(subject, key))
	if err != nil {
		return answer{}, err
	}
	if n, err := done.RowsAffected(); err != nil || n == 1 {
		return answer{key: key}, err
	}
	key, err = k.look(ctx, find, subject)
	if errors.Is(err, journal.ErrErased) {
		return answer{err: err}, nil
	}
	return answer{key: key}, err
}

// destroy overwrites the wrapped key in its place and then leaves a tombstone.
func destroy(ctx context.Context, tx *sql.Tx, subject string) error {
	_, err := tx.ExecContext(ctx, "UPDATE subject SET wrapped = zeroblob(length(wrapped)) WHERE name = ? AND wrapped IS NOT NULL", subject)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, "INSERT INTO subject (name, wrapped) VALUES (?, NULL) ON CONFLICT (name) DO UPDATE SET wrapped = NULL", subject)
	return err
}

// scrubPatience bounds how long a destroyed key may wait for readers to let go
// of the log that still holds it. Reads of keys take microseconds.
const scrubPatience = 10 * time.Second

// scrub moves the write-ahead log into the file and empties it, so that no copy
// of a destroyed key is left there. SQLite answers busy while a reader stands in
// the log; busy_timeout does the waiting.
func (k *Keys) scrub(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, scrubPatience)
	defer cancel()
	for {
		var busy, inLog, moved int
		err := k.write.QueryRowContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &inLog, &moved)
		if err != nil {
			return fmt.Errorf("key destroyed, but its copy in the write-ahead log is not yet overwritten; destroy it again: %w", err)
		}
		if busy == 0 {
			return nil
		}
	}
}

// full turns SQLite's word for no room into the journal's.
func full(err error) error {
	if sqlitefile.NoRoom(err) {
		return fmt.Errorf("%w (%w)", journal.ErrFull, err)
	}
	return err
}
