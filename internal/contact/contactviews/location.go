package contactviews

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"time"

	"bluelamp/internal/contact"
	"bluelamp/internal/journal"
	"bluelamp/internal/view"
	"bluelamp/internal/view/column"
)

// Location is where the caller is or it happened, as one source said at one
// time. Lat and Lon are WGS84 degrees, nil where there is no point; By is empty
// when a machine said it.
type Location struct {
	ID, Source, Of, Text, Method, UPRN, Entry, By, ByName string

	Lat, Lon            *float64
	RadiusM, Confidence float64
	PositionAt          *time.Time
	Warnings            []string
	At                  time.Time
}

func located(tx *view.Tx, id string, page journal.Event, e contact.Located) error {
	if e.Warnings == nil {
		e.Warnings = []string{}
	}
	warnings, err := json.Marshal(e.Warnings)
	if err != nil {
		return fmt.Errorf("warnings of location: %w", err)
	}
	var lat, lon any
	if e.HasPoint() {
		lat, lon = e.Lat, e.Lon
	}
	return tx.Exec(`INSERT INTO location (contact, id, source, of, text, lat, lon, radius_m, confidence, method, position_at,
			uprn, entry, warnings, by, at, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
		id, e.Location, e.Source, e.Of, e.Text, lat, lon, e.RadiusM, e.ConfidencePercent, e.Method, column.Ms(e.PositionAt),
		e.UPRN, e.Entry, string(warnings), e.By, column.Instant(e.At), int64(page.Version))
}

// Locations returns where a contact was, the newest word first.
func Locations(ctx context.Context, db *sql.DB, contact string) ([]Location, error) {
	all, err := column.All(ctx, db, func(rows *sql.Rows) (Location, error) {
		var l Location
		var warnings []byte
		err := rows.Scan(&l.ID, &l.Source, &l.Of, &l.Text, &l.Lat, &l.Lon, &l.RadiusM, &l.Confidence, &l.Method,
			column.TimeOrNil(&l.PositionAt), &l.UPRN, &l.Entry, &warnings, &l.By, &l.ByName, column.Time(&l.At))
		if err != nil {
			return l, err
		}
		return l, json.Unmarshal(warnings, &l.Warnings)
	}, `SELECT l.id, l.source, l.of, l.text, l.lat, l.lon, l.radius_m, l.confidence, l.method, l.position_at, l.uprn, l.entry,
		l.warnings, l.by, coalesce(s.name, ''), l.at FROM location l LEFT JOIN staff s ON s.id = l.by
		WHERE l.contact = ? ORDER BY l.version DESC, l.id DESC`, contact)
	if err != nil {
		return nil, fmt.Errorf("read locations: %w", err)
	}
	return all, nil
}
