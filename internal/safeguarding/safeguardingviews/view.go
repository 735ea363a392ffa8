// Package safeguardingviews keeps the tables behind the vulnerability desk: who is
// vulnerable in which contact, the desk's cases, its advice and what became of it,
// what was done, and what others missed. What people said of each other stands here
// in the clear and is emptied when they are erased.
package safeguardingviews

import (
	"context"
	_ "embed" // the schema

	"bluelamp/internal/contact"
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/person"
	"bluelamp/internal/risk"
	"bluelamp/internal/safeguarding"
	"bluelamp/internal/staff"
	"bluelamp/internal/view"
)

// Name is what doors ask for.
const Name = "safeguarding"

//go:embed schema.sql
var schema string

type tables struct{}

// New returns the view.
func New() view.View { return tables{} }

func (tables) Name() string   { return Name }
func (tables) Version() int   { return 2 }
func (tables) Schema() string { return schema }

// Apply implements view.View.
func (tables) Apply(_ context.Context, tx *view.Tx, page journal.Event) error {
	id := page.Stream.ID()
	switch page.Stream.Room() {
	case safeguarding.Room:
		return applySafeguarding(tx, id, page)
	case incident.Room:
		return applyIncident(tx, id, page.Body)
	case contact.Room:
		return applyContact(tx, id, page.Body)
	}
	switch e := page.Body.(type) {
	case staff.Joined:
		return tx.Exec(`INSERT INTO staff (id, name) VALUES (?, ?)`, id, e.Name)
	case risk.Assessed:
		return tx.Exec(`INSERT INTO contact (id, risk) VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET risk = ?2`, id, e.Risk)
	case person.Erased:
		return tx.Exec(`UPDATE vulnerability SET who = '', since = '', interaction = '' WHERE person = ?`, id)
	case person.ErasureReached:
		return reached(tx, e.Within(safeguarding.Room))
	}
	return nil
}

func applyIncident(tx *view.Tx, id string, body any) error {
	switch e := body.(type) {
	case incident.Opened:
		return tx.Exec(`INSERT INTO incident (id, contact, reference, type) VALUES (?, ?, ?, ?)`, id, e.Contact, e.Reference, e.Type)
	case incident.Graded:
		return tx.Exec(`UPDATE incident SET grade = ? WHERE id = ?`, e.Grade, id)
	case incident.RiskStood:
		return tx.Exec(`UPDATE incident SET risk = ? WHERE id = ?`, e.Risk, id)
	case incident.Closed:
		return tx.Exec(`UPDATE incident SET closed = 1 WHERE id = ?`, id)
	}
	return nil
}

// reached empties what was written in records whose keys were destroyed. What is
// said of somebody on file is under their own key and goes with them. That the desk
// looked, and what it did, stays.
func reached(tx *view.Tx, contacts []string) error {
	for _, id := range contacts {
		for _, statement := range []string{
			`UPDATE vulnerability SET who = '', since = '', interaction = '' WHERE contact = ? AND person = ''`,
			`UPDATE vulnerability SET withdrawn_reason = '' WHERE contact = ? AND withdrawn_at IS NOT NULL`,
			`UPDATE ask SET why = '' WHERE contact = ?`,
			`UPDATE desk_case SET note = '' WHERE contact = ? AND ended_at IS NOT NULL`,
			`UPDATE advice SET text = '' WHERE contact = ?`,
			`UPDATE advice SET answer = '' WHERE contact = ? AND answered_at IS NOT NULL`,
			`UPDATE action SET note = '' WHERE contact = ?`,
			`UPDATE missed SET note = '' WHERE contact = ?`,
		} {
			if err := tx.Exec(statement, id); err != nil {
				return err
			}
		}
	}
	return nil
}
