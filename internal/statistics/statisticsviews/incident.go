package statisticsviews

import (
	"bluelamp/internal/incident"
	"bluelamp/internal/view"
	"bluelamp/internal/view/column"
)

func applyIncident(tx *view.Tx, id string, body any) error {
	switch e := body.(type) {
	case incident.Opened:
		received := e.Received
		if received.IsZero() {
			received = e.At
		}
		return tx.Exec(`INSERT INTO incident (id, received_at, opened_at) VALUES (?, ?, ?)`, id, column.Instant(received), column.Instant(e.At))
	case incident.Graded:
		err := tx.Exec(`UPDATE incident SET grade = ?, due_at = ?, target_stage = ?, target_minutes = ?, clock_start = ? WHERE id = ?`,
			e.Grade, column.Ms(e.DueAt), e.TargetStage, e.TargetMinutes, e.ClockStart, id)
		if err != nil {
			return err
		}
		return dueFromAssignment(tx, id)
	case incident.UnitSent: // somebody attends after all, if it was resolved
		err := tx.Exec(`UPDATE incident SET first_assigned_at = coalesce(first_assigned_at, ?), resolved_at = NULL WHERE id = ?`,
			column.Ms(e.At), id)
		if err != nil {
			return err
		}
		return dueFromAssignment(tx, id)
	case incident.UnitMoved:
		if e.Status != incident.UnitAtScene {
			return nil
		}
		return tx.Exec(`UPDATE incident SET first_at_scene_at = coalesce(first_at_scene_at, ?) WHERE id = ?`, column.Ms(e.At), id)
	case incident.ResolvedWithoutDeployment:
		return tx.Exec(`UPDATE incident SET resolved_at = ? WHERE id = ?`, column.Ms(e.At), id)
	case incident.Closed:
		return tx.Exec(`UPDATE incident SET closed_at = ? WHERE id = ?`, column.Ms(e.At), id)
	}
	return nil
}

// dueFromAssignment sets the deadline of a target whose minutes count from the
// first unit sent, as soon as both are known.
func dueFromAssignment(tx *view.Tx, id string) error {
	return tx.Exec(`UPDATE incident SET due_at = first_assigned_at + target_minutes * 60000
		WHERE id = ? AND clock_start = 'assigned' AND first_assigned_at IS NOT NULL`, id)
}
