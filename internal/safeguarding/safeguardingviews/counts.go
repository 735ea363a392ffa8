package safeguardingviews

import (
	"context"
	"database/sql"
	"fmt"
)

// Counts is what waits at the desk: cases that nobody has taken, advice that nobody
// has answered, and how much of it is for the handler who asks.
type Counts struct{ Untaken, Unanswered, Mine int }

// Count counts what waits at the desk, listed or not, and for one handler.
func Count(ctx context.Context, db *sql.DB, handler string) (Counts, error) {
	var c Counts
	err := db.QueryRowContext(ctx, `SELECT (SELECT count(*) FROM desk_case WHERE state = 'asked'), (SELECT count(*) FROM advice WHERE used IS NULL),
		(SELECT count(*) FROM advice a JOIN contact c ON c.id = a.contact
			WHERE a.used IS NULL AND c.handler = ?1 AND a.addressee = 'handler' AND a.by <> ?1)`, handler).
		Scan(&c.Untaken, &c.Unanswered, &c.Mine)
	if err != nil {
		return c, fmt.Errorf("count what waits at the vulnerability desk: %w", err)
	}
	return c, nil
}
