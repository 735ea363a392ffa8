package riskviews

import (
	"time"

	"bluelamp/internal/contact"
	"bluelamp/internal/view"
	"bluelamp/internal/view/column"
)

// ofContact keeps when a contact was over and whether the work on it is done.
// Contacts brought in from another system have no row: they were not dealt with here.
func ofContact(tx *view.Tx, id string, event any) error {
	switch e := event.(type) {
	case contact.Received:
		return tx.Exec(`INSERT INTO contact (id, channel, service, answered, finished) VALUES (?, ?, ?, 0, 0)`,
			id, string(e.Channel), e.Service)
	case contact.Answered:
		return tx.Exec(`UPDATE contact SET answered = 1 WHERE id = ?`, id)
	case contact.Ended:
		return over(tx, id, e.At)
	case contact.Interrupted:
		return over(tx, id, e.At)
	case contact.Finished:
		if err := over(tx, id, e.At); err != nil {
			return err
		}
		return tx.Exec(`UPDATE contact SET finished = 1 WHERE id = ?`, id)
	}
	return nil
}

// over keeps the first end: finishing comes after hanging up. A call that nobody
// answered could not be assessed.
func over(tx *view.Tx, id string, at time.Time) error {
	return tx.Exec(`UPDATE contact SET over_at = ? WHERE id = ? AND answered = 1 AND over_at IS NULL`, column.Instant(at), id)
}
