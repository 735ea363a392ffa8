package recordsviews

import (
	"context"
	"database/sql"
	"fmt"
	"time"
)

// Entry is one audit page. Staff is the id, empty when nobody was signed in.
type Entry struct {
	Position                        int64 // in the audit journal
	At                              time.Time
	Staff                           string
	What, Record, Operation, Reason string
}

// Query says which entries are wanted; zero fields do not narrow.
type Query struct {
	From, To time.Time // To is not included
	// Record is an id: of the record that was read, or of somebody whom the answer
	// named.
	Record, Staff string
	Before        *Place // only entries that are older than this one
	Limit         int
}

// Place is where an entry stands in the list, the newest first.
type Place struct {
	At       time.Time
	Position int64
}

// Entries returns the newest entries first, at most q.Limit.
func Entries(ctx context.Context, db *sql.DB, q Query) ([]Entry, error) {
	to := int64(1<<63 - 1)
	if !q.To.IsZero() {
		to = q.To.UnixMicro()
	}
	before := Place{Position: 1<<63 - 1}
	last := int64(1<<63 - 1)
	if q.Before != nil {
		before, last = *q.Before, q.Before.At.UnixMicro()
	}
	from := `entry e`
	if q.Record != "" { // CROSS: a record has few looks, however many pages there are
		from = `entry_subject s CROSS JOIN entry e ON e.position = s.position AND s.subject = ?1`
	}
	rows, err := db.QueryContext(ctx, `SELECT e.position, e.at, e.staff, e.what, e.record, e.operation, e.reason FROM `+from+`
		WHERE e.at >= ?2 AND e.at < ?3 AND (e.at, e.position) < (?4, ?5) AND (?6 = '' OR e.staff = ?6)
		ORDER BY e.at DESC, e.position DESC LIMIT ?7`,
		q.Record, q.From.UnixMicro(), to, last, before.Position, q.Staff, q.Limit)
	if err != nil {
		return nil, fmt.Errorf("list audit entries: %w", err)
	}
	defer rows.Close()
	list := []Entry{}
	for rows.Next() {
		var e Entry
		var at int64
		if err := rows.Scan(&e.Position, &at, &e.Staff, &e.What, &e.Record, &e.Operation, &e.Reason); err != nil {
			return nil, fmt.Errorf("list audit entries: %w", err)
		}
		e.At = time.UnixMicro(at).UTC()
		list = append(list, e)
	}
	return list, rows.Err()
}
