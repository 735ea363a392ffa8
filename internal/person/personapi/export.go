package personapi

import (
	"bytes"
	"context"
	"encoding/csv"
	"fmt"
	"time"

	"bluelamp/internal/httpserver"
)

type exportIn struct {
	ID     string `path:"id" maxLength:"100"`
	Reason string `query:"reason" minLength:"3" maxLength:"500" required:"true" doc:"For what request the data is given out"`
}

// PersonExport is everything that is on record of a person, for somebody who asks for
// their own data (Data Protection Act 2018 s45) or for disclosure.
type PersonExport struct {
	ExportedAt time.Time `json:"exportedAt"`
	ExportedBy string    `json:"exportedBy"`
	Reason     string    `json:"reason"`
	Person     Person    `json:"person"`
}

type exportOut struct{ Body PersonExport }

func (d door) export(ctx context.Context, c *httpserver.Call, in *exportIn) (*exportOut, error) {
	if _, err := admit(ctx, c, in.ID, in.Reason); err != nil {
		return nil, err
	}
	shown, err := d.show(ctx, c, in.ID)
	if err != nil {
		return nil, err
	}
	return &exportOut{PersonExport{ExportedAt: c.Now(), ExportedBy: c.Name(), Reason: in.Reason, Person: shown.Body}}, nil
}

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
	rows := [][]string{{"what", "when", "source", "detail", "value"}}
	p := all.Body.Person
	for _, one := range p.Descriptions {
		for _, f := range []struct{ name, value string }{
			{"first names", one.First}, {"surname", one.Last}, {"earlier surname", one.Former}, {"date of birth", one.Birth}, {"sex", one.Sex},
			{"telephone", one.Phone}, {"e-mail", one.Email}, {"flat", one.Unit}, {"house", one.House}, {"street", one.Street},
			{"town", one.Town}, {"postcode", one.Postcode}, {"UPRN", one.UPRN},
		} {
			if f.value != "" {
				rows = append(rows, []string{"description", one.HeardAt.Format(time.RFC3339), one.Source, f.name, f.value})
			}
		}
	}
	for _, f := range p.Flags {
		rows = append(rows, []string{"flag", f.Since.Format(time.RFC3339), f.Source, f.Label, f.Note})
	}
	for _, one := range p.Contacts {
		rows = append(rows, []string{"contact", one.ReceivedAt.Format(time.RFC3339), one.Service, one.Role, one.Place})
	}
	for _, one := range p.Incidents {
		rows = append(rows, []string{"incident", one.OpenedAt.Format(time.RFC3339), one.Reference, one.Role, one.Place})
	}
	for _, row := range rows {
		for i := range row {
			row[i] = plain(row[i])
		}
		if err := w.Write(row); err != nil {
			return nil, fmt.Errorf("write the export: %w", err)
		}
	}
	w.Flush()
	return &exportCSVOut{ContentType: "text/csv; charset=utf-8", Disposition: `attachment; filename="person.csv"`, Body: page.Bytes()}, w.Error()
}

// plain keeps a spreadsheet from taking text for a formula: what begins as one
// gets an apostrophe before it (OWASP, CSV Injection).
func plain(text string) string {
	if text != "" && bytes.ContainsAny([]byte(text[:1]), "=+-@\t\r") {
		return "'" + text
	}
	return text
}
