package contactviews

import (
	"strconv"

	"bluelamp/internal/contact"
	"bluelamp/internal/journal"
	"bluelamp/internal/view"
	"bluelamp/internal/view/column"
)

// applyContact follows the contact itself; what the handler wrote is in writing.go.
func applyContact(tx *view.Tx, id string, page journal.Event) error {
	switch e := page.Body.(type) {
	case contact.Received:
		return received(tx, id, e)
	case contact.Answered:
		return tx.Exec(`UPDATE contact SET state = ?, handler = ?, answered_at = ?, waited_ms = ? WHERE id = ?`,
			Talking, column.Text(e.Handler), column.Ms(e.At), e.WaitedMS, id)
	case contact.TakenOver:
		return tx.Exec(`UPDATE contact SET state = ?, handler = ? WHERE id = ?`, Talking, column.Text(e.Handler), id)
	case contact.Held:
		return tx.Exec(`UPDATE contact SET state = ? WHERE id = ? AND state = ?`, Held, id, Talking)
	case contact.Resumed:
		return tx.Exec(`UPDATE contact SET state = ? WHERE id = ? AND state = ?`, Talking, id, Held)
	case contact.DigitHeard:
		return tx.Exec(`UPDATE contact SET digits = digits || ? WHERE id = ?`, e.Digit, id)
	case contact.Abandoned:
		return tx.Exec(`UPDATE contact SET state = ?, broke_off = 1, ended_at = ?, waited_ms = ? WHERE id = ?`,
			Abandoned, column.Ms(e.At), e.WaitedMS, id)
	case contact.Ended:
		return tx.Exec(`UPDATE contact SET state = ?, ended_at = ?, talk_ms = ? WHERE id = ?`,
			WrapUp, column.Ms(e.At), e.TalkMS, id)
	case contact.Interrupted:
		return tx.Exec(`UPDATE contact SET state = ?, broke_off = 1, ended_at = coalesce(ended_at, ?) WHERE id = ?`,
			Interrupted, column.Ms(e.At), id)
	case contact.Finished:
		return tx.Exec(`UPDATE contact SET state = ?, disposition = ?, ended_at = coalesce(ended_at, ?) WHERE id = ?`,
			Finished, column.Text(e.Disposition), column.Ms(e.At), id)
	case contact.FinishedAgainst, contact.AgainstDecided, contact.RungBack:
		return applyAgainst(tx, id, e)
	case contact.IncidentLinked:
		return link(tx, id, e.Incident, e.Reference)
	case contact.PassedToForce:
		return tx.Exec(`UPDATE contact SET passed_force = ?, passed_reason = ?, passed_told = ?, passed_by = ?, passed_at = ? WHERE id = ?`,
			e.Force, e.Reason, column.Text(e.Told), e.By, column.Ms(e.At), id)
	case contact.Imported:
		return imported(tx, id, e)
	case contact.ImportUndone:
		return importUndone(tx, id)
	case contact.RecordingFailed:
		return tx.Exec(`UPDATE contact SET recording_failed = ? WHERE id = ?`, e.Reason, id)
	case contact.RecordingKept:
		return tx.Exec(`INSERT INTO recording (contact, id, file, sha256, bytes, duration_ms, kept_at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
			id, strconv.FormatInt(int64(page.Version), 10), e.File, e.SHA256, e.Bytes, e.DurationMS, column.Instant(e.At))
	}
	return applyWriting(tx, id, page)
}

func received(tx *view.Tx, id string, e contact.Received) error {
	number := e.E164
	if number == "" {
		number = e.Number
	}
	if e.Withheld {
		number = ""
	}
	return tx.Exec(`INSERT INTO contact (id, version, service, channel, trunk, number, number_key, withheld, state, received_at)
		VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, ?)`,
		id, e.Service, string(e.Channel), e.Trunk, column.Text(number), column.Text(NumberKey(number)), e.Withheld, Waiting, column.Instant(e.At))
}
