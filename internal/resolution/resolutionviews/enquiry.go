package resolutionviews

import (
	"bluelamp/internal/journal"
	"bluelamp/internal/resolution"
	"bluelamp/internal/view"
	"bluelamp/internal/view/column"
)

func applyEnquiry(tx *view.Tx, id string, page journal.Event) (done bool, err error) {
	switch e := page.Body.(type) {
	case resolution.EnquiryOpened:
		stage, taken := "queued", any(nil)
		if e.Owner != "" {
			stage, taken = "taken", column.Instant(e.At)
		}
		return true, tx.Exec(`UPDATE desk SET stage = ?, queued_at = ?, owner = ?, taken_at = ?, return_why = '', returned_by = '', returned_at = NULL,
			enquiry = ?, enquiry_lines = ?, enquiry_by = ?, enquiry_at = ?, enquiry_end_by = ?,
			enquiry_note = '', enquiry_ended_by = '', enquiry_ended_at = NULL WHERE incident = ?`,
			stage, column.Instant(e.At), e.Owner, taken, e.Kind, e.Lines, e.By, column.Instant(e.At), column.Ms(e.EndBy), id)
	case resolution.EnquiryEnded:
		return true, tx.Exec(`UPDATE desk SET stage = 'settled', owner = '', enquiry_note = ?, enquiry_ended_by = ?, enquiry_ended_at = ? WHERE incident = ?`,
			e.Note, e.By, column.Instant(e.At), id)
	}
	return false, nil
}

// newestAdvice is the advice that what happens next is about.
const newestAdvice = ` WHERE incident = ?1 AND position = (SELECT max(position) FROM advice WHERE incident = ?1)`

func applyAdvice(tx *view.Tx, id string, page journal.Event) (done bool, err error) {
	switch e := page.Body.(type) {
	case resolution.AdviceWritten:
		return true, tx.Exec(`INSERT INTO advice (incident, position, text, way, sent_to, by, at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
			id, int64(page.Position), e.Text, e.Way, e.To, e.By, column.Instant(e.At))
	case resolution.AdviceSent:
		return true, tx.Exec(`UPDATE advice SET sent_at = ?2, why = ''`+newestAdvice, id, column.Instant(e.At))
	case resolution.AdviceSendFailed:
		return true, tx.Exec(`UPDATE advice SET why = ?2, failed = ?3`+newestAdvice, id, e.Why, e.Next.IsZero())
	case resolution.AdviceGiven:
		return true, tx.Exec(`UPDATE advice SET given_note = ?2, given_by = ?3, given_at = ?4`+newestAdvice, id, e.Note, e.By, column.Instant(e.At))
	}
	return false, nil
}
