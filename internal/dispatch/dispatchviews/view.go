// Package dispatchviews keeps the board of units: where each one is, since when
// and at which incident.
package dispatchviews

import (
	"context"
	_ "embed" // the schema
	"time"

	"bluelamp/internal/dispatch"
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/view"
	"bluelamp/internal/view/column"
)

// Name is what doors ask for.
const Name = "units"

//go:embed schema.sql
var schema string

type units struct{}

// New returns the view.
func New() view.View { return units{} }

func (units) Name() string   { return Name }
func (units) Version() int   { return 1 }
func (units) Schema() string { return schema }

// Apply implements view.View.
func (units) Apply(_ context.Context, tx *view.Tx, page journal.Event) error {
	id := page.Stream.ID()
	move := func(status dispatch.Status, incident string, at time.Time) error {
		return tx.Exec(`UPDATE unit SET version = ?, status = ?, incident = ?, since = ? WHERE callsign = ?`,
			int64(page.Version), string(status), column.Text(incident), column.Instant(at), id)
	}
	switch e := page.Body.(type) {
	case dispatch.UnitListed:
		return tx.Exec(`INSERT INTO unit (callsign, version, kind, base, status, since) VALUES (?, ?, ?, ?, ?, ?)`,
			id, int64(page.Version), e.Kind, e.Base, string(dispatch.Available), column.Instant(e.At))
	case dispatch.Assigned:
		return move(dispatch.Sent, e.Incident, e.At)
	case dispatch.WentEnRoute:
		return move(dispatch.EnRouteTo, e.Incident, e.At)
	case dispatch.ArrivedAtScene:
		return move(dispatch.OnScene, e.Incident, e.At)
	case dispatch.Cleared:
		return move(dispatch.Available, "", e.At)
	case incident.Opened:
		return tx.Exec(`INSERT INTO incident (id, reference, number, type) VALUES (?, ?, ?, ?)`, id, e.Reference, e.Number, e.Type)
	case incident.Graded:
		return tx.Exec(`UPDATE incident SET grade = ? WHERE id = ?`, e.Grade, id)
	}
	return nil
}
