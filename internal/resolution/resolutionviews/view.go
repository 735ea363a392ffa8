// Package resolutionviews keeps the tables behind the resolution desk: what waits
// there, the call-backs that were promised, what a supervisor is to look at, and
// how often each type is resolved without anybody being sent.
package resolutionviews

import (
	"context"
	_ "embed" // the schema

	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/person"
	"bluelamp/internal/resolution"
	"bluelamp/internal/staff"
	"bluelamp/internal/view"
)

// Name is what doors ask for.
const Name = "resolution-desk"

//go:embed schema.sql
var schema string

type desk struct{}

// New returns the view.
func New() view.View { return desk{} }

func (desk) Name() string   { return Name }
func (desk) Version() int   { return 2 }
func (desk) Schema() string { return schema }

// Apply implements view.View.
func (desk) Apply(_ context.Context, tx *view.Tx, page journal.Event) error {
	id := page.Stream.ID()
	switch e := page.Body.(type) {
	case staff.Joined:
		return tx.Exec(`INSERT INTO staff (id, name) VALUES (?, ?)`, id, e.Name)
	case person.ErasureReached:
		return reached(tx, e)
	}
	switch page.Stream.Room() {
	case incident.Room:
		return applyIncident(tx, id, page.Body)
	case resolution.Room:
		err := tx.Exec(`INSERT INTO desk (incident, version) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET version = ?2`, id, int64(page.Version))
		if err != nil {
			return err
		}
		return applyDesk(tx, id, page)
	}
	return nil
}

// reached empties what was written in records whose keys were destroyed. What was
// done, and when, stays.
func reached(tx *view.Tx, e person.ErasureReached) error {
	for _, id := range e.Within(incident.Room) {
		if err := tx.Exec(`UPDATE incident SET place = '', summary = '' WHERE id = ?`, id); err != nil {
			return err
		}
	}
	for _, id := range e.Within(resolution.Room) {
		for _, statement := range []string{
			`UPDATE desk SET why = '', return_why = '', check_note = '', enquiry_lines = '', enquiry_note = '' WHERE incident = ?`,
			`UPDATE advice SET text = '', sent_to = '', why = '', given_note = '' WHERE incident = ?`,
			`UPDATE promise SET number = '', safe_way = '', reason = '' WHERE incident = ?`,
			`UPDATE try SET note = '' WHERE incident = ?`,
		} {
			if err := tx.Exec(statement, id); err != nil {
				return err
			}
		}
	}
	return nil
}
