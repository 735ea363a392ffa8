package safeguardingviews

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"time"

	"bluelamp/internal/view/column"
)

// Advice is advice of the desk. Used is nil while nobody has answered.
type Advice struct {
	ID, Contact, To, Text, By, ByName string

	At                         time.Time
	Used                       *bool
	Answer                     string
	AnsweredBy, AnsweredByName string
	AnsweredAt                 *time.Time
}

const selectAdvice = `SELECT a.id, a.contact, a.addressee, a.text, a.by, coalesce(s.name, ''), a.at, a.used, coalesce(a.answer, ''),
	coalesce(a.answered_by, ''), coalesce(w.name, ''), a.answered_at
	FROM advice a LEFT JOIN staff s ON s.id = a.by LEFT JOIN staff w ON w.id = a.answered_by `

func scanAdvice(rows *sql.Rows) (Advice, error) {
	var a Advice
	return a, rows.Scan(&a.ID, &a.Contact, &a.To, &a.Text, &a.By, &a.ByName, column.Time(&a.At), &a.Used, &a.Answer,
		&a.AnsweredBy, &a.AnsweredByName, column.TimeOrNil(&a.AnsweredAt))
}

// AdviceIn returns all advice given in a contact, the oldest first.
func AdviceIn(ctx context.Context, db *sql.DB, contact string) ([]Advice, error) {
	all, err := column.All(ctx, db, scanAdvice, selectAdvice+`WHERE a.contact = ? ORDER BY a.position`, contact)
	if err != nil {
		return nil, fmt.Errorf("read advice: %w", err)
	}
	return all, nil
}

// Unanswered is advice that nobody has answered, with where it belongs: the newest
// incident of the contact, "" when there is none, and whose contact it is.
type Unanswered struct {
	Advice
	Incident, Reference, Handler, HandlerName string
}

// AdviceWaiting returns advice that nobody has answered, the oldest first: all of it,
// or what is for the handler of contacts that somebody has.
func AdviceWaiting(ctx context.Context, db *sql.DB, handler string) ([]Unanswered, error) {
	all, err := column.All(ctx, db, func(rows *sql.Rows) (Unanswered, error) {
		var a Unanswered
		return a, rows.Scan(&a.ID, &a.Contact, &a.To, &a.Text, &a.By, &a.ByName, column.Time(&a.At),
			&a.Incident, &a.Reference, &a.Handler, &a.HandlerName)
	}, `SELECT a.id, a.contact, a.addressee, a.text, a.by, coalesce(s.name, ''), a.at,
			coalesce(i.id, ''), coalesce(i.reference, ''), coalesce(c.handler, ''), coalesce(h.name, '')
		FROM advice a LEFT JOIN staff s ON s.id = a.by LEFT JOIN contact c ON c.id = a.contact LEFT JOIN staff h ON h.id = c.handler
		LEFT JOIN incident i ON i.id = (SELECT n.id FROM incident n WHERE n.contact = a.contact ORDER BY n.reference DESC, n.id DESC LIMIT 1)
		WHERE a.used IS NULL AND (?1 = '' OR c.handler = ?1 AND a.addressee = 'handler' AND a.by <> ?1) ORDER BY a.at, a.id LIMIT ?2`, handler, MaxQueue)
	if err != nil {
		return nil, fmt.Errorf("read advice that waits for an answer: %w", err)
	}
	return all, nil
}

// Done is something done, or found, in a contact: Codes is the action, or the factors.
type Done struct {
	Codes            []string
	Note, By, ByName string
	At               time.Time
}

// ActionsIn returns what was done to keep people safe, the oldest first.
func ActionsIn(ctx context.Context, db *sql.DB, contact string) ([]Done, error) {
	return done(ctx, db, `SELECT json_array(a.action), a.note, a.by, coalesce(s.name, ''), a.at
		FROM action a LEFT JOIN staff s ON s.id = a.by WHERE a.contact = ? ORDER BY a.position`, contact)
}

// MissedIn returns what nobody had seen before the desk did, the oldest first.
func MissedIn(ctx context.Context, db *sql.DB, contact string) ([]Done, error) {
	return done(ctx, db, `SELECT m.factors, m.note, m.by, coalesce(s.name, ''), m.at
		FROM missed m LEFT JOIN staff s ON s.id = m.by WHERE m.contact = ? ORDER BY m.position`, contact)
}

func done(ctx context.Context, db *sql.DB, query, contact string) ([]Done, error) {
	all, err := column.All(ctx, db, func(rows *sql.Rows) (Done, error) {
		var d Done
		var codes []byte
		if err := rows.Scan(&codes, &d.Note, &d.By, &d.ByName, column.Time(&d.At)); err != nil {
			return d, err
		}
		return d, json.Unmarshal(codes, &d.Codes)
	}, query, contact)
	if err != nil {
		return nil, fmt.Errorf("read what was done in a contact: %w", err)
	}
	return all, nil
}
