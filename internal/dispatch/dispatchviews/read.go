package dispatchviews

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"bluelamp/internal/view/column"
)

// Unit is a row of the board. Incident is nil for a free unit.
type Unit struct {
	Callsign, Kind, Base, Status string

	Version  int64
	Incident *Incident
	Since    time.Time
}

// Incident is where a unit is sent.
type Incident struct {
	ID, Reference, Type, Grade string
	Number                     int
}

const selectUnit = `SELECT u.callsign, u.version, u.kind, u.base, u.status, u.since,
	coalesce(u.incident, ''), coalesce(i.reference, ''), coalesce(i.number, 0), coalesce(i.type, ''), coalesce(i.grade, '')
	FROM unit u LEFT JOIN incident i ON i.id = u.incident `

// Board returns every unit by callsign.
func Board(ctx context.Context, db *sql.DB) ([]Unit, error) {
	return read(ctx, db, `ORDER BY u.callsign`)
}

// Get returns one unit; false when there is none with this callsign.
func Get(ctx context.Context, db *sql.DB, callsign string) (Unit, bool, error) {
	found, err := read(ctx, db, `WHERE u.callsign = ?`, callsign)
	if err != nil || len(found) == 0 {
		return Unit{}, false, err
	}
	return found[0], true, nil
}

func read(ctx context.Context, db *sql.DB, where string, args ...any) ([]Unit, error) {
	all, err := column.All(ctx, db, func(rows *sql.Rows) (Unit, error) {
		var u Unit
		var i Incident
		err := rows.Scan(&u.Callsign, &u.Version, &u.Kind, &u.Base, &u.Status, column.Time(&u.Since),
			&i.ID, &i.Reference, &i.Number, &i.Type, &i.Grade)
		if i.ID != "" {
			u.Incident = &i
		}
		return u, err
	}, selectUnit+where, args...)
	if err != nil {
		return nil, fmt.Errorf("read units: %w", err)
	}
	return all, nil
}
