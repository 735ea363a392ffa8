// Package addresscsv reads addresses, streets and places from CSV files: those of
// councils, of AddressBase (which a force licenses itself), of OpenStreetMap
// exports, of spreadsheets. It guesses the columns by their names and takes a
// mapping where the guess is wrong.
package addresscsv

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"

	"bluelamp/internal/fault"
	"bluelamp/internal/geo"
	"bluelamp/internal/place/gazetteer"
	"bluelamp/internal/place/gazetteer/table"
)

// NoAddressColumns is the refusal of a file in which nothing can be recognised.
var NoAddressColumns = fault.New(fault.Invalid, "addresscsv.no-address-columns",
	"No column of this file looks like a street, house, name or postcode. Name the columns in a mapping, such as street=ROAD_NAME.")

// Options say how a file is read.
type Options struct {
	gazetteer.Import
	File    string         // named in problems
	Source  string         // named with every entry, such as "council gazetteer"
	Kind    gazetteer.Kind // "" to tell by row: an address where there is a house, else a street or place
	Mapping *Mapping       // nil to guess
}

// Read takes the rows of a file into a builder. Rows that cannot be read are left
// out and reported; an error means that reading stopped.
func Read(ctx context.Context, r io.Reader, into *gazetteer.Builder, o Options) (gazetteer.Report, error) {
	var report gazetteer.Report
	t, err := table.New(r)
	if err != nil {
		return report, fmt.Errorf("read %s: %w", o.File, err)
	}
	rows := rowReader{t: t, o: o, lpi: lpi(t.Columns()), m: Guess(t.Columns())}
	if o.Mapping != nil {
		rows.m = *o.Mapping
	}
	if m := rows.m; m.Street == "" && m.Name == "" && m.House == "" && m.Postcode == "" && m.Number == "" {
		return report, NoAddressColumns
	}
	rows.settlePostcodes()
	err = t.Each(ctx, o.Progress,
		func() error { report.Rows++; rows.take(into, &report); return nil },
		func(line int, text string) { report.Rows++; report.Refuse(o.File, line, text) })
	if err != nil {
		return report, fmt.Errorf("read %s: %w", o.File, err)
	}
	return report, nil
}

type rowReader struct {
	t   *table.Reader
	o   Options
	m   Mapping
	lpi bool
}

func (r *rowReader) take(into *gazetteer.Builder, report *gazetteer.Report) {
	p, problem := r.point()
	if problem != "" {
		report.Refuse(r.o.File, r.t.Line(), problem)
		return
	}
	e, problem := r.entry()
	if problem != "" {
		report.Refuse(r.o.File, r.t.Line(), problem)
		return
	}
	e.Point = p
	if !p.Zero() && r.o.Outside(p.Lat, p.Lon) {
		report.Ignored++
		return
	}
	if err := into.Add(e, r.get(r.m.OtherName)); err != nil {
		report.Refuse(r.o.File, r.t.Line(), gazetteer.Sentence(err))
		return
	}
	report.Kept++
}

// entry puts a row together, without its point.
func (r *rowReader) entry() (gazetteer.Entry, string) {
	m := r.m
	e := gazetteer.Entry{
		Kind: r.o.Kind, Name: r.get(m.Name), Class: r.get(m.Class), Unit: r.get(m.Unit), House: r.get(m.Number), Street: r.get(m.Street),
		Locality: r.get(m.Locality), Town: r.get(m.Town), Postcode: r.get(m.Postcode),
		Source: r.o.Source, SourceVersion: r.o.Version,
	}
	if r.lpi {
		e.Unit = numbered(r.t, "sao")
		e.House = numbered(r.t, "pao")
	}
	if text := strings.TrimLeft(r.get(m.UPRN), "0"); text != "" {
		uprn, err := strconv.ParseUint(text, 10, 64)
		if err != nil || len(text) > 12 {
			return e, "the UPRN " + strconv.Quote(text) + " is not a number of up to 12 figures; a spreadsheet may have changed it, export it again as text"
		}
		e.UPRN = uprn
	}
	house := r.get(m.House)
	switch {
	case house == "" || house == e.House:
	case e.House == "":
		e.House = house
	case e.Name == "":
		e.Name = house
	}
	if sub := r.get(m.Substreet); sub != "" {
		if e.Locality == "" {
			e.Locality = e.Street
		}
		e.Street = sub
	}
	e.House = joinSuffix(e.House)
	r.settleKind(&e)
	if id := r.get(m.ID); id != "" && e.UPRN == 0 && e.Kind != gazetteer.Postcode {
		e.ID = r.idPrefix() + id
	}
	return e, ""
}

