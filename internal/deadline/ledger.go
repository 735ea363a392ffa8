package deadline

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"time"

	"bluelamp/internal/journal"
	"bluelamp/internal/journal/sqlitefile"
)

const ledgerFile = "deadlines.db"

// cacheKiB of the file: it is read once, at the start.
const cacheKiB = 1 << 10

const ledgerSchema = `
CREATE TABLE IF NOT EXISTS place (
	one INTEGER PRIMARY KEY CHECK (one = 1),
	position INTEGER NOT NULL,
	hash BLOB NOT NULL,
	rooms TEXT NOT NULL, -- names, sorted
	rules TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS due (
	room TEXT NOT NULL,
	force TEXT NOT NULL,
	id TEXT NOT NULL,
	at INTEGER NOT NULL, -- nanoseconds since 1970, UTC; 0: the stream has to be asked
	PRIMARY KEY (room, force, id)
) STRICT, WITHOUT ROWID`

// mark is a page of the journal.
type mark struct {
	position journal.Position
	hash     journal.Hash
}

// kept is what the file speaks of.
type kept struct {
	at           mark
	rooms, rules string
}

// ledger is deadlines.db. Place and clocks are written in one transaction, so
// that what is older in the file than in the journal is read again and never lost.
type ledger struct{ db *sql.DB }

func openLedger(ctx context.Context, dir string) (*ledger, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	db, err := sqlitefile.Pool(filepath.Join(dir, ledgerFile), sqlitefile.Writer, 1, cacheKiB)
	if err != nil {
		return nil, err
	}
	if _, err := db.ExecContext(ctx, ledgerSchema); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return &ledger{db}, nil
}

func (l *ledger) close() error { return l.db.Close() }

func (l *ledger) place(ctx context.Context) (kept, error) {
	var k kept
	var hash []byte
	err := l.db.QueryRowContext(ctx, `SELECT position, hash, rooms, rules FROM place`).Scan(&k.at.position, &hash, &k.rooms, &k.rules)
	if errors.Is(err, sql.ErrNoRows) {
		return kept{}, nil
	}
	if err != nil {
		return kept{}, fmt.Errorf("read place: %w", err)
	}
	copy(k.at.hash[:], hash)
	return k, nil
}

// all are the clocks in the file.
func (l *ledger) all(ctx context.Context) (map[stream]time.Time, error) {
	rows, err := l.db.QueryContext(ctx, `SELECT room, force, id, at FROM due`)
	if err != nil {
		return nil, fmt.Errorf("read clocks: %w", err)
	}
	defer rows.Close()
	all := map[stream]time.Time{}
	for rows.Next() {
		var s stream
		var at int64
		if err := rows.Scan(&s.room, &s.force, &s.id, &at); err != nil {
			return nil, fmt.Errorf("read clocks: %w", err)
		}
		all[s] = fromColumn(at)
	}
	return all, rows.Err()
}

// reset empties the file for these rooms.
func (l *ledger) reset(ctx context.Context, rooms, rules string) error {
	return l.transact(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, `DELETE FROM due`); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, `INSERT INTO place (one, position, hash, rooms, rules) VALUES (1, 0, x'', ?, ?)
			ON CONFLICT DO UPDATE SET position = 0, hash = x'', rooms = excluded.rooms, rules = excluded.rules`, rooms, rules)
		return err
	})
}

// ruled keeps the rules, and that every stream has to be asked by them.
func (l *ledger) ruled(ctx context.Context, rules string) error {
	return l.transact(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, `UPDATE due SET at = 0`); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, `UPDATE place SET rules = ?`, rules)
		return err
	})
}

// write keeps how far the journal was read, with the clocks that changed since; a
// nil time removes one.
func (l *ledger) write(ctx context.Context, to mark, changed map[stream]*time.Time) error {
	return l.transact(ctx, func(tx *sql.Tx) error {
		for _, s := range slices.SortedFunc(maps.Keys(changed), stream.compare) {
			if err := put(ctx, tx, s, changed[s]); err != nil {
				return err
			}
		}
		_, err := tx.ExecContext(ctx, `UPDATE place SET position = ?, hash = ?`, int64(to.position), to.hash[:])
		return err
	})
}

func put(ctx context.Context, tx *sql.Tx, s stream, due *time.Time) error {
	if due == nil {
		_, err := tx.ExecContext(ctx, `DELETE FROM due WHERE room = ? AND force = ? AND id = ?`, s.room, s.force, s.id)
		return err
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO due (room, force, id, at) VALUES (?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET at = excluded.at`, s.room, s.force, s.id, toColumn(*due))
	return err
}

func (l *ledger) transact(ctx context.Context, work func(*sql.Tx) error) error {
	tx, err := l.db.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("write clocks: %w", err)
	}
	if err = work(tx); err == nil {
		err = tx.Commit()
	}
	if err != nil {
		_ = tx.Rollback() // the first error is the one to tell
		return fmt.Errorf("write clocks: %w", err)
	}
	return nil
}

func toColumn(due time.Time) int64 {
	if due.IsZero() {
		return 0
	}
	return due.UnixNano()
}

func fromColumn(at int64) time.Time {
	if at == 0 {
		return time.Time{}
	}
	return time.Unix(0, at).UTC()
}
