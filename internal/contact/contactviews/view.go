// Package contactviews keeps the tables behind the contact screens: every
// contact with what is shown of it, where it was and who had to do with it, and
// what is known of a number: earlier contacts in any spelling of it, the incidents
// they led to, the people who said they were calling with their flags, calls that
// broke off, places, and what kind of telephone it is.
//
// Person names and numbers stand here in the clear and are taken out when the
// person is erased. A withheld number never gets in.
package contactviews

import (
	"context"
	_ "embed" // the schema

	"bluelamp/internal/contact"
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/person"
	"bluelamp/internal/queue"
	"bluelamp/internal/risk"
	"bluelamp/internal/staff"
	"bluelamp/internal/view"
)

// Name is what doors ask for.
const Name = "contacts"

//go:embed schema.sql
var schema string

type contacts struct{}

// New returns the view.
func New() view.View { return contacts{} }

func (contacts) Name() string   { return Name }
func (contacts) Version() int   { return 4 }
func (contacts) Schema() string { return schema }

// Apply implements view.View.
func (contacts) Apply(_ context.Context, tx *view.Tx, e journal.Event) error {
	id := e.Stream.ID()
	switch e.Stream.Room() {
	case contact.Room:
		if err := applyContact(tx, id, e); err != nil {
			return err
		}
		return tx.Exec(`UPDATE contact SET version = ? WHERE id = ?`, int64(e.Version), id)
	case incident.Room:
		if err := applyIncident(tx, id, e.Body); err != nil {
			return err
		}
		return tx.Exec(`UPDATE incident SET version = ? WHERE id = ?`, int64(e.Version), id)
	case queue.Room:
		return applyQueue(tx, e.Body)
	case person.Room:
		return applyPerson(tx, id, e.Body)
	case person.LinkRoom:
		return applyLink(tx, id, e.Body)
	case person.NumberRoom:
		return applyNumber(tx, id, e.Body)
	}
	switch body := e.Body.(type) {
	case staff.Joined:
		return tx.Exec(`INSERT INTO staff (id, name) VALUES (?, ?)`, id, body.Name)
	case risk.Assessed:
		return tx.Exec(`UPDATE contact SET assessed = 'yes' WHERE id = ?`, id)
	case risk.Deferred:
		return tx.Exec(`UPDATE contact SET assessed = 'deferred' WHERE id = ? AND assessed = 'no'`, id)
	}
	return nil
}

// applyQueue shows before whom a contact stands. A contact that has meanwhile
// been answered or lost keeps its own state.
func applyQueue(tx *view.Tx, body any) error {
	const move = `UPDATE contact SET state = ? WHERE id = ? AND state = ?`
	switch e := body.(type) {
	case queue.Offered:
		return tx.Exec(move, Offered, e.Contact, Waiting)
	case queue.OfferLapsed:
		return tx.Exec(move, Waiting, e.Contact, Offered)
	case queue.OfferWithdrawn:
		if e.Why == queue.HandlerGone { // out of a conversation, too: the caller waits again
			return tx.Exec(`UPDATE contact SET state = ? WHERE id = ? AND state IN (?, ?, ?)`, Waiting, e.Contact, Offered, Talking, Held)
		}
		return tx.Exec(move, Waiting, e.Contact, Offered)
	}
	return nil
}
