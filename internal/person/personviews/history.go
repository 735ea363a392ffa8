package personviews

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"time"

	"bluelamp/internal/view/column"
)

// maxHistory bounds each list of a history: evidence for a screen and for the
// patterns, not an archive.
const maxHistory = 500

// noOther picks no incident beside those of the contacts.
const noOther = `SELECT NULL WHERE 0`

// History is contacts and incidents, the newest first, at most 500 of each.
type History struct {
	Contacts  []Contact
	Incidents []Incident
}

// Contact is what a contact was, as far as it tells of people. Person, Name and
// Relation are the caller's, Involved everybody else's. Roles is in which roles
// the persons stood whose history was asked for: empty in the history of a number
// or a place. Import is empty unless the contact was brought in.
type Contact struct {
	ID, Number, Person, Name, Relation, Channel, Service, Type string

	Restricted             bool // the caller is
	Place, PlaceKey, State string
	Abandoned              bool
	Import                 string
	ReceivedAt             time.Time
	Involved               []Involved
	Incidents              []Reference
	Roles                  []string
}

// Reference is an incident by its id and by what people call it.
type Reference struct{ ID, Reference string }

// Involved is a person's part in a contact or an incident. Restricted says that
// the name is for few eyes.
type Involved struct {
	Person, Name, Role string
	Caller, Restricted bool
}

// Incident is what an incident was. Involved are the callers and all others of
// its contacts.
type Incident struct {
	ID, Reference, Type, ClosingType, Grade, State, Place, PlaceKey, Result, Import string

	OpenedAt time.Time
	ClosedAt *time.Time
	Contacts []string
	Involved []Involved
	Roles    []string
}

// HistoryOf returns what the persons had to do with, each with their roles.
// Persons who are the same human being are handed in together.
func HistoryOf(ctx context.Context, db *sql.DB, persons []string) (History, error) {
	h, err := history(ctx, db, `SELECT id FROM contact WHERE person IN (SELECT value FROM json_each(?1))
		UNION SELECT contact FROM involvement WHERE person IN (SELECT value FROM json_each(?1))`, noOther, listOf(persons))
	if err != nil {
		return History{}, fmt.Errorf("read the history of people: %w", err)
	}
	h.rolesOf(persons)
	return h, nil
}

// HistoryOfNumber returns the contacts from a number, as it stands in the tables
// (E.164 where it could be read), and their incidents. An empty number, such as a
// withheld one, has none.
func HistoryOfNumber(ctx context.Context, db *sql.DB, number string) (History, error) {
	h, err := history(ctx, db, fmt.Sprintf(`SELECT * FROM (SELECT id FROM contact WHERE number = ?1 AND ?1 <> ''
		ORDER BY received_at DESC LIMIT %d)`, maxHistory), noOther, number)
	if err != nil {
		return History{}, fmt.Errorf("read the history of a number: %w", err)
	}
	return h, nil
}

// HistoryOfPlace returns the contacts about a place and the incidents there, by
// one of person.DwellingKeys or person.PlaceKeys, whoever was involved. Under a
// UPRN it finds also those where only the address that goes with it was given.
func HistoryOfPlace(ctx context.Context, db *sql.DB, placeKey string) (History, error) {
	h, err := history(ctx, db, atPlace("contact", "received_at"), atPlace("incident", "opened_at"), placeKey)
	if err != nil {
		return History{}, fmt.Errorf("read the history of a place: %w", err)
	}
	return h, nil
}

// sameDoor is a key with the addresses that were given together with it.
const sameDoor = `SELECT ?1
	UNION SELECT * FROM (SELECT address_key FROM contact WHERE place_key = ?1 AND address_key IS NOT NULL LIMIT 20)
	UNION SELECT * FROM (SELECT address_key FROM incident WHERE place_key = ?1 AND address_key IS NOT NULL LIMIT 20)
	UNION SELECT * FROM (SELECT address_key FROM description
		WHERE place_key = ?1 AND withdrawn = 0 AND address_key IS NOT NULL LIMIT 20)`

// atPlace picks the newest ids of a table with such a key in either column.
func atPlace(table, newest string) string {
	return fmt.Sprintf(`SELECT * FROM (SELECT id FROM %[1]s WHERE place_key IN (%[3]s) ORDER BY %[2]s DESC LIMIT %[4]d)
		UNION SELECT * FROM (SELECT id FROM %[1]s WHERE address_key IN (%[3]s) ORDER BY %[2]s DESC LIMIT %[4]d)`,
		table, newest, sameDoor, maxHistory)
}

// history reads the contacts and incidents that two queries of ids pick, and the
// incidents of those contacts. Both queries have the one argument.
func history(ctx context.Context, db *sql.DB, contacts, incidents, arg string) (History, error) {
	h := History{}
	var err error
	h.Contacts, err = column.All(ctx, db, scanContact, selectContact+`WHERE c.id IN (`+contacts+`)
		ORDER BY c.received_at DESC, c.id DESC LIMIT `+fmt.Sprint(maxHistory), arg)
	if err != nil {
		return History{}, err
	}
	h.Incidents, err = column.All(ctx, db, scanIncident, selectIncident+`WHERE i.id IN (`+incidents+`
		UNION SELECT incident FROM contact_incident WHERE contact IN (SELECT value FROM json_each(?2)))
		ORDER BY i.opened_at DESC, i.id DESC LIMIT `+fmt.Sprint(maxHistory), arg, listOf(idsOf(h.Contacts)))
	if err != nil {
		return History{}, err
	}
	return h, h.join(ctx, db)
}

func idsOf(contacts []Contact) []string {
	ids := make([]string, len(contacts))
	for i, c := range contacts {
		ids[i] = c.ID
	}
	return ids
}

// rolesOf notes in which roles the persons stand in each contact and incident.
func (h *History) rolesOf(persons []string) {
	note := func(roles *[]string, person, role string) {
		if slices.Contains(persons, person) && role != "" && !slices.Contains(*roles, role) {
			*roles = append(*roles, role)
		}
	}
	for i := range h.Contacts {
		c := &h.Contacts[i]
		note(&c.Roles, c.Person, c.Relation)
		for _, who := range c.Involved {
			note(&c.Roles, who.Person, who.Role)
		}
	}
	for i := range h.Incidents {
		for _, who := range h.Incidents[i].Involved {
			note(&h.Incidents[i].Roles, who.Person, who.Role)
		}
	}
}
