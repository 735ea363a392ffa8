// Package codepoint reads Code-Point Open: the postcodes of Great Britain with
// their points. Its files, one for each postcode area, have no header; the columns
// are Postcode, Positional_quality_indicator, Eastings, Northings, Country_code and
// administrative codes (Ordnance Survey, Code-Point Open technical specification).
package codepoint

import (
	"context"
	"fmt"
	"io"
	"strings"

	"bluelamp/internal/place/gazetteer"
	"bluelamp/internal/place/gazetteer/table"
)

// Source is what entries read from here are marked with.
const Source = "Code-Point Open"

// columns are the published ones, in their order.
func columns() []string {
	return []string{
		"Postcode", "Positional_quality_indicator", "Eastings", "Northings", "Country_code",
		"NHS_regional_HA_code", "NHS_HA_code", "Admin_county_code", "Admin_district_code", "Admin_ward_code",
	}
}

// Read takes the postcodes of one file into a builder. Quality 90 means that a
// postcode has no point: such a row is of no use here and ignored.
func Read(ctx context.Context, r io.Reader, file string, into *gazetteer.Builder, o gazetteer.Import) (gazetteer.Report, error) {
	var report gazetteer.Report
	t, err := table.Headerless(r, columns(), func(first []string) bool {
		return len(first) > 0 && table.Plain(first[0]) == "postcode"
	})
	if err != nil {
		return report, fmt.Errorf("read %s: %w", file, err)
	}
	row := func() error {
		report.Rows++
		code, ok := gazetteer.CleanPostcode(t.Get("postcode"))
		if !ok {
			report.Refuse(file, t.Line(), fmt.Sprintf("%q is not a postcode; take the file as Ordnance Survey publishes it", t.Get("postcode")))
			return nil
		}
		p, problem := gazetteer.GridText(t.Get("eastings"), t.Get("northings"))
		if problem != "" {
			report.Refuse(file, t.Line(), problem)
			return nil
		}
		if strings.TrimSpace(t.Get("positionalqualityindicator")) == "90" || p.Zero() {
			report.Ignored++
			return nil
		}
		if o.Outside(p.Lat, p.Lon) {
			report.Ignored++
			return nil
		}
		err := into.Add(gazetteer.Entry{Kind: gazetteer.Postcode, Name: code, Postcode: code, Point: p, Source: Source, SourceVersion: o.Version})
		if err != nil {
			report.Refuse(file, t.Line(), gazetteer.Sentence(err))
			return nil
		}
		report.Kept++
		return nil
	}
	refuse := func(line int, text string) { report.Rows++; report.Refuse(file, line, text) }
	if err := t.Each(ctx, o.Progress, row, refuse); err != nil {
		return report, fmt.Errorf("read %s: %w", file, err)
	}
	return report, nil
}
