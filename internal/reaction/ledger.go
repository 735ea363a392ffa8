package reaction

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"time"

	_ "modernc.org/sqlite" // the driver "sqlite"

	"bluelamp/internal/journal"
)

const ledgerFile = "reactions.db"

const ledgerSchema = `
CREATE TABLE IF NOT EXISTS place (
	reaction TEXT PRIMARY KEY,
	position INTEGER NOT NULL,
	hash BLOB NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS refused (
	position INTEGER NOT NULL,
	reaction TEXT NOT NULL,
	code TEXT NOT NULL,
	sentence TEXT NOT NULL,
	at INTEGER NOT NULL, -- milliseconds since 1970, UTC
	PRIMARY KEY (position, reaction)
) STRICT`

// refusedShown bounds what Refused returns.
const refusedShown = 1000

// mark is the last page that a reaction has dealt with.
type mark struct {
	position journal.Position
	hash     journal.Hash
}

// ledger is reactions.db. synchronous=FULL: a refusal that was kept must not be
// lost, and a place that was lost would be done again for nothing.
type ledger struct{ db *sql.DB }

func openLedger(ctx context.Context, dir string) (*ledger, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	q := url.Values{"_pragma": {"busy_timeout(5000)", "journal_mode(WAL)", "synchronous(FULL)"}}
	path := &url.URL{Path: filepath.Join(dir, ledgerFile)}
	db, err := sql.Open("sqlite", "file:"+path.EscapedPath()+"?"+q.Encode())
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1) // one writer; the lines queue for it
	if _, err := db.ExecContext(ctx, ledgerSchema); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return &ledger{db}, nil
}

func (l *ledger) close() error { return l.db.Close() }

// place returns where a reaction stands; known is false for a new one.
func (l *ledger) place(ctx context.Context, reaction string) (at mark, known bool, err error) {
	var hash []byte
	err = l.db.QueryRowContext(ctx, `SELECT position, hash FROM place WHERE reaction = ?`, reaction).
		Scan(&at.position, &hash)
	if errors.Is(err, sql.ErrNoRows) {
		return mark{}, false, nil
	}
	copy(at.hash[:], hash)
	return at, err == nil, err
}

const moveQuery = `INSERT INTO place (reaction, position, hash) VALUES (?, ?, ?)
	ON CONFLICT DO UPDATE SET position = excluded.position, hash = excluded.hash`

func (l *ledger) move(ctx context.Context, reaction string, to mark) error {
	if _, err := l.db.ExecContext(ctx, moveQuery, reaction, int64(to.position), to.hash[:]); err != nil {
		return fmt.Errorf("keep place: %w", err)
	}
	return nil
}

// refuse keeps a refusal and moves on, both or neither.
func (l *ledger) refuse(ctx context.Context, no Refusal, to mark) error {
	tx, err := l.db.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("keep refusal: %w", err)
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO refused (position, reaction, code, sentence, at) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT DO NOTHING`, int64(no.Position), no.Reaction, no.Code, no.Sentence, no.At.UnixMilli())
	if err == nil {
		_, err = tx.ExecContext(ctx, moveQuery, no.Reaction, int64(to.position), to.hash[:])
	}
	if err == nil {
		err = tx.Commit()
	}
	if err != nil {
		_ = tx.Rollback() // the first error is the one to tell
		return fmt.Errorf("keep refusal: %w", err)
	}
	return nil
}

func (l *ledger) refused(ctx context.Context) ([]Refusal, error) {
	rows, err := l.db.QueryContext(ctx, `SELECT position, reaction, code, sentence, at FROM refused
		ORDER BY position DESC, reaction LIMIT ?`, refusedShown)
	if err != nil {
		return nil, fmt.Errorf("list refused reactions: %w", err)
	}
	defer rows.Close()
	list := []Refusal{}
	for rows.Next() {
		var no Refusal
		var at int64
		if err := rows.Scan(&no.Position, &no.Reaction, &no.Code, &no.Sentence, &at); err != nil {
			return nil, fmt.Errorf("list refused reactions: %w", err)
		}
		no.At = time.UnixMilli(at).UTC()
		list = append(list, no)
	}
	return list, rows.Err()
}
