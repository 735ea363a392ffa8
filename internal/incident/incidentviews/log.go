package incidentviews

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"time"

	"bluelamp/internal/view/column"
)

// Line is one line of an incident's log; schema.sql says what Subject and
// Detail are for each kind. By is empty when it was nobody's doing.
type Line struct {
	Position, Version           int64
	At                          time.Time
	Kind, Subject, Detail, Text string
	By, ByName                  string
}

// Log returns an incident's log after a version (0 for all of it), the oldest line first.
func Log(ctx context.Context, db *sql.DB, incident string, after int64) ([]Line, error) {
	lines, err := column.All(ctx, db, func(rows *sql.Rows) (Line, error) {
		var l Line
		return l, rows.Scan(&l.Position, &l.Version, column.Time(&l.At), &l.Kind, &l.Subject, &l.Detail, &l.Text, &l.By, &l.ByName)
	}, `SELECT l.position, l.version, l.at, l.kind, l.subject, l.detail, l.text, l.by, coalesce(s.name, '')
		FROM line l LEFT JOIN staff s ON s.id = l.by WHERE l.incident = ? AND l.version > ? ORDER BY l.position`, incident, after)
	if err != nil {
		return nil, fmt.Errorf("read incident log: %w", err)
	}
	return lines, nil
}

// Grading is one decision about the grade.
type Grading struct {
	Grade, Proposed, Justification, Assessment string

	Reasons    []string
	By, ByName string
	At         time.Time
}

// Gradings returns every grading of an incident, the oldest first.
func Gradings(ctx context.Context, db *sql.DB, incident string) ([]Grading, error) {
	all, err := column.All(ctx, db, func(rows *sql.Rows) (Grading, error) {
		var g Grading
		var reasons []byte
		err := rows.Scan(&g.Grade, &g.Proposed, &reasons, &g.Justification, &g.Assessment, &g.By, &g.ByName, column.Time(&g.At))
		if err != nil {
			return g, err
		}
		return g, json.Unmarshal(reasons, &g.Reasons)
	}, `SELECT g.grade, g.proposed, g.reasons, g.justification, g.assessment, g.by, coalesce(s.name, ''), g.at
		FROM grade g LEFT JOIN staff s ON s.id = g.by WHERE g.incident = ? ORDER BY g.version`, incident)
	if err != nil {
		return nil, fmt.Errorf("read gradings: %w", err)
	}
	return all, nil
}
