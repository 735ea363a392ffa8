package resolutionviews

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"bluelamp/internal/view/column"
)

// Advice is advice in writing about an incident, and what became of it.
type Advice struct {
	Incident, Reference, Type string
	Text, Way, To             string
	By                        Who
	At                        time.Time
	SentAt                    *time.Time
	Why                       string // why it could not be sent, the newest
	Failed                    bool   // and never will be
	GivenNote                 string
	Given                     Who
	GivenAt                   *time.Time
}

// AdviceOf returns every advice in writing of an incident, the oldest first.
func AdviceOf(ctx context.Context, db *sql.DB, incident string) ([]Advice, error) {
	return written(ctx, db, `WHERE a.incident = ? ORDER BY a.position`, incident)
}

// AdviceNotSent returns what will never be sent and was not given in another way, the
// oldest first.
func AdviceNotSent(ctx context.Context, db *sql.DB) ([]Advice, error) {
	return written(ctx, db, `WHERE a.failed = 1 AND a.given_at IS NULL ORDER BY a.at, a.incident LIMIT ?`, MaxList)
}

func written(ctx context.Context, db *sql.DB, where string, args ...any) ([]Advice, error) {
	all, err := column.All(ctx, db, func(rows *sql.Rows) (Advice, error) {
		var a Advice
		return a, rows.Scan(&a.Incident, &a.Reference, &a.Type, &a.Text, &a.Way, &a.To, &a.By.ID, &a.By.Name, column.Time(&a.At),
			column.TimeOrNil(&a.SentAt), &a.Why, &a.Failed, &a.GivenNote, &a.Given.ID, &a.Given.Name, column.TimeOrNil(&a.GivenAt))
	}, `SELECT a.incident, i.reference, i.type, a.text, a.way, a.sent_to, a.by, coalesce(s.name, ''), a.at,
		a.sent_at, a.why, a.failed, a.given_note, a.given_by, coalesce(g.name, ''), a.given_at
		FROM advice a JOIN incident i ON i.id = a.incident LEFT JOIN staff s ON s.id = a.by LEFT JOIN staff g ON g.id = a.given_by `+where, args...)
	if err != nil {
		return nil, fmt.Errorf("read advice in writing: %w", err)
	}
	return all, nil
}