// settlePostcodes takes a file that has postcodes but nothing that could be an
// address or a name for a list of postcodes.
func (r *rowReader) settlePostcodes() {
	if m := r.m; r.o.Kind == "" && !r.lpi && m.Postcode != "" && m.Unit == "" && m.Number == "" && m.House == "" && m.Name == "" && m.UPRN == "" {
		r.o.Kind = gazetteer.Postcode
	}
}

// settleKind tells what a row is where the options do not.
func (r *rowReader) settleKind(e *gazetteer.Entry) {
	if e.Kind == "" {
		switch {
		case e.House != "" || e.Unit != "" || e.UPRN != 0:
			e.Kind = gazetteer.Address
		case e.Name != "" && r.m.Class == "highway":
			e.Kind = gazetteer.Street
		case e.Name != "":
			e.Kind = gazetteer.Place
		case e.Street != "" && r.m.Number == "" && r.m.House == "" && !r.lpi:
			e.Kind = gazetteer.Street
		case e.Street != "":
			e.Kind = gazetteer.Address // a door without a number still shows where the street lies
		default:
			e.Kind = gazetteer.Postcode
		}
	}
	switch e.Kind {
	case gazetteer.Postcode:
		*e = gazetteer.Entry{Kind: e.Kind, Name: e.Postcode, Postcode: e.Postcode, Locality: e.Locality, Town: e.Town, Source: e.Source, SourceVersion: e.SourceVersion}
	case gazetteer.Street:
		if e.Name == "" {
			e.Name = e.Street
		}
	case gazetteer.Address:
		e.Class = ""
		if e.Name == e.House {
			e.Name = ""
		}
	}
}

func (r *rowReader) idPrefix() string {
	if r.m.ID == "osmid" {
		if kind := r.t.Get("osmtype"); kind != "" {
			return "osm/" + kind + "/"
		}
		return "osm/"
	}
	return strings.ToLower(strings.ReplaceAll(r.o.Source, " ", "-")) + "/"
}

// get joins the texts of one or several columns.
func (r *rowReader) get(columns string) string {
	if columns == "" {
		return ""
	}
	for one, rest, more := strings.Cut(columns, "|"); more; one, rest, more = strings.Cut(rest, "|") {
		if text := r.get(one); text != "" {
			return text
		}
		columns = rest
	}
	if !strings.Contains(columns, "+") {
		return r.t.Get(columns)
	}
	var parts []string
	for _, c := range strings.Split(columns, "+") {
		if text := r.t.Get(c); text != "" {
			parts = append(parts, text)
		}
	}
	return strings.Join(parts, " ")
}

// point reads degrees or National Grid metres; the zero point where a row has
// neither.
func (r *rowReader) point() (geo.Point, string) {
	if lat, lon := r.get(r.m.Lat), r.get(r.m.Lon); lat != "" && lon != "" {
		y, errY := strconv.ParseFloat(lat, 64)
		x, errX := strconv.ParseFloat(lon, 64)
		if errY != nil || errX != nil {
			return geo.Point{}, fmt.Sprintf("latitude %q or longitude %q is not a number; write degrees with a decimal point", lat, lon)
		}
		return geo.Point{Lat: y, Lon: x}, ""
	}
	east, north := r.get(r.m.Easting), r.get(r.m.Northing)
	if east == "" || north == "" {
		return geo.Point{}, ""
	}
	return gazetteer.GridText(east, north)
}

// numbered writes a range of an LPI, such as 12A-14, or its text.
func numbered(t *table.Reader, part string) string {
	number := t.Get(part+"startnumber") + t.Get(part+"startsuffix")
	if end := t.Get(part+"endnumber") + t.Get(part+"endsuffix"); end != "" && number != "" {
		number += "-" + end
	}
	text := t.Get(part + "text")
	switch {
	case text == "":
		return number
	case number == "":
		return text
	}
	return text + " " + number
}

// joinSuffix closes up "14 A" and "12 - 16".
func joinSuffix(house string) string {
	if house == "" || house[0] < '0' || house[0] > '9' {
		return house
	}
	joined := strings.ReplaceAll(house, " ", "")
	if len(joined) <= 9 && gazetteer.IsHouseNumber(joined) {
		return joined
	}
	return house
}
