package personviews

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"bluelamp/internal/view/column"
)

// Standing is how somebody stands on record, in a line: how many contacts, in
// which roles, in the order of the alphabet, and how many incidents are open.
type Standing struct {
	Contacts, OpenIncidents int
	Roles                   []string
}

// StandingsOf returns how people stand on record, in their order; each is the ids
// of the records that are one human being. It is for a list that changes with
// every keystroke; HistoryOf tells the whole.
func StandingsOf(ctx context.Context, db *sql.DB, people [][]string) ([]Standing, error) {
	list, err := json.Marshal(people)
	if err != nil || people == nil {
		return nil, err
	}
	type row struct {
		n int
		Standing
	}
	rows, err := column.All(ctx, db, func(rs *sql.Rows) (row, error) {
		var r row
		var roles string
		err := rs.Scan(&r.n, &r.Contacts, &r.OpenIncidents, &roles)
		r.Roles = strings.FieldsFunc(roles, func(c rune) bool { return c == ',' })
		slices.Sort(r.Roles)
		return r, err
	}, `WITH who AS MATERIALIZED (SELECT g.key AS n, p.value AS id FROM json_each(?) g, json_each(g.value) p),
		mine AS MATERIALIZED (
			SELECT who.n, c.id, c.relation AS role FROM who CROSS JOIN contact c ON c.person = who.id
			UNION ALL SELECT who.n, v.contact, v.role FROM who CROSS JOIN involvement v ON v.person = who.id)
		SELECT mine.n, count(DISTINCT mine.id), count(DISTINCT CASE WHEN i.state = 'open' THEN i.id END),
			coalesce(group_concat(DISTINCT nullif(mine.role, '')), '')
		FROM mine LEFT JOIN contact_incident l ON l.contact = mine.id LEFT JOIN incident i ON i.id = l.incident
		GROUP BY mine.n`, string(list))
	if err != nil {
		return nil, fmt.Errorf("read how people stand on record: %w", err)
	}
	all := make([]Standing, len(people))
	for _, r := range rows {
		all[r.n] = r.Standing
	}
	return all, nil
}
