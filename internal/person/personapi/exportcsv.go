package personapi

import (
	"bytes"
	"context"
	"encoding/csv"
	"fmt"
	"strings"
	"time"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/text"
)

type exportCSVOut struct {
	ContentType string `header:"Content-Type"`
	Disposition string `header:"Content-Disposition"`
	Body        []byte
}

func (d door) exportCSV(ctx context.Context, c *httpserver.Call, in *exportIn) (*exportCSVOut, error) {
	all, err := d.export(ctx, c, in)
	if err != nil {
		return nil, err
	}
	var page bytes.Buffer
	w := csv.NewWriter(&page)
	for _, row := range rowsOf(all.Body) {
		for i := range row {
			row[i] = text.Cell(row[i])
		}
		if err := w.Write(row); err != nil {
			return nil, fmt.Errorf("write the export: %w", err)
		}
	}
	w.Flush()
	return &exportCSVOut{ContentType: "text/csv; charset=utf-8", Disposition: `attachment; filename="person.csv"`, Body: page.Bytes()}, w.Error()
}

// rowsOf is an export as a table: what it is, when, from where, and what it says.
func rowsOf(x PersonExport) [][]string {
	p := x.Person
	rows := [][]string{{"what", "when", "source", "detail", "value"}, {"person", x.ExportedAt.Format(time.RFC3339), x.Reason, p.ID, p.Name}}
	add := func(what string, at time.Time, source, detail, value string) {
		rows = append(rows, []string{what, at.Format(time.RFC3339), source, detail, value})
	}
	for _, one := range p.Descriptions {
		what := "description"
		if one.Withdrawn {
			what = "description (withdrawn)"
		}
		for _, f := range []struct{ name, value string }{
			{"first names", one.First}, {"surname", one.Last}, {"earlier surname", one.Former}, {"date of birth", one.Birth}, {"sex", one.Sex},
			{"telephone", one.Phone}, {"e-mail", one.Email}, {"flat", one.Unit}, {"house", one.House}, {"street", one.Street},
			{"town", one.Town}, {"postcode", one.Postcode}, {"UPRN", one.UPRN},
		} {
			if f.value != "" {
				add(what, one.HeardAt, one.Source+" "+one.Record, f.name, f.value)
			}
		}
	}
	for _, f := range p.Flags {
		add("flag", f.Since, f.Source, f.Label, f.Note)
	}
	for _, f := range x.EndedFlags {
		add("flag (ended)", f.Since, f.Source, f.Label, f.Note)
		add("flag (ended)", f.EndedAt, "", f.Label, f.Why)
	}
	if s := p.Safe; s != nil {
		add("safe contact", x.ExportedAt, s.Method, s.Times, strings.TrimSpace(s.Number+" "+s.Note))
	}
	if p.Restricted != nil {
		add("restricted", x.ExportedAt, "", "", *p.Restricted)
	}
	for _, one := range p.Contacts {
		add("contact", one.ReceivedAt, one.Service+" "+one.ID, one.Role, strings.TrimSpace(one.Number+" "+one.Place))
	}
	for _, one := range p.Incidents {
		add("incident", one.OpenedAt, one.Reference, one.Role, strings.TrimSpace(one.Type+" "+one.Place))
	}
	for _, one := range p.Retention {
		add("kept until", one.ReviewAt, "", one.What, one.Rule)
	}
	return rows
}
