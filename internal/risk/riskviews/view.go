// Package riskviews keeps the assessments of each contact, and the reasons for
// which one was left for later.
package riskviews

import (
	"context"
	_ "embed" // the schema
	"encoding/json"
	"fmt"

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
func (assessments) Version() int   { return 2 }
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
	case person.ErasureReached:
		return erased(tx, e.Within(risk.Room))
	}
	return nil
}

// erased empties what was said in assessments whose keys were destroyed.
func erased(tx *view.Tx, contacts []string) error {
	for _, id := range contacts {
		if err := tx.Exec(`UPDATE assessment SET notes = '{}', answers = '{}', rationale = '' WHERE contact = ?`, id); err != nil {
			return err
		}
		if err := tx.Exec(`UPDATE deferral SET note = '' WHERE contact = ?`, id); err != nil {
			return err
		}
	}
	return nil
}

func assessed(tx *view.Tx, page journal.Event, e risk.Assessed) error {
	if e.Reasons == nil {
		e.Reasons = []risk.Reason{}
	}
	var texts [4]string
	for i, part := range []any{filled(e.Levels), filled(e.Notes), filled(e.Answers), e.Reasons} {
		text, err := json.Marshal(part)
		if err != nil {
			return fmt.Errorf("assessment %s: %w", e.ID, err)
		}
		texts[i] = string(text)
	}
	return tx.Exec(`INSERT INTO assessment (id, contact, position, type, model, policy, levels, notes, answers, rationale, proposed, reasons, by, at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		e.ID, page.Stream.ID(), int64(page.Position), e.Type, e.Model, e.Policy, texts[0], texts[1], texts[2],
		e.Rationale, e.Proposed, texts[3], e.By, column.Instant(e.At))
}

// filled makes an empty map of none, so that it is {} and not null.
func filled(m map[string]string) map[string]string {
	if m == nil {
		return map[string]string{}
	}
	return m
}
