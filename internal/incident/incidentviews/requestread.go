package incidentviews

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"bluelamp/internal/view/column"
)

// Request is what somebody asked a second person for. Before and Assessment are
// assessment ids. DecidedAt is nil while it waits.
type Request struct {
	Incident, ID, Kind, State, Grade, Risk, Before, Assessment string

	Reason, Safety, NoCrime  string
	Until                    *time.Time
	By, ByName               string
	At                       time.Time
	DecidedBy, DecidedByName string
	DecidedAt                *time.Time
	DecisionReason           string
}

const selectRequest = `SELECT q.incident, q.id, q.kind, q.state, q.grade, q.risk, q.before, q.assessment, q.reason, q.safety, q.no_crime, q.until,
	q.by, coalesce(a.name, ''), q.at, coalesce(q.decided_by, ''), coalesce(d.name, ''), q.decided_at, q.decision_reason
	FROM request q LEFT JOIN staff a ON a.id = q.by LEFT JOIN staff d ON d.id = q.decided_by `

func scanRequest(rows *sql.Rows) (Request, error) {
	var q Request
	return q, rows.Scan(&q.Incident, &q.ID, &q.Kind, &q.State, &q.Grade, &q.Risk, &q.Before, &q.Assessment, &q.Reason, &q.Safety, &q.NoCrime,
		column.TimeOrNil(&q.Until), &q.By, &q.ByName, column.Time(&q.At), &q.DecidedBy, &q.DecidedByName, column.TimeOrNil(&q.DecidedAt), &q.DecisionReason)
}

// Requests returns every request of an incident, the oldest first.
func Requests(ctx context.Context, db *sql.DB, incident string) ([]Request, error) {
	all, err := column.All(ctx, db, scanRequest, selectRequest+`WHERE q.incident = ? ORDER BY q.at, q.id`, incident)
	if err != nil {
		return nil, fmt.Errorf("read requests: %w", err)
	}
	return all, nil
}

// Pending is a request that waits for a second person, with its incident.
type Pending struct {
	Row
	Request Request
}

// Waiting returns every request that waits for a second person, the oldest first.
func Waiting(ctx context.Context, db *sql.DB) ([]Pending, error) {
	asked, err := column.All(ctx, db, scanRequest, selectRequest+`WHERE q.state = 'waiting' ORDER BY q.at, q.id`)
	if err != nil {
		return nil, fmt.Errorf("read waiting requests: %w", err)
	}
	rows, err := read(ctx, db, `WHERE i.id IN (SELECT incident FROM request WHERE state = 'waiting')`)
	if err != nil {
		return nil, err
	}
	of := make(map[string]Row, len(rows))
	for _, r := range rows {
		of[r.ID] = r
	}
	all := []Pending{}
	for _, q := range asked {
		if r, there := of[q.Incident]; there {
			all = append(all, Pending{Row: r, Request: q})
		}
	}
	return all, nil
}
