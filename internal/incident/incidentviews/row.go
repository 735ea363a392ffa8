package incidentviews

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"time"

	"bluelamp/internal/view/column"
)

// Row is an incident as the board shows it. Pointers are nil and texts empty
// where nothing is known. DueAt is nil when the grade has no response target.
type Row struct {
	ID, Reference, Contact, Type, ClosingType, Grade, State, Place, Summary string

	Version                       int64
	Number                        int
	OpenedBy, OpenedByName        string
	OpenedAt                      time.Time
	GradedAt, DueAt               *time.Time
	TargetStage, ClockStart       string
	TargetMinutes                 int
	FirstAssignedAt, FirstAtScene *time.Time
	Going, Came                   bool // see incident.State
	LeftAt, SendBy                *time.Time
	SendMinutes                   int
	TargetArea                    string // which target holds
	ReceivedAt, AnsweredAt        *time.Time
	Result                        string
	ClosedAt                      *time.Time
	Units                         []Unit
	Resolution                    *Resolution
	Location                      *Location // nil where it was never located
	Import                        string    // where it came from, when from another system
	Watch                         Watch
}

// Unit is one that was sent and is not yet clear.
type Unit struct{ Callsign, Status string }

// Resolution is how an incident was resolved without deployment.
type Resolution struct {
	Reason, Outcome, Note, By, ByName string
	Agreed, AgreedNote                string
	Solvability                       map[string]string
	CallBackBy                        *time.Time
	Sampled                           bool
	At                                time.Time
}

const selectRow = `SELECT i.id, i.version, i.reference, i.number, coalesce(i.contact, ''), i.type, coalesce(i.closing_type, ''),
	i.grade, i.state, i.place, i.summary, i.opened_by, coalesce(o.name, ''), i.opened_at, i.graded_at, i.due_at,
	i.target_stage, i.target_minutes, i.clock_start, i.first_assigned_at, i.first_at_scene_at, coalesce(i.result, ''), i.closed_at,
	coalesce(i.resolution_reason, ''), coalesce(i.resolution_outcome, ''), coalesce(i.resolution_note, ''),
	coalesce(i.resolved_by, ''), coalesce(r.name, ''), i.resolved_at, coalesce(i.import, ''),
	i.located_at, coalesce(i.location_text, ''), i.lat, i.lon, coalesce(i.radius_m, 0), coalesce(i.uprn, ''), coalesce(i.entry, ''),
	coalesce(i.location_source, ''), coalesce(i.beat, ''), coalesce(i.area, ''), coalesce(i.ground, ''),
	coalesce(i.resolution_agreed, ''), coalesce(i.resolution_agreed_note, ''), coalesce(i.resolution_solvability, '{}'),
	i.call_back_by, coalesce(i.resolution_sampled, 0), i.going, i.came, i.target_area, i.received_at, i.answered_at,
	i.left_at, i.send_by, i.send_minutes, ` + selectWatch + `
	FROM incident i LEFT JOIN watch w ON w.incident = i.id
	LEFT JOIN staff o ON o.id = i.opened_by LEFT JOIN staff r ON r.id = i.resolved_by `

func scanRow(rows *sql.Rows) (Row, error) {
	var r Row
	var done Resolution
	var at Location
	var solvability []byte
	err := rows.Scan(append([]any{&r.ID, &r.Version, &r.Reference, &r.Number, &r.Contact, &r.Type, &r.ClosingType,
		&r.Grade, &r.State, &r.Place, &r.Summary, &r.OpenedBy, &r.OpenedByName, column.Time(&r.OpenedAt),
		column.TimeOrNil(&r.GradedAt), column.TimeOrNil(&r.DueAt), &r.TargetStage, &r.TargetMinutes, &r.ClockStart,
		column.TimeOrNil(&r.FirstAssignedAt), column.TimeOrNil(&r.FirstAtScene), &r.Result, column.TimeOrNil(&r.ClosedAt),
		&done.Reason, &done.Outcome, &done.Note, &done.By, &done.ByName, column.Time(&done.At), &r.Import,
		column.Time(&at.At), &at.Text, &at.Lat, &at.Lon, &at.RadiusM, &at.UPRN, &at.Entry, &at.Source, &at.Beat, &at.Area, &at.Ground,
		&done.Agreed, &done.AgreedNote, &solvability, column.TimeOrNil(&done.CallBackBy), &done.Sampled,
		&r.Going, &r.Came, &r.TargetArea, column.TimeOrNil(&r.ReceivedAt), column.TimeOrNil(&r.AnsweredAt),
		column.TimeOrNil(&r.LeftAt), column.TimeOrNil(&r.SendBy), &r.SendMinutes}, r.Watch.columns()...)...)
	if err != nil {
		return r, err
	}
	if !at.At.IsZero() {
		r.Location = &at
	}
	if !done.At.IsZero() {
		r.Resolution = &done
	}
	return r, json.Unmarshal(solvability, &done.Solvability)
}

// read runs selectRow with a condition and joins the units to what it finds.
func read(ctx context.Context, db *sql.DB, where string, args ...any) ([]Row, error) {
	rows, err := column.All(ctx, db, scanRow, selectRow+where, args...)
	if err != nil {
		return nil, fmt.Errorf("read incidents: %w", err)
	}
	if err := joinUnits(ctx, db, rows); err != nil {
		return nil, fmt.Errorf("read units of incidents: %w", err)
	}
	return rows, nil
}

func joinUnits(ctx context.Context, db *sql.DB, rows []Row) error {
	at := make(map[string]int, len(rows))
	ids := make([]string, len(rows))
	for i, r := range rows {
		at[r.ID], ids[i] = i, r.ID
	}
	list, err := json.Marshal(ids)
	if err != nil {
		return err
	}
	type out struct {
		incident string
		Unit
	}
	units, err := column.All(ctx, db, func(rs *sql.Rows) (out, error) {
		var u out
		return u, rs.Scan(&u.incident, &u.Callsign, &u.Status)
	}, `SELECT incident, callsign, status FROM unit
		WHERE incident IN (SELECT value FROM json_each(?)) ORDER BY incident, callsign`, string(list))
	for _, u := range units {
		row := &rows[at[u.incident]]
		row.Units = append(row.Units, u.Unit)
	}
	return err
}
