package resolutionviews

import (
	"encoding/json"
	"fmt"

	"bluelamp/internal/journal"
	"bluelamp/internal/resolution"
	"bluelamp/internal/view"
	"bluelamp/internal/view/column"
)

func applyDesk(tx *view.Tx, id string, page journal.Event) error {
	switch e := page.Body.(type) {
	case resolution.Queued:
		return tx.Exec(`UPDATE desk SET stage = 'queued', queued_at = ?, why = ?, owner = '', taken_at = NULL,
			return_why = '', returned_by = '', returned_at = NULL, outcome = '', resolved = 0, sampled = 0, settled_by = '', settled_at = NULL
			WHERE incident = ?`, column.Instant(e.At), e.Why, id)
	case resolution.Taken:
		return tx.Exec(`UPDATE desk SET stage = 'taken', owner = ?, taken_at = ? WHERE incident = ?`, e.By, column.Instant(e.At), id)
	case resolution.Returned:
		return tx.Exec(`UPDATE desk SET stage = 'returned', owner = '', return_why = ?, returned_by = ?, returned_at = ? WHERE incident = ?`,
			e.Why, e.By, column.Instant(e.At), id)
	case resolution.Settled:
		return tx.Exec(`UPDATE desk SET stage = 'settled', owner = '', outcome = ?1, resolved = ?2, sampled = ?3, settled_by = ?4, settled_at = ?5,
			good = 0, qualities = '{}', check_note = '', checked_by = '', checked_at = NULL,
			enquiry_ended_by = CASE WHEN enquiry = '' OR enquiry_ended_at IS NOT NULL THEN enquiry_ended_by ELSE ?4 END,
			enquiry_ended_at = CASE WHEN enquiry = '' THEN NULL ELSE coalesce(enquiry_ended_at, ?5) END WHERE incident = ?6`,
			e.Outcome, e.Resolved, e.Sampled, e.By, column.Instant(e.At), id)
	case resolution.Checked:
		return checked(tx, id, e)
	}
	if done, err := applyEnquiry(tx, id, page); done || err != nil {
		return err
	}
	if done, err := applyAdvice(tx, id, page); done || err != nil {
		return err
	}
	return applyCallBack(tx, id, page)
}

func checked(tx *view.Tx, id string, e resolution.Checked) error {
	if e.Qualities == nil {
		e.Qualities = map[string]string{}
	}
	qualities, err := json.Marshal(e.Qualities)
	if err != nil {
		return fmt.Errorf("qualities of %s: %w", id, err)
	}
	return tx.Exec(`UPDATE desk SET good = ?, qualities = ?, check_note = ?, checked_by = ?, checked_at = ? WHERE incident = ?`,
		e.Good, string(qualities), e.Note, e.By, column.Instant(e.At), id)
}

func applyCallBack(tx *view.Tx, id string, page journal.Event) error {
	switch e := page.Body.(type) {
	case resolution.CallBackPromised:
		return tx.Exec(`INSERT INTO promise (incident, position, due_at, number, safe_way, by, at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
			id, int64(page.Position), column.Instant(e.DueAt), e.Number, e.SafeWay, e.By, column.Instant(e.At))
	case resolution.CallBackTried:
		return tried(tx, id, page, e)
	case resolution.CallBackClimbed:
		return tx.Exec(`UPDATE promise SET climbed = ? WHERE incident = ? AND open = 1`, e.Why, id)
	case resolution.CallBackFellDue:
		return tx.Exec(`UPDATE promise SET fell_due = 1 WHERE incident = ? AND open = 1`, id)
	case resolution.CallBackCancelled:
		return tx.Exec(`UPDATE promise SET open = 0, cancelled_at = ?, reason = ? WHERE incident = ? AND open = 1`,
			column.Instant(e.At), e.Reason, id)
	}
	return nil
}

func tried(tx *view.Tx, id string, page journal.Event, e resolution.CallBackTried) error {
	err := tx.Exec(`INSERT INTO try (incident, position, result, note, by, at) VALUES (?, ?, ?, ?, ?, ?)`,
		id, int64(page.Position), e.Result, e.Note, e.By, column.Instant(e.At))
	if err != nil {
		return err
	}
	err = tx.Exec(`UPDATE promise SET tries = tries + 1 WHERE incident = ? AND open = 1`, id)
	if err != nil || e.Result != resolution.Spoken {
		return err
	}
	return tx.Exec(`UPDATE promise SET open = 0, kept_at = ? WHERE incident = ? AND open = 1`, column.Instant(e.At), id)
}
