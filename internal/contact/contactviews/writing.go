package contactviews

import (
	"bluelamp/internal/contact"
	"bluelamp/internal/journal"
	"bluelamp/internal/view"
	"bluelamp/internal/view/column"
)

// applyWriting follows what the handler wrote about a contact.
func applyWriting(tx *view.Tx, id string, page journal.Event) error {
	switch e := page.Body.(type) {
	case contact.NotesWritten:
		return tx.Exec(`UPDATE contact SET notes = ?, notes_saved_at = ? WHERE id = ?`, e.Text, column.Ms(e.At), id)
	case contact.CallerNamed:
		return tx.Exec(`UPDATE contact SET person = ?, caller_name = ?, callback_number = ?, relation = ? WHERE id = ?`,
			column.Text(e.Person), column.Text(e.Name), column.Text(e.CallbackNumber), column.Text(string(e.Relation)), id)
	case contact.PlaceGiven:
		return tx.Exec(`UPDATE contact SET place = ? WHERE id = ?`, column.Text(e.Text), id)
	case contact.TypeChosen:
		return tx.Exec(`UPDATE contact SET type = ? WHERE id = ?`, column.Text(e.Type), id)
	case contact.Located:
		return located(tx, id, page, e)
	case contact.PersonInvolved:
		return tx.Exec(`INSERT INTO involved (contact, person, name, role, at) VALUES (?, ?, ?, ?, ?)
			ON CONFLICT DO UPDATE SET name = excluded.name, role = excluded.role, at = excluded.at`,
			id, e.Person, e.Name, string(e.Role), column.Instant(e.At))
	case contact.PersonRemoved:
		return tx.Exec(`DELETE FROM involved WHERE contact = ? AND person = ?`, id, e.Person)
	case contact.SuggestionDecided:
		return tx.Exec(`INSERT INTO decision (contact, person, verdict, by, at) VALUES (?, ?, ?, ?, ?)
			ON CONFLICT DO UPDATE SET verdict = excluded.verdict, by = excluded.by, at = excluded.at`,
			id, e.Person, e.Verdict, e.By, column.Instant(e.At))
	}
	return nil
}
