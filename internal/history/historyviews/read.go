package historyviews

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"bluelamp/internal/view/column"
)

// Import is a row of the list. Times are zero and counts 0 for what has not
// happened.
type Import struct {
	ID, Kind, Source, File, SHA256, Phase string

	Bytes                         int64
	UploadedBy, StartedBy, UndoBy string
	UploadedAt, StartedAt         time.Time
	FinishedAt, UndoneAt          time.Time
	FileDeletedAt                 time.Time
	FileDeletedWhy                string
	PausedWhy, UndoReason         string
	Read, Taken, Refused, Doubled int
	TakenBack, Kept               int
}

const selectImport = `SELECT id, kind, source, file, sha256, phase, bytes, uploaded_by, coalesce(started_by, ''), coalesce(undo_by, ''),
	uploaded_at, started_at, finished_at, undone_at, file_deleted_at, coalesce(file_deleted_why, ''), paused_why, coalesce(undo_reason, ''),
	coalesce(read, 0), coalesce(taken, 0), coalesce(refused, 0), coalesce(doubled, 0), coalesce(taken_back, 0), coalesce(kept, 0) FROM import `

// most bounds the list: forces import a handful of files and not thousands.
const most = 500

// List returns the imports, the newest first.
func List(ctx context.Context, db *sql.DB) ([]Import, error) {
	return read(ctx, db, `ORDER BY uploaded_at DESC, id LIMIT ?`, most)
}

// Get returns one import; false when there is none with this id.
func Get(ctx context.Context, db *sql.DB, id string) (Import, bool, error) {
	found, err := read(ctx, db, `WHERE id = ?`, id)
	if err != nil || len(found) == 0 {
		return Import{}, false, err
	}
	return found[0], true, nil
}

func read(ctx context.Context, db *sql.DB, where string, args ...any) ([]Import, error) {
	all, err := column.All(ctx, db, func(rows *sql.Rows) (i Import, err error) {
		err = rows.Scan(&i.ID, &i.Kind, &i.Source, &i.File, &i.SHA256, &i.Phase, &i.Bytes, &i.UploadedBy, &i.StartedBy, &i.UndoBy,
			column.Time(&i.UploadedAt), column.Time(&i.StartedAt), column.Time(&i.FinishedAt), column.Time(&i.UndoneAt), column.Time(&i.FileDeletedAt),
			&i.FileDeletedWhy, &i.PausedWhy, &i.UndoReason, &i.Read, &i.Taken, &i.Refused, &i.Doubled, &i.TakenBack, &i.Kept)
		return i, err
	}, selectImport+where, args...)
	if err != nil {
		return nil, fmt.Errorf("read imports: %w", err)
	}
	return all, nil
}
