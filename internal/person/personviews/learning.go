package personviews

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"bluelamp/internal/person"
	"bluelamp/internal/view/column"
)

// What the matching learns from. These readers go through whole tables, newest
// first up to a limit: they are for the night, not for a screen.

// DecidedOn is a contact on which suggestions were decided, and when the last was,
// in the tables' own milliseconds.
type DecidedOn struct {
	Contact string
	At      int64
}

// LastDecidedOn returns the contacts that were decided on last, the newest first.
func LastDecidedOn(ctx context.Context, db *sql.DB, limit int) ([]DecidedOn, error) {
	all, err := column.All(ctx, db, func(rows *sql.Rows) (DecidedOn, error) {
		var c DecidedOn
		return c, rows.Scan(&c.Contact, &c.At)
	}, `SELECT contact, max(at) AS latest FROM decision GROUP BY contact ORDER BY latest DESC, contact LIMIT ?`, limit)
	if err != nil {
		return nil, fmt.Errorf("read which contacts were decided on: %w", err)
	}
	return all, nil
}

// LastHeard returns the descriptions that handlers made since a time, the newest
// first, by person and record.
func LastHeard(ctx context.Context, db *sql.DB, since time.Time, limit int) ([]Change, error) {
	all, err := column.All(ctx, db, func(rows *sql.Rows) (Change, error) {
		var c Change
		return c, rows.Scan(&c.Seq, &c.Person, &c.Record)
	}, `SELECT seq, person, record FROM description WHERE source = ? AND withdrawn = 0 AND heard_at >= ? ORDER BY seq DESC LIMIT ?`,
		string(person.FromHandler), column.Instant(since), limit)
	if err != nil {
		return nil, fmt.Errorf("read what was heard of late: %w", err)
	}
	return all, nil
}

// EachName calls f with the first and last name of the newest descriptions that
// hold.
func EachName(ctx context.Context, db *sql.DB, limit int, f func(first, last string)) error {
	rows, err := db.QueryContext(ctx, `SELECT first, last FROM description WHERE withdrawn = 0 ORDER BY seq DESC LIMIT ?`, limit)
	if err != nil {
		return fmt.Errorf("read the names on file: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var first, last string
		if err := rows.Scan(&first, &last); err != nil {
			return fmt.Errorf("read the names on file: %w", err)
		}
		f(first, last)
	}
	return rows.Err()
}
