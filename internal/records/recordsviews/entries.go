package recordsviews

import (
	"context"
	"database/sql"
	_ "embed"
	"fmt"
	"time"

	"bluelamp/internal/journal"
	"bluelamp/internal/records"
	"bluelamp/internal/view"
)

// Audit is the name of the view.
const Audit = "audit"

//go:embed entries.sql
var schema string

type entries struct{}

// New returns the view of audit entries.
func New() view.View { return entries{} }

func (entries) Name() string   { return Audit }
func (entries) Version() int   { return 1 }
func (entries) Schema() string { return schema }

func (entries) Apply(_ context.Context, tx *view.Tx, e journal.Event) error {
	var row Entry
	switch b := e.Body.(type) {
	case records.Consulted:
		row = Entry{At: b.At, Staff: b.By, What: b.What, Record: b.Record, Operation: b.Operation, Reason: b.Reason}
	case records.SignedIn:
		row = Entry{At: b.At, Staff: b.By, What: "session", Operation: "sign-in", Reason: "from " + b.From}
	case records.SignInRefused:
		row = Entry{At: b.At, What: "session", Record: b.Name, Operation: "sign-in-refused", Reason: b.Why + ", from " + b.From}
	case records.SignedOut:
		row = Entry{At: b.At, Staff: b.By, What: "session", Operation: "sign-out"}
	default:
		return nil
	}
	return tx.Exec(`INSERT INTO entry (position, at, staff, what, record, operation, reason) VALUES (?, ?, ?, ?, ?, ?, ?)`,
		e.Position, row.At.UnixMicro(), row.Staff, row.What, row.Record, row.Operation, row.Reason)
}

// Entry is one audit page. Staff is the id, empty when nobody was signed in.
type Entry struct {
	At                              time.Time
	Staff                           string
	What, Record, Operation, Reason string
}

// Query says which entries are wanted; zero fields do not narrow.
type Query struct {
	From, To time.Time // To is not included
	// Record is an id. With it come the looks that name the id and something
	// besides, such as "0199… known".
	Record, Staff string
	Limit         int
}

// Entries returns the newest entries first, at most q.Limit.
func Entries(ctx context.Context, db *sql.DB, q Query) ([]Entry, error) {
	to := int64(1<<63 - 1)
	if !q.To.IsZero() {
		to = q.To.UnixMicro()
	}
	// What follows an id is a blank, and the next character after that is "!": the
	// range holds the id alone and with more words, and the index finds it.
	rows, err := db.QueryContext(ctx, `SELECT at, staff, what, record, operation, reason FROM entry
		WHERE at >= ? AND at < ? AND (? = '' OR record >= ? AND record < ? || '!') AND (? = '' OR staff = ?)
		ORDER BY at DESC, position DESC LIMIT ?`,
		q.From.UnixMicro(), to, q.Record, q.Record, q.Record, q.Staff, q.Staff, q.Limit)
	if err != nil {
		return nil, fmt.Errorf("list audit entries: %w", err)
	}
	defer rows.Close()
	list := []Entry{}
	for rows.Next() {
		var e Entry
		var at int64
		if err := rows.Scan(&at, &e.Staff, &e.What, &e.Record, &e.Operation, &e.Reason); err != nil {
			return nil, fmt.Errorf("list audit entries: %w", err)
		}
		e.At = time.UnixMicro(at).UTC()
		list = append(list, e)
	}
	return list, rows.Err()
}
