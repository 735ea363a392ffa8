package contactviews

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"bluelamp/internal/view/column"
)

// maxKnown bounds each list of what is known of a number: a screen for a handler
// on the telephone, not an archive. Incidents, people and places are looked for in
// the newest maxLookedAt contacts, so that the switchboard of a hospital, with
// thousands of calls, does not keep the next offer waiting.
const (
	maxKnown    = 20
	maxLookedAt = 500
)

// newest is the contacts of a number (?1) apart from one (?2) that are looked at.
const newest = `(SELECT id, person, caller_name, place, import, received_at FROM contact
	WHERE number_key = ?1 AND id <> ?2 ORDER BY received_at DESC LIMIT ?3) c`

// Known is what is known of a number. ContactCount is of everything; the lists
// are the newest twenty, but for People: no flag of anybody is to be missed.
type Known struct {
	Number        string
	Mark          *Mark // what somebody said of the number itself
	Contacts      []Row
	ContactCount  int
	Incidents     []Incident
	OpenIncidents int
	People        []Person
	Names         int        // how many different names were heard from it
	LastNamedAt   *time.Time // when a caller was last named
	Attempts      []Attempt  // the newest calls that broke off
	Places        []Place
}

// Mark is what kind of telephone a number is, by a code of the policy pack.
type Mark struct {
	Kind, Note string

	NoCallBack bool
	At         time.Time
}

// Incident is what a handler sees of an incident that a number led to. Caller is
// who led to it, "" when nobody was named.
type Incident struct {
	ID, Reference, Contact, Type, ClosingType, Grade, State, Place, Summary, Result, Caller string

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
	Standing
}

// Attempt is a call that broke off: the caller hung up before anybody answered,
// or was lost. Owed says that nobody has dealt with it and that nobody has spoken
// with the number since.
type Attempt struct {
	Contact, Service string

	At       time.Time
	Owed     bool
	RungBack string // how ringing back went, "" when nobody did
}

// Place is somewhere that a caller from the number told of. Person is the caller
// of the newest such contact.
type Place struct {
	Text, Person string

	LastAt   time.Time
	Contacts int
}

// KnownOf returns what is known of a number, in whatever spelling, apart from
// the contact being looked at. An empty number, such as a withheld one, is not
// known of.
func KnownOf(ctx context.Context, db *sql.DB, number, except string) (Known, error) {
	k := Known{Number: number, Contacts: []Row{}, Incidents: []Incident{}, People: []Person{}, Attempts: []Attempt{}, Places: []Place{}}
	key := NumberKey(number)
	if key == "" {
		return k, nil
	}
	var err error
	if k.Mark, err = MarkOf(ctx, db, number); err != nil {
		return Known{}, err
	}
	k.Contacts, err = read(ctx, db, "WHERE c.number_key = ? AND c.id <> ? ORDER BY c.received_at DESC, c.id DESC LIMIT ?", key, except, maxKnown)
	if err != nil {
		return Known{}, err
	}
	err = db.QueryRowContext(ctx, `SELECT (SELECT count(*) FROM contact WHERE number_key = ?1)
		- (SELECT count(*) FROM contact WHERE id = ?2 AND number_key = ?1)`, key, except).Scan(&k.ContactCount) // each from an index alone
	if err != nil {
		return Known{}, fmt.Errorf("count contacts of a number: %w", err)
	}
	parts := []func(context.Context, *sql.DB, string, string) error{k.addIncidents, k.addPeople, k.addAttempts, k.addPlaces}
	if k.ContactCount == 0 {
		parts = parts[:1] // the incidents of the contact that is being looked at
	}
	for _, add := range parts {
		if err := add(ctx, db, key, except); err != nil {
			return Known{}, err
		}
	}
	return k, nil
}

// MarkOf returns what kind of telephone a number is; nil when nobody said.
func MarkOf(ctx context.Context, db *sql.DB, number string) (*Mark, error) {
	all, err := column.All(ctx, db, func(rows *sql.Rows) (Mark, error) {
		var m Mark
		return m, rows.Scan(&m.Kind, &m.NoCallBack, &m.Note, column.Time(&m.At))
	}, `SELECT kind, no_call_back, note, at FROM number WHERE key = ?`, NumberKey(number))
	if err != nil || len(all) == 0 {
		return nil, err
	}
	return &all[0], nil
}

