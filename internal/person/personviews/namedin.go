package personviews

import (
	"bluelamp/internal/contact"
	"bluelamp/internal/person"
	"bluelamp/internal/view"
	"bluelamp/internal/view/column"
)

// applyNamedIn follows whom and where a contact names.
func applyNamedIn(tx *view.Tx, id string, body any) error {
	switch e := body.(type) {
	case contact.CallerNamed:
		return callerNamed(tx, id, e)
	case contact.PlaceGiven:
		return placeGiven(tx, id, e.Text)
	case contact.Located:
		return located(tx, id, e)
	case contact.PersonInvolved:
		return tx.Exec(`INSERT INTO involvement (contact, person, role, name) VALUES (?, ?, ?, ?)
			ON CONFLICT DO UPDATE SET role = excluded.role, name = excluded.name`, id, e.Person, string(e.Role), e.Name)
	case contact.PersonRemoved:
		return tx.Exec(`DELETE FROM involvement WHERE contact = ? AND person = ?`, id, e.Person)
	case contact.SuggestionDecided:
		return tx.Exec(`INSERT INTO decision (contact, person, verdict, by, at) VALUES (?, ?, ?, ?, ?)
			ON CONFLICT DO UPDATE SET verdict = excluded.verdict, by = excluded.by, at = excluded.at`,
			id, e.Person, e.Verdict, e.By, column.Instant(e.At))
	}
	return nil
}

func callerNamed(tx *view.Tx, id string, e contact.CallerNamed) error {
	err := tx.Exec(`INSERT INTO once_named (person, contact) SELECT person, id FROM contact
		WHERE id = ? AND person IS NOT NULL AND person <> ? ON CONFLICT DO NOTHING`, id, e.Person)
	if err != nil {
		return err
	}
	return tx.Exec(`UPDATE contact SET person = ?, relation = ? WHERE id = ?`, column.Text(e.Person), column.Text(string(e.Relation)), id)
}

// placeGiven follows the handler's words. Where they say again what a location
// with a UPRN has said, the surer key stays.
func placeGiven(tx *view.Tx, id, words string) error {
	key, _ := keysOf(person.PlaceKeys(words, ""))
	return tx.Exec(`UPDATE contact SET place = ?1,
			place_key = CASE WHEN address_key = ?2 THEN place_key ELSE ?2 END,
			address_key = CASE WHEN address_key = ?2 THEN address_key END
		WHERE id = ?3`, column.Text(words), key, id)
}

// located follows where the incident is.
func located(tx *view.Tx, id string, e contact.Located) error {
	if e.Of == contact.OfCaller {
		return callerLocated(tx, id, e)
	}
	place, address := keysOf(person.PlaceKeys(e.Text, e.UPRN))
	if place == nil {
		return nil
	}
	return tx.Exec(`UPDATE contact SET place = coalesce(place, ?), place_key = ?, address_key = ? WHERE id = ?`,
		column.Text(e.Text), place, address, id)
}

// callerLocated follows at which front door the telephone stands. A point without
// an address, which a mobile sends again and again, says nothing of one.
func callerLocated(tx *view.Tx, id string, e contact.Located) error {
	place, address := keysOf(person.LineKeys(e.Text, e.UPRN))
	if place == nil {
		return nil
	}
	return tx.Exec(`UPDATE contact SET caller_place = ?, caller_place_key = ?, caller_address_key = ? WHERE id = ?`,
		column.Text(person.LineAddress(e.Text)), place, address, id)
}
