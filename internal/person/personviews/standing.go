package personviews

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
)

// Standing is how somebody stands on record, in a line: how many contacts, in
// which roles, and how many incidents are open.
type Standing struct {
	Contacts, OpenIncidents int
	Roles                   []string
}

// StandingOf returns how some persons, who are one human being, stand on record.
// It is for a list that changes with every keystroke; HistoryOf tells the whole.
func StandingOf(ctx context.Context, db *sql.DB, persons []string) (Standing, error) {
	var s Standing
	var roles string
	err := db.QueryRowContext(ctx, `WITH who AS MATERIALIZED (SELECT value AS id FROM json_each(?)),
		mine AS MATERIALIZED (SELECT id, relation AS role FROM contact WHERE person IN (SELECT id FROM who)
			UNION ALL SELECT contact, role FROM involvement WHERE person IN (SELECT id FROM who))
		SELECT (SELECT count(DISTINCT id) FROM mine),
			(SELECT count(DISTINCT i.id) FROM mine CROSS JOIN contact_incident l ON l.contact = mine.id
				CROSS JOIN incident i ON i.id = l.incident WHERE i.state = 'open'),
			coalesce((SELECT group_concat(role, ' ') FROM (SELECT DISTINCT role FROM mine WHERE role <> '')), '')`,
		listOf(persons)).Scan(&s.Contacts, &s.OpenIncidents, &roles)
	if err != nil {
		return Standing{}, fmt.Errorf("read how people stand on record: %w", err)
	}
	s.Roles = strings.Fields(roles)
	return s, nil
}
