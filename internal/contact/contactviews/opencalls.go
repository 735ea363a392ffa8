package contactviews

import (
	"context"
	"database/sql"
	"fmt"
)

// OpenCalls returns the ids of telephone contacts that the record believes to
// be waiting or in conversation: after a restart none of them can be.
func OpenCalls(ctx context.Context, db *sql.DB) ([]string, error) {
	rows, err := db.QueryContext(ctx,
		`SELECT id FROM contact WHERE channel = 'phone' AND state IN ('waiting', 'offered', 'talking', 'held') ORDER BY received_at`)
	if err != nil {
		return nil, fmt.Errorf("list open calls: %w", err)
	}
	defer func() { _ = rows.Close() }()
	var open []string
	for rows.Next() {
		var id string
		if err := rows.Scan(&id); err != nil {
			return nil, fmt.Errorf("read an open call: %w", err)
		}
		open = append(open, id)
	}
	return open, rows.Err()
}
