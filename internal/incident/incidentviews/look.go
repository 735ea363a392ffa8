package incidentviews

import (
	"encoding/json"
	"fmt"

	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/view"
	"bluelamp/internal/view/column"
)

// applyLook adds one page of the second look.
func applyLook(tx *view.Tx, id string, page journal.Event) error {
	switch e := page.Body.(type) {
	case incident.RiskStood:
		return riskStood(tx, id, page, e)
	case incident.ReviewFellDue:
		return fellDue(tx, id, page, e)
	case incident.ReviewClimbed:
		return climbed(tx, id, page, e)
	case incident.Reassessed:
		return reassessed(tx, id, page, e)
	case incident.InformationAdded:
		return log(tx, id, page, line{kind: "information", subject: e.Source, text: e.Text, by: e.By, at: e.At})
	case incident.ContactJoined:
		return joined(tx, id, page, e)
	case incident.GradeKept:
		return gradeKept(tx, id, page, e)
	case incident.GradeSeen:
		return gradeSeen(tx, id, page, e)
	case incident.HandedOver:
		return handedOver(tx, id, page, e)
	}
	return applyRequest(tx, id, page)
}

func riskStood(tx *view.Tx, id string, page journal.Event, e incident.RiskStood) error {
	err := tx.Exec(`UPDATE watch SET risk = ?, risk_assessment = ?, changed_at = ? WHERE incident = ?`,
		e.Risk, e.Assessment, column.Ms(e.At), id)
	if err != nil {
		return err
	}
	return log(tx, id, page, line{kind: "risk", subject: e.Risk, by: e.By, at: e.At})
}

func fellDue(tx *view.Tx, id string, page journal.Event, e incident.ReviewFellDue) error {
	err := tx.Exec(`UPDATE watch SET number = ?, reason = ?, due_at = ?, in_hands_of = ? WHERE incident = ?`,
		e.Number, e.Reason, column.Instant(e.DueAt), incident.WithHandler, id)
	if err != nil {
		return err
	}
	return log(tx, id, page, line{kind: "review", subject: e.Reason, at: e.At})
}

func climbed(tx *view.Tx, id string, page journal.Event, e incident.ReviewClimbed) error {
	if err := tx.Exec(`UPDATE watch SET in_hands_of = ? WHERE incident = ?`, e.To, id); err != nil {
		return err
	}
	return log(tx, id, page, line{kind: "climbed", subject: e.To, at: e.At})
}

func reassessed(tx *view.Tx, id string, page journal.Event, e incident.Reassessed) error {
	if e.Changed == nil {
		e.Changed = []string{}
	}
	changed, err := json.Marshal(e.Changed)
	if err != nil {
		return fmt.Errorf("changes of reassessment: %w", err)
	}
	err = tx.Exec(`UPDATE watch SET looked_at = ?, reason = NULL, due_at = NULL, in_hands_of = NULL WHERE incident = ?`,
		column.Instant(e.At), id)
	if err != nil {
		return err
	}
	err = tx.Exec(`INSERT INTO reassessment (incident, version, number, assessment, trigger, victim, victim_note, changed, by, at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		id, int64(page.Version), e.Number, e.Assessment, e.Trigger, e.Victim, e.VictimNote, string(changed), e.By, column.Instant(e.At))
	if err != nil {
		return err
	}
	return log(tx, id, page, line{kind: "reassessed", subject: e.Trigger, detail: e.Victim, text: e.VictimNote, by: e.By, at: e.At})
}

// handedOver keeps the name of whose hands it is in from then on, as it is said in the log.
func handedOver(tx *view.Tx, id string, page journal.Event, e incident.HandedOver) error {
	if err := tx.Exec(`UPDATE watch SET owner = ? WHERE incident = ?`, e.To, id); err != nil {
		return err
	}
	return tx.Exec(`INSERT INTO line (incident, position, version, at, kind, subject, detail, text, by)
		VALUES (?1, ?2, ?3, ?4, 'handover', ?5, coalesce((SELECT name FROM staff WHERE id = ?5), ?5), ?6, ?7)`,
		id, int64(page.Position), int64(page.Version), column.Instant(e.At), e.To, e.Note, e.By)
}
