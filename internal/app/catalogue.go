package app

import (
	"bluelamp/internal/contact"
	"bluelamp/internal/dispatch"
	"bluelamp/internal/history"
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/person"
	"bluelamp/internal/queue"
	"bluelamp/internal/records"
	"bluelamp/internal/risk"
	"bluelamp/internal/staff"
)

// Catalogue lists every event of the journal of work.
func Catalogue() (*journal.Catalogue, error) {
	return journal.NewCatalogue(
		staff.Catalogue(),
		person.Catalogue(),
		contact.Catalogue(),
		queue.Catalogue(),
		risk.Catalogue(),
		incident.Catalogue(),
		dispatch.Catalogue(),
		history.Catalogue(),
	)
}

// auditCatalogue lists every event of the audit journal.
func auditCatalogue() (*journal.Catalogue, error) { return journal.NewCatalogue(records.Catalogue()) }
