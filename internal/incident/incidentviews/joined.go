package incidentviews

import (
	"context"
	"database/sql"
	"fmt"
	"strconv"
	"time"

	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/view"
	"bluelamp/internal/view/column"
)

// ofEither picks the incidents that came of a contact, which is the first argument,
// and those that it joined.
const ofEither = `(incident.contact = ?1 OR id IN (SELECT j.incident FROM joined j WHERE j.contact = ?1))`

func joined(tx *view.Tx, id string, page journal.Event, e incident.ContactJoined) error {
	err := tx.Exec(`INSERT INTO joined (incident, contact, text, service, received_at, by, at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
		id, e.Contact, e.Text, e.Service, column.Instant(e.Received), e.By, column.Instant(e.At))
	if err != nil {
		return err
	}
	return tx.Exec(`INSERT INTO line (incident, position, version, at, kind, subject, detail, text, by, contact) VALUES (?, ?, ?, ?, 'joined', ?, ?, ?, ?, ?)`,
		id, int64(page.Position), int64(page.Version), column.Instant(e.At), e.Service,
		strconv.FormatInt(column.Instant(e.Received), 10), e.Text, e.By, e.Contact)
}

// unsay empties what was said of a contact in every log in which it is told of.
func unsay(tx *view.Tx, contact, kinds string) error {
	return tx.Exec(`UPDATE line SET text = '' WHERE contact = ?1 AND kind IN (`+kinds+`)
		AND incident IN (SELECT id FROM incident WHERE `+ofEither+`)`, contact)
}

// Joined is a further contact about an incident.
type Joined struct {
	Contact, Text, Service string
	ReceivedAt             time.Time
	By, ByName             string
	At                     time.Time
}

// JoinedTo returns the further contacts of an incident, the oldest first.
func JoinedTo(ctx context.Context, db *sql.DB, incident string) ([]Joined, error) {
	all, err := column.All(ctx, db, func(rows *sql.Rows) (Joined, error) {
		var j Joined
		return j, rows.Scan(&j.Contact, &j.Text, &j.Service, column.Time(&j.ReceivedAt), &j.By, &j.ByName, column.Time(&j.At))
	}, `SELECT j.contact, j.text, j.service, j.received_at, j.by, coalesce(s.name, ''), j.at
		FROM joined j LEFT JOIN staff s ON s.id = j.by WHERE j.incident = ? ORDER BY j.at, j.contact`, incident)
	if err != nil {
		return nil, fmt.Errorf("read further contacts: %w", err)
	}
	return all, nil
}
