package incidentviews

import (
	"context"
	"database/sql"
	"fmt"

	"bluelamp/internal/view/column"
)

// MaxBoard bounds every list of incidents.
const MaxBoard = 500

// Board returns incidents, the newest first. State is "open" (which includes
// resolved but not closed), "closed" or "all".
func Board(ctx context.Context, db *sql.DB, state string, limit int) ([]Row, error) {
	const newest = ` ORDER BY i.opened_at DESC, i.id DESC LIMIT ?`
	switch state {
	case "open":
		return read(ctx, db, `WHERE i.state IN ('open', 'resolved')`+newest, limit)
	case "closed":
		return read(ctx, db, `WHERE i.state = 'closed'`+newest, limit)
	}
	return read(ctx, db, newest, limit)
}

// Get returns one incident; false when there is none with this id.
func Get(ctx context.Context, db *sql.DB, id string) (Row, bool, error) {
	rows, err := read(ctx, db, "WHERE i.id = ?", id)
	if err != nil || len(rows) == 0 {
		return Row{}, false, err
	}
	return rows[0], true, nil
}

// UnitsOut returns the callsigns that dispatch has out on an incident.
func UnitsOut(ctx context.Context, db *sql.DB, incident string) ([]string, error) {
	out, err := column.All(ctx, db, func(rows *sql.Rows) (string, error) {
		var callsign string
		return callsign, rows.Scan(&callsign)
	}, `SELECT callsign FROM dispatched WHERE incident = ? ORDER BY callsign`, incident)
	if err != nil {
		return nil, fmt.Errorf("read units out: %w", err)
	}
	return out, nil
}
