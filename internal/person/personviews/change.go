package personviews

import (
	"context"
	"database/sql"
	"fmt"

	"bluelamp/internal/view/column"
)

// Change says that a description appeared, was put in another's place or was
// withdrawn; with an empty Record, that the person as a whole was erased,
// restricted or opened again. Seq grows with time; numbers may be missing where
// a later change of the same thing says it all.
type Change struct {
	Seq            int64
	Person, Record string
}

// Changes returns at most limit changes after a number, in their order. Whoever
// follows looks each up again with DescriptionOf or Get.
func Changes(ctx context.Context, db *sql.DB, after int64, limit int) ([]Change, error) {
	all, err := column.All(ctx, db, func(rows *sql.Rows) (Change, error) {
		var c Change
		return c, rows.Scan(&c.Seq, &c.Person, &c.Record)
	}, `SELECT seq, person, record FROM description WHERE seq > ?1
		UNION ALL SELECT seq, person, '' FROM change WHERE seq > ?1 ORDER BY seq LIMIT ?2`, after, limit)
	if err != nil {
		return nil, fmt.Errorf("read changes of people: %w", err)
	}
	return all, nil
}

// LastChange returns the number of the newest change, 0 when there is none. Read
// before EachDescription, it is where Changes goes on without missing anything.
func LastChange(ctx context.Context, db *sql.DB) (int64, error) {
	var seq int64
	if err := db.QueryRowContext(ctx, `SELECT seq FROM change_count`).Scan(&seq); err != nil {
		return 0, fmt.Errorf("read the last change of people: %w", err)
	}
	return seq, nil
}
