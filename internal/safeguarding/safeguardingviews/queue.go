package safeguardingviews

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"time"

	"bluelamp/internal/view/column"
)

// MaxQueue bounds every list of the desk.
const MaxQueue = 1_000

// Waiting is an open case with what the desk needs to know to choose.
type Waiting struct {
	Case
	ReceivedAt          *time.Time
	Risk                string // by the contact's newest assessment
	People              int
	Factors             []string // of all of them, each once, in the order of the alphabet
	Unanswered, Actions int
	Incidents           []Incident // the oldest first
}

// Incident is one that came of a contact.
type Incident struct {
	ID, Contact, Reference, Type, Grade, Risk string
	Closed                                    bool
}

// Queue returns the open cases: those of known danger first, then reviews, then
// samples, each the oldest first. Where there are more than MaxQueue, it is samples
// that are left out.
func Queue(ctx context.Context, db *sql.DB) ([]Waiting, error) {
	cases, err := column.All(ctx, db, scanCase, selectCase+`WHERE c.state IN ('asked', 'taken')
		ORDER BY (SELECT min(CASE a.source WHEN 'sample' THEN 2 WHEN 'review' THEN 1 ELSE 0 END) FROM ask a
			WHERE a.contact = c.contact AND a.number = c.number), c.asked_at, c.contact LIMIT ?`, MaxQueue)
	if err == nil {
		err = joinAsks(ctx, db, cases)
	}
	if err != nil {
		return nil, fmt.Errorf("read the desk's queue: %w", err)
	}
	queue := make([]Waiting, len(cases))
	for i := range cases {
		queue[i].Case = cases[i]
	}
	if err := joinContacts(ctx, db, queue); err != nil {
		return nil, fmt.Errorf("read the contacts of the desk's queue: %w", err)
	}
	if err := joinIncidents(ctx, db, queue); err != nil {
		return nil, fmt.Errorf("read the incidents of the desk's queue: %w", err)
	}
	return queue, nil
}

func joinContacts(ctx context.Context, db *sql.DB, queue []Waiting) error {
	contacts, at, err := listed(queue)
	if err != nil {
		return err
	}
	type one struct {
		id string
		Waiting
	}
	all, err := column.All(ctx, db, func(rows *sql.Rows) (one, error) {
		var w one
		var factors []byte
		if err := rows.Scan(&w.id, column.TimeOrNil(&w.ReceivedAt), &w.Risk, &w.People, &factors, &w.Unanswered, &w.Actions); err != nil {
			return w, err
		}
		return w, json.Unmarshal(factors, &w.Factors)
	}, `SELECT c.id, c.received_at, c.risk,
			(SELECT count(*) FROM vulnerability v WHERE v.contact = c.id AND v.withdrawn_at IS NULL),
			(SELECT json_group_array(code) FROM (SELECT DISTINCT f.value AS code FROM vulnerability v, json_each(v.factors) f
				WHERE v.contact = c.id AND v.withdrawn_at IS NULL ORDER BY 1)),
			(SELECT count(*) FROM advice a WHERE a.contact = c.id AND a.used IS NULL),
			(SELECT count(*) FROM action a WHERE a.contact = c.id)
		FROM contact c WHERE c.id IN (SELECT value FROM json_each(?))`, contacts)
	for _, w := range all {
		w.Case = queue[at[w.id]].Case
		queue[at[w.id]] = w.Waiting
	}
	return err
}

func joinIncidents(ctx context.Context, db *sql.DB, queue []Waiting) error {
	contacts, at, err := listed(queue)
	if err != nil {
		return err
	}
	all, err := column.All(ctx, db, func(rows *sql.Rows) (Incident, error) {
		var i Incident
		return i, rows.Scan(&i.ID, &i.Contact, &i.Reference, &i.Type, &i.Grade, &i.Risk, &i.Closed)
	}, `SELECT id, contact, reference, type, grade, risk, closed FROM incident
		WHERE contact IN (SELECT value FROM json_each(?)) ORDER BY reference, id`, contacts)
	for _, i := range all {
		w := &queue[at[i.Contact]]
		w.Incidents = append(w.Incidents, i)
	}
	return err
}

// listed is the contacts of a queue as JSON, and where each stands in it.
func listed(queue []Waiting) (string, map[string]int, error) {
	contacts, at := make([]string, len(queue)), map[string]int{}
	for i, w := range queue {
		contacts[i], at[w.Contact] = w.Contact, i
	}
	list, err := listOf(contacts)
	return list, at, err
}

// OpenCases returns how many cases are open, listed or not.
func OpenCases(ctx context.Context, db *sql.DB) (int, error) {
	var n int
	if err := db.QueryRowContext(ctx, `SELECT count(*) FROM desk_case WHERE state IN ('asked', 'taken')`).Scan(&n); err != nil {
		return 0, fmt.Errorf("count the desk's open cases: %w", err)
	}
	return n, nil
}
