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
	err = tx.Exec(`UPDATE incident SET first_assigned_at = coalesce(first_assigned_at, ?), state = 'open', going = 1,
		resolution_reason = NULL, resolution_outcome = NULL, resolution_note = NULL, resolved_by = NULL, resolved_at = NULL,
		resolution_agreed = NULL, resolution_agreed_note = NULL, resolution_solvability = NULL, call_back_by = NULL, resolution_sampled = NULL
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
	if err := leftScene(tx, id, e); err != nil {
		return err
	}
	if e.Status == incident.UnitAtScene {
		err := tx.Exec(`UPDATE incident SET first_at_scene_at = coalesce(first_at_scene_at, ?), came = 1 WHERE id = ?`, column.Ms(e.At), id)
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

// leftScene notes when nobody is at the scene any more (see incident.State).
func leftScene(tx *view.Tx, id string, e incident.UnitMoved) error {
	return tx.Exec(`UPDATE incident SET left_at = CASE
		WHEN EXISTS (SELECT 1 FROM unit u WHERE u.incident = incident.id AND u.status = ?) THEN NULL
		WHEN first_at_scene_at IS NOT NULL THEN coalesce(left_at, ?) END WHERE id = ?`, incident.UnitAtScene, column.Ms(e.At), id)
}

// askedAnew says who is out and there when a grade is set that no second person has
// lowered: who came before does not answer it (see incident.State).
func askedAnew(tx *view.Tx, id string, e incident.Graded) error {
	return tx.Exec(`UPDATE incident SET going = EXISTS (SELECT 1 FROM unit u WHERE u.incident = incident.id),
		came = EXISTS (SELECT 1 FROM unit u WHERE u.incident = incident.id AND u.status = ?)
		WHERE id = ? AND NOT EXISTS (SELECT 1 FROM request q WHERE q.incident = incident.id AND q.kind = 'lowering'
			AND q.state = 'approved' AND q.grade = ? AND q.assessment = ?)`, incident.UnitAtScene, id, e.Grade, e.Assessment)
}

// dueFromAssignment sets the deadline of a target whose minutes count from the
// first unit sent, as soon as both are known.
func dueFromAssignment(tx *view.Tx, id string) error {
	return tx.Exec(`UPDATE incident SET due_at = first_assigned_at + target_minutes * 60000
		WHERE id = ? AND clock_start = 'assigned' AND first_assigned_at IS NOT NULL`, id)
}
