package contactviews

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"bluelamp/internal/view/column"
)

// Recording is a file that holds both sides of a call. File is relative to the
// recording folder, SHA256 lower-case hex.
type Recording struct {
	ID, File, SHA256  string
	Bytes, DurationMS int64
	KeptAt            time.Time
}

// Recordings returns the recordings of a contact, the oldest first.
func Recordings(ctx context.Context, db *sql.DB, contact string) ([]Recording, error) {
	all, err := column.All(ctx, db, func(rows *sql.Rows) (Recording, error) {
		var r Recording
		return r, rows.Scan(&r.ID, &r.File, &r.SHA256, &r.Bytes, &r.DurationMS, column.Time(&r.KeptAt))
	}, `SELECT id, file, sha256, bytes, duration_ms, kept_at FROM recording WHERE contact = ? ORDER BY CAST(id AS INTEGER)`, contact)
	if err != nil {
		return nil, fmt.Errorf("read recordings: %w", err)
	}
	return all, nil
}
