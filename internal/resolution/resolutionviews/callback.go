package resolutionviews

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"bluelamp/internal/view/column"
)

// CallBack is a promise to ring somebody about an incident.
type CallBack struct {
	Incident, Reference, Type string
	DueAt                     time.Time
	Number, SafeWay           string
	By                        Who
	At                        time.Time
	Open                      bool
	Tries                     int
	Climbed                   string
	KeptAt, CancelledAt       *time.Time
	Reason                    string
}

const selectCallBack = `SELECT p.incident, i.reference, i.type, p.due_at, p.number, p.safe_way, p.by, coalesce(s.name, ''), p.at,
	p.open, p.tries, p.climbed, p.kept_at, p.cancelled_at, p.reason
	FROM promise p JOIN incident i ON i.id = p.incident LEFT JOIN staff s ON s.id = p.by `

func scanCallBack(rows *sql.Rows) (CallBack, error) {
	var c CallBack
	return c, rows.Scan(&c.Incident, &c.Reference, &c.Type, column.Time(&c.DueAt), &c.Number, &c.SafeWay, &c.By.ID, &c.By.Name, column.Time(&c.At),
		&c.Open, &c.Tries, &c.Climbed, column.TimeOrNil(&c.KeptAt), column.TimeOrNil(&c.CancelledAt), &c.Reason)
}

// ToRing returns every promise that was neither kept nor cancelled, the one due
// soonest first.
func ToRing(ctx context.Context, db *sql.DB) ([]CallBack, error) {
	return callBacks(ctx, db, `WHERE p.open = 1 ORDER BY p.due_at, p.incident LIMIT ?`, MaxList)
}

// CallBacksOf returns every promise of an incident, the oldest first.
func CallBacksOf(ctx context.Context, db *sql.DB, incident string) ([]CallBack, error) {
	return callBacks(ctx, db, `WHERE p.incident = ? ORDER BY p.position`, incident)
}

func callBacks(ctx context.Context, db *sql.DB, where string, args ...any) ([]CallBack, error) {
	all, err := column.All(ctx, db, scanCallBack, selectCallBack+where, args...)
	if err != nil {
		return nil, fmt.Errorf("read call-backs: %w", err)
	}
	return all, nil
}

// Try is one attempt to ring somebody.
type Try struct {
	Result, Note string
	By           Who
	At           time.Time
}

// TriesOf returns every attempt of an incident, the oldest first.
func TriesOf(ctx context.Context, db *sql.DB, incident string) ([]Try, error) {
	all, err := column.All(ctx, db, func(rows *sql.Rows) (Try, error) {
		var t Try
		return t, rows.Scan(&t.Result, &t.Note, &t.By.ID, &t.By.Name, column.Time(&t.At))
	}, `SELECT t.result, t.note, t.by, coalesce(s.name, ''), t.at FROM try t LEFT JOIN staff s ON s.id = t.by
		WHERE t.incident = ? ORDER BY t.position`, incident)
	if err != nil {
		return nil, fmt.Errorf("read tries: %w", err)
	}
	return all, nil
}
