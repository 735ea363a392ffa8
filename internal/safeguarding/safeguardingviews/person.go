package safeguardingviews

import (
	"context"
	"database/sql"
	"fmt"

	"bluelamp/internal/contact"
	"bluelamp/internal/view"
	"bluelamp/internal/view/column"
)

// applyContact keeps when a contact began, whose it is, and who on file has to do
// with it.
func applyContact(tx *view.Tx, id string, body any) error {
	switch e := body.(type) {
	case contact.Received:
		return tx.Exec(`INSERT INTO contact (id, received_at) VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET received_at = ?2`, id, column.Instant(e.At))
	case contact.Answered:
		return handledBy(tx, id, e.Handler)
	case contact.TakenOver:
		return handledBy(tx, id, e.Handler)
	case contact.CallerNamed:
		return tx.Exec(`INSERT INTO contact (id, caller) VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET caller = ?2`, id, e.Person)
	case contact.PersonInvolved:
		return tx.Exec(`INSERT INTO involved (contact, person) VALUES (?, ?) ON CONFLICT DO NOTHING`, id, e.Person)
	case contact.PersonRemoved:
		return tx.Exec(`DELETE FROM involved WHERE contact = ? AND person = ?`, id, e.Person)
	}
	return nil
}

func handledBy(tx *view.Tx, id, handler string) error {
	return tx.Exec(`INSERT INTO contact (id, handler) VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET handler = ?2`, id, handler)
}

// OpenIncidentsOf returns the ids of open incidents that came of contacts in which a
// person is the caller, is involved or is recorded as vulnerable.
func OpenIncidentsOf(ctx context.Context, db *sql.DB, person string) ([]string, error) {
	all, err := column.All(ctx, db, func(rows *sql.Rows) (string, error) {
		var id string
		return id, rows.Scan(&id)
	}, `SELECT id FROM incident WHERE closed = 0 AND contact IN (
			SELECT id FROM contact WHERE caller = ?1 UNION SELECT contact FROM involved WHERE person = ?1
			UNION SELECT contact FROM vulnerability WHERE person = ?1 AND withdrawn_at IS NULL)
		ORDER BY id LIMIT ?2`, person, MaxQueue)
	if err != nil {
		return nil, fmt.Errorf("read the open incidents of a person: %w", err)
	}
	return all, nil
}
