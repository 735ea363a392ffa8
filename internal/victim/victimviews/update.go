package victimviews

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"bluelamp/internal/view/column"
)

// MaxList bounds every list.
const MaxList = 500

// Update is one promise to tell somebody something. Pointers are nil where nothing
// happened.
type Update struct {
	ID, Incident, Reference, Type                  string
	Version                                        int64 // of the incident's promises
	Person, Name, Event, Enhanced, Method, SafeWay string
	WorkingDays                                    int
	DueAt                                          time.Time
	By                                             Who
	At                                             time.Time
	GivenAt, CancelledAt                           *time.Time
	GivenBy, CancelledBy                           Who
	GivenMethod, Note, Reason                      string
	Nothing                                        string // why nothing follows it
	NothingBy                                      Who
	NothingAt                                      *time.Time
}

// Who is a member of staff; both are empty for nobody.
type Who struct{ ID, Name string }

const selectUpdate = `SELECT p.id, p.incident, coalesce(i.reference, ''), coalesce(i.type, ''), r.version,
	p.person, p.name, p.event, p.enhanced, p.method, p.safe_way, p.working_days, p.due_at, p.by, coalesce(b.name, ''), p.at,
	p.given_at, p.given_by, coalesce(g.name, ''), p.given_method, p.note,
	p.cancelled_at, p.cancelled_by, coalesce(c.name, ''), p.reason,
	p.over_because, p.over_by, coalesce(n.name, ''), p.over_at
	FROM promise p JOIN record r ON r.incident = p.incident LEFT JOIN incident i ON i.id = p.incident
	LEFT JOIN staff b ON b.id = p.by LEFT JOIN staff g ON g.id = p.given_by LEFT JOIN staff c ON c.id = p.cancelled_by
	LEFT JOIN staff n ON n.id = p.over_by `

func scanUpdate(rows *sql.Rows) (Update, error) {
	var u Update
	return u, rows.Scan(&u.ID, &u.Incident, &u.Reference, &u.Type, &u.Version,
		&u.Person, &u.Name, &u.Event, &u.Enhanced, &u.Method, &u.SafeWay, &u.WorkingDays, column.Time(&u.DueAt), &u.By.ID, &u.By.Name, column.Time(&u.At),
		column.TimeOrNil(&u.GivenAt), &u.GivenBy.ID, &u.GivenBy.Name, &u.GivenMethod, &u.Note,
		column.TimeOrNil(&u.CancelledAt), &u.CancelledBy.ID, &u.CancelledBy.Name, &u.Reason,
		&u.Nothing, &u.NothingBy.ID, &u.NothingBy.Name, column.TimeOrNil(&u.NothingAt))
}

// Due returns the open promises that are due from a moment (included) to another
// (not included), the soonest first.
func Due(ctx context.Context, db *sql.DB, from, to time.Time) ([]Update, error) {
	return read(ctx, db, `WHERE p.given_at IS NULL AND p.cancelled_at IS NULL AND p.due_at >= ? AND p.due_at < ?
		ORDER BY p.due_at, p.at, p.incident, p.id LIMIT ?`, column.Instant(from), column.Instant(to), MaxList)
}

// CountDue counts the open promises that are due from a moment to another.
func CountDue(ctx context.Context, db *sql.DB, from, to time.Time) (int, error) {
	var n int
	err := db.QueryRowContext(ctx, `SELECT count(*) FROM promise WHERE given_at IS NULL AND cancelled_at IS NULL AND due_at >= ? AND due_at < ?`,
		column.Instant(from), column.Instant(to)).Scan(&n)
	if err != nil {
		return 0, fmt.Errorf("count updates: %w", err)
	}
	return n, nil
}

// CountOverdueOf counts the open promises of one member of staff that were due before
// a moment.
func CountOverdueOf(ctx context.Context, db *sql.DB, staff string, now time.Time) (int, error) {
	var n int
	err := db.QueryRowContext(ctx, `SELECT count(*) FROM promise WHERE given_at IS NULL AND cancelled_at IS NULL AND due_at < ? AND by = ?`,
		column.Instant(now), staff).Scan(&n)
	if err != nil {
		return 0, fmt.Errorf("count updates of one member of staff: %w", err)
	}
	return n, nil
}

// Of returns every promise of an incident, the soonest first.
func Of(ctx context.Context, db *sql.DB, incident string) ([]Update, error) {
	return read(ctx, db, `WHERE p.incident = ? ORDER BY p.due_at, p.at, p.id`, incident)
}

// To returns every promise to a person on file, the soonest first.
func To(ctx context.Context, db *sql.DB, person string) ([]Update, error) {
	return read(ctx, db, `WHERE p.person = ? AND p.person <> '' ORDER BY p.due_at, p.at, p.id LIMIT ?`, person, MaxList)
}

func read(ctx context.Context, db *sql.DB, where string, args ...any) ([]Update, error) {
	all, err := column.All(ctx, db, scanUpdate, selectUpdate+where, args...)
	if err != nil {
		return nil, fmt.Errorf("read updates: %w", err)
	}
	return all, nil
}
