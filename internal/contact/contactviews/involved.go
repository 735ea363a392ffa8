package contactviews

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"time"

	"bluelamp/internal/view/column"
)

// Involved is somebody other than the caller who has to do with what is
// reported. Name is empty when the person was erased.
type Involved struct {
	Person, Name, Role string

	At     time.Time
	Flags  []Flag
	Closed bool // the record is restricted, or that of somebody whom people said is the same
}

// Decision is the newest word on whether the caller is a person on record.
type Decision struct {
	Person, Verdict, By, ByName string

	At time.Time
}

// Flag is a warning or a need that stands on a person; codes are the pack's.
type Flag struct {
	ID, Person, Code, Note, Source string

	Since    time.Time
	ReviewAt *time.Time
}

// InvolvedIn returns who else has to do with a contact, in the order in which
// they were named, with the flags that stand on them.
func InvolvedIn(ctx context.Context, db *sql.DB, contact string) ([]Involved, error) {
	all, err := column.All(ctx, db, func(rows *sql.Rows) (Involved, error) {
		var i Involved
		return i, rows.Scan(&i.Person, &i.Name, &i.Role, column.Time(&i.At))
	}, `SELECT person, name, role, at FROM involved WHERE contact = ? ORDER BY at, person`, contact)
	if err != nil {
		return nil, fmt.Errorf("read people involved: %w", err)
	}
	ids := make([]string, len(all))
	for i, one := range all {
		ids[i] = one.Person
	}
	standing, err := StandingOf(ctx, db, ids)
	if err != nil {
		return nil, err
	}
	for i := range all {
		all[i].Flags, all[i].Closed = standing[all[i].Person].Flags, standing[all[i].Person].Closed
	}
	return all, nil
}

// Decisions returns what was decided of suggestions on a contact, the newest first.
func Decisions(ctx context.Context, db *sql.DB, contact string) ([]Decision, error) {
	all, err := column.All(ctx, db, func(rows *sql.Rows) (Decision, error) {
		var d Decision
		return d, rows.Scan(&d.Person, &d.Verdict, &d.By, &d.ByName, column.Time(&d.At))
	}, `SELECT d.person, d.verdict, d.by, coalesce(s.name, ''), d.at FROM decision d LEFT JOIN staff s ON s.id = d.by
		WHERE d.contact = ? ORDER BY d.at DESC, d.person`, contact)
	if err != nil {
		return nil, fmt.Errorf("read decisions on suggestions: %w", err)
	}
	return all, nil
}

// Standing is what a person's record, and the records that people said are the
// same human being, ask of whoever sees the person.
type Standing struct {
	Flags  []Flag
	Closed bool // one of them is restricted by decision; flags may close it too
}

// same follows, from each person in the JSON list ?1, the links that people made.
const same = `WITH RECURSIVE same (root, id) AS (
	SELECT value, value FROM json_each(?1)
	UNION
	SELECT s.root, CASE WHEN l.a = s.id THEN l.b ELSE l.a END FROM same s JOIN link l ON (l.a = s.id OR l.b = s.id)
		AND l.verdict = 'same' AND l.n = (SELECT max(n) FROM link WHERE a = l.a AND b = l.b AND verdict IS NOT NULL)
) `

// StandingOf returns the standing of persons, by id. A person without any is not
// in the map.
func StandingOf(ctx context.Context, db *sql.DB, persons []string) (map[string]Standing, error) {
	list, err := json.Marshal(persons)
	if err != nil {
		return nil, err
	}
	type found struct {
		root   string
		closed bool
		flag   Flag
	}
	rows, err := column.All(ctx, db, func(rows *sql.Rows) (found, error) {
		var f found
		return f, rows.Scan(&f.root, &f.closed, &f.flag.ID, &f.flag.Person, &f.flag.Code, &f.flag.Note, &f.flag.Source,
			column.Time(&f.flag.Since), column.TimeOrNil(&f.flag.ReviewAt))
	}, same+`SELECT same.root, coalesce(p.restricted, 0), coalesce(f.id, ''), coalesce(f.person, ''), coalesce(f.code, ''),
			coalesce(f.note, ''), coalesce(f.source, ''), f.since, f.review_at
		FROM same LEFT JOIN person p ON p.id = same.id LEFT JOIN flag f ON f.person = same.id
		WHERE p.restricted = 1 OR f.id IS NOT NULL ORDER BY same.root, f.since, f.id`, string(list))
	if err != nil {
		return nil, fmt.Errorf("read what stands on people: %w", err)
	}
	all := map[string]Standing{}
	for _, f := range rows {
		s := all[f.root]
		s.Closed = s.Closed || f.closed
		if f.flag.ID != "" {
			s.Flags = append(s.Flags, f.flag)
		}
		all[f.root] = s
	}
	return all, nil
}
