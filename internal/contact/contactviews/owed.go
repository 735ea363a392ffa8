package contactviews

import (
	"context"
	"database/sql"
	"time"

	"bluelamp/internal/view/column"
)

// Owed lists the contacts since a time that broke off, whose caller can be rung,
// and with whom nobody has spoken or tried to since, the oldest first.
func Owed(ctx context.Context, db *sql.DB, since time.Time) ([]Row, error) {
	return read(ctx, db, `WHERE c.state IN ('abandoned', 'interrupted') AND c.received_at >= ? AND c.number_key IS NOT NULL AND c.rung_back IS NULL
		AND NOT EXISTS (SELECT 1 FROM contact later WHERE later.number_key = c.number_key AND later.received_at > c.received_at
			AND later.answered_at IS NOT NULL AND later.broke_off = 0)
		ORDER BY c.received_at, c.id LIMIT ?`, column.Ms(since), MaxList)
}
