package incidentviews

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"time"

	"bluelamp/internal/view/column"
)

// Reassessment is one later look at the risk.
type Reassessment struct {
	Number                                  int
	Assessment, Trigger, Victim, VictimNote string
	Changed                                 []string
	By, ByName                              string
	At                                      time.Time
}

// Reassessments returns every later look at an incident, the oldest first.
func Reassessments(ctx context.Context, db *sql.DB, incident string) ([]Reassessment, error) {
	all, err := column.All(ctx, db, func(rows *sql.Rows) (Reassessment, error) {
		var r Reassessment
		var changed []byte
		err := rows.Scan(&r.Number, &r.Assessment, &r.Trigger, &r.Victim, &r.VictimNote, &changed, &r.By, &r.ByName, column.Time(&r.At))
		if err != nil {
			return r, err
		}
		return r, json.Unmarshal(changed, &r.Changed)
	}, `SELECT r.number, r.assessment, r.trigger, r.victim, r.victim_note, r.changed, r.by, coalesce(s.name, ''), r.at
		FROM reassessment r LEFT JOIN staff s ON s.id = r.by WHERE r.incident = ? ORDER BY r.version`, incident)
	if err != nil {
		return nil, fmt.Errorf("read reassessments: %w", err)
	}
	return all, nil
}

// CrimeDecision is one crime-recording decision.
type CrimeDecision struct {
	Crime                   bool
	Reference, Reason, Note string
	Late                    bool
	By, ByName              string
	At                      time.Time
}

// CrimeDecisions returns every decision of an incident, the oldest first.
func CrimeDecisions(ctx context.Context, db *sql.DB, incident string) ([]CrimeDecision, error) {
	all, err := column.All(ctx, db, func(rows *sql.Rows) (CrimeDecision, error) {
		var c CrimeDecision
		return c, rows.Scan(&c.Crime, &c.Reference, &c.Reason, &c.Note, &c.Late, &c.By, &c.ByName, column.Time(&c.At))
	}, `SELECT c.crime, c.reference, c.reason, c.note, c.late, c.by, coalesce(s.name, ''), c.at
		FROM crime_decision c LEFT JOIN staff s ON s.id = c.by WHERE c.incident = ? ORDER BY c.version`, incident)
	if err != nil {
		return nil, fmt.Errorf("read crime decisions: %w", err)
	}
	return all, nil
}

// StaffName returns what somebody is called, "" when nobody has that id.
func StaffName(ctx context.Context, db *sql.DB, id string) (string, error) {
	names, err := column.All(ctx, db, func(rows *sql.Rows) (string, error) {
		var name string
		return name, rows.Scan(&name)
	}, `SELECT name FROM staff WHERE id = ?`, id)
	if err != nil || len(names) == 0 {
		return "", err
	}
	return names[0], nil
}
