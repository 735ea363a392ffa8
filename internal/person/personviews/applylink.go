package personviews

import (
	"bluelamp/internal/journal"
	"bluelamp/internal/person"
	"bluelamp/internal/view"
	"bluelamp/internal/view/column"
)

// applyLink keeps what was said of two persons one upon the other.
func applyLink(tx *view.Tx, id string, body any) error {
	const say = `INSERT INTO link (a, b, n, verdict, reason, advice, asked, by, at)
		SELECT ?1, ?2, coalesce(max(n), 0) + 1, ?3, ?4, ?5, ?6, ?7, ?8 FROM link WHERE a = ?1 AND b = ?2`
	switch e := body.(type) {
	case person.LinkAsked:
		return tx.Exec(say, e.A, e.B, nil, e.Reason, e.Advice, "", e.By, column.Instant(e.At))
	case person.LinkDecided:
		return tx.Exec(say, e.A, e.B, string(e.Verdict), e.Reason, e.Advice, e.Asked, e.By, column.Instant(e.At))
	case person.LinkUndone:
		a, b := person.LinkPair(id)
		return tx.Exec(`DELETE FROM link WHERE a = ?1 AND b = ?2 AND n = (SELECT max(n) FROM link WHERE a = ?1 AND b = ?2)`, a, b)
	}
	return nil
}

// applyNumber keeps the newest mark of a number. One whose key was destroyed is
// no longer of any number.
func applyNumber(tx *view.Tx, id string, page journal.Event) error {
	e, ok := page.Body.(person.NumberMarked)
	if !ok || e.Number == "" {
		return nil
	}
	return tx.Exec(`INSERT INTO number (number, id, version, kind, no_call_back, note, by, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (number) DO UPDATE SET id = excluded.id, version = excluded.version, kind = excluded.kind,
			no_call_back = excluded.no_call_back, note = excluded.note, by = excluded.by, at = excluded.at`,
		e.Number, id, int64(page.Version), e.Kind, e.NoCallBack, e.Note, e.By, column.Instant(e.At))
}
