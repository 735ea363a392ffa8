package safeguardingviews

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"bluelamp/internal/view/column"
)

// Case is one piece of work of the desk.
type Case struct {
	Contact, State string

	Number               int
	AskedAt              time.Time
	TakenBy, TakenByName string
	TakenAt              *time.Time
	Outcome, Note        string
	EndedBy, EndedByName string
	EndedAt              *time.Time
	Asks                 []Ask // the oldest first
}

// Ask is one source that brought a case to the desk. By is empty when it was
// nobody's doing.
type Ask struct {
	Source, Because, Why, By, ByName string
	At                               time.Time
}

const selectCase = `SELECT c.contact, c.number, c.state, c.asked_at, coalesce(c.taken_by, ''), coalesce(t.name, ''), c.taken_at,
	coalesce(c.outcome, ''), coalesce(c.note, ''), coalesce(c.ended_by, ''), coalesce(e.name, ''), c.ended_at
	FROM desk_case c LEFT JOIN staff t ON t.id = c.taken_by LEFT JOIN staff e ON e.id = c.ended_by `

func scanCase(rows *sql.Rows) (Case, error) {
	var c Case
	return c, rows.Scan(&c.Contact, &c.Number, &c.State, column.Time(&c.AskedAt), &c.TakenBy, &c.TakenByName, column.TimeOrNil(&c.TakenAt),
		&c.Outcome, &c.Note, &c.EndedBy, &c.EndedByName, column.TimeOrNil(&c.EndedAt))
}

// NewestCase returns the newest case of a contact; false when the desk was never asked.
func NewestCase(ctx context.Context, db *sql.DB, contact string) (Case, bool, error) {
	all, err := column.All(ctx, db, scanCase, selectCase+`WHERE c.contact = ? ORDER BY c.number DESC LIMIT 1`, contact)
	if err == nil {
		err = joinAsks(ctx, db, all)
	}
	if err != nil {
		return Case{}, false, fmt.Errorf("read the desk's case: %w", err)
	}
	if len(all) == 0 {
		return Case{}, false, nil
	}
	return all[0], true, nil
}

func joinAsks(ctx context.Context, db *sql.DB, cases []Case) error {
	contacts, at := make([]string, len(cases)), map[string]int{}
	for i, c := range cases {
		contacts[i], at[c.Contact] = c.Contact, i
	}
	list, err := listOf(contacts)
	if err != nil {
		return err
	}
	type one struct {
		contact string
		number  int
		Ask
	}
	asks, err := column.All(ctx, db, func(rows *sql.Rows) (one, error) {
		var a one
		return a, rows.Scan(&a.contact, &a.number, &a.Source, &a.Because, &a.Why, &a.By, &a.ByName, column.Time(&a.At))
	}, `SELECT a.contact, a.number, a.source, a.because, a.why, a.by, coalesce(s.name, ''), a.at FROM ask a LEFT JOIN staff s ON s.id = a.by
		WHERE a.contact IN (SELECT value FROM json_each(?)) ORDER BY a.contact, a.position`, list)
	for _, a := range asks {
		if c := &cases[at[a.contact]]; c.Number == a.number {
			c.Asks = append(c.Asks, a.Ask)
		}
	}
	return err
}
