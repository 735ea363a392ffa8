package contactviews

import (
	"strings"

	"bluelamp/internal/contact"
	"bluelamp/internal/incident"
	"bluelamp/internal/person"
	"bluelamp/internal/view"
	"bluelamp/internal/view/column"
)

// applyPerson follows what a handler must see of the people of a number: what
// they are called, their flags, and whether their record is closed.
func applyPerson(tx *view.Tx, id string, body any) error {
	switch e := body.(type) {
	case person.Named:
		return tx.Exec(`INSERT INTO person (id, name, named) VALUES (?, ?, 1)
			ON CONFLICT (id) DO UPDATE SET name = excluded.name, named = 1`, id, e.Name)
	case person.Described:
		if err := heard(tx, id, e); err != nil {
			return err
		}
		return described(tx, id, e)
	case person.Withdrawn:
		return unheard(tx, id, e)
	case person.Flagged:
		return tx.Exec(`INSERT INTO flag (id, person, code, note, source, since, review_at) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
			e.Flag, id, e.Code, e.Note, e.Source, column.Instant(e.At), column.Ms(e.ReviewAt))
	case person.FlagEnded:
		return tx.Exec(`DELETE FROM flag WHERE person = ? AND id = ?`, id, e.Flag)
	case person.Restricted:
		return tx.Exec(`INSERT INTO person (id, name, restricted) VALUES (?, '', 1) ON CONFLICT (id) DO UPDATE SET restricted = 1`, id)
	case person.Unrestricted:
		return tx.Exec(`UPDATE person SET restricted = 0 WHERE id = ?`, id)
	case person.Erased:
		return erase(tx, id)
	case person.ErasureReached:
		return reached(tx, e)
	}
	return nil
}

// described gives a person the name in a description as long as nobody named
// them: people who came with an import are known by nothing else.
func described(tx *view.Tx, id string, e person.Described) error {
	name := strings.Join(strings.Fields(e.Details.First+" "+e.Details.Last), " ")
	if name == "" {
		return nil
	}
	return tx.Exec(`INSERT INTO person (id, name) VALUES (?, ?)
		ON CONFLICT (id) DO UPDATE SET name = excluded.name WHERE named = 0`, id, name)
}

// applyLink keeps what was said of two persons one upon the other: undoing takes
// the last word away, and what was before it holds again.
func applyLink(tx *view.Tx, id string, body any) error {
	const say = `INSERT INTO link (a, b, n, verdict) SELECT ?1, ?2, coalesce(max(n), 0) + 1, ?3 FROM link WHERE a = ?1 AND b = ?2`
	switch e := body.(type) {
	case person.LinkAsked:
		return tx.Exec(say, e.A, e.B, nil)
	case person.LinkDecided:
		return tx.Exec(say, e.A, e.B, string(e.Verdict))
	case person.LinkUndone:
		a, b := person.LinkPair(id)
		return tx.Exec(`DELETE FROM link WHERE a = ?1 AND b = ?2 AND n = (SELECT max(n) FROM link WHERE a = ?1 AND b = ?2)`, a, b)
	}
	return nil
}

// applyNumber keeps the newest mark of a number; one whose key was destroyed is
// no longer of any number.
func applyNumber(tx *view.Tx, id string, body any) error {
	e, is := body.(person.NumberMarked)
	if !is || NumberKey(e.Number) == "" {
		return nil
	}
	return tx.Exec(`INSERT INTO number (key, id, kind, no_call_back, note, at) VALUES (?, ?, ?, ?, ?, ?)
		ON CONFLICT (key) DO UPDATE SET id = excluded.id, kind = excluded.kind, no_call_back = excluded.no_call_back, note = excluded.note, at = excluded.at`,
		NumberKey(e.Number), id, e.Kind, e.NoCallBack, e.Note, column.Instant(e.At))
}

// erase takes out what identifies a person: the person's own row and flags, the
// name where they were involved, and on every contact that the person was named
// on as the caller the name, the numbers, the places and what the handler wrote,
// as a build from page one finds when the keys are gone. That there was such a
// contact, and what the police did, stays (UK GDPR Art. 17; the record of
// processing itself is not the person's).
func erase(tx *view.Tx, id string) error {
	for _, statement := range []string{
		`DELETE FROM person WHERE id = ?`,
		`DELETE FROM flag WHERE person = ?`,
		`DELETE FROM heard WHERE person = ?`,
		`UPDATE involved SET name = '' WHERE person = ?`,
		`UPDATE location SET text = '', lat = NULL, lon = NULL, uprn = '', entry = ''
			WHERE contact IN (SELECT id FROM contact WHERE person = ?)`,
		`UPDATE contact SET number = NULL, number_key = NULL, caller_name = NULL, callback_number = NULL, relation = NULL,
			notes = '', place = NULL, passed_told = NULL, rung_note = NULL WHERE person = ?`,
		`UPDATE against SET reason = '', decided_reason = '' WHERE contact IN (SELECT id FROM contact WHERE person = ?)`,
	} {
		if err := tx.Exec(statement, id); err != nil {
			return err
		}
	}
	return nil
}

// reached empties the records that an erasure took in besides the person's own.
func reached(tx *view.Tx, e person.ErasureReached) error {
	for room, statements := range map[string][]string{
		incident.Room:     {`UPDATE incident SET place = '', summary = '' WHERE id = ?`},
		person.NumberRoom: {`DELETE FROM number WHERE id = ?`},
		contact.Room: {
			`UPDATE location SET text = '', lat = NULL, lon = NULL, uprn = '', entry = '' WHERE contact = ?`,
			`UPDATE contact SET number = NULL, number_key = NULL, notes = '', place = NULL, passed_told = NULL, rung_note = NULL WHERE id = ?`,
			`UPDATE against SET reason = '', decided_reason = '' WHERE contact = ?`,
			`DELETE FROM recording WHERE contact = ?`,
		},
	} {
		for _, id := range e.Within(room) {
			for _, statement := range statements {
				if err := tx.Exec(statement, id); err != nil {
					return err
				}
			}
		}
	}
	return nil
}
