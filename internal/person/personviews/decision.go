package personviews

import (
	"context"
	"database/sql"
	"fmt"

	"bluelamp/internal/person"
	"bluelamp/internal/view/column"
)

// Rejected returns what was decided on a contact of persons whom Bluelamp
// suggested as its caller, by person: also those confirmed and those unsure.
func Rejected(ctx context.Context, db *sql.DB, contact string) (map[string]person.Verdict, error) {
	type decision struct {
		person  string
		verdict person.Verdict
	}
	all, err := column.All(ctx, db, func(rows *sql.Rows) (decision, error) {
		var d decision
		return d, rows.Scan(&d.person, &d.verdict)
	}, `SELECT person, verdict FROM decision WHERE contact = ?`, contact)
	if err != nil {
		return nil, fmt.Errorf("read decisions on a contact: %w", err)
	}
	verdicts := make(map[string]person.Verdict, len(all))
	for _, d := range all {
		verdicts[d.person] = d.verdict
	}
	return verdicts, nil
}
