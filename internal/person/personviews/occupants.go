package personviews

import (
	"context"
	"database/sql"
	"fmt"

	"bluelamp/internal/view/column"
)

const asked = `(SELECT value FROM json_each(?1))`

// doors is sameDoor for several keys of one front door.
const doors = `SELECT value FROM json_each(?1)
	UNION SELECT * FROM (SELECT address_key FROM contact WHERE place_key IN ` + asked + ` AND address_key IS NOT NULL LIMIT 20)
	UNION SELECT * FROM (SELECT address_key FROM incident WHERE place_key IN ` + asked + ` AND address_key IS NOT NULL LIMIT 20)
	UNION SELECT * FROM (SELECT address_key FROM description
		WHERE place_key IN ` + asked + ` AND withdrawn = 0 AND address_key IS NOT NULL LIMIT 20)`

// Occupants returns who was heard or imported to live behind a front door, whoever
// is calling: the newest first, at most 50. Their one tie is the dwelling.
func Occupants(ctx context.Context, db *sql.DB, keys []string) ([]Neighbour, error) {
	all, err := column.All(ctx, db, func(rows *sql.Rows) (Neighbour, error) {
		n := Neighbour{Roles: []string{}}
		err := rows.Scan(&n.Person, &n.Name, &n.Restricted, column.Time(&n.Since), column.Time(&n.Until), &n.Count)
		n.Ties = []Tie{{Why: SameDwelling, Since: n.Since, Until: n.Until, Count: n.Count}}
		return n, err
	}, `SELECT d.person, coalesce(p.name, ''), p.restricted_at IS NOT NULL, min(d.at), max(d.at), count(*) FROM (
			SELECT * FROM (SELECT person, record, heard_at AS at FROM description
				WHERE place_key IN (`+doors+`) AND withdrawn = 0 LIMIT ?2)
			UNION SELECT * FROM (SELECT person, record, heard_at FROM description
				WHERE address_key IN (`+doors+`) AND withdrawn = 0 LIMIT ?2)) d
		LEFT JOIN person p ON p.id = d.person GROUP BY d.person ORDER BY max(d.at) DESC, d.person LIMIT ?3`,
		listOf(keys), maxLookedAt, maxNeighbours)
	if err != nil {
		return nil, fmt.Errorf("read who lives at an address: %w", err)
	}
	return all, nil
}

// NumbersAt returns the numbers of the telephones that stood behind a front door,
// as the network said.
func NumbersAt(ctx context.Context, db *sql.DB, keys []string) ([]string, error) {
	return numbersBy(ctx, db, `SELECT DISTINCT number FROM (
		SELECT * FROM (SELECT number FROM contact WHERE caller_place_key IN (`+doors+`) LIMIT ?2)
		UNION ALL SELECT * FROM (SELECT number FROM contact WHERE caller_address_key IN (`+doors+`) LIMIT ?2))
		WHERE number IS NOT NULL`, listOf(keys), maxLookedAt)
}

// NumbersOf returns the numbers from which contacts came.
func NumbersOf(ctx context.Context, db *sql.DB, contacts []string) ([]string, error) {
	return numbersBy(ctx, db, `SELECT DISTINCT number FROM contact WHERE id IN `+asked+` AND number IS NOT NULL`, listOf(contacts))
}

func numbersBy(ctx context.Context, db *sql.DB, query string, args ...any) ([]string, error) {
	all, err := column.All(ctx, db, func(rows *sql.Rows) (string, error) {
		var number string
		return number, rows.Scan(&number)
	}, query, args...)
	if err != nil {
		return nil, fmt.Errorf("read numbers of an address: %w", err)
	}
	return all, nil
}
