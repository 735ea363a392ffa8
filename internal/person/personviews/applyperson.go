package personviews

import (
	"strings"
	"time"

	"bluelamp/internal/journal"
	"bluelamp/internal/person"
	"bluelamp/internal/view"
	"bluelamp/internal/view/column"
)

// applyPerson follows the person; how they were described is in applydescription.go.
func applyPerson(tx *view.Tx, id string, page journal.Event) error {
	switch e := page.Body.(type) {
	case person.Named:
		return named(tx, id, page.Version, e)
	case person.Described:
		return described(tx, id, page.Version, e)
	}
	if err := applyMark(tx, id, page.Body); err != nil {
		return err
	}
	return tx.Exec(`UPDATE person SET version = ? WHERE id = ?`, int64(page.Version), id)
}

// applyMark follows everything that is written to somebody on record.
func applyMark(tx *view.Tx, id string, body any) error {
	switch e := body.(type) {
	case person.Withdrawn:
		return withdrawn(tx, id, e)
	case person.Flagged:
		return tx.Exec(`INSERT INTO flag (person, id, code, note, source, review_at, by, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
			id, e.Flag, e.Code, e.Note, e.Source, column.Ms(e.ReviewAt), e.By, column.Instant(e.At))
	case person.FlagEnded:
		return tx.Exec(`UPDATE flag SET ended_at = ?, ended_by = ?, ended_reason = ? WHERE person = ? AND id = ?`,
			column.Instant(e.At), e.By, e.Reason, id, e.Flag)
	case person.FlagReviewed:
		return tx.Exec(`UPDATE flag SET review_at = ? WHERE person = ? AND id = ?`, column.Ms(e.ReviewAt), id, e.Flag)
	case person.SafeContactSet:
		return safeContactSet(tx, id, e)
	case person.Restricted:
		return restricted(tx, id, column.Instant(e.At), column.Text(e.By), column.Text(e.Reason))
	case person.Unrestricted:
		return restricted(tx, id, nil, nil, nil)
	case person.Erased:
		return erased(tx, id, e)
	case person.ErasureReached:
		return reached(tx, e)
	}
	return nil
}

func named(tx *view.Tx, id string, version journal.Version, e person.Named) error {
	if err := onRecord(tx, id, version, e.Name, e.At); err != nil {
		return err
	}
	return tx.Exec(`UPDATE person SET named = ?1, named_at = ?2, name = coalesce(?1, ''), name_at = ?2 WHERE id = ?3`,
		column.Text(e.Name), column.Instant(e.At), id)
}

// onRecord makes the person's row if there is none, and gives it the name unless
// somebody named the person, which counts for more than what was heard by ear, or a
// newer one is known: an import tells of the past.
func onRecord(tx *view.Tx, id string, version journal.Version, name string, at time.Time) error {
	var nameAt any
	if name = strings.TrimSpace(name); name != "" {
		nameAt = column.Instant(at)
	}
	return tx.Exec(`INSERT INTO person (id, version, name, name_at, first_at) VALUES (?1, ?2, ?3, ?4, ?5)
		ON CONFLICT (id) DO UPDATE SET version = ?2, first_at = min(first_at, ?5),
			name = CASE WHEN named IS NULL AND ?4 >= coalesce(name_at, ?4) THEN ?3 ELSE name END,
			name_at = CASE WHEN named IS NULL AND ?4 >= coalesce(name_at, ?4) THEN ?4 ELSE name_at END`,
		id, int64(version), name, nameAt, column.Instant(at))
}

func safeContactSet(tx *view.Tx, id string, e person.SafeContactSet) error {
	if err := tx.Exec(`DELETE FROM safe_contact WHERE person = ?`, id); err != nil || e.Nothing() {
		return err
	}
	return tx.Exec(`INSERT INTO safe_contact (person, method, number, times, note, by, at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
		id, e.Method, e.Number, e.Times, e.Note, e.By, column.Instant(e.At))
}

func restricted(tx *view.Tx, id string, at, by, reason any) error {
	err := tx.Exec(`UPDATE person SET restricted_at = ?, restricted_by = ?, restricted_reason = ? WHERE id = ?`, at, by, reason, id)
	if err != nil {
		return err
	}
	return changed(tx, id)
}

// changed notes that whoever follows must look at the whole person again.
func changed(tx *view.Tx, id string) error {
	if err := count(tx); err != nil {
		return err
	}
	return tx.Exec(`INSERT INTO change (seq, person) SELECT seq, ? FROM change_count`, id)
}

// count gives the next change its number.
func count(tx *view.Tx) error { return tx.Exec(`UPDATE change_count SET seq = seq + 1`) }
