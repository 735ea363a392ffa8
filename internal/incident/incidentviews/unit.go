package incidentviews

import (
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/view"
	"bluelamp/internal/view/column"
)

func unitSent(tx *view.Tx, id string, page journal.Event, e incident.UnitSent) error {
	err := tx.Exec(`INSERT INTO unit (incident, callsign, status) VALUES (?, ?, ?)
		ON CONFLICT (incident, callsign) DO UPDATE SET status = excluded.status`, id, e.Callsign, incident.UnitAssigned)
	if err != nil {
		return err
	}
	err = tx.Exec(`UPDATE incident SET first_assigned_at = coalesce(first_assigned_at, ?), state = 'open',
		resolution_reason = NULL, resolution_outcome = NULL, resolution_note = NULL, resolved_by = NULL, resolved_at = NULL
		WHERE id = ?`, column.Ms(e.At), id) // somebody attends after all; the log still holds the resolution
	if err != nil {
		return err
	}
	if err := dueFromAssignment(tx, id); err != nil {
		return err
	}
	return log(tx, id, page, line{kind: "unit", subject: e.Callsign, detail: incident.UnitAssigned, by: e.By, at: e.At})
}

func unitMoved(tx *view.Tx, id string, page journal.Event, e incident.UnitMoved) error {
	if err := moveUnit(tx, id, e); err != nil {
		return err
	}
	if e.Status == incident.UnitAtScene {
		err := tx.Exec(`UPDATE incident SET first_at_scene_at = coalesce(first_at_scene_at, ?) WHERE id = ?`, column.Ms(e.At), id)
		if err != nil {
			return err
		}
	}
	return log(tx, id, page, line{kind: "unit", subject: e.Callsign, detail: e.Status, by: e.By, at: e.At})
}

func moveUnit(tx *view.Tx, id string, e incident.UnitMoved) error {
	if e.Status == incident.UnitClear {
		return tx.Exec(`DELETE FROM unit WHERE incident = ? AND callsign = ?`, id, e.Callsign)
	}
	return tx.Exec(`UPDATE unit SET status = ? WHERE incident = ? AND callsign = ?`, e.Status, id, e.Callsign)
}

// dueFromAssignment sets the deadline of a target whose minutes count from the
// first unit sent, as soon as both are known.
func dueFromAssignment(tx *view.Tx, id string) error {
	return tx.Exec(`UPDATE incident SET due_at = first_assigned_at + target_minutes * 60000
		WHERE id = ? AND clock_start = 'assigned' AND first_assigned_at IS NOT NULL`, id)
}
