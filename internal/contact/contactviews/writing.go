package contactviews

import (
	"bluelamp/internal/contact"
	"bluelamp/internal/person"
	"bluelamp/internal/view"
	"bluelamp/internal/view/column"
)

// applyWriting follows what the handler wrote about a contact.
func applyWriting(tx *view.Tx, id string, body any) error {
	switch e := body.(type) {
	case contact.NotesWritten:
		return tx.Exec(`UPDATE contact SET notes = ?, notes_saved_at = ? WHERE id = ?`, e.Text, column.Ms(e.At), id)
	case contact.CallerNamed:
		return tx.Exec(`UPDATE contact SET person = ?, caller_name = ?, callback_number = ?, relation = ? WHERE id = ?`,
			column.Text(e.Person), column.Text(e.Name), column.Text(e.CallbackNumber), column.Text(string(e.Relation)), id)
	case contact.PlaceGiven:
		return tx.Exec(`UPDATE contact SET place = ? WHERE id = ?`, column.Text(e.Text), id)
	case contact.TypeChosen:
		return tx.Exec(`UPDATE contact SET type = ? WHERE id = ?`, column.Text(e.Type), id)
	}
	return nil
}

func applyPerson(tx *view.Tx, id string, e person.Named) error {
	return tx.Exec(`INSERT INTO person (id, name) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name`,
		id, e.Name)
}

// erase takes out what identifies a person: the person's own row, and on every
// contact that the person was named on the name, the numbers and what the handler
// wrote, as a build from page one finds when the keys are gone. That there was
// such a contact, and what the police did, stays (UK GDPR Art. 17; the record of
// processing itself is not the person's).
func erase(tx *view.Tx, id string) error {
	if err := tx.Exec(`DELETE FROM person WHERE id = ?`, id); err != nil {
		return err
	}
	return tx.Exec(`UPDATE contact SET number = NULL, caller_name = NULL, callback_number = NULL, relation = NULL,
		notes = '', place = NULL WHERE person = ?`, id)
}
