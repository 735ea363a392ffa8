package opennames

import (
	"strconv"
	"strings"

	"bluelamp/internal/geo"
	"bluelamp/internal/place/gazetteer"
	"bluelamp/internal/place/gazetteer/table"
)

// take reads one record.
func take(t *table.Reader, file string, into *gazetteer.Builder, o gazetteer.Import, report *gazetteer.Report) {
	report.Rows++
	p, problem := gazetteer.GridText(t.Get("geometryx"), t.Get("geometryy"))
	if problem != "" {
		report.Refuse(file, t.Line(), problem)
		return
	}
	if t.Get("name1") == "" {
		report.Refuse(file, t.Line(), "the record has no NAME1; take the tile and its header from the same download")
		return
	}
	kind, class := sort(t.Get("type"), t.Get("localtype"))
	if o.Outside(p.Lat, p.Lon) {
		report.Ignored++
		return
	}
	e := gazetteer.Entry{
		ID: "opennames/" + t.Get("id"), Kind: kind, Class: class, Name: t.Get("name1"), Point: p,
		Town: t.Get("populatedplace"), Source: Source, SourceVersion: o.Version,
	}
	switch {
	case kind == gazetteer.Postcode:
		e.ID, e.Postcode = "", e.Name
	case e.Town == "":
		e.Town = t.Get("districtborough")
	case e.Town == e.Name:
		e.Town = ""
	}
	if e.Town == "" && e.Name != t.Get("countyunitary") {
		e.Town = t.Get("countyunitary")
	}
	e.Extent = extent(t)
	other := t.Get("name2")
	if err := into.Add(e, other); err != nil {
		report.Refuse(file, t.Line(), gazetteer.Sentence(err))
		return
	}
	report.Kept++
}

// sort tells what a record is from its TYPE and LOCAL_TYPE. Everything that is no
// road or postcode is a place: callers name hills and rivers too.
func sort(kind, local string) (gazetteer.Kind, string) {
	plain := strings.ToLower(strings.ReplaceAll(local, "_", " "))
	switch {
	case plain == "postcode":
		return gazetteer.Postcode, ""
	case strings.Contains(plain, "named road"):
		return gazetteer.Street, ""
	case kind == "transportNetwork" && strings.Contains(plain, "numbered road"):
		return gazetteer.Street, "numbered road"
	}
	return gazetteer.Place, plain
}

// extent reads the rectangle around a record, nil where it has none.
func extent(t *table.Reader) *gazetteer.Extent {
	var v [4]float64
	for i, column := range [4]string{"mbrxmin", "mbrymin", "mbrxmax", "mbrymax"} {
		n, err := strconv.ParseFloat(t.Get(column), 64)
		if err != nil || n < 0 || n > 1_300_000 {
			return nil
		}
		v[i] = n
	}
	low := geo.FromGrid(geo.GridPoint{Easting: v[0], Northing: v[1]})
	high := geo.FromGrid(geo.GridPoint{Easting: v[2], Northing: v[3]})
	return &gazetteer.Extent{South: low.Lat, West: low.Lon, North: high.Lat, East: high.Lon}
}
