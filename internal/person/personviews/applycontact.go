package personviews

import (
	"bluelamp/internal/contact"
	"bluelamp/internal/person"
	"bluelamp/internal/view"
	"bluelamp/internal/view/column"
)

// applyContact follows the contact's life; whom it names is in namedin.go.
func applyContact(tx *view.Tx, id string, body any) error {
	const move = `UPDATE contact SET state = ? WHERE id = ?`
	switch e := body.(type) {
	case contact.Received:
		return received(tx, id, e)
	case contact.Imported:
		return imported(tx, id, e)
	case contact.ImportUndone:
		return importUndone(tx, id)
	case contact.Answered, contact.TakenOver, contact.Resumed:
		return tx.Exec(move, string(contact.Talking), id)
	case contact.Held:
		return tx.Exec(move, string(contact.OnHold), id)
	case contact.Abandoned:
		return tx.Exec(`UPDATE contact SET state = ?, abandoned = 1 WHERE id = ?`, string(contact.CallerLeft), id)
	case contact.Ended:
		return tx.Exec(move, string(contact.WrapUp), id)
	case contact.Interrupted:
		return tx.Exec(move, string(contact.CutOff), id)
	case contact.Finished:
		return tx.Exec(move, string(contact.Done), id)
	case contact.TypeChosen:
		return tx.Exec(`UPDATE contact SET type = ? WHERE id = ?`, column.Text(e.Type), id)
	case contact.IncidentLinked:
		return link(tx, id, e.Incident)
	}
	return applyNamedIn(tx, id, body)
}

func received(tx *view.Tx, id string, e contact.Received) error {
	number := e.E164
	if number == "" {
		number = e.Number
	}
	if e.Withheld {
		number = ""
	}
	return tx.Exec(`INSERT INTO contact (id, number, channel, service, received_at, state) VALUES (?, ?, ?, ?, ?, ?)`,
		id, column.Text(number), string(e.Channel), e.Service, column.Instant(e.At), string(contact.Waiting))
}

func imported(tx *view.Tx, id string, e contact.Imported) error {
	place, address := keysOf(person.PlaceKeys(e.Place, ""))
	return tx.Exec(`INSERT INTO contact (id, number, person, relation, channel, service, type, place, place_key, address_key,
			received_at, state, imported) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		id, column.Text(e.Number), column.Text(e.Person), column.Text(string(e.Relation)), string(e.Channel), e.Service,
		column.Text(e.Type), column.Text(e.Place), place, address, column.Instant(e.At), string(contact.Done), e.Import)
}

// importUndone takes the contact out as if it had never come.
func importUndone(tx *view.Tx, id string) error {
	for _, statement := range []string{
		`DELETE FROM contact WHERE id = ?`,
		`DELETE FROM contact_incident WHERE contact = ?`,
		`DELETE FROM involvement WHERE contact = ?`,
		`DELETE FROM decision WHERE contact = ?`,
	} {
		if err := tx.Exec(statement, id); err != nil {
			return err
		}
	}
	return nil
}

// link is called by the incident that was opened and by the contact that was
// told of it, whichever page comes first.
func link(tx *view.Tx, contact, incident string) error {
	if contact == "" {
		return nil // an imported incident may come without one
	}
	return tx.Exec(`INSERT INTO contact_incident (contact, incident) VALUES (?, ?) ON CONFLICT DO NOTHING`, contact, incident)
}
