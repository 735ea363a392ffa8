package personviews

import (
	"context"
	"database/sql"
	"fmt"

	"bluelamp/internal/view/column"
)

// ContactOf returns one contact, without whoever else was involved; false when
// there is none.
func ContactOf(ctx context.Context, db *sql.DB, id string) (Contact, bool, error) {
	all, err := column.All(ctx, db, scanContact, selectContact+`WHERE c.id = ?`, id)
	if err != nil {
		return Contact{}, false, fmt.Errorf("read a contact: %w", err)
	}
	if len(all) == 0 {
		return Contact{}, false, nil
	}
	return all[0], true, nil
}

// PeopleOf returns the persons on record of one contact: its caller, once named,
// and everybody involved.
func PeopleOf(ctx context.Context, db *sql.DB, contact string) ([]string, error) {
	ids, err := column.All(ctx, db, func(rows *sql.Rows) (string, error) {
		var id string
		return id, rows.Scan(&id)
	}, `SELECT person FROM contact WHERE id = ?1 AND person <> '' UNION SELECT person FROM involvement WHERE contact = ?1 AND person <> ''`, contact)
	if err != nil {
		return nil, fmt.Errorf("read the people of a contact: %w", err)
	}
	return ids, nil
}
