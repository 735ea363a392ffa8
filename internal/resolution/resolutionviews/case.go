package resolutionviews

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"time"

	"bluelamp/internal/view/column"
)

// MaxList bounds every list of the desk.
const MaxList = 500

// Case is an incident as the desk sees it. Pointers are nil and texts empty where
// nothing is known; Stage is "none" where the desk has nothing to do with it.
type Case struct {
	Incident, Reference, Contact, Type, Grade, Place, Summary, State string

	OpenedAt  time.Time
	Version   int64
	Stage     string
	QueuedAt  *time.Time
	Why       string
	Owner     Who
	TakenAt   *time.Time
	ReturnWhy string
	Returned  Who

	ReturnedAt *time.Time
	Outcome    string
	Resolved   bool // without deployment
	Sampled    bool
	Settled    Who
	SettledAt  *time.Time
	Good       bool
	Qualities  map[string]string
	CheckNote  string
	Checked    Who
	CheckedAt  *time.Time
	Enquiry    Enquiry
}

// Enquiry is what the desk finds out after an incident was resolved, the newest. Kind
// is "" where there never was one.
type Enquiry struct {
	Kind, Lines string
	By          Who
	At, EndBy   *time.Time
	Note        string
	Ended       Who
	EndedAt     *time.Time
}

// Who is a member of staff; both are empty for nobody.
type Who struct{ ID, Name string }

const selectCase = `SELECT i.id, i.reference, i.contact, i.type, i.grade, i.place, i.summary, i.state, i.opened_at,
	coalesce(d.version, 0), coalesce(d.stage, 'none'), d.queued_at, coalesce(d.why, ''),
	coalesce(d.owner, ''), coalesce(o.name, ''), d.taken_at, coalesce(d.return_why, ''), coalesce(d.returned_by, ''), coalesce(r.name, ''), d.returned_at,
	coalesce(d.outcome, ''), coalesce(d.resolved, 0), coalesce(d.sampled, 0), coalesce(d.settled_by, ''), coalesce(s.name, ''), d.settled_at,
	coalesce(d.good, 0), coalesce(d.qualities, '{}'), coalesce(d.check_note, ''), coalesce(d.checked_by, ''), coalesce(c.name, ''), d.checked_at,
	coalesce(d.enquiry, ''), coalesce(d.enquiry_lines, ''), coalesce(d.enquiry_by, ''), coalesce(eb.name, ''), d.enquiry_at, d.enquiry_end_by,
	coalesce(d.enquiry_note, ''), coalesce(d.enquiry_ended_by, ''), coalesce(ee.name, ''), d.enquiry_ended_at
	FROM incident i LEFT JOIN desk d ON d.incident = i.id LEFT JOIN promise p ON p.incident = i.id AND p.open = 1
	LEFT JOIN staff o ON o.id = d.owner LEFT JOIN staff r ON r.id = d.returned_by
	LEFT JOIN staff s ON s.id = d.settled_by LEFT JOIN staff c ON c.id = d.checked_by
	LEFT JOIN staff eb ON eb.id = d.enquiry_by LEFT JOIN staff ee ON ee.id = d.enquiry_ended_by `

func scanCase(rows *sql.Rows) (Case, error) {
	var c Case
	var qualities []byte
	err := rows.Scan(&c.Incident, &c.Reference, &c.Contact, &c.Type, &c.Grade, &c.Place, &c.Summary, &c.State, column.Time(&c.OpenedAt),
		&c.Version, &c.Stage, column.TimeOrNil(&c.QueuedAt), &c.Why,
		&c.Owner.ID, &c.Owner.Name, column.TimeOrNil(&c.TakenAt), &c.ReturnWhy, &c.Returned.ID, &c.Returned.Name, column.TimeOrNil(&c.ReturnedAt),
		&c.Outcome, &c.Resolved, &c.Sampled, &c.Settled.ID, &c.Settled.Name, column.TimeOrNil(&c.SettledAt),
		&c.Good, &qualities, &c.CheckNote, &c.Checked.ID, &c.Checked.Name, column.TimeOrNil(&c.CheckedAt),
		&c.Enquiry.Kind, &c.Enquiry.Lines, &c.Enquiry.By.ID, &c.Enquiry.By.Name, column.TimeOrNil(&c.Enquiry.At), column.TimeOrNil(&c.Enquiry.EndBy),
		&c.Enquiry.Note, &c.Enquiry.Ended.ID, &c.Enquiry.Ended.Name, column.TimeOrNil(&c.Enquiry.EndedAt))
	if err != nil {
		return c, err
	}
	return c, json.Unmarshal(qualities, &c.Qualities)
}

// Waiting returns what is on the desk, and what was given back and nobody has graded
// again: nobody's first, then the call-back that is due soonest, then the longest there.
func Waiting(ctx context.Context, db *sql.DB) ([]Case, error) {
	return cases(ctx, db, `WHERE i.id IN (SELECT incident FROM desk WHERE stage IN ('queued', 'taken', 'returned'))
		ORDER BY d.stage = 'taken', p.due_at IS NULL, p.due_at, d.queued_at, i.id LIMIT ?`, MaxList)
}

// ToCheck returns sampled resolutions at which nobody has looked, the oldest first.
func ToCheck(ctx context.Context, db *sql.DB) ([]Case, error) {
	return cases(ctx, db, `WHERE d.resolved = 1 AND d.sampled = 1 AND d.checked_at IS NULL ORDER BY d.settled_at, i.id LIMIT ?`, MaxList)
}

// Get returns one incident as the desk sees it; false when there is no such incident.
func Get(ctx context.Context, db *sql.DB, incident string) (Case, bool, error) {
	all, err := cases(ctx, db, `WHERE i.id = ?`, incident)
	if err != nil || len(all) == 0 {
		return Case{}, false, err
	}
	return all[0], true, nil
}

func cases(ctx context.Context, db *sql.DB, where string, args ...any) ([]Case, error) {
	all, err := column.All(ctx, db, scanCase, selectCase+where, args...)
	if err != nil {
		return nil, fmt.Errorf("read resolution desk: %w", err)
	}
	return all, nil
}
