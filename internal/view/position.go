package view

import (
	"context"
	"database/sql"
	"fmt"

	"bluelamp/internal/journal"
)

// Position says up to which page a view's tables have read the record. Whoever
// remembers an answer reads it before the tables: while it stays the same, the
// tables say the same.
func Position(ctx context.Context, tables *sql.DB) (journal.Position, error) {
	var p journal.Position
	if err := tables.QueryRowContext(ctx, `SELECT position FROM view_checkpoint`).Scan(&p); err != nil {
		return 0, fmt.Errorf("read how far the tables are: %w", err)
	}
	return p, nil
}
