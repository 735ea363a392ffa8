// Package riskviews keeps the assessments of each contact, the reasons for which
// one was left for later, the decisions under Right Care, Right Person, and what
// figures about them need to know of contacts.
package riskviews

import (
	"context"
	_ "embed" // the schema

	"bluelamp/internal/journal"
	"bluelamp/internal/person"
	"bluelamp/internal/risk"
	"bluelamp/internal/staff"
	"bluelamp/internal/view"
	"bluelamp/internal/view/column"
)

// Name is what doors ask for.
const Name = "assessments"

//go:embed schema.sql
var schema string

type assessments struct{}

// New returns the view.
func New() view.View { return assessments{} }

func (assessments) Name() string   { return Name }
func (assessments) Version() int   { return 4 }
func (assessments) Schema() string { return schema }

// Apply implements view.View.
func (assessments) Apply(_ context.Context, tx *view.Tx, page journal.Event) error {
	id := page.Stream.ID()
	switch e := page.Body.(type) {
	case staff.Joined:
		return tx.Exec(`INSERT INTO staff (id, name) VALUES (?, ?)`, id, e.Name)
	case risk.Assessed:
		return assessed(tx, page, e)
	case risk.Deferred:
		return tx.Exec(`INSERT INTO deferral (contact, position, reason, note, by, at) VALUES (?, ?, ?, ?, ?, ?)`,
			id, int64(page.Position), e.Reason, e.Note, e.By, column.Instant(e.At))
	case risk.RightCareDecided:
		return decided(tx, page, e)
	case risk.RightCareReviewed:
		return reviewed(tx, page, e)
	case person.ErasureReached:
		return erased(tx, e.Within(risk.Room))
	}
	return ofContact(tx, id, page.Body)
}

// erased empties what was said in assessments and decisions whose keys were destroyed.
func erased(tx *view.Tx, contacts []string) error {
	for _, id := range contacts {
		for _, statement := range []string{
			`UPDATE assessment SET notes = '{}', answers = '{}', rationale = '' WHERE contact = ?`,
			`UPDATE deferral SET note = '' WHERE contact = ?`,
			`UPDATE right_care SET reason = '', agency_note = '', told_caller = '', safety_net = '' WHERE contact = ?`,
			`UPDATE right_care_review SET note = '' WHERE contact = ?`,
		} {
			if err := tx.Exec(statement, id); err != nil {
				return err
			}
		}
	}
	return nil
}
