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
