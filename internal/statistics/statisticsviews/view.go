// Package statisticsviews keeps one row for each contact and one for each
// incident, with the times that published figures are computed from. There is
// no personal data in it.
package statisticsviews

import (
	"context"
	_ "embed" // the schema

	"bluelamp/internal/contact"
	"bluelamp/internal/journal"
	"bluelamp/internal/risk"
	"bluelamp/internal/view"
	"bluelamp/internal/view/column"
)

// Name is what doors ask for.
const Name = "statistics"

//go:embed schema.sql
var schema string

type figures struct{}

// New returns the view.
func New() view.View { return figures{} }

func (figures) Name() string   { return Name }
func (figures) Version() int   { return 1 }
func (figures) Schema() string { return schema }

// Apply implements view.View.
func (figures) Apply(_ context.Context, tx *view.Tx, page journal.Event) error {
	id := page.Stream.ID()
	switch e := page.Body.(type) {
	case contact.Received:
		return tx.Exec(`INSERT INTO contact (id, service, received_at, outcome) VALUES (?, ?, ?, 'waiting')`,
			id, e.Service, column.Instant(e.At))
	case contact.Answered:
		return tx.Exec(`UPDATE contact SET outcome = 'answered', waited_ms = ? WHERE id = ?`, e.WaitedMS, id)
	case contact.Abandoned:
		return tx.Exec(`UPDATE contact SET outcome = 'abandoned', waited_ms = ? WHERE id = ?`, e.WaitedMS, id)
	case contact.Interrupted: // a call that had been answered stays answered
		return tx.Exec(`UPDATE contact SET outcome = 'interrupted' WHERE id = ? AND outcome = 'waiting'`, id)
	case risk.Assessed:
		return tx.Exec(`UPDATE contact SET assessed = 'yes' WHERE id = ?`, id)
	case risk.Deferred:
		return tx.Exec(`UPDATE contact SET assessed = 'deferred' WHERE id = ? AND assessed = 'no'`, id)
	}
	return applyIncident(tx, id, page.Body)
}
