package resolutionviews

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"bluelamp/internal/view/column"
)

// Counts is what waits at the desk: incidents that nobody has in hand, and promised
// call-backs whose time has passed.
type Counts struct{ Waiting, Overdue int }

// Count counts what waits at the desk, listed or not.
func Count(ctx context.Context, db *sql.DB, now time.Time) (Counts, error) {
	var c Counts
	err := db.QueryRowContext(ctx, `SELECT (SELECT count(*) FROM desk WHERE stage IN ('queued', 'returned')),
		(SELECT count(*) FROM promise WHERE open = 1 AND due_at < ?)`, column.Instant(now)).Scan(&c.Waiting, &c.Overdue)
	if err != nil {
		return c, fmt.Errorf("count what waits at the resolution desk: %w", err)
	}
	return c, nil
}
