package referralviews

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"bluelamp/internal/view/column"
)

// untold is the condition of Row.Untold.
const untold = `(r.stage = 'withdrawn' AND r.sent_at IS NOT NULL AND r.knows_back_at IS NULL)`

// wheres is the condition of each list. ?1 is the time, because whether a partner
// has opened meanwhile is no event.
var wheres = map[string]string{
	"waiting-to-open": `r.stage = 'waiting' AND r.trouble IS NULL AND r.opens > ?1`,
	"to-send":         `r.stage = 'waiting' AND r.trouble IS NULL AND r.opens <= ?1`,
	"failing":         `r.trouble IS NOT NULL`,
	"sent":            `r.stage = 'sent'`,
	"silent":          `r.stage = 'silent'`,
	"climbed":         `r.climbed = 1 AND (r.stage IN ('waiting', 'sent', 'silent', 'acknowledged', 'declined') OR ` + untold + `)`,
	"acknowledged":    `r.stage = 'acknowledged'`,
	"declined":        `r.stage = 'declined'`,
	"open":            `r.stage IN ('waiting', 'sent', 'silent', 'acknowledged', 'declined') OR ` + untold,
	"ended":           `r.stage = 'ended'`,
	"withdrawn":       `r.stage = 'withdrawn'`,
	"all":             `true`,
}

// List returns the referrals of one list at a moment: waiting-to-open, to-send,
// failing, sent, silent, climbed (for a supervisor: unanswered, declined, without an
// outcome, or taken back and the partner does not know), acknowledged, declined, open
// (all that are not over, and those of which the partner does not know that they are
// taken back), ended, withdrawn or all. What waits comes with the longest waiting first, what is over with the newest.
func List(ctx context.Context, db *sql.DB, list string, now time.Time, limit int) ([]Row, error) {
	where, known := wheres[list]
	if !known {
		return nil, fmt.Errorf("read referrals: there is no list %q", list)
	}
	order := ` ORDER BY r.made_at, r.id LIMIT ?2`
	if list == "ended" || list == "withdrawn" || list == "all" {
		order = ` ORDER BY r.made_at DESC, r.id DESC LIMIT ?2`
	}
	return read(ctx, db, `WHERE `+where+order, now.UnixMilli(), limit)
}

// Get returns one referral; false when there is none with this id.
func Get(ctx context.Context, db *sql.DB, id string) (Row, bool, error) {
	rows, err := read(ctx, db, `WHERE r.id = ?`, id)
	if err != nil || len(rows) == 0 {
		return Row{}, false, err
	}
	return rows[0], true, nil
}

// OfContact returns the referrals that came of a contact, the newest first.
func OfContact(ctx context.Context, db *sql.DB, contact string) ([]Row, error) {
	return read(ctx, db, `WHERE r.contact = ? ORDER BY r.made_at DESC, r.id DESC LIMIT ?`, contact, MaxList)
}

// OfIncident returns the referrals that came of an incident, the newest first.
func OfIncident(ctx context.Context, db *sql.DB, incident string) ([]Row, error) {
	return read(ctx, db, `WHERE r.incident = ? ORDER BY r.made_at DESC, r.id DESC LIMIT ?`, incident, MaxList)
}

// OfPerson returns the referrals of which somebody on file is the subject, whoever
// reported it, the newest first.
func OfPerson(ctx context.Context, db *sql.DB, person string) ([]Row, error) {
	return read(ctx, db, `WHERE r.person = ? ORDER BY r.made_at DESC, r.id DESC LIMIT ?`, person, MaxList)
}

// Step is one thing that happened; schema.sql says what Subject and Detail are.
type Step struct {
	Version                                 int64
	At                                      time.Time
	Kind, Subject, Detail, Text, By, ByName string
}

// Steps returns what happened to a referral, the oldest first.
func Steps(ctx context.Context, db *sql.DB, referral string) ([]Step, error) {
	steps, err := column.All(ctx, db, func(rows *sql.Rows) (Step, error) {
		var s Step
		return s, rows.Scan(&s.Version, column.Time(&s.At), &s.Kind, &s.Subject, &s.Detail, &s.Text, &s.By, &s.ByName)
	}, `SELECT t.version, t.at, t.kind, t.subject, t.detail, t.text, t.by, coalesce(s.name, '')
		FROM step t LEFT JOIN staff s ON s.id = t.by WHERE t.referral = ? ORDER BY t.version`, referral)
	if err != nil {
		return nil, fmt.Errorf("read steps of a referral: %w", err)
	}
	return steps, nil
}
