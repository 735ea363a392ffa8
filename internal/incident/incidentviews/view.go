// Package incidentviews keeps the tables behind the incident screens: the board
// of incidents, each incident's log, its gradings and the units that are out.
package incidentviews

import (
	"context"
	_ "embed" // the schema

	"bluelamp/internal/dispatch"
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/person"
	"bluelamp/internal/risk"
	"bluelamp/internal/staff"
	"bluelamp/internal/view"
	"bluelamp/internal/view/column"
)

// Name is what doors ask for.
const Name = "incidents"

//go:embed schema.sql
var schema string

type incidents struct{}

// New returns the view.
func New() view.View { return incidents{} }

func (incidents) Name() string   { return Name }
func (incidents) Version() int   { return 6 }
func (incidents) Schema() string { return schema }

// Apply implements view.View.
func (incidents) Apply(_ context.Context, tx *view.Tx, e journal.Event) error {
	id := e.Stream.ID()
	switch body := e.Body.(type) {
	case staff.Joined:
		return tx.Exec(`INSERT INTO staff (id, name) VALUES (?, ?)`, id, body.Name)
	case risk.Assessed:
		return assessed(tx, e, body)
	case person.ErasureReached:
		return reached(tx, body)
	case dispatch.Assigned:
		return tx.Exec(`INSERT INTO dispatched (callsign, incident) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET incident = ?2`,
			body.Callsign, body.Incident)
	case dispatch.Cleared:
		return tx.Exec(`DELETE FROM dispatched WHERE callsign = ?`, body.Callsign)
	}
	if e.Stream.Room() != incident.Room {
		return around(tx, e)
	}
	if err := applyIncident(tx, id, e); err != nil {
		return err
	}
	return tx.Exec(`UPDATE incident SET version = ? WHERE id = ?`, int64(e.Version), id)
}

// assessed shows a later look at the risk in the log of every incident that
// came from the contact or that it joined, or of the one that it was made for. One made before the
// incident was opened stands in the grading.
func assessed(tx *view.Tx, page journal.Event, e risk.Assessed) error {
	return tx.Exec(`INSERT INTO line (incident, position, version, at, kind, subject, detail, text, by, contact)
		SELECT id, ?2, version, ?3, 'assessed', ?4, ?5, ?6, ?7, ?1 FROM incident WHERE `+ofEither+` AND ?8 IN ('', id)`,
		page.Stream.ID(), int64(page.Position), column.Instant(e.At), e.Type, e.Proposed.Grade, e.Rationale, e.By, e.Incident)
}
