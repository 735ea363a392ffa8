package resolutionviews

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"bluelamp/internal/view/column"
)

// Span is from a moment (included) to another (not included).
type Span struct{ From, To time.Time }

// Rate counts the incidents of one opening type that ended in a span: resolved
// without deployment, or else closed.
type Rate struct {
	Ended, Resolved, Agreed int
	Sampled, Checked, Good  int // of the resolved
	// Promised are the call-backs that were due in the span and were made, or whose
	// time passed; InTime of them were made by the time promised.
	Promised, InTime int
	Minutes          []int64 // from report to resolution, ascending
}

// Rates returns the counts of each type that has any. now says which call-backs are
// overdue.
func Rates(ctx context.Context, db *sql.DB, span Span, now time.Time) (map[string]*Rate, error) {
	all := map[string]*Rate{}
	of := func(kind string) *Rate {
		if all[kind] == nil {
			all[kind] = &Rate{}
		}
		return all[kind]
	}
	for _, count := range []func(context.Context, *sql.DB, Span, time.Time, func(string) *Rate) error{countEnded, countMinutes, countKept} {
		if err := count(ctx, db, span, now, of); err != nil {
			return nil, fmt.Errorf("read resolution rates: %w", err)
		}
	}
	return all, nil
}

func countEnded(ctx context.Context, db *sql.DB, span Span, _ time.Time, of func(string) *Rate) error {
	_, err := column.All(ctx, db, func(rows *sql.Rows) (struct{}, error) {
		var kind string
		var r Rate
		err := rows.Scan(&kind, &r.Ended, &r.Resolved, &r.Agreed, &r.Sampled, &r.Checked, &r.Good)
		*of(kind) = r
		return struct{}{}, err
	}, `SELECT i.type, count(*), count(i.resolved_at), sum(i.resolved_at IS NOT NULL AND i.agreed = 'yes'),
		coalesce(sum(d.sampled), 0), coalesce(sum(d.sampled AND d.checked_at IS NOT NULL), 0), coalesce(sum(d.sampled AND d.good), 0)
		FROM incident i LEFT JOIN desk d ON d.incident = i.id AND d.resolved = 1 AND i.resolved_at IS NOT NULL
		WHERE i.ended_at >= ? AND i.ended_at < ? GROUP BY i.type`, column.Instant(span.From), column.Instant(span.To))
	return err
}

func countMinutes(ctx context.Context, db *sql.DB, span Span, _ time.Time, of func(string) *Rate) error {
	_, err := column.All(ctx, db, func(rows *sql.Rows) (struct{}, error) {
		var kind string
		var took int64
		err := rows.Scan(&kind, &took)
		of(kind).Minutes = append(of(kind).Minutes, took/time.Minute.Milliseconds())
		return struct{}{}, err
	}, `SELECT type, resolved_at - reported_at AS took FROM incident
		WHERE ended_at >= ? AND ended_at < ? AND resolved_at IS NOT NULL ORDER BY took`, column.Instant(span.From), column.Instant(span.To))
	return err
}

// countKept leaves out what was cancelled in good time. What was cancelled after its
// time had passed was not kept.
func countKept(ctx context.Context, db *sql.DB, span Span, now time.Time, of func(string) *Rate) error {
	_, err := column.All(ctx, db, func(rows *sql.Rows) (struct{}, error) {
		var kind string
		var promised, inTime int
		err := rows.Scan(&kind, &promised, &inTime)
		of(kind).Promised, of(kind).InTime = promised, inTime
		return struct{}{}, err
	}, `SELECT i.type, count(*), coalesce(sum(p.kept_at <= p.due_at), 0) FROM promise p JOIN incident i ON i.id = p.incident
		WHERE p.due_at >= ? AND p.due_at < ? AND (p.kept_at IS NOT NULL OR p.fell_due = 1 OR p.open = 1 AND p.due_at < ?)
		GROUP BY i.type`, column.Instant(span.From), column.Instant(span.To), column.Instant(now))
	return err
}
