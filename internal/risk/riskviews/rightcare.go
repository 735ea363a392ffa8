package riskviews

import (
	"bluelamp/internal/journal"
	"bluelamp/internal/risk"
	"bluelamp/internal/view"
	"bluelamp/internal/view/column"
)

func decided(tx *view.Tx, page journal.Event, e risk.RightCareDecided) error {
	return tx.Exec(`INSERT INTO right_care (id, contact, position, incident, threshold, meets, reason, agency, agency_told, agency_note,
			told_caller, safety_net, sampled, awaited, policy, by, at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		e.ID, page.Stream.ID(), int64(page.Position), e.Incident, e.Threshold, e.Meets, e.Reason, e.Agency, e.AgencyTold, e.AgencyNote,
		e.ToldCaller, e.SafetyNet, e.Sampled, e.Sampled, e.Policy, e.By, column.Instant(e.At))
}

func reviewed(tx *view.Tx, page journal.Event, e risk.RightCareReviewed) error {
	contact := page.Stream.ID()
	err := tx.Exec(`INSERT INTO right_care_review (contact, decision, position, agrees, note, by, at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
		contact, e.ID, int64(page.Position), e.Agrees, e.Note, e.By, column.Instant(e.At))
	if err != nil {
		return err
	}
	return tx.Exec(`UPDATE right_care SET awaited = 0 WHERE contact = ? AND id = ?`, contact, e.ID)
}
