package sqlitejournal

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"bluelamp/internal/journal"
)

// columns of a page, in the order of scanPage.
const columns = "position, stream, version, type, schema, at, actor, cause, key, data, salt, sum, hash"

const (
	selectHead    = "SELECT position, hash FROM head"
	selectLast    = "SELECT position, hash FROM page ORDER BY position DESC LIMIT 1"
	selectUsed    = "SELECT coalesce(min(position), 0), coalesce(max(position), 0), coalesce(max(version), 0) FROM page WHERE key = ?"
	selectVersion = "SELECT coalesce(max(version), 0) FROM page WHERE stream = ?"
	updateHead    = "UPDATE head SET position = ?, hash = ?"
	insertPage    = "INSERT INTO page (" + columns + ", part) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
	selectPages   = "SELECT " + columns + " FROM page WHERE position > ? ORDER BY position LIMIT ?"
	selectStream  = "SELECT " + columns + " FROM page WHERE stream = ? AND version > ? ORDER BY version"
)

// statements of the committer, prepared once on its connection.
type statements struct {
	head, used, version, moveHead, insert *sql.Stmt
}

func prepareStatements(ctx context.Context, c *sql.Conn) (s statements, err error) {
	for _, p := range []struct {
		into  **sql.Stmt
		query string
	}{
		{&s.head, selectHead}, {&s.used, selectUsed}, {&s.version, selectVersion},
		{&s.moveHead, updateHead}, {&s.insert, insertPage},
	} {
		if *p.into, err = c.PrepareContext(ctx, p.query); err != nil {
			return s, errors.Join(fmt.Errorf("prepare: %w", err), s.close())
		}
	}
	return s, nil
}

func (s statements) close() error {
	var errs []error
	for _, st := range []*sql.Stmt{s.head, s.used, s.version, s.moveHead, s.insert} {
		if st != nil {
			errs = append(errs, st.Close())
		}
	}
	return errors.Join(errs...)
}

func (j *Journal) insert(ctx context.Context, p journal.Page, part int) error {
	_, err := j.stmt.insert.ExecContext(ctx, int64(p.Position), string(p.Stream), int64(p.Version), p.Type, p.Schema,
		p.At.UnixMicro(), p.Actor, p.Cause, p.Key, p.Data, p.Salt, p.Sum[:], p.Hash[:], part)
	return err
}

type scanner interface{ Scan(into ...any) error }

func scanHead(row scanner) (journal.Head, error) {
	var head journal.Head
	var hash []byte
	if err := row.Scan(&head.Position, &hash); err != nil {
		return head, err
	}
	copy(head.Hash[:], hash)
	return head, nil
}

// scanReceipt reads selectUsed; a key that was never used has position 0.
func scanReceipt(row scanner) (journal.Receipt, bool, error) {
	var r journal.Receipt
	if err := row.Scan(&r.First, &r.Last, &r.Version); err != nil {
		return r, false, fmt.Errorf("look up key: %w", err)
	}
	r.Duplicate = r.First > 0
	return r, r.Duplicate, nil
}

func scanPage(row scanner) (journal.Page, error) {
	var p journal.Page
	var at int64
	var sum, hash []byte
	err := row.Scan(&p.Position, &p.Stream, &p.Version, &p.Type, &p.Schema, &at,
		&p.Actor, &p.Cause, &p.Key, &p.Data, &p.Salt, &sum, &hash)
	p.At = time.UnixMicro(at).UTC()
	copy(p.Sum[:], sum)
	copy(p.Hash[:], hash)
	return p, err
}
