// Package victimviews keeps the tables behind the updates that victims were
// promised: what is due, what is overdue, and which crimes nobody was promised
// anything about.
package victimviews

import (
	"context"
	_ "embed" // the schema

	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/person"
	"bluelamp/internal/staff"
	"bluelamp/internal/victim"
	"bluelamp/internal/view"
	"bluelamp/internal/view/column"
)

// Name is what doors ask for.
const Name = "victim-updates"

//go:embed schema.sql
var schema string

type updates struct{}

// New returns the view.
func New() view.View { return updates{} }

func (updates) Name() string   { return Name }
func (updates) Version() int   { return 2 }
func (updates) Schema() string { return schema }

// Apply implements view.View.
func (updates) Apply(_ context.Context, tx *view.Tx, page journal.Event) error {
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
	case victim.Room:
		err := tx.Exec(`INSERT INTO record (incident, version) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET version = ?2`, id, int64(page.Version))
		if err != nil {
			return err
		}
		// Every record begins with a promise, or with why there is none.
		if err := tx.Exec(`UPDATE incident SET seen_to = 1 WHERE id = ? AND seen_to = 0`, id); err != nil {
			return err
		}
		return applyUpdate(tx, id, page.Body)
	}
	return nil
}

// reached empties what was written in records whose keys were destroyed. That
// somebody was promised an update, and when they were told, stays.
func reached(tx *view.Tx, e person.ErasureReached) error {
	for _, id := range e.Within(victim.Room) {
		if err := tx.Exec(`UPDATE promise SET name = '', safe_way = '', note = '', reason = '', over_because = '' WHERE incident = ?`, id); err != nil {
			return err
		}
		if err := tx.Exec(`UPDATE record SET nobody = '' WHERE incident = ?`, id); err != nil {
			return err
		}
	}
	return nil
}

func applyIncident(tx *view.Tx, id string, body any) error {
	const open = `INSERT INTO incident (id, reference, contact, type, state) VALUES (?, ?, ?, ?, ?)`
	switch e := body.(type) {
	case incident.Opened:
		return tx.Exec(open, id, e.Reference, e.Contact, e.Type, "open")
	case incident.Imported:
		return tx.Exec(open, id, e.Reference, e.Contact, e.Type, "closed")
	case incident.ImportUndone:
		return tx.Exec(`DELETE FROM incident WHERE id = ?`, id)
	case incident.UnitSent:
		return tx.Exec(`UPDATE incident SET state = 'open' WHERE id = ?`, id)
	case incident.ResolvedWithoutDeployment:
		return tx.Exec(`UPDATE incident SET state = 'resolved' WHERE id = ?`, id)
	case incident.Closed:
		return tx.Exec(`UPDATE incident SET state = 'closed' WHERE id = ?`, id)
	case incident.CrimeDecided:
		if !e.Crime {
			return tx.Exec(`UPDATE incident SET crime_at = NULL WHERE id = ?`, id)
		}
		return tx.Exec(`UPDATE incident SET crime_at = ? WHERE id = ?`, column.Instant(e.At), id)
	}
	return nil
}

func applyUpdate(tx *view.Tx, id string, body any) error {
	switch e := body.(type) {
	case victim.UpdatePromised:
		return tx.Exec(`INSERT INTO promise (id, incident, person, name, event, enhanced, method, safe_way, working_days, due_at, by, at)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			e.ID, id, e.Person, e.Name, e.Event, e.Enhanced, e.Method, e.SafeWay, e.WorkingDays, column.Instant(e.DueAt), e.By, column.Instant(e.At))
	case victim.Updated:
		return tx.Exec(`UPDATE promise SET given_at = ?, given_by = ?, given_method = ?, note = ? WHERE incident = ? AND id = ?`,
			column.Instant(e.At), e.By, e.Method, e.Note, id, e.ID)
	case victim.UpdateCancelled:
		return tx.Exec(`UPDATE promise SET cancelled_at = ?, cancelled_by = ?, reason = ? WHERE incident = ? AND id = ?`,
			column.Instant(e.At), e.By, e.Reason, id, e.ID)
	case victim.NothingToFollow:
		return tx.Exec(`UPDATE promise SET over_because = ?, over_by = ?, over_at = ? WHERE incident = ? AND id = ?`,
			e.Reason, e.By, column.Instant(e.At), id, e.ID)
	case victim.NobodyToTell:
		return tx.Exec(`UPDATE record SET nobody = ?, nobody_by = ?, nobody_at = ? WHERE incident = ?`, e.Reason, e.By, column.Instant(e.At), id)
	}
	return nil // that one fell due is told by the clock
}
