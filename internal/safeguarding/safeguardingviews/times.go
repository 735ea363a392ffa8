package safeguardingviews

import (
	"context"
	"database/sql"
	"fmt"

	"bluelamp/internal/view/column"
)

// firstActions is the first safeguarding action of each contact received in a period,
// and whether it was the desk's. Of two at the same moment the one recorded first
// counts.
const firstActions = `SELECT a.at - c.received_at AS ms, a.of_desk FROM contact c JOIN action a ON a.contact = c.id
	WHERE c.received_at >= ?1 AND c.received_at < ?2
	AND a.position = (SELECT f.position FROM action f WHERE f.contact = c.id ORDER BY f.at, f.position LIMIT 1)`

// measure reads the times, ascending.
func (f *Figures) measure(ctx context.Context, db *sql.DB, span []any) error {
	for into, query := range map[*[]int64]string{
		&f.FirstActionMS:   `SELECT ms FROM (` + firstActions + `) ORDER BY ms`,
		&f.FirstByDeskMS:   `SELECT ms FROM (` + firstActions + `) WHERE of_desk = 1 ORDER BY ms`,
		&f.FirstByOthersMS: `SELECT ms FROM (` + firstActions + `) WHERE of_desk = 0 ORDER BY ms`,
		&f.TakenMS: `SELECT first_taken_at - asked_at AS ms FROM desk_case
			WHERE asked_at >= ? AND asked_at < ? AND first_taken_at IS NOT NULL ORDER BY ms`,
		&f.HelpedMS: `SELECT helped_at - asked_at AS ms FROM desk_case
			WHERE asked_at >= ? AND asked_at < ? AND helped_at IS NOT NULL ORDER BY ms`,
	} {
		times, err := column.All(ctx, db, func(rows *sql.Rows) (int64, error) {
			var ms int64
			return ms, rows.Scan(&ms)
		}, query, span...)
		if err != nil {
			return fmt.Errorf("measure the desk's times: %w", err)
		}
		*into = times
	}
	return nil
}
