package contactviews

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"time"

	"bluelamp/internal/contact"
	"bluelamp/internal/view"
	"bluelamp/internal/view/column"
)

// Against is what a contact that was finished without an incident stands against,
// and what a supervisor said of it. Agreed is nil while nobody has looked.
type Against struct {
	Contact, Risk, Grade, Reason, By, ByName string
	DecidedReason, DecidedBy, DecidedByName  string

	Codes     []string
	At        time.Time
	Agreed    *bool
	DecidedAt *time.Time
	Settled   bool
}

// RungBack says how ringing the caller back went, the last time.
type RungBack struct {
	Outcome, Note, By, ByName string

	At time.Time
}

func applyAgainst(tx *view.Tx, id string, body any) error {
	switch e := body.(type) {
	case contact.FinishedAgainst:
		codes, err := json.Marshal(e.Against)
		if err != nil {
			return fmt.Errorf("what a finish stands against: %w", err)
		}
		return tx.Exec(`INSERT INTO against (contact, codes, risk, grade, reason, by, at, settled) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7,
			EXISTS (SELECT 1 FROM contact_incident WHERE contact = ?1))`, id, string(codes), e.Risk, e.Grade, e.Reason, e.By, column.Instant(e.At))
	case contact.AgainstDecided:
		return tx.Exec(`UPDATE against SET agreed = ?, decided_reason = ?, decided_by = ?, decided_at = ?, settled = ? WHERE contact = ?`,
			e.Agreed, e.Reason, e.By, column.Ms(e.At), e.Agreed, id)
	case contact.RungBack:
		if err := tx.Exec(`UPDATE contact SET rung_back = ?, rung_note = ?, rung_by = ?, rung_at = ? WHERE id = ?`,
			e.Outcome, e.Note, e.By, column.Ms(e.At), id); err != nil || e.Outcome != contact.Reached {
			return err
		}
		return tx.Exec(`UPDATE against SET settled = 1 WHERE contact = ? AND agreed = 0`, id)
	}
	return nil
}

const selectAgainst = `SELECT a.contact, a.codes, a.risk, a.grade, a.reason, a.by, coalesce(s.name, ''), a.at, a.agreed,
	a.decided_reason, coalesce(a.decided_by, ''), coalesce(d.name, ''), a.decided_at, a.settled
	FROM against a LEFT JOIN staff s ON s.id = a.by LEFT JOIN staff d ON d.id = a.decided_by `

func scanAgainst(rows *sql.Rows) (Against, error) {
	var a Against
	var codes []byte
	err := rows.Scan(&a.Contact, &codes, &a.Risk, &a.Grade, &a.Reason, &a.By, &a.ByName, column.Time(&a.At), &a.Agreed,
		&a.DecidedReason, &a.DecidedBy, &a.DecidedByName, column.TimeOrNil(&a.DecidedAt), &a.Settled)
	if err != nil {
		return a, err
	}
	return a, json.Unmarshal(codes, &a.Codes)
}

// AgainstOf returns what a contact's finish stands against; nil when nothing.
func AgainstOf(ctx context.Context, db *sql.DB, contact string) (*Against, error) {
	all, err := column.All(ctx, db, scanAgainst, selectAgainst+`WHERE a.contact = ?`, contact)
	if err != nil {
		return nil, fmt.Errorf("read what a finish stands against: %w", err)
	}
	if len(all) == 0 {
		return nil, nil
	}
	return &all[0], nil
}

// maxAgainst bounds the list: it is to be worked off, not read.
const maxAgainst = 200

// AgainstWaiting lists what nobody has settled: first what goes against a look, then
// what was only left for later, the oldest first; of, when given,
// narrows it to contacts of one member of staff to which a supervisor did not agree.
func AgainstWaiting(ctx context.Context, db *sql.DB, of string) ([]Against, error) {
	all, err := column.All(ctx, db, scanAgainst, selectAgainst+`WHERE a.settled = 0 AND (?1 = '' OR a.agreed = 0 AND (a.by = ?1
		OR EXISTS (SELECT 1 FROM contact c WHERE c.id = a.contact AND c.handler = ?1))) ORDER BY a.codes = '["deferred"]', a.at, a.contact LIMIT ?2`, of, maxAgainst)
	if err != nil {
		return nil, fmt.Errorf("list what was finished against what was found: %w", err)
	}
	return all, nil
}

// AgainstCounts is how many finishes wait for a supervisor's word, leaving out
// those of one member of staff, how many of those theirs were not agreed to, and
// how many wait at all.
type AgainstCounts struct{ ToDecide, NotAgreed, Waiting int }

// CountAgainst counts for one member of staff.
func CountAgainst(ctx context.Context, db *sql.DB, staff string) (AgainstCounts, error) {
	var n AgainstCounts
	err := db.QueryRowContext(ctx, `SELECT
		count(*) FILTER (WHERE a.agreed IS NULL AND NOT own), count(*) FILTER (WHERE a.agreed = 0 AND own), count(*)
		FROM (SELECT a.agreed, a.by = ?1 OR coalesce(c.handler, '') = ?1 AS own
			FROM against a JOIN contact c ON c.id = a.contact WHERE a.settled = 0) a`, staff).Scan(&n.ToDecide, &n.NotAgreed, &n.Waiting)
	if err != nil {
		return n, fmt.Errorf("count what was finished against what was found: %w", err)
	}
	return n, nil
}
