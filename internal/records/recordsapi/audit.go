package recordsapi

import (
	"context"
	"database/sql"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"bluelamp/internal/fault"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/records/recordsviews"
)

// DateUnfit: from or to cannot be read.
var DateUnfit = fault.New(fault.Invalid, "records.date-unfit",
	"“%s” is not a date. Write 2026-11-21, or a time such as 2026-11-21T14:05:00Z.")

// Deps is what the audit's operation is plugged into.
type Deps struct {
	// Views is the house of the audit journal, not that of the rooms.
	Views interface {
		Reader(force, view string) (*sql.DB, error)
	}
	// Names returns what a force's staff are called, by id.
	Names func(ctx context.Context, force string) (map[string]string, error)
	// Mark is what stands in the audit for a number, as it stands in the tables.
	Mark       func(ctx context.Context, force, number string) (string, error)
	ReadNumber func(raw string) (e164 string, ok bool) // any spelling of a telephone number
}

type auditIn struct {
	From   string `query:"from" doc:"First day (UTC) or time" example:"2026-11-21"`
	To     string `query:"to" doc:"Last day, included, or time, not included"`
	Record string `query:"record" maxLength:"300" doc:"Only looks that this record was read in or this person was named in, by id; a telephone number finds who searched for it"`
	Staff  string `query:"staff" maxLength:"300" doc:"Only this person's id"`
	Before string `query:"before" maxLength:"60" doc:"The older property of the page before this one"`
	Limit  int    `query:"limit" minimum:"1" maximum:"1000" default:"200"`
}

type auditOut struct{ Body Audit }

// Audit is who read what, newest first.
type Audit struct {
	Entries []AuditEntry `json:"entries"`
	Older   string       `json:"older" doc:"What to send as before to read on; empty when there is nothing older"`
}

// AuditEntry is one page of the audit.
type AuditEntry struct {
	At        time.Time   `json:"at"`
	By        AuditPerson `json:"by"`
	What      string      `json:"what"`
	Record    string      `json:"record"`
	Operation string      `json:"operation"`
	Reason    string      `json:"reason"`
}

// AuditPerson is who did it; both fields are empty when nobody was signed in.
type AuditPerson struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

// Mount registers the audit.
func Mount(s *httpserver.Server, d Deps) {
	httpserver.Handle(s, huma.Operation{
		Method: http.MethodGet, Path: "/api/audit", OperationID: "list-audit", Tags: []string{"records"},
		Summary: "Who read which personal data, and who signed in; itself audited",
	}, httpserver.Rule{Roles: []string{"supervisor", "administrator"}, Personal: "audit"}, d.audit)
}

func (d Deps) audit(ctx context.Context, c *httpserver.Call, in *auditIn) (*auditOut, error) {
	if err := d.marked(ctx, c, in); err != nil {
		return nil, err
	}
	query, err := in.query()
	if err != nil {
		return nil, err
	}
	if err := c.Consulted(ctx, "audit", in.asked()); err != nil {
		return nil, err
	}
	db, err := d.Views.Reader(c.Force(), recordsviews.Audit)
	if err != nil {
		return nil, err
	}
	found, err := recordsviews.Entries(ctx, db, query)
	if err != nil {
		return nil, err
	}
	names, err := d.Names(ctx, c.Force())
	if err != nil {
		return nil, err
	}
	out := &auditOut{}
	if len(found) == query.Limit {
		found = found[:in.Limit]
		out.Body.Older = older(found[len(found)-1])
	}
	for _, e := range found {
		out.Body.Entries = append(out.Body.Entries, AuditEntry{
			At: e.At, By: AuditPerson{ID: e.Staff, Name: names[e.Staff]},
			What: e.What, Record: e.Record, Operation: e.Operation, Reason: e.Reason,
		})
	}
	return out, nil
}

func (in *auditIn) query() (recordsviews.Query, error) {
	from, _, err := moment(in.From)
	if err != nil {
		return recordsviews.Query{}, err.About("from")
	}
	to, day, err := moment(in.To)
	if err != nil {
		return recordsviews.Query{}, err.About("to")
	}
	if day {
		to = to.AddDate(0, 0, 1)
	}
	before, err := placeOf(in.Before)
	if err != nil {
		return recordsviews.Query{}, err.About("before")
	}
	return recordsviews.Query{From: from, To: to, Record: in.Record, Staff: in.Staff, Before: before, Limit: in.Limit + 1}, nil
}

// moment reads a day or a time; nothing is the zero time.
func moment(s string) (at time.Time, day bool, _ *fault.Fault) {
	if s == "" {
		return time.Time{}, false, nil
	}
	if at, err := time.Parse(time.DateOnly, s); err == nil {
		return at, true, nil
	}
	at, err := time.Parse(time.RFC3339, s)
	if err != nil {
		return time.Time{}, false, DateUnfit.With(s)
	}
	return at, false, nil
}

// asked is how the list was asked for; ids and dates, nothing personal.
func (in *auditIn) asked() string {
	parts := []string{"entries"}
	for _, p := range []struct{ name, value string }{
		{"from", in.From}, {"to", in.To}, {"record", in.Record}, {"staff", in.Staff},
	} {
		if p.value != "" {
			parts = append(parts, fmt.Sprintf("%s=%s", p.name, p.value))
		}
	}
	return strings.Join(parts, " ")
}
