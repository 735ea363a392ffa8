// Package historyviews keeps the list of imports: who brought which file when,
// what came of it, whether it was taken back, and when the file was deleted.
package historyviews

import (
	"context"
	_ "embed" // the schema

	"bluelamp/internal/history"
	"bluelamp/internal/journal"
	"bluelamp/internal/view"
	"bluelamp/internal/view/column"
)

// Name is what doors ask for.
const Name = "imports"

//go:embed schema.sql
var schema string

type imports struct{}

// New returns the view.
func New() view.View { return imports{} }

func (imports) Name() string   { return Name }
func (imports) Version() int   { return 1 }
func (imports) Schema() string { return schema }

// Apply implements view.View.
func (imports) Apply(_ context.Context, tx *view.Tx, page journal.Event) error {
	id := page.Stream.ID()
	switch e := page.Body.(type) {
	case history.Uploaded:
		return tx.Exec(`INSERT INTO import (id, kind, source, file, sha256, bytes, phase, uploaded_by, uploaded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			id, string(e.Kind), e.Source, e.File, e.SHA256, e.Bytes, string(history.Brought), e.By, column.Instant(e.At))
	case history.Started:
		return tx.Exec(`UPDATE import SET phase = ?, started_by = ?, started_at = ? WHERE id = ?`, string(history.Running), e.By, column.Instant(e.At), id)
	case history.Paused:
		return tx.Exec(`UPDATE import SET phase = ?, paused_why = ? WHERE id = ?`, string(history.Stopped), e.Why, id)
	case history.Resumed:
		return tx.Exec(`UPDATE import SET phase = ?, paused_why = '' WHERE id = ?`, string(history.Running), id)
	case history.Finished:
		return tx.Exec(`UPDATE import SET phase = ?, finished_at = ?, read = ?, taken = ?, refused = ?, doubled = ? WHERE id = ?`,
			string(history.Ended), column.Instant(e.At), e.Read, e.Taken, e.Refused, e.Doubled, id)
	case history.FileDeleted:
		return tx.Exec(`UPDATE import SET file_deleted_at = ?, file_deleted_why = ? WHERE id = ?`, column.Instant(e.At), e.Why, id)
	case history.UndoStarted:
		return tx.Exec(`UPDATE import SET phase = ?, undo_reason = ?, undo_by = ? WHERE id = ?`, string(history.Undoing), e.Reason, e.By, id)
	case history.Undone:
		return tx.Exec(`UPDATE import SET phase = ?, undone_at = ?, taken_back = ?, kept = ? WHERE id = ?`,
			string(history.TakenBack), column.Instant(e.At), e.TakenBack, e.Kept, id)
	}
	return nil
}