// addIncidents includes those of the contact that is being looked at.
func (k *Known) addIncidents(ctx context.Context, db *sql.DB, key, _ string) error {
	var err error
	k.Incidents, err = column.All(ctx, db, func(rows *sql.Rows) (Incident, error) {
		var i Incident
		err := rows.Scan(&i.ID, &i.Version, &i.Reference, &i.Number, &i.Contact, &i.Type, &i.ClosingType, &i.Grade,
			&i.State, &i.Place, &i.Summary, &i.Result, &i.Caller, column.Time(&i.OpenedAt), column.TimeOrNil(&i.ClosedAt))
		return i, err
	}, `SELECT i.id, i.version, i.reference, i.number, i.contact, i.type, coalesce(i.closing_type, ''), i.grade,
		i.state, i.place, i.summary, coalesce(i.result, ''), coalesce(max(c.person), ''), i.opened_at, i.closed_at
		FROM `+newest+` CROSS JOIN contact_incident l ON l.contact = c.id CROSS JOIN incident i ON i.id = l.incident
		GROUP BY i.id ORDER BY i.opened_at DESC, i.id DESC LIMIT ?4`, key, "", maxLookedAt, maxKnown)
	if err != nil {
		return fmt.Errorf("read incidents of a number: %w", err)
	}
	// CROSS JOIN keeps SQLite from beginning with all the open incidents.
	err = db.QueryRowContext(ctx, `SELECT count(DISTINCT i.id) FROM `+newest+` CROSS JOIN contact_incident l ON l.contact = c.id
		CROSS JOIN incident i ON i.id = l.incident WHERE i.state = 'open'`, key, "", maxLookedAt).Scan(&k.OpenIncidents)
	if err != nil {
		return fmt.Errorf("count open incidents of a number: %w", err)
	}
	return nil
}

// addPeople lists the newest, with the flags of each; those whose name nobody
// knows any more are left out.
func (k *Known) addPeople(ctx context.Context, db *sql.DB, key, except string) error {
	all, err := column.All(ctx, db, func(rows *sql.Rows) (Person, error) {
		var p Person
		return p, rows.Scan(&p.ID, &p.Name, column.Time(&p.LastAt), &p.Contacts)
	}, `SELECT c.person, coalesce(p.name, max(c.caller_name), '') AS name, max(c.received_at), count(*)
		FROM `+newest+` LEFT JOIN person p ON p.id = c.person
		WHERE c.person IS NOT NULL AND (c.caller_name IS NOT NULL OR c.import IS NOT NULL)
		GROUP BY c.person HAVING name <> '' ORDER BY max(c.received_at) DESC`, key, except, maxLookedAt)
	if err != nil {
		return fmt.Errorf("read people of a number: %w", err)
	}
	names, ids := map[string]bool{}, make([]string, len(all))
	for i, p := range all {
		names[p.Name], ids[i] = true, p.ID
	}
	standing, err := StandingOf(ctx, db, ids)
	if err != nil {
		return err
	}
	for i := range all {
		all[i].Standing = standing[all[i].ID]
	}
	if len(all) > 0 {
		k.LastNamedAt = &all[0].LastAt
	}
	k.Names, k.People = len(names), all
	return nil
}

// addAttempts looks at the contacts since somebody last spoke with the number
// and at the newest that broke off before.
func (k *Known) addAttempts(ctx context.Context, db *sql.DB, key, except string) error {
	var err error
	k.Attempts, err = column.All(ctx, db, func(rows *sql.Rows) (Attempt, error) {
		var a Attempt
		return a, rows.Scan(&a.Contact, &a.Service, column.Time(&a.At), &a.Owed, &a.RungBack)
	}, `SELECT a.id, a.service, a.received_at, a.state IN ('abandoned', 'interrupted') AND a.rung_back IS NULL AND NOT EXISTS (
			SELECT 1 FROM contact later WHERE later.number_key = ?1 AND later.received_at > a.received_at
				AND later.answered_at IS NOT NULL AND later.broke_off = 0), coalesce(a.rung_back, '')
		FROM (SELECT id, service, received_at, state, broke_off, rung_back FROM contact WHERE number_key = ?1 AND id <> ?2
			ORDER BY received_at DESC LIMIT ?3) a
		WHERE a.broke_off = 1 ORDER BY a.received_at DESC, a.id DESC LIMIT ?4`, key, except, maxLookedAt, maxKnown)
	if err != nil {
		return fmt.Errorf("read calls of a number that broke off: %w", err)
	}
	return nil
}

// addPlaces lists where callers from the number said that they were or that it
// happened, in their words and as chosen from the gazetteer.
func (k *Known) addPlaces(ctx context.Context, db *sql.DB, key, except string) error {
	var err error
	k.Places, err = column.All(ctx, db, func(rows *sql.Rows) (Place, error) {
		var p Place
		return p, rows.Scan(&p.Text, &p.Person, column.Time(&p.LastAt), &p.Contacts)
	}, `SELECT text, coalesce(person, ''), max(received_at), count(DISTINCT id) FROM (
			SELECT c.id, c.person, c.received_at, c.place AS text FROM `+newest+` WHERE c.place <> ''
			UNION ALL
			SELECT c.id, c.person, c.received_at, l.text FROM `+newest+` CROSS JOIN location l ON l.contact = c.id WHERE l.text <> '' AND l.by <> ''
		) GROUP BY text ORDER BY max(received_at) DESC, text LIMIT ?4`, key, except, maxLookedAt, maxKnown)
	if err != nil {
		return fmt.Errorf("read places of a number: %w", err)
	}
	return nil
}
