package recordsviews

import (
	"context"
	_ "embed"

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
func (entries) Version() int   { return 2 }
func (entries) Schema() string { return schema }

func (entries) Apply(_ context.Context, tx *view.Tx, e journal.Event) error {
	var row Entry
	var subjects []string
	switch b := e.Body.(type) {
	case records.Consulted:
		row = Entry{At: b.At, Staff: b.By, What: b.What, Record: b.Record, Operation: b.Operation, Reason: b.Reason}
		subjects = records.SubjectsOf(b.Record)
	case records.SignedIn:
		row = Entry{At: b.At, Staff: b.By, What: "session", Operation: "sign-in", Reason: "from " + b.From}
	case records.SignInRefused:
		row = Entry{At: b.At, What: "session", Record: b.Name, Operation: "sign-in-refused", Reason: b.Why + ", from " + b.From}
		subjects = []string{b.Name}
	case records.SignedOut:
		row = Entry{At: b.At, Staff: b.By, What: "session", Operation: "sign-out"}
	default:
		return nil
	}
	for _, subject := range subjects {
		if err := tx.Exec(`INSERT INTO entry_subject (subject, position) VALUES (?, ?)`, subject, e.Position); err != nil {
			return err
		}
	}
	return tx.Exec(`INSERT INTO entry (position, at, staff, what, record, operation, reason) VALUES (?, ?, ?, ?, ?, ?, ?)`,
		e.Position, row.At.UnixMicro(), row.Staff, row.What, row.Record, row.Operation, row.Reason)
}
