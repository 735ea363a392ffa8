package safeguardingviews

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"bluelamp/internal/view/column"
)

// Figures is what the desk contributed in a period. Times are ascending.
type Figures struct {
	Cases, Open int
	BySource    map[string]int // a case with two sources counts under both
	ByOutcome   map[string]int // of cases that ended in the period

	// FirstActionMS are the times from a contact being received in the period to the
	// first safeguarding action in it: those of which the desk did the first, and those
	// of which somebody else did, make up all of them.
	FirstActionMS, FirstByDeskMS, FirstByOthersMS []int64

	// TakenMS and HelpedMS are of cases that began in the period, from the asking:
	// until somebody of the desk took it, and until the desk first advised or did
	// something. Untaken and Unhelped are those where that has not happened.
	TakenMS, HelpedMS []int64
	Untaken, Unhelped int

	WithoutAction  int // of contacts received in the period: with somebody vulnerable and no action
	Given, Used    int // advice given in the period
	Unused         int
	Looked, Found  int // sampled cases that ended in the period; in which something was found
	SampledWaiting int // sampled in the period and not ended
	FoundBeyond    int // other cases that ended in the period, in which something was found
}

// FiguresOf measures a period: from is included, to is not.
func FiguresOf(ctx context.Context, db *sql.DB, from, to time.Time) (Figures, error) {
	f := Figures{}
	span := []any{column.Instant(from), column.Instant(to)}
	if err := f.count(ctx, db, span); err != nil {
		return f, fmt.Errorf("count the desk's work: %w", err)
	}
	for into, query := range map[*map[string]int]string{
		&f.BySource: `SELECT a.source, count(DISTINCT a.contact || ' ' || a.number) FROM ask a JOIN desk_case c USING (contact, number)
			WHERE c.asked_at >= ? AND c.asked_at < ? GROUP BY a.source`,
		&f.ByOutcome: `SELECT outcome, count(*) FROM desk_case WHERE ended_at >= ? AND ended_at < ? GROUP BY outcome`,
	} {
		counted, err := byCode(ctx, db, query, span)
		if err != nil {
			return f, fmt.Errorf("count the desk's cases: %w", err)
		}
		*into = counted
	}
	return f, f.measure(ctx, db, span)
}

// sampled says that a case began with a sample. What the desk then records of the
// people it found may bring further sources into the same case.
const sampled = `EXISTS (SELECT 1 FROM ask a WHERE a.contact = c.contact AND a.number = c.number AND a.source = 'sample')`

// found says that the desk found in a case what nobody had seen.
const found = `EXISTS (SELECT 1 FROM missed m WHERE m.contact = c.contact AND m.number = c.number)`

func (f *Figures) count(ctx context.Context, db *sql.DB, span []any) error {
	return db.QueryRowContext(ctx, `WITH
		begun AS (SELECT * FROM desk_case WHERE asked_at >= ?1 AND asked_at < ?2),
		done AS (SELECT * FROM desk_case WHERE ended_at >= ?1 AND ended_at < ?2),
		given AS (SELECT * FROM advice WHERE at >= ?1 AND at < ?2)
		SELECT (SELECT count(*) FROM begun), (SELECT count(*) FROM begun WHERE state <> 'ended'),
			(SELECT count(*) FROM given), (SELECT count(*) FROM given WHERE used = 1), (SELECT count(*) FROM given WHERE used = 0),
			(SELECT count(*) FROM done c WHERE `+sampled+`), (SELECT count(*) FROM done c WHERE `+sampled+` AND `+found+`),
			(SELECT count(*) FROM begun c WHERE c.state <> 'ended' AND `+sampled+`),
			(SELECT count(*) FROM begun WHERE first_taken_at IS NULL), (SELECT count(*) FROM begun WHERE helped_at IS NULL),
			(SELECT count(*) FROM done c WHERE NOT (`+sampled+`) AND `+found+`),
			(SELECT count(*) FROM contact c WHERE c.received_at >= ?1 AND c.received_at < ?2
				AND EXISTS (SELECT 1 FROM vulnerability v WHERE v.contact = c.id AND v.withdrawn_at IS NULL)
				AND NOT EXISTS (SELECT 1 FROM action a WHERE a.contact = c.id))`, span...).
		Scan(&f.Cases, &f.Open, &f.Given, &f.Used, &f.Unused, &f.Looked, &f.Found, &f.SampledWaiting, &f.Untaken, &f.Unhelped, &f.FoundBeyond, &f.WithoutAction)
}

func byCode(ctx context.Context, db *sql.DB, query string, span []any) (map[string]int, error) {
	type row struct {
		code string
		n    int
	}
	rows, err := column.All(ctx, db, func(rows *sql.Rows) (row, error) {
		var r row
		return r, rows.Scan(&r.code, &r.n)
	}, query, span...)
	counted := map[string]int{}
	for _, r := range rows {
		counted[r.code] = r.n
	}
	return counted, err
}
