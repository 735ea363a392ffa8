package contactviews

import (
	"bluelamp/internal/incident"
	"bluelamp/internal/view"
	"bluelamp/internal/view/column"
)

// applyIncident keeps what a handler sees of an incident that a number led to.
func applyIncident(tx *view.Tx, id string, body any) error {
	switch e := body.(type) {
	case incident.Opened:
		if err := link(tx, e.Contact, id, e.Reference); err != nil {
			return err
		}
		return tx.Exec(`INSERT INTO incident (id, version, reference, number, contact, type, state, place, summary, opened_at)
			VALUES (?, 0, ?, ?, ?, ?, 'open', ?, ?, ?)`,
			id, e.Reference, e.Number, e.Contact, e.Type, e.Place, e.Summary, column.Instant(e.At))
	case incident.Imported:
		return incidentImported(tx, id, e)
	case incident.ImportUndone:
		if err := tx.Exec(`DELETE FROM contact_incident WHERE incident = ?`, id); err != nil {
			return err
		}
		return tx.Exec(`DELETE FROM incident WHERE id = ?`, id)
	case incident.Graded:
		return tx.Exec(`UPDATE incident SET grade = ? WHERE id = ?`, e.Grade, id)
	case incident.UnitSent: // somebody attends after all
		return tx.Exec(`UPDATE incident SET state = 'open' WHERE id = ?`, id)
	case incident.ResolvedWithoutDeployment:
		return tx.Exec(`UPDATE incident SET state = 'resolved' WHERE id = ?`, id)
	case incident.Closed:
		return tx.Exec(`UPDATE incident SET state = 'closed', result = ?, closing_type = ?, closed_at = ? WHERE id = ?`,
			e.Result, e.ClosingType, column.Ms(e.At), id)
	}
	return nil
}

// incidentImported is an incident of another system, closed as it came.
func incidentImported(tx *view.Tx, id string, e incident.Imported) error {
	if e.Contact != "" {
		if err := link(tx, e.Contact, id, e.Reference); err != nil {
			return err
		}
	}
	return tx.Exec(`INSERT INTO incident (id, version, reference, number, contact, type, closing_type, grade, state, place, summary, result, opened_at, closed_at)
		VALUES (?, 0, ?, 0, ?, ?, ?, ?, 'closed', ?, ?, ?, ?, ?)`,
		id, e.Reference, e.Contact, e.Type, column.Text(e.Type), e.Grade, e.Place, e.Summary, column.Text(e.Result), column.Instant(e.OpenedAt), column.Ms(e.ClosedAt))
}

// link is called by the incident that was opened and by the contact that was
// told of it, whichever page comes first.
func link(tx *view.Tx, contact, id, reference string) error {
	if err := tx.Exec(`UPDATE against SET settled = 1 WHERE contact = ?`, contact); err != nil {
		return err
	}
	return tx.Exec(`INSERT INTO contact_incident (contact, incident, reference) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`,
		contact, id, reference)
}
