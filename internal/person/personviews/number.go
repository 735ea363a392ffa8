package personviews

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"bluelamp/internal/view/column"
)

// maxLookedAt bounds how many descriptions and contacts of one number, dwelling
// or set of incidents are looked at for the people behind it: a hospital's
// switchboard must not keep the next offer waiting.
const maxLookedAt = 2000

// maxUsers bounds the people of a number that are told.
const maxUsers = 50

// Number is what is known of a telephone number itself. ID is of its stream, ""
// when nobody marked it; then Kind, Note and By are empty too and At is nil.
// People is how many persons on record used it, at most of the newest 2,000 uses.
type Number struct {
	Number, ID, Kind, Note, By, ByName string

	Version    int64
	NoCallBack bool
	At         *time.Time
	People     int
	Users      []User // the newest first, at most 50
}

// User is a person who rang from a number or gave it as theirs.
type User struct {
	Person, Name string
	Restricted   bool
	Since, Until time.Time
	Contacts     int
	Descriptions int
}

// NumberOf returns what is known of a number, as it stands in the tables; false
// when nobody marked it and nobody is known by it.
func NumberOf(ctx context.Context, db *sql.DB, number string) (Number, bool, error) {
	if number == "" {
		return Number{}, false, nil
	}
	marked, err := column.All(ctx, db, func(rows *sql.Rows) (Number, error) {
		var n Number
		return n, rows.Scan(&n.Number, &n.ID, &n.Version, &n.Kind, &n.NoCallBack, &n.Note, &n.By, &n.ByName, column.TimeOrNil(&n.At))
	}, `SELECT n.number, n.id, n.version, n.kind, n.no_call_back, n.note, n.by, coalesce(s.name, ''), n.at
		FROM number n LEFT JOIN staff s ON s.id = n.by WHERE n.number = ?`, number)
	if err != nil {
		return Number{}, false, fmt.Errorf("read a number: %w", err)
	}
	n := Number{Number: number}
	if len(marked) > 0 {
		n = marked[0]
	}
	if n.Users, err = usersOf(ctx, db, number); err != nil {
		return Number{}, false, fmt.Errorf("read people of a number: %w", err)
	}
	n.People = len(n.Users)
	n.Users = n.Users[:min(len(n.Users), maxUsers)]
	return n, len(marked) > 0 || n.People > 0, nil
}

func usersOf(ctx context.Context, db *sql.DB, number string) ([]User, error) {
	return column.All(ctx, db, func(rows *sql.Rows) (User, error) {
		var u User
		return u, rows.Scan(&u.Person, &u.Name, &u.Restricted, column.Time(&u.Since), column.Time(&u.Until), &u.Contacts, &u.Descriptions)
	}, `SELECT u.person, coalesce(p.name, ''), p.restricted_at IS NOT NULL, min(u.at), max(u.at), sum(u.rang), sum(1 - u.rang) FROM (
			SELECT * FROM (SELECT person, received_at AS at, 1 AS rang FROM contact
				WHERE number = ?1 ORDER BY received_at DESC LIMIT ?2) WHERE person IS NOT NULL
			UNION ALL SELECT * FROM (SELECT person, heard_at, 0 FROM description
				WHERE phone = ?1 AND withdrawn = 0 LIMIT ?2)) u
		LEFT JOIN person p ON p.id = u.person GROUP BY u.person ORDER BY max(u.at) DESC, u.person`, number, maxLookedAt)
}
