package contactviews

import (
	"bluelamp/internal/contact"
	"bluelamp/internal/view"
	"bluelamp/internal/view/column"
)

// imported is a contact of another system, finished as it came.
func imported(tx *view.Tx, id string, e contact.Imported) error {
	return tx.Exec(`INSERT INTO contact (id, version, service, channel, trunk, number, number_key, withheld, state, received_at, ended_at,
			person, relation, place, type, notes, import, old_reference)
		VALUES (?, 0, ?, ?, '', ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		id, e.Service, string(e.Channel), column.Text(e.Number), column.Text(NumberKey(e.Number)), Finished, column.Instant(e.At), column.Ms(e.At),
		column.Text(e.Person), column.Text(string(e.Relation)), column.Text(e.Place), column.Text(e.Type), e.Notes, e.Import, column.Text(e.Reference))
}

// importUndone takes the contact out as if it had never come.
func importUndone(tx *view.Tx, id string) error {
	for _, statement := range []string{
		`DELETE FROM contact WHERE id = ?`,
		`DELETE FROM contact_incident WHERE contact = ?`,
		`DELETE FROM involved WHERE contact = ?`,
		`DELETE FROM location WHERE contact = ?`,
		`DELETE FROM decision WHERE contact = ?`,
	} {
		if err := tx.Exec(statement, id); err != nil {
			return err
		}
	}
	return nil
}
