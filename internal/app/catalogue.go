package app

import (
	"bluelamp/internal/contact"
	"bluelamp/internal/dispatch"
	"bluelamp/internal/edition"
	"bluelamp/internal/history"
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/person"
	"bluelamp/internal/queue"
	"bluelamp/internal/records"
	"bluelamp/internal/referral"
	"bluelamp/internal/resolution"
	"bluelamp/internal/risk"
	"bluelamp/internal/safeguarding"
	"bluelamp/internal/staff"
	"bluelamp/internal/victim"
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
		safeguarding.Catalogue(),
		referral.Catalogue(),
		resolution.Catalogue(),
		victim.Catalogue(),
		edition.Catalogue(),
		history.Catalogue(),
	)
}

// auditCatalogue lists every event of the audit journal.
func auditCatalogue() (*journal.Catalogue, error) { return journal.NewCatalogue(records.Catalogue()) }
