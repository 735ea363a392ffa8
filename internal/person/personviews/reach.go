package personviews

import (
	"context"
	"database/sql"
	"fmt"

	"bluelamp/internal/view/column"
)

// Reach is what is erased with a person: the contacts in which they were the
// caller, the incidents that came of those contacts alone, what people said of
// them and others, and the marks of numbers that nobody else used.
type Reach struct{ Contacts, Incidents, Links, Numbers []string }

// ReachOf returns the reach of a person's erasure.
func ReachOf(ctx context.Context, db *sql.DB, who string) (Reach, error) {
	const called = `SELECT id FROM contact WHERE person = ?1 UNION SELECT contact FROM once_named WHERE person = ?1`
	var r Reach
	for _, part := range []struct {
		into  *[]string
		query string
	}{
		{&r.Contacts, called + ` ORDER BY 1`},
		{&r.Incidents, `SELECT DISTINCT incident FROM contact_incident WHERE contact IN (` + called + `)
			AND incident NOT IN (SELECT incident FROM contact_incident WHERE incident IN
				(SELECT incident FROM contact_incident WHERE contact IN (` + called + `)) AND contact NOT IN (` + called + `)) ORDER BY 1`},
		{&r.Links, `SELECT DISTINCT a || '+' || b FROM link WHERE a = ?1 OR b = ?1 ORDER BY 1`},
		{&r.Numbers, `SELECT n.id FROM number n WHERE n.number IN (SELECT phone FROM description WHERE person = ?1)
			AND NOT EXISTS (SELECT 1 FROM description d WHERE d.phone = n.number AND d.withdrawn = 0 AND d.person <> ?1)
			AND NOT EXISTS (SELECT 1 FROM contact c WHERE c.number = n.number AND c.person <> ?1) ORDER BY 1`},
	} {
		ids, err := column.All(ctx, db, func(rows *sql.Rows) (string, error) {
			var id string
			return id, rows.Scan(&id)
		}, part.query, who)
		if err != nil {
			return Reach{}, fmt.Errorf("read what is erased with a person: %w", err)
		}
		*part.into = ids
	}
	return r, nil
}
