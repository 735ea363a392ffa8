package incidentviews

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"time"

	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/view"
	"bluelamp/internal/view/column"
)

const putBelow = `INSERT OR REPLACE INTO below (incident, grade, proposed, reasons, justification, by, at) VALUES (?, ?, ?, ?, ?, ?, ?)`

// gradedBelow keeps a grading below the proposal for a supervisor, and forgets the
// one before it where there is nothing to look at any more.
func gradedBelow(tx *view.Tx, id string, e incident.Graded, reasons string) error {
	if e.Below == "" {
		return tx.Exec(`DELETE FROM below WHERE incident = ?`, id)
	}
	return tx.Exec(putBelow, id, e.Grade, e.Below, reasons, e.Justification, e.By, column.Instant(e.At))
}

func gradeKept(tx *view.Tx, id string, page journal.Event, e incident.GradeKept) error {
	if e.Reasons == nil {
		e.Reasons = []string{}
	}
	reasons, err := json.Marshal(e.Reasons)
	if err != nil {
		return fmt.Errorf("reasons of proposal: %w", err)
	}
	if err := tx.Exec(putBelow, id, e.Grade, e.Proposed, string(reasons), e.Justification, e.By, column.Instant(e.At)); err != nil {
		return err
	}
	return log(tx, id, page, line{kind: "kept", subject: e.Grade, detail: e.Proposed, text: e.Justification, by: e.By, at: e.At})
}

func gradeSeen(tx *view.Tx, id string, page journal.Event, e incident.GradeSeen) error {
	err := tx.Exec(`UPDATE below SET seen_by = ?, seen_at = ?, agreed = ?, seen_reason = ? WHERE incident = ?`,
		e.By, column.Instant(e.At), e.Agreed, e.Reason, id)
	if err != nil {
		return err
	}
	said := line{kind: "seen", subject: "not-agreed", detail: e.Proposed, text: e.Reason, by: e.By, at: e.At}
	if e.Agreed {
		said.subject = "agreed"
	}
	return log(tx, id, page, said)
}

// Below is a grade below what was proposed. SeenAt is nil while no supervisor has
// said anything to it.
type Below struct {
	Incident, Grade, Proposed string

	Reasons       []string
	Justification string
	By, ByName    string
	At            time.Time

	SeenBy, SeenByName string
	SeenAt             *time.Time
	Agreed             bool
	SeenReason         string
}

const selectBelow = `SELECT b.incident, b.grade, b.proposed, b.reasons, b.justification, b.by, coalesce(s.name, ''), b.at,
	coalesce(b.seen_by, ''), coalesce(n.name, ''), b.seen_at, coalesce(b.agreed, 0), b.seen_reason
	FROM below b LEFT JOIN staff s ON s.id = b.by LEFT JOIN staff n ON n.id = b.seen_by `

func scanBelow(rows *sql.Rows) (Below, error) {
	var b Below
	var reasons []byte
	err := rows.Scan(&b.Incident, &b.Grade, &b.Proposed, &reasons, &b.Justification, &b.By, &b.ByName, column.Time(&b.At),
		&b.SeenBy, &b.SeenByName, column.TimeOrNil(&b.SeenAt), &b.Agreed, &b.SeenReason)
	if err != nil {
		return b, err
	}
	return b, json.Unmarshal(reasons, &b.Reasons)
}

// BelowOf returns the newest grade below the proposal of an incident, nil when there
// is none.
func BelowOf(ctx context.Context, db *sql.DB, incident string) (*Below, error) {
	found, err := column.All(ctx, db, scanBelow, selectBelow+`WHERE b.incident = ?`, incident)
	if err != nil || len(found) == 0 {
		return nil, wrapBelow(err)
	}
	return &found[0], nil
}

// Unseen is a grade below the proposal that waits for a supervisor, with its incident.
type Unseen struct {
	Row
	Below Below
}

// BelowProposal returns what waits for a supervisor, the oldest first, of closed
// incidents too.
func BelowProposal(ctx context.Context, db *sql.DB) ([]Unseen, error) {
	waiting, err := column.All(ctx, db, scanBelow, selectBelow+`WHERE b.seen_by IS NULL ORDER BY b.at, b.incident LIMIT ?`, MaxBoard)
	if err != nil {
		return nil, wrapBelow(err)
	}
	rows, err := read(ctx, db, `WHERE i.id IN (SELECT incident FROM below WHERE seen_by IS NULL ORDER BY at, incident LIMIT ?)`, MaxBoard)
	if err != nil {
		return nil, err
	}
	of := make(map[string]Row, len(rows))
	for _, r := range rows {
		of[r.ID] = r
	}
	all := []Unseen{}
	for _, b := range waiting {
		if r, there := of[b.Incident]; there {
			all = append(all, Unseen{Row: r, Below: b})
		}
	}
	return all, nil
}

func wrapBelow(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("read grades below the proposal: %w", err)
}
