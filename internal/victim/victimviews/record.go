package victimviews

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"bluelamp/internal/view/column"
)

// Record is what stands about an incident as a whole.
type Record struct {
	Incident, Reference, Type, Contact, State string

	Version  int64
	CrimeAt  *time.Time // nil when it is no crime, or nobody decided
	Nobody   string     // why nobody has to be told
	NobodyBy Who
	NobodyAt *time.Time
	SeenTo   bool // somebody was promised an update, or nobody is to be told
}

// Owed says that it is a crime, nobody was promised anything, and nobody said why.
func (r Record) Owed() bool { return r.CrimeAt != nil && !r.SeenTo }

const selectRecord = `SELECT i.id, i.reference, i.type, i.contact, i.state, coalesce(r.version, 0), i.crime_at,
	coalesce(r.nobody, ''), coalesce(r.nobody_by, ''), coalesce(s.name, ''), r.nobody_at, i.seen_to
	FROM incident i LEFT JOIN record r ON r.incident = i.id LEFT JOIN staff s ON s.id = r.nobody_by `

func scanRecord(rows *sql.Rows) (Record, error) {
	var r Record
	return r, rows.Scan(&r.Incident, &r.Reference, &r.Type, &r.Contact, &r.State, &r.Version, column.TimeOrNil(&r.CrimeAt),
		&r.Nobody, &r.NobodyBy.ID, &r.NobodyBy.Name, column.TimeOrNil(&r.NobodyAt), &r.SeenTo)
}

// owed is the condition of Record.Owed.
const owed = `i.crime_at IS NOT NULL AND i.seen_to = 0`

// Get returns what stands about an incident; false when there is no such incident.
func Get(ctx context.Context, db *sql.DB, incident string) (Record, bool, error) {
	all, err := column.All(ctx, db, scanRecord, selectRecord+`WHERE i.id = ?`, incident)
	if err != nil {
		return Record{}, false, fmt.Errorf("read promises of incident: %w", err)
	}
	if len(all) == 0 {
		return Record{}, false, nil
	}
	return all[0], true, nil
}

// Owed returns the crimes of which nobody was promised anything, the oldest first.
func Owed(ctx context.Context, db *sql.DB) ([]Record, error) {
	all, err := column.All(ctx, db, scanRecord, selectRecord+`WHERE `+owed+` ORDER BY i.crime_at, i.id LIMIT ?`, MaxList)
	if err != nil {
		return nil, fmt.Errorf("read updates owed: %w", err)
	}
	return all, nil
}

// CountOwed counts them.
func CountOwed(ctx context.Context, db *sql.DB) (int, error) {
	var n int
	if err := db.QueryRowContext(ctx, `SELECT count(*) FROM incident i WHERE `+owed).Scan(&n); err != nil {
		return 0, fmt.Errorf("count updates owed: %w", err)
	}
	return n, nil
}

// IncidentsTelling returns the incidents of which a person on file was promised an
// update: the records of this room that an erasure of the person has to reach.
func IncidentsTelling(ctx context.Context, db *sql.DB, person string) ([]string, error) {
	all, err := column.All(ctx, db, func(rows *sql.Rows) (string, error) {
		var id string
		return id, rows.Scan(&id)
	}, `SELECT DISTINCT incident FROM promise WHERE person = ? AND person <> '' ORDER BY incident`, person)
	if err != nil {
		return nil, fmt.Errorf("read incidents of which a person is told: %w", err)
	}
	return all, nil
}
