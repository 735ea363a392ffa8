// Package personviews keeps the tables behind the person screens and the look-up:
// who is on record and how they were described, what people decided of two being
// one, and the contacts, incidents, places and numbers that they share.
//
// What is known of persons stands here in the clear and is taken out when they
// are erased. A withheld number never gets in. Restricted persons are in here:
// whoever shows a row asks first whether it may be seen.
package personviews

import (
	"context"
	_ "embed" // the schema

	"bluelamp/internal/contact"
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/person"
	"bluelamp/internal/staff"
	"bluelamp/internal/view"
)

// Name is what doors ask for.
const Name = "people"

//go:embed schema.sql
var schema string

type people struct{}

// New returns the view.
func New() view.View { return people{} }

func (people) Name() string   { return Name }
func (people) Version() int   { return 2 }
func (people) Schema() string { return schema }

// Apply implements view.View.
func (people) Apply(_ context.Context, tx *view.Tx, e journal.Event) error {
	id := e.Stream.ID()
	switch e.Stream.Room() {
	case person.Room:
		return applyPerson(tx, id, e)
	case person.LinkRoom:
		return applyLink(tx, id, e.Body)
	case person.NumberRoom:
		return applyNumber(tx, id, e)
	case contact.Room:
		return applyContact(tx, id, e.Body)
	case incident.Room:
		return applyIncident(tx, id, e.Body)
	}
	if joined, ok := e.Body.(staff.Joined); ok {
		return tx.Exec(`INSERT INTO staff (id, name) VALUES (?, ?)`, id, joined.Name)
	}
	return nil
}
