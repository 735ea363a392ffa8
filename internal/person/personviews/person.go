package personviews

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"time"

	"bluelamp/internal/view/column"
)

// Person is somebody on record. Name is the newest that was said or imported.
// Flags are those that stand. Of an erased person all but ID, Version and
// ErasedAt is empty. FirstAt is when they came on record, LastAt when they were
// last heard or described.
type Person struct {
	ID, Name                       string
	Version                        int64
	Restricted                     bool
	RestrictedReason, RestrictedBy string
	RestrictedAt, ErasedAt         *time.Time
	FirstAt, LastAt                time.Time
	Flags                          []Flag
	Safe                           *SafeContact
}

// Erased says that the person's data is gone.
func (p Person) Erased() bool { return p.ErasedAt != nil }

// SafeContact is how, where and when a person may safely be reached.
type SafeContact struct {
	Method, Number, Times, Note, By, ByName string
	At                                      time.Time
}

// Get returns one person; false when there is none with this id.
func Get(ctx context.Context, db *sql.DB, id string) (Person, bool, error) {
	found, err := Many(ctx, db, []string{id})
	p, there := found[id]
	return p, there, err
}

// Many returns those of the persons who are on record, by id.
func Many(ctx context.Context, db *sql.DB, ids []string) (map[string]Person, error) {
	list := listOf(ids)
	all, err := column.All(ctx, db, scanPerson, `SELECT id, version, name, coalesce(restricted_reason, ''), coalesce(restricted_by, ''),
		restricted_at, erased_at, first_at, max(first_at, coalesce(named_at, 0),
			coalesce((SELECT max(heard_at) FROM description WHERE person = p.id), 0),
			coalesce((SELECT max(received_at) FROM contact WHERE person = p.id), 0),
			coalesce((SELECT max(c.received_at) FROM involvement i JOIN contact c ON c.id = i.contact WHERE i.person = p.id), 0))
		FROM person p WHERE id IN (SELECT value FROM json_each(?))`, list)
	if err != nil {
		return nil, fmt.Errorf("read people: %w", err)
	}
	found := make(map[string]Person, len(all))
	for _, p := range all {
		found[p.ID] = p
	}
	if err := joinFlags(ctx, db, list, found); err != nil {
		return nil, fmt.Errorf("read flags of people: %w", err)
	}
	if err := joinSafe(ctx, db, list, found); err != nil {
		return nil, fmt.Errorf("read safe contact of people: %w", err)
	}
	return found, nil
}

func scanPerson(rows *sql.Rows) (Person, error) {
	p := Person{Flags: []Flag{}}
	err := rows.Scan(&p.ID, &p.Version, &p.Name, &p.RestrictedReason, &p.RestrictedBy,
		column.TimeOrNil(&p.RestrictedAt), column.TimeOrNil(&p.ErasedAt), column.Time(&p.FirstAt), column.Time(&p.LastAt))
	p.Restricted = p.RestrictedAt != nil
	return p, err
}

func joinSafe(ctx context.Context, db *sql.DB, list string, found map[string]Person) error {
	type row struct {
		person string
		SafeContact
	}
	all, err := column.All(ctx, db, func(rows *sql.Rows) (row, error) {
		var r row
		return r, rows.Scan(&r.person, &r.Method, &r.Number, &r.Times, &r.Note, &r.By, &r.ByName, column.Time(&r.At))
	}, `SELECT s.person, s.method, s.number, s.times, s.note, s.by, coalesce(w.name, ''), s.at
		FROM safe_contact s LEFT JOIN staff w ON w.id = s.by WHERE s.person IN (SELECT value FROM json_each(?))`, list)
	for _, r := range all {
		p := found[r.person]
		p.Safe = &r.SafeContact
		found[r.person] = p
	}
	return err
}

// listOf is the ids as a JSON list, for json_each: one statement for any number.
func listOf(ids []string) string {
	list, err := json.Marshal(ids)
	if err != nil || ids == nil {
		return "[]" // a list of texts is always JSON
	}
	return string(list)
}
