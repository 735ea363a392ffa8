package incidentviews

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"
	"time"
)

// Weights says how heavily a risk and a grade count in the backlog, by code: 1 for
// the calmest and the least urgent, one more for each step. A code that is not in
// it counts as the heaviest.
type Weights struct{ Risk, Grade map[string]int }

// Overdue is an open incident whose risk has to be looked at again.
type Overdue struct {
	Row
	Minutes int // how long the review has been due
	Weight  int
}

// Backlog returns every open incident with a review that is due, the weightiest
// first. The weight is the minutes since it fell due and one, times the weight of
// the standing risk, times the weight of the grade: a grave one overtakes a calm
// one early, and none is so calm that waiting does not bring it up. With is
// handler, supervisor or force-lead, or "" for all.
func Backlog(ctx context.Context, db *sql.DB, now time.Time, w Weights, with string) ([]Overdue, error) {
	rows, err := read(ctx, db, `WHERE i.state IN ('open', 'resolved') AND w.due_at IS NOT NULL AND ?1 IN ('', w.in_hands_of) ORDER BY w.due_at`, with)
	if err != nil {
		return nil, fmt.Errorf("read backlog: %w", err)
	}
	all := make([]Overdue, len(rows))
	for i, r := range rows {
		minutes := max(int(now.Sub(*r.Watch.DueAt)/time.Minute), 0)
		all[i] = Overdue{Row: r, Minutes: minutes, Weight: (minutes + 1) * weight(w.Risk, r.Watch.Risk) * weight(w.Grade, r.Grade)}
	}
	slices.SortStableFunc(all, func(a, b Overdue) int {
		return cmp.Or(cmp.Compare(b.Weight, a.Weight), a.Watch.DueAt.Compare(*b.Watch.DueAt), cmp.Compare(a.ID, b.ID))
	})
	return all, nil
}

func weight(of map[string]int, code string) int {
	if w, known := of[code]; known {
		return w
	}
	heaviest := 1
	for _, w := range of {
		heaviest = max(heaviest, w)
	}
	return heaviest
}

// CrimeClocks returns the incidents whose crime-recording decision is outstanding,
// the first due first.
func CrimeClocks(ctx context.Context, db *sql.DB) ([]Row, error) {
	rows, err := read(ctx, db, `WHERE i.state <> 'closed' AND w.crime_due_at IS NOT NULL AND w.crime_decided IS NULL
		ORDER BY w.crime_due_at, i.id`)
	if err != nil {
		return nil, fmt.Errorf("read crime clocks: %w", err)
	}
	return rows, nil
}
