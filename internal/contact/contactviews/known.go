package contactviews

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"bluelamp/internal/view/column"
)

// maxKnown bounds each list of what is known of a number: a screen for a handler
// on the telephone, not an archive. Incidents and people are looked for in the
// newest maxLookedAt contacts, so that the switchboard of a hospital, with
// thousands of calls, does not keep the next offer waiting.
const (
	maxKnown    = 20
	maxLookedAt = 500
)

// newest is the contacts of a number (?1) apart from one (?2) that are looked at.
const newest = `(SELECT id, person, caller_name, received_at FROM contact
	WHERE number = ?1 AND id <> ?2 ORDER BY received_at DESC LIMIT ?3) c`

// Known is what is known of a number. The counts are of everything, the lists
// are the newest twenty.
type Known struct {
	Number        string
	Contacts      []Row
	ContactCount  int
	Incidents     []Incident
	OpenIncidents int
	People        []Person
}

// Incident is what a handler sees of an incident that a number led to.
type Incident struct {
	ID, Reference, Contact, Type, ClosingType, Grade, State, Place, Summary, Result string

	Version  int64
	Number   int
	OpenedAt time.Time
	ClosedAt *time.Time
}

// Person is somebody who said to be calling from the number.
type Person struct {
	ID, Name string
	LastAt   time.Time
	Contacts int // among the newest of the number
}

// KnownOf returns what is known of a number apart from the contact being looked
// at. An empty number, such as a withheld one, is not known of.
func KnownOf(ctx context.Context, db *sql.DB, number, except string) (Known, error) {
	k := Known{Number: number, Contacts: []Row{}, Incidents: []Incident{}, People: []Person{}}
	if number == "" {
		return k, nil
	}
	var err error
	k.Contacts, err = read(ctx, db, "WHERE c.number = ? AND c.id <> ? ORDER BY c.received_at DESC, c.id DESC LIMIT ?",
		number, except, maxKnown)
	if err != nil {
		return Known{}, err
	}
	err = db.QueryRowContext(ctx, `SELECT
		(SELECT count(*) FROM contact WHERE number = ?1 AND id <> ?2),
		(SELECT count(*) FROM incident i WHERE i.state = 'open' AND EXISTS (
			SELECT 1 FROM contact_incident l JOIN contact c ON c.id = l.contact WHERE l.incident = i.id AND c.number = ?1))`,
		number, except).Scan(&k.ContactCount, &k.OpenIncidents)
	if err != nil {
		return Known{}, fmt.Errorf("count what is known of a number: %w", err)
	}
	if k.Incidents, err = incidentsOf(ctx, db, number); err != nil {
		return Known{}, fmt.Errorf("read incidents of a number: %w", err)
	}
	if k.People, err = peopleOf(ctx, db, number, except); err != nil {
		return Known{}, fmt.Errorf("read people of a number: %w", err)
	}
	return k, nil
}

// incidentsOf includes those of the contact that is being looked at.
func incidentsOf(ctx context.Context, db *sql.DB, number string) ([]Incident, error) {
	return column.All(ctx, db, func(rows *sql.Rows) (Incident, error) {
		var i Incident
		err := rows.Scan(&i.ID, &i.Version, &i.Reference, &i.Number, &i.Contact, &i.Type, &i.ClosingType, &i.Grade,
			&i.State, &i.Place, &i.Summary, &i.Result, column.Time(&i.OpenedAt), column.TimeOrNil(&i.ClosedAt))
		return i, err
	}, `SELECT DISTINCT i.id, i.version, i.reference, i.number, i.contact, i.type, coalesce(i.closing_type, ''), i.grade,
		i.state, i.place, i.summary, coalesce(i.result, ''), i.opened_at, i.closed_at
		FROM `+newest+` JOIN contact_incident l ON l.contact = c.id JOIN incident i ON i.id = l.incident
		ORDER BY i.opened_at DESC, i.id DESC LIMIT ?4`, number, "", maxLookedAt, maxKnown)
}

func peopleOf(ctx context.Context, db *sql.DB, number, except string) ([]Person, error) {
	return column.All(ctx, db, func(rows *sql.Rows) (Person, error) {
		var p Person
		return p, rows.Scan(&p.ID, &p.Name, column.Time(&p.LastAt), &p.Contacts)
	}, `SELECT c.person, coalesce(p.name, max(c.caller_name), ''), max(c.received_at), count(*)
		FROM `+newest+` LEFT JOIN person p ON p.id = c.person
		WHERE c.person IS NOT NULL AND c.caller_name IS NOT NULL
		GROUP BY c.person ORDER BY max(c.received_at) DESC LIMIT ?4`, number, except, maxLookedAt, maxKnown)
}
