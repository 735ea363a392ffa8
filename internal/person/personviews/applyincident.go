package personviews

import (
	"bluelamp/internal/incident"
	"bluelamp/internal/person"
	"bluelamp/internal/view"
	"bluelamp/internal/view/column"
)

// The states of an incident, as its own screens name them.
const (
	open     = "open"
	resolved = "resolved"
	closed   = "closed"
)

func applyIncident(tx *view.Tx, id string, body any) error {
	const move = `UPDATE incident SET state = ? WHERE id = ?`
	switch e := body.(type) {
	case incident.Opened:
		if err := link(tx, e.Contact, id); err != nil {
			return err
		}
		place, address := keysOf(person.PlaceKeys(e.Place, ""))
		return tx.Exec(`INSERT INTO incident (id, reference, type, state, place, place_key, address_key, opened_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
			id, e.Reference, e.Type, open, e.Place, place, address, column.Instant(e.At))
	case incident.Imported:
		return incidentImported(tx, id, e)
	case incident.ImportUndone:
		if err := tx.Exec(`DELETE FROM contact_incident WHERE incident = ?`, id); err != nil {
			return err
		}
		return tx.Exec(`DELETE FROM incident WHERE id = ?`, id)
	case incident.Located:
		return incidentLocated(tx, id, e)
	case incident.Graded:
		return tx.Exec(`UPDATE incident SET grade = ? WHERE id = ?`, e.Grade, id)
	case incident.UnitSent: // somebody attends after all
		return tx.Exec(move, open, id)
	case incident.ResolvedWithoutDeployment:
		return tx.Exec(move, resolved, id)
	case incident.Closed:
		return tx.Exec(`UPDATE incident SET state = ?, result = ?, closing_type = ?, closed_at = ? WHERE id = ?`,
			closed, e.Result, column.Text(e.ClosingType), column.Instant(e.At), id)
	}
	return nil
}

func incidentImported(tx *view.Tx, id string, e incident.Imported) error {
	if err := link(tx, e.Contact, id); err != nil {
		return err
	}
	place, address := keysOf(person.PlaceKeys(e.Place, ""))
	return tx.Exec(`INSERT INTO incident (id, reference, type, grade, state, place, place_key, address_key, opened_at, closed_at, result, imported)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, id, e.Reference, e.Type, e.Grade, closed, e.Place, place, address,
		column.Instant(e.OpenedAt), column.Ms(e.ClosedAt), column.Text(e.Result), e.Import)
}

func incidentLocated(tx *view.Tx, id string, e incident.Located) error {
	place, address := keysOf(person.PlaceKeys(e.Text, e.UPRN))
	if place == nil {
		return nil
	}
	return tx.Exec(`UPDATE incident SET place_key = ?, address_key = ? WHERE id = ?`, place, address, id)
}
