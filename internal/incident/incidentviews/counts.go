package incidentviews

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"bluelamp/internal/view/column"
)

// Counts is how much waits for somebody.
type Counts struct {
	// Reviews due that are in their hands, or in nobody's and still the handler's; of
	// those in their hands, how many are the supervisor's or the force lead's by now.
	Mine, MineWithSupervisor, MineWithLead int

	Supervisor    int // reviews due that are the supervisor's by now
	Lead          int // the same of the force lead
	ToDecide      int // requests of others that wait for a second person
	CrimeOverdue  int // crime-recording decisions that nobody made in time
	BelowProposal int // grades of others below the proposal, seen by no supervisor
}

// CountsFor returns how much waits, as somebody would count it. It reads no row
// whole: every console asks for it often.
func CountsFor(ctx context.Context, db *sql.DB, staff string, now time.Time) (Counts, error) {
	all, err := column.All(ctx, db, func(rows *sql.Rows) (Counts, error) {
		var c Counts
		return c, rows.Scan(&c.Mine, &c.MineWithSupervisor, &c.MineWithLead, &c.Supervisor, &c.Lead, &c.ToDecide, &c.CrimeOverdue, &c.BelowProposal)
	}, `SELECT
		count(*) FILTER (WHERE w.owner = ?1 OR w.owner = '' AND w.in_hands_of = 'handler'),
		count(*) FILTER (WHERE w.owner = ?1 AND w.in_hands_of = 'supervisor'),
		count(*) FILTER (WHERE w.owner = ?1 AND w.in_hands_of = 'force-lead'),
		count(*) FILTER (WHERE w.in_hands_of = 'supervisor'),
		count(*) FILTER (WHERE w.in_hands_of = 'force-lead'),
		(SELECT count(*) FROM request WHERE state = 'waiting' AND by <> ?1),
		(SELECT count(*) FROM watch w JOIN incident i ON i.id = w.incident WHERE i.state <> 'closed'
			AND w.crime_due_at <= ?2 AND w.crime_decided IS NULL),
		(SELECT count(*) FROM below WHERE seen_by IS NULL AND by <> ?1)
		FROM watch w JOIN incident i ON i.id = w.incident WHERE w.due_at IS NOT NULL AND i.state <> 'closed'`, staff, column.Instant(now))
	if err != nil {
		return Counts{}, fmt.Errorf("count what waits: %w", err)
	}
	return all[0], nil
}
