package statisticsviews

import (
	"context"
	"database/sql"
	_ "embed" // the query
	"fmt"
	"time"

	"bluelamp/internal/statistics"
	"bluelamp/internal/view/column"
)

//go:embed answered.sql
var answered string

// Thresholds are the waits that a service's figures are counted by.
type Thresholds struct{ ShortAbandon, Within, Over time.Duration }

// Answering is how the calls of one service were answered. Within and Over
// count answered calls; MiddleMS holds the one or two waits in the middle of
// those of the answered calls; Longest is the longest wait of a call that was answered or
// abandoned.
type Answering struct {
	statistics.Calls
	Within, Over     int
	TotalMS, Longest int64
	MiddleMS         []int64
}

// Answered counts the calls of a service that were received in the period.
func Answered(ctx context.Context, db *sql.DB, service string, p statistics.Period, t Thresholds) (Answering, error) {
	var a Answering
	from, to := column.Ms(p.From), column.Ms(p.To)
	err := db.QueryRowContext(ctx, answered, service, from, to,
		t.ShortAbandon.Milliseconds(), t.Within.Milliseconds(), t.Over.Milliseconds()).
		Scan(&a.Answered, &a.Abandoned, &a.ShortAbandoned, &a.Interrupted, &a.Waiting,
			&a.Within, &a.Over, &a.TotalMS, &a.Longest)
	if err != nil {
		return Answering{}, fmt.Errorf("count calls to %s: %w", service, err)
	}
	a.MiddleMS, err = column.All(ctx, db, func(rows *sql.Rows) (int64, error) {
		var ms int64
		return ms, rows.Scan(&ms)
	}, `SELECT waited_ms FROM contact WHERE service = ? AND received_at >= ? AND received_at < ? AND outcome = 'answered'
		ORDER BY waited_ms LIMIT ? OFFSET ?`, service, from, to, 2-a.Answered%2, max(0, a.Answered-1)/2)
	if err != nil {
		return Answering{}, fmt.Errorf("read waits of %s: %w", service, err)
	}
	return a, nil
}

// Assessment counts contacts that somebody spoke with by whether their risk was
// assessed. Abandoned and interrupted ones had nobody to assess them, and a
// contact that waits cannot be assessed yet: they are in none of the numbers.
type Assessment struct{ Total, Assessed, Deferred int }

// AssessmentOf counts the contacts received in the period.
func AssessmentOf(ctx context.Context, db *sql.DB, p statistics.Period) (Assessment, error) {
	var a Assessment
	err := db.QueryRowContext(ctx, `SELECT count(*), count(*) FILTER (WHERE assessed = 'yes'), count(*) FILTER (WHERE assessed = 'deferred')
		FROM contact WHERE outcome = 'answered' AND received_at >= ? AND received_at < ?`, column.Ms(p.From), column.Ms(p.To)).
		Scan(&a.Total, &a.Assessed, &a.Deferred)
	if err != nil {
		return Assessment{}, fmt.Errorf("count assessments: %w", err)
	}
	return a, nil
}
