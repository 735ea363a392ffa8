package column

import (
	"context"
	"database/sql"
)

// All runs a query and reads every row with scan. The result is never nil, so
// that it becomes [] in JSON.
func All[R any](
	ctx context.Context, db *sql.DB, scan func(*sql.Rows) (R, error), query string, args ...any,
) ([]R, error) {
	rows, err := db.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	all := []R{}
	for rows.Next() {
		one, err := scan(rows)
		if err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	return all, rows.Err()
}
