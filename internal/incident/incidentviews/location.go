package incidentviews

import (
	"time"

	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/view"
	"bluelamp/internal/view/column"
)

// Location is where an incident is, by the newest word. Lat and Lon are WGS84
// degrees, nil where there is no point; Ground is the force whose ground it is.
type Location struct {
	Text, UPRN, Entry, Source, Beat, Area, Ground string

	Lat, Lon *float64
	RadiusM  float64
	At       time.Time
}

// located also moves the incident on the boards when it is said later than the
// incident was opened: until then its place is as the contact had it.
func located(tx *view.Tx, id string, page journal.Event, e incident.Located) error {
	var lat, lon any
	if e.HasPoint() {
		lat, lon = e.Lat, e.Lon
	}
	err := tx.Exec(`UPDATE incident SET located_at = ?, location_text = ?, lat = ?, lon = ?, radius_m = ?, uprn = ?, entry = ?,
		location_source = ?, beat = ?, area = ?, ground = ?, place = CASE WHEN ? <> '' AND opened_at < ? THEN ? ELSE place END WHERE id = ?`,
		column.Instant(e.At), e.Text, lat, lon, e.RadiusM, e.UPRN, e.Entry, e.Source, e.Beat, e.Area, e.Force,
		e.Text, column.Instant(e.At), e.Text, id)
	if err != nil {
		return err
	}
	return log(tx, id, page, line{kind: "located", subject: e.Source, detail: e.Beat, text: e.Text, by: e.By, at: e.At})
}

// imported is an incident of another system, closed as it came.
func imported(tx *view.Tx, id string, page journal.Event, e incident.Imported) error {
	err := tx.Exec(`INSERT INTO incident (id, version, reference, number, contact, type, closing_type, grade, state, place, summary,
			opened_by, opened_at, graded_at, result, closed_at, import)
		VALUES (?, 0, ?, 0, ?, ?, ?, ?, 'closed', ?, ?, ?, ?, ?, ?, ?, ?)`,
		id, e.Reference, column.Text(e.Contact), e.Type, column.Text(e.Type), e.Grade, e.Place, e.Summary,
		e.By, column.Instant(e.OpenedAt), column.Ms(e.OpenedAt), column.Text(e.Result), column.Ms(e.ClosedAt), e.Import)
	if err != nil {
		return err
	}
	return log(tx, id, page, line{kind: "imported", subject: e.Type, detail: e.Result, text: e.Summary, by: e.By, at: e.At})
}

// importUndone takes the incident out as if it had never come.
func importUndone(tx *view.Tx, id string) error {
	for _, statement := range []string{
		`DELETE FROM incident WHERE id = ?`,
		`DELETE FROM line WHERE incident = ?`,
	} {
		if err := tx.Exec(statement, id); err != nil {
			return err
		}
	}
	return nil
}
