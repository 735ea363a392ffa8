package incidentviews

import (
	"encoding/json"
	"fmt"
	"time"

	"bluelamp/internal/contact"
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/person"
	"bluelamp/internal/risk"
	"bluelamp/internal/safeguarding"
	"bluelamp/internal/view"
	"bluelamp/internal/view/column"
)

func applyIncident(tx *view.Tx, id string, page journal.Event) error {
	switch e := page.Body.(type) {
	case incident.Opened:
		return opened(tx, id, page, e)
	case incident.Located:
		return located(tx, id, page, e)
	case incident.Imported:
		return imported(tx, id, page, e)
	case incident.ImportUndone:
		return importUndone(tx, id)
	case incident.Graded:
		return graded(tx, id, page, e)
	case incident.LineAdded:
		return log(tx, id, page, line{kind: "line", text: e.Text, by: e.By, at: e.At})
	case incident.UnitSent:
		return unitSent(tx, id, page, e)
	case incident.UnitMoved:
		return unitMoved(tx, id, page, e)
	case incident.ResolvedWithoutDeployment:
		return resolved(tx, id, page, e)
	case incident.Closed:
		return closed(tx, id, page, e)
	}
	return applyLook(tx, id, page)
}

// line is what is told of one page in the log.
type line struct {
	kind, subject, detail, text, by string
	at                              time.Time
}

