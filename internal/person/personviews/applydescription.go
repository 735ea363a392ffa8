package personviews

import (
	"bluelamp/internal/contact"
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/person"
	"bluelamp/internal/view"
	"bluelamp/internal/view/column"
)

func described(tx *view.Tx, id string, version journal.Version, e person.Described) error {
	if err := onRecord(tx, id, version, e.Details.Name(), e.At); err != nil {
		return err
	}
	if err := tx.Exec(`DELETE FROM description WHERE person = ? AND record = ?`, id, e.Record); err != nil {
		return err
	}
	if err := count(tx); err != nil {
		return err
	}
	d := e.Details
	place, address := keysOf(person.DwellingKeys(d))
	return tx.Exec(`INSERT INTO description (seq, person, record, source, contact, first, last, former, birth, sex, phone, email,
			unit, house, street, town, postcode, uprn, place_key, address_key, heard_at)
		SELECT seq, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM change_count`,
		id, e.Record, string(e.Source), contactUnlessRecord(e), d.First, d.Last, d.Former, d.Birth, d.Sex, column.Text(d.Phone), d.Email,
		d.Unit, d.House, d.Street, d.Town, d.Postcode, d.UPRN, place, address, column.Instant(e.At))
}

// contactUnlessRecord spares the table a second copy of the contact's id.
func contactUnlessRecord(e person.Described) any {
	if e.Contact == e.Record {
		return nil
	}
	return column.Text(e.Contact)
}

// keysOf is the surest key and the second, as column values.
func keysOf(keys []string) (surest, second any) {
	switch len(keys) {
	case 0:
		return nil, nil
	case 1:
		return keys[0], nil
	}
	return keys[0], keys[1]
}

// withdrawn keeps the description to be shown as withdrawn, and gives the person
// name that somebody gave, or else the newest of those that are left.
func withdrawn(tx *view.Tx, id string, e person.Withdrawn) error {
	if err := count(tx); err != nil {
		return err
	}
	err := tx.Exec(`UPDATE description SET withdrawn = 1, seq = (SELECT seq FROM change_count) WHERE person = ? AND record = ?`,
		id, e.Record)
	if err != nil {
		return err
	}
	return tx.Exec(`UPDATE person SET (name, name_at) = (SELECT name, at FROM (
			SELECT named AS name, named_at AS at, 1 AS given WHERE named IS NOT NULL
			UNION ALL SELECT trim(first || ' ' || last), heard_at, 0 FROM description
				WHERE person = ?1 AND withdrawn = 0 AND first || last <> ''
			UNION ALL SELECT '', NULL, 0)
		ORDER BY given DESC, at DESC LIMIT 1) WHERE id = ?1`, id)
}

// erased takes out everything that is known of a person, and from the contacts in
// which they were named as the caller what a build from page one does not find
// when the contacts' keys are gone too. That there were such contacts stays, as in
// the contact screens (UK GDPR Art. 17: the record of the processing itself is
// not the person's).
func erased(tx *view.Tx, id string, e person.Erased) error {
	for _, statement := range []string{
		`DELETE FROM description WHERE person = ?1`,
		`DELETE FROM safe_contact WHERE person = ?1`,
		`DELETE FROM flag WHERE person = ?1`,
		`DELETE FROM link WHERE a = ?1 OR b = ?1`,
		`DELETE FROM involvement WHERE person = ?1`,
		`DELETE FROM decision WHERE person = ?1`,
		`UPDATE contact SET number = NULL, relation = NULL, ` + noPlaces + ` WHERE person = ?1`,
		`UPDATE contact SET number = NULL, ` + noPlaces + `
			WHERE id IN (SELECT contact FROM once_named WHERE person = ?1)`,
		`DELETE FROM once_named WHERE person = ?1`,
	} {
		if err := tx.Exec(statement, id); err != nil {
			return err
		}
	}
	err := tx.Exec(`UPDATE person SET name = '', name_at = NULL, named = NULL, named_at = NULL, restricted_at = NULL,
		restricted_by = NULL, restricted_reason = NULL, erased_at = ? WHERE id = ?`, column.Instant(e.At), id)
	if err != nil {
		return err
	}
	return changed(tx, id)
}

// noPlaces takes out where a contact was about and where its telephone stood.
const noPlaces = `place = NULL, place_key = NULL, address_key = NULL, caller_place = NULL, caller_place_key = NULL, caller_address_key = NULL`

// reached empties the records that an erasure took in besides the person's own.
func reached(tx *view.Tx, e person.ErasureReached) error {
	for room, statement := range map[string]string{
		incident.Room:     `UPDATE incident SET place = '', place_key = NULL, address_key = NULL WHERE id = ?`,
		contact.Room:      `UPDATE contact SET number = NULL, ` + noPlaces + ` WHERE id = ?`,
		person.NumberRoom: `DELETE FROM number WHERE id = ?`,
	} {
		for _, id := range e.Within(room) {
			if err := tx.Exec(statement, id); err != nil {
				return err
			}
		}
	}
	return nil
}
