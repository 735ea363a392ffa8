package resolutionviews

import (
	"bluelamp/internal/incident"
	"bluelamp/internal/view"
	"bluelamp/internal/view/column"
)

// applyIncident follows incidents of this system. One that was imported came in
// closed and never had a desk, so it is in no rate.
func applyIncident(tx *view.Tx, id string, body any) error {
	switch e := body.(type) {
	case incident.Opened:
		reported := e.Received
		if reported.IsZero() {
			reported = e.At
		}
		return tx.Exec(`INSERT INTO incident (id, reference, contact, type, place, summary, state, reported_at, opened_at)
			VALUES (?, ?, ?, ?, ?, ?, 'open', ?, ?)`,
			id, e.Reference, e.Contact, e.Type, e.Place, e.Summary, column.Instant(reported), column.Instant(e.At))
	case incident.Graded:
		return tx.Exec(`UPDATE incident SET grade = ? WHERE id = ?`, e.Grade, id)
	case incident.UnitSent: // somebody attends after all, if it was resolved
		return tx.Exec(`UPDATE incident SET state = 'open', resolved_at = NULL, agreed = '', ended_at = NULL WHERE id = ?`, id)
	case incident.ResolvedWithoutDeployment:
		return tx.Exec(`UPDATE incident SET state = 'resolved', resolved_at = ?1, ended_at = ?1, agreed = ?2 WHERE id = ?3`,
			column.Instant(e.At), e.Agreed, id)
	case incident.Closed:
		return tx.Exec(`UPDATE incident SET state = 'closed', ended_at = coalesce(ended_at, ?) WHERE id = ?`, column.Instant(e.At), id)
	}
	return nil
}
