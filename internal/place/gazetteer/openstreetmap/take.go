package openstreetmap

import (
	"math"
	"strings"

	"github.com/paulmach/osm"

	"bluelamp/internal/geo"
	"bluelamp/internal/place/gazetteer"
)

// thing is one entry of the map: a street with its line, or anything else.
type thing struct {
	entry      gazetteer.Entry
	line       []geo.Point
	otherNames []string
}

// take adds what one way, point or outline says.
func (e *extract) take(id string, tags osm.Tags, line []place, isWay bool) {
	e.report.Rows++
	if len(line) == 0 {
		e.report.Refuse(e.file, 0, id+" has no points in this extract; take a larger extract if it matters")
		return
	}
	if middle, _ := around(line); e.o.Outside(middle.Lat, middle.Lon) {
		e.report.Ignored++
		return
	}
	things := e.things(id, tags, line, isWay && isStreet(tags))
	if len(things) == 0 {
		e.report.Ignored++
		return
	}
	for _, t := range things {
		var err error
		if t.line != nil {
			err = e.into.AddStreet(t.entry, t.line, t.otherNames...)
		} else {
			err = e.into.Add(t.entry, t.otherNames...)
		}
		if err != nil {
			e.report.Refuse(e.file, 0, id+": "+gazetteer.Sentence(err))
			return
		}
	}
	e.report.Kept++
}

// things lists the entries in one thing of the map: a street, addresses, a named
// place, or addresses and a place.
func (e *extract) things(id string, tags osm.Tags, line []place, street bool) []thing {
	middle, extent := around(line)
	var list []thing
	if tags.Find("addr:housenumber") != "" || tags.Find("addr:housename") != "" {
		for _, a := range e.addresses(id, tags) {
			a.Point = middle
			list = append(list, thing{entry: a})
		}
	}
	if street {
		points := make([]geo.Point, len(line))
		for i, p := range line {
			points[i] = geo.Point{Lat: p.lat, Lon: p.lon}
		}
		return append(list, thing{entry: e.street(id, tags), line: points, otherNames: otherNames(tags)})
	}
	name := first(tags, "name", "ref")
	if class := classOf(tags); class != "" && name != "" {
		p := e.entry(id, gazetteer.Place, tags)
		if len(list) > 0 {
			p.ID += "/place"
		}
		p.Name, p.Class, p.Point = name, class, middle
		if len(line) > 1 {
			p.Extent = &extent
		}
		list = append(list, thing{entry: p, otherNames: otherNames(tags)})
	}
	return list
}

func (e *extract) street(id string, tags osm.Tags) gazetteer.Entry {
	whole := e.entry(id, gazetteer.Street, tags)
	return gazetteer.Entry{
		ID: id, Kind: gazetteer.Street, Class: strings.ReplaceAll(tags.Find("highway"), "_", " "), Name: tags.Find("name"),
		Locality: whole.Locality, Town: whole.Town, Source: whole.Source, SourceVersion: whole.SourceVersion,
	}
}

// entry fills in what all entries take from the tags of an address. A place that
// stands on a street within another (addr:substreet) lies on the smaller one.
func (e *extract) entry(id string, kind gazetteer.Kind, tags osm.Tags) gazetteer.Entry {
	g := gazetteer.Entry{
		ID: id, Kind: kind, Unit: tags.Find("addr:unit"), House: tags.Find("addr:housenumber"), Street: tags.Find("addr:street"),
		Locality: first(tags, "addr:suburb", "addr:locality", "addr:village", "addr:hamlet"),
		Town:     first(tags, "addr:city", "addr:town"),
		Postcode: tags.Find("addr:postcode"), Source: Source, SourceVersion: e.o.Version,
	}
	if sub := tags.Find("addr:substreet"); sub != "" {
		if g.Locality == "" {
			g.Locality = g.Street
		}
		g.Street = sub
	}
	if g.Street == "" {
		g.Street = tags.Find("addr:place")
	}
	if name := tags.Find("addr:housename"); name != "" {
		if g.House == "" {
			g.House = name
		} else if kind == gazetteer.Address {
			g.Name = name
		}
	}
	return g
}

// addresses is one entry for each number of a list such as "12;14" or "3,5,7".
func (e *extract) addresses(id string, tags osm.Tags) []gazetteer.Entry {
	whole := e.entry(id, gazetteer.Address, tags)
	if tags.Find("addr:housenumber") == "" {
		return []gazetteer.Entry{whole}
	}
	numbers := strings.FieldsFunc(whole.House, func(r rune) bool { return r == ';' || r == ',' })
	if len(numbers) < 2 {
		whole.House = strings.ReplaceAll(whole.House, " ", "")
		return []gazetteer.Entry{whole}
	}
	var list []gazetteer.Entry
	for _, n := range numbers {
		one := whole
		one.House = strings.ReplaceAll(n, " ", "")
		one.ID = id + "/" + one.House
		list = append(list, one)
	}
	return list
}

func first(tags osm.Tags, keys ...string) string {
	for _, k := range keys {
		if v := tags.Find(k); v != "" {
			return v
		}
	}
	return ""
}

// around is the middle of the rectangle around some points, and the rectangle.
func around(line []place) (geo.Point, gazetteer.Extent) {
	x := gazetteer.Extent{South: math.Inf(1), West: math.Inf(1), North: math.Inf(-1), East: math.Inf(-1)}
	for _, p := range line {
		x.South, x.North = math.Min(x.South, p.lat), math.Max(x.North, p.lat)
		x.West, x.East = math.Min(x.West, p.lon), math.Max(x.East, p.lon)
	}
	return geo.Point{Lat: (x.South + x.North) / 2, Lon: (x.West + x.East) / 2}, x
}
