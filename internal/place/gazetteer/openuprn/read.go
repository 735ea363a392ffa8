// Package openuprn reads OS Open UPRN: the points of some forty million Unique
// Property Reference Numbers of Great Britain, without addresses. Columns: UPRN,
// X_COORDINATE, Y_COORDINATE, LATITUDE, LONGITUDE (Ordnance Survey, OS Open UPRN
// technical specification). Degrees there are ETRS89, taken as WGS84.
package openuprn

import (
	"context"
	"fmt"
	"io"
	"strconv"

	"bluelamp/internal/fault"
	"bluelamp/internal/geo"
	"bluelamp/internal/place/gazetteer"
	"bluelamp/internal/place/gazetteer/table"
)

// ColumnsMissing is the refusal of a file that is not OS Open UPRN.
var ColumnsMissing = fault.New(fault.Invalid, "openuprn.columns-missing",
	"This is not OS Open UPRN: it needs the columns UPRN, LATITUDE and LONGITUDE, or UPRN, X_COORDINATE and Y_COORDINATE. Give the CSV as Ordnance Survey publishes it.")

// Read streams the file into a builder: 16 bytes for each row inside the bounds,
// nothing for the others. file is named in problems.
func Read(ctx context.Context, r io.Reader, file string, into *gazetteer.Builder, o gazetteer.Import) (gazetteer.Report, error) {
	var report gazetteer.Report
	t, err := table.New(r)
	if err != nil {
		return report, fmt.Errorf("read %s: %w", file, err)
	}
	degrees := t.Has("latitude") && t.Has("longitude")
	if !t.Has("uprn") || !degrees && !(t.Has("xcoordinate") && t.Has("ycoordinate")) {
		return report, ColumnsMissing
	}
	row := func() error {
		report.Rows++
		uprn, p, problem := point(t, degrees)
		switch {
		case problem != "":
			report.Refuse(file, t.Line(), problem)
		case o.Outside(p.Lat, p.Lon):
			report.Ignored++
		default:
			if err := into.AddPoint(uprn, p); err != nil {
				report.Refuse(file, t.Line(), gazetteer.Sentence(err))
				return nil
			}
			report.Kept++
		}
		return nil
	}
	refuse := func(line int, text string) { report.Rows++; report.Refuse(file, line, text) }
	if err := t.Each(ctx, o.Progress, row, refuse); err != nil {
		return report, fmt.Errorf("read %s: %w", file, err)
	}
	return report, nil
}

func point(t *table.Reader, degrees bool) (uint64, geo.Point, string) {
	uprn, err := strconv.ParseUint(t.Get("uprn"), 10, 64)
	if err != nil || uprn == 0 || uprn > 999_999_999_999 {
		return 0, geo.Point{}, "the UPRN " + strconv.Quote(t.Get("uprn")) + " is not a number of 1 to 12 figures; take the file as Ordnance Survey publishes it"
	}
	if !degrees {
		p, problem := gazetteer.GridText(t.Get("xcoordinate"), t.Get("ycoordinate"))
		return uprn, p, problem
	}
	lat, errLat := strconv.ParseFloat(t.Get("latitude"), 64)
	lon, errLon := strconv.ParseFloat(t.Get("longitude"), 64)
	if errLat != nil || errLon != nil {
		return 0, geo.Point{}, "latitude or longitude is not a number; take the file as Ordnance Survey publishes it"
	}
	return uprn, geo.Point{Lat: lat, Lon: lon}, ""
}