func log(tx *view.Tx, id string, page journal.Event, l line) error {
	return tx.Exec(`INSERT INTO line (incident, position, version, at, kind, subject, detail, text, by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		id, int64(page.Position), int64(page.Version), column.Instant(l.at), l.kind, l.subject, l.detail, l.text, l.by)
}

func opened(tx *view.Tx, id string, page journal.Event, e incident.Opened) error {
	err := tx.Exec(`INSERT INTO incident (id, version, reference, number, contact, type, state, place, summary, opened_by, opened_at,
			target_area, received_at, answered_at)
		VALUES (?, 0, ?, ?, ?, ?, 'open', ?, ?, ?, ?, ?, ?, ?)`,
		id, e.Reference, e.Number, column.Text(e.Contact), e.Type, e.Place, e.Summary, e.By, column.Instant(e.At),
		e.Area, column.Ms(e.Received), column.Ms(e.Answered))
	if err != nil {
		return err
	}
	err = tx.Exec(`INSERT INTO watch (incident, owner, looked_at) VALUES (?, ?, ?)`, id, e.By, column.Instant(e.At))
	if err != nil {
		return err
	}
	return log(tx, id, page, line{kind: "opened", subject: e.Type, detail: e.Place, text: e.Summary, by: e.By, at: e.At})
}

func graded(tx *view.Tx, id string, page journal.Event, e incident.Graded) error {
	if e.Reasons == nil {
		e.Reasons = []string{}
	}
	reasons, err := json.Marshal(e.Reasons)
	if err != nil {
		return fmt.Errorf("reasons of grade: %w", err)
	}
	err = tx.Exec(`UPDATE incident SET grade = ?, graded_at = ?, due_at = ?, target_stage = ?, target_minutes = ?, clock_start = ?,
		send_by = ?, send_minutes = ? WHERE id = ?`,
		e.Grade, column.Ms(e.At), column.Ms(e.DueAt), e.TargetStage, e.TargetMinutes, e.ClockStart, column.Ms(e.SendBy), e.SendMinutes, id)
	if err != nil {
		return err
	}
	if err := tx.Exec(`UPDATE watch SET changed_at = ? WHERE incident = ?`, column.Ms(e.At), id); err != nil {
		return err
	}
	if err := dueFromAssignment(tx, id); err != nil {
		return err
	}
	if err := gradedBelow(tx, id, e, string(reasons)); err != nil {
		return err
	}
	if err := askedAnew(tx, id, e); err != nil {
		return err
	}
	err = tx.Exec(`INSERT INTO grade (incident, version, grade, proposed, reasons, justification, assessment, by, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		id, int64(page.Version), e.Grade, e.Proposed, string(reasons), e.Justification, e.Assessment, e.By, column.Instant(e.At))
	if err != nil {
		return err
	}
	return log(tx, id, page, line{kind: "graded", subject: e.Grade, detail: e.Proposed, text: e.Justification, by: e.By, at: e.At})
}

func resolved(tx *view.Tx, id string, page journal.Event, e incident.ResolvedWithoutDeployment) error {
	solvability, err := json.Marshal(e.Solvability)
	if err != nil {
		return fmt.Errorf("solvability of resolution: %w", err)
	}
	err = tx.Exec(`UPDATE incident SET state = 'resolved', resolution_reason = ?, resolution_outcome = ?, resolution_note = ?,
		resolved_by = ?, resolved_at = ?, resolution_agreed = ?, resolution_agreed_note = ?, resolution_solvability = ?,
		call_back_by = ?, resolution_sampled = ? WHERE id = ?`, e.Reason, e.Outcome, e.Note, e.By, column.Ms(e.At),
		e.Agreed, e.AgreedNote, string(solvability), column.Ms(e.CallBackBy), e.Sampled, id)
	if err != nil {
		return err
	}
	return log(tx, id, page, line{kind: "resolved", subject: e.Reason, detail: e.Outcome, text: e.Note, by: e.By, at: e.At})
}

func closed(tx *view.Tx, id string, page journal.Event, e incident.Closed) error {
	err := tx.Exec(`UPDATE incident SET state = 'closed', result = ?, closing_type = ?, closed_at = ? WHERE id = ?`,
		e.Result, column.Text(e.ClosingType), column.Ms(e.At), id)
	if err != nil {
		return err
	}
	return log(tx, id, page, line{kind: "closed", subject: e.Result, detail: e.ClosingType, text: e.Note, by: e.By, at: e.At})
}

// reached empties what was written in logs, and said in assessments, whose keys
// were destroyed with a person. What the police did, and when, stays.
func reached(tx *view.Tx, e person.ErasureReached) error {
	for _, id := range e.Within(contact.Room) {
		if err := unsay(tx, id, `'joined'`); err != nil {
			return err
		}
		if err := tx.Exec(`UPDATE joined SET text = '' WHERE contact = ?`, id); err != nil {
			return err
		}
	}
	for _, id := range e.Within(risk.Room) {
		if err := unsay(tx, id, `'assessed'`); err != nil {
			return err
		}
	}
	for _, id := range e.Within(safeguarding.Room) {
		if err := unsay(tx, id, `'desk-asked', 'advised', 'safeguarded'`); err != nil {
			return err
		}
	}
	for _, id := range e.Within(incident.Room) {
		for _, statement := range []string{
			`UPDATE incident SET place = '', summary = '', resolution_note = CASE WHEN resolution_note IS NULL THEN NULL ELSE '' END,
				resolution_agreed_note = CASE WHEN resolution_agreed_note IS NULL THEN NULL ELSE '' END,
				location_text = CASE WHEN located_at IS NULL THEN NULL ELSE '' END, lat = NULL, lon = NULL,
				uprn = CASE WHEN located_at IS NULL THEN NULL ELSE '' END, entry = CASE WHEN located_at IS NULL THEN NULL ELSE '' END WHERE id = ?`,
			`UPDATE line SET text = '', detail = CASE kind WHEN 'opened' THEN '' ELSE detail END WHERE incident = ?`,
			`UPDATE grade SET justification = '' WHERE incident = ?`,
			`UPDATE reassessment SET victim_note = '' WHERE incident = ?`,
			`UPDATE request SET reason = '', safety = '', decision_reason = '' WHERE incident = ?`,
			`UPDATE crime_decision SET note = '' WHERE incident = ?`,
			`UPDATE below SET justification = '', seen_reason = '' WHERE incident = ?`,
		} {
			if err := tx.Exec(statement, id); err != nil {
				return err
			}
		}
	}
	return nil
}
