package contactviews

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"time"

	"bluelamp/internal/person"
	"bluelamp/internal/view/column"
)

// Row is a contact as the screens show it. Pointers are nil and texts empty
// where nothing is known.
type Row struct {
	ID, Service, Channel, Trunk, Number string
	Version                             int64
	Withheld                            bool
	State                               string
	ReceivedAt                          time.Time
	AnsweredAt, EndedAt                 *time.Time
	WaitedMS, TalkMS                    *int64
	HandlerID, HandlerName              string
	Caller                              Caller
	Place, Type, Assessed               string
	Notes                               string
	NotesSavedAt                        *time.Time
	Digits, Disposition                 string
	RecordingFailed                     string // why part of the call is not on file
	Incidents                           []Link
	Import, OldReference                string // where it came from, when from another system
	Passed                              *Passed
	Standing                            Standing // of the caller
	RungBack                            *RungBack
	Heard                               person.Details // of the caller, on this contact
}

// Passed says to which force a contact was handed over.
type Passed struct {
	Force, Reason, Told, By, ByName string

	At time.Time
}

// Caller is who rang, as far as the handler knows; Person is empty when nobody
// was named.
type Caller struct{ Person, Name, CallbackNumber, Relation string }

// Link is an incident that was opened from a contact.
type Link struct{ ID, Reference string }

const selectRow = `SELECT c.id, c.version, c.service, c.channel, c.trunk, coalesce(c.number, ''), c.withheld, c.state,
	c.received_at, c.answered_at, c.ended_at, c.waited_ms, c.talk_ms, coalesce(c.handler, ''), coalesce(s.name, ''),
	coalesce(c.person, ''), coalesce(c.caller_name, CASE WHEN c.import IS NOT NULL THEN p.name END, ''), coalesce(c.callback_number, ''), coalesce(c.relation, ''),
	coalesce(c.place, ''), coalesce(c.type, ''), c.assessed, c.notes, c.notes_saved_at, c.digits, coalesce(c.disposition, ''), coalesce(c.recording_failed, ''),
	coalesce(c.import, ''), coalesce(c.old_reference, ''),
	coalesce(c.passed_force, ''), coalesce(c.passed_reason, ''), coalesce(c.passed_told, ''), coalesce(c.passed_by, ''), coalesce(b.name, ''), c.passed_at, h.details,
	coalesce(c.rung_back, ''), coalesce(c.rung_note, ''), coalesce(c.rung_by, ''), coalesce(r.name, ''), c.rung_at
	FROM contact c LEFT JOIN staff s ON s.id = c.handler LEFT JOIN person p ON p.id = c.person LEFT JOIN staff b ON b.id = c.passed_by
	LEFT JOIN heard h ON h.contact = c.id AND h.person = c.person LEFT JOIN staff r ON r.id = c.rung_by `

func scanRow(rows *sql.Rows) (Row, error) {
	var r Row
	var passed Passed
	var rung RungBack
	var heard []byte
	err := rows.Scan(&r.ID, &r.Version, &r.Service, &r.Channel, &r.Trunk, &r.Number, &r.Withheld, &r.State,
		column.Time(&r.ReceivedAt), column.TimeOrNil(&r.AnsweredAt), column.TimeOrNil(&r.EndedAt), &r.WaitedMS, &r.TalkMS,
		&r.HandlerID, &r.HandlerName,
		&r.Caller.Person, &r.Caller.Name, &r.Caller.CallbackNumber, &r.Caller.Relation,
		&r.Place, &r.Type, &r.Assessed, &r.Notes, column.TimeOrNil(&r.NotesSavedAt), &r.Digits, &r.Disposition, &r.RecordingFailed,
		&r.Import, &r.OldReference, &passed.Force, &passed.Reason, &passed.Told, &passed.By, &passed.ByName, column.Time(&passed.At), &heard,
		&rung.Outcome, &rung.Note, &rung.By, &rung.ByName, column.Time(&rung.At))
	if passed.Force != "" {
		r.Passed = &passed
	}
	if rung.Outcome != "" {
		r.RungBack = &rung
	}
	if err == nil && heard != nil {
		err = json.Unmarshal(heard, &r.Heard)
	}
	return r, err
}

// read runs selectRow with a condition and joins the incidents to what it finds.
func read(ctx context.Context, db *sql.DB, where string, args ...any) ([]Row, error) {
	rows, err := column.All(ctx, db, scanRow, selectRow+where, args...)
	if err != nil {
		return nil, fmt.Errorf("read contacts: %w", err)
	}
	if err := joinStanding(ctx, db, rows); err != nil {
		return nil, err
	}
	if err := joinIncidents(ctx, db, rows); err != nil {
		return nil, fmt.Errorf("read incidents of contacts: %w", err)
	}
	return rows, nil
}

// joinStanding says of each caller what the record of the person asks for.
func joinStanding(ctx context.Context, db *sql.DB, rows []Row) error {
	var persons []string
	for _, r := range rows {
		if r.Caller.Person != "" {
			persons = append(persons, r.Caller.Person)
		}
	}
	if len(persons) == 0 {
		return nil
	}
	standing, err := StandingOf(ctx, db, persons)
	for i := range rows {
		rows[i].Standing = standing[rows[i].Caller.Person]
	}
	return err
}

func joinIncidents(ctx context.Context, db *sql.DB, rows []Row) error {
	at := make(map[string]int, len(rows))
	ids := make([]string, len(rows))
	for i, r := range rows {
		at[r.ID], ids[i] = i, r.ID
	}
	list, err := json.Marshal(ids)
	if err != nil {
		return err
	}
	type linked struct {
		contact string
		Link
	}
	links, err := column.All(ctx, db, func(rs *sql.Rows) (linked, error) {
		var l linked
		return l, rs.Scan(&l.contact, &l.ID, &l.Reference)
	}, `SELECT contact, incident, reference FROM contact_incident
		WHERE contact IN (SELECT value FROM json_each(?)) ORDER BY contact, reference`, string(list))
	for _, l := range links {
		row := &rows[at[l.contact]]
		row.Incidents = append(row.Incidents, l.Link)
	}
	return err
}
