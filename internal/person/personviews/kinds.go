package personviews

import (
	"context"
	"database/sql"
	"fmt"

	"bluelamp/internal/view/column"
)

// KindsOf returns the kinds as which numbers are marked, by number. Those that
// nobody marked are not in it.
func KindsOf(ctx context.Context, db *sql.DB, numbers []string) (map[string]string, error) {
	type mark struct{ number, kind string }
	all, err := column.All(ctx, db, func(rows *sql.Rows) (mark, error) {
		var m mark
		return m, rows.Scan(&m.number, &m.kind)
	}, `SELECT number, kind FROM number WHERE number IN (SELECT value FROM json_each(?))`, listOf(numbers))
	if err != nil {
		return nil, fmt.Errorf("read the kinds of numbers: %w", err)
	}
	kinds := make(map[string]string, len(all))
	for _, m := range all {
		kinds[m.number] = m.kind
	}
	return kinds, nil
}
