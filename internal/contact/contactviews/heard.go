package contactviews

import (
	"encoding/json"
	"fmt"

	"bluelamp/internal/person"
	"bluelamp/internal/view"
)

// heard keeps what one contact said of one person, so that a form that is opened
// again shows what was typed into it. What an import says of people is theirs
// alone and of no form.
func heard(tx *view.Tx, id string, e person.Described) error {
	if e.Source != person.FromHandler || e.Contact == "" {
		return nil
	}
	details, err := json.Marshal(e.Details)
	if err != nil {
		return fmt.Errorf("what was heard of a person: %w", err)
	}
	return tx.Exec(`INSERT INTO heard (contact, person, details) VALUES (?, ?, ?)
		ON CONFLICT DO UPDATE SET details = excluded.details`, e.Contact, id, string(details))
}

// unheard takes it out again. A description of a handler's stands under the id of
// its contact.
func unheard(tx *view.Tx, id string, e person.Withdrawn) error {
	return tx.Exec(`DELETE FROM heard WHERE contact = ? AND person = ?`, e.Record, id)
}
