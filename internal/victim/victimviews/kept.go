package victimviews

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"bluelamp/internal/view/column"
)

// Kept counts promises of one occasion by what became of them. A promise that was
// cancelled after its day had passed counts as overdue: it was not kept.
type Kept struct {
	InTime, Late, Overdue, Running, Cancelled int
	TookMS                                    []int64 // from promise to update, ascending
}

// KeptByEvent counts the promises made from a moment (included) to another (not
// included), by occasion. now says which are overdue.
func KeptByEvent(ctx context.Context, db *sql.DB, from, to, now time.Time) (map[string]*Kept, error) {
	all := map[string]*Kept{}
	_, err := column.All(ctx, db, func(rows *sql.Rows) (struct{}, error) {
		var event string
		var at, due time.Time
		var given, cancelled *time.Time
		err := rows.Scan(&event, column.Time(&at), column.Time(&due), column.TimeOrNil(&given), column.TimeOrNil(&cancelled))
		if all[event] == nil {
			all[event] = &Kept{}
		}
		all[event].add(at, due, given, cancelled, now)
		return struct{}{}, err
	}, `SELECT event, at, due_at, given_at, cancelled_at FROM promise WHERE at >= ? AND at < ? ORDER BY given_at - at`,
		column.Instant(from), column.Instant(to))
	if err != nil {
		return nil, fmt.Errorf("count updates kept: %w", err)
	}
	return all, nil
}

func (k *Kept) add(at, due time.Time, given, cancelled *time.Time, now time.Time) {
	if given != nil {
		k.TookMS = append(k.TookMS, given.Sub(at).Milliseconds())
	}
	switch {
	case given != nil && given.After(due):
		k.Late++
	case given != nil:
		k.InTime++
	case cancelled != nil && !cancelled.After(due):
		k.Cancelled++
	case now.After(due):
		k.Overdue++
	default:
		k.Running++
	}
}
