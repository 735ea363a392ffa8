package riskviews

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"bluelamp/internal/journal"
	"bluelamp/internal/risk"
	"bluelamp/internal/view/column"
)

// Assessment is one look at the risk of a contact, with who made it.
type Assessment struct {
	risk.Assessed
	Contact, ByName string
}

// Deferral is a reason for which there was no assessment at that moment.
type Deferral struct {
	Reason, Note, By, ByName string
	At                       time.Time
}

const selectAssessment = `SELECT a.id, a.contact, a.incident, a.trigger_code, a.type, a.model, a.policy, a.rationale, a.risk,
	a.proposed_risk, a.proposed_grade, a.proposed_pathway, a.unnamed, a.levels, a.notes, a.answers, a.advice, a.facts, a.closed, a.proposed_actions, a.reasons,
	a.by, coalesce(s.name, ''), a.at
	FROM assessment a LEFT JOIN staff s ON s.id = a.by `

// Assessments returns the assessments of a contact, the oldest first.
func Assessments(ctx context.Context, db *sql.DB, contact string) ([]Assessment, error) {
	all, err := column.All(ctx, db, scanAssessment, selectAssessment+`WHERE a.contact = ? ORDER BY a.position`, contact)
	if err != nil {
		return nil, fmt.Errorf("read assessments: %w", err)
	}
	return all, nil
}

// At returns the assessment that stands at a position of the journal.
func At(ctx context.Context, db *sql.DB, p journal.Position) (Assessment, error) {
	all, err := column.All(ctx, db, scanAssessment, selectAssessment+`WHERE a.position = ?`, int64(p))
	if err == nil && len(all) == 0 {
		err = sql.ErrNoRows
	}
	if err != nil {
		return Assessment{}, fmt.Errorf("read the assessment of page %d: %w", p, err)
	}
	return all[0], nil
}

func scanAssessment(rows *sql.Rows) (Assessment, error) {
	var a Assessment
	var levels, notes, answers, advice, facts, closed, actions, reasons []byte
	err := rows.Scan(&a.ID, &a.Contact, &a.Incident, &a.Trigger, &a.Type, &a.Model, &a.Policy, &a.Rationale, &a.Risk,
		&a.Proposed.Risk, &a.Proposed.Grade, &a.Proposed.Pathway, &a.Unnamed, &levels, &notes, &answers, &advice, &facts, &closed, &actions, &reasons,
		&a.By, &a.ByName, column.Time(&a.At))
	if err != nil {
		return a, err
	}
	return a, errors.Join(json.Unmarshal(levels, &a.Levels), json.Unmarshal(notes, &a.Notes), json.Unmarshal(answers, &a.Answers),
		json.Unmarshal(advice, &a.Advice), json.Unmarshal(facts, &a.Facts), json.Unmarshal(closed, &a.Closed), json.Unmarshal(actions, &a.Proposed.Actions), json.Unmarshal(reasons, &a.Reasons))
}

// Deferrals returns why the assessment of a contact was left for later, the oldest first.
func Deferrals(ctx context.Context, db *sql.DB, contact string) ([]Deferral, error) {
	all, err := column.All(ctx, db, func(rows *sql.Rows) (Deferral, error) {
		var d Deferral
		return d, rows.Scan(&d.Reason, &d.Note, &d.By, &d.ByName, column.Time(&d.At))
	}, `SELECT d.reason, d.note, d.by, coalesce(s.name, ''), d.at
		FROM deferral d LEFT JOIN staff s ON s.id = d.by WHERE d.contact = ? ORDER BY d.position`, contact)
	if err != nil {
		return nil, fmt.Errorf("read deferrals: %w", err)
	}
	return all, nil
}

// Names are what staff are called, by id. Whoever the tables do not know is left out.
func Names(ctx context.Context, db *sql.DB, ids []string) (map[string]string, error) {
	names := map[string]string{}
	for _, id := range ids {
		if _, asked := names[id]; asked || id == "" {
			continue
		}
		var name string
		err := db.QueryRowContext(ctx, `SELECT name FROM staff WHERE id = ?`, id).Scan(&name)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return nil, fmt.Errorf("read the names of staff: %w", err)
		}
		names[id] = name
	}
	return names, nil
}
