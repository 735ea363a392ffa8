package gazetteer

import (
	"math"
	"strings"

	"bluelamp/internal/geo"
)

// columns hold the entries. Each text column holds numbers of strings; id is 0
// where the ID follows from UPRN or postcode.
type columns struct {
	kind                                                    []uint8
	class, source                                           []uint16 // through tables of string numbers
	id, name, unit, house, street, locality, town, postcode []uint32
	uprn                                                    []uint64
	lat, lon                                                []int32
	extent                                                  []uint32 // 0 for none, else 1 + place in extents
}

// none marks a latitude that is not known.
const none = math.MinInt32

// fine and coarse turn degrees into ten-millionths, about a centimetre, and back.
func fine(degrees float64) int32 { return int32(math.Round(degrees * 1e7)) }
func coarse(units int32) float64 { return float64(units) / 1e7 }

func position(lat, lon int32) geo.Point {
	if lat == none {
		return geo.Point{}
	}
	return geo.Point{Lat: coarse(lat), Lon: coarse(lon)}
}

func units(p geo.Point) (lat, lon int32) {
	if p.Zero() {
		return none, 0
	}
	return fine(p.Lat), fine(p.Lon)
}

// metres is the distance on the local plane: right to some parts in a thousand
// over the length of a county, which is enough to order answers.
func metres(aLat, aLon, bLat, bLon int32) float64 {
	const perUnit = 111_195.0 / 1e7 // metres in a ten-millionth of a degree of a great circle
	dy := (float64(aLat) - float64(bLat)) * perUnit
	dx := (float64(aLon) - float64(bLon)) * perUnit * math.Cos(coarse(aLat/2+bLat/2)*math.Pi/180)
	return math.Sqrt(dx*dx + dy*dy)
}

func (c *columns) len() int { return len(c.kind) }

// Entry writes out one entry of the book by its number, from 0 to Len()-1.
func (b *Book) Entry(n int) Entry {
	c := &b.entries
	e := Entry{
		Kind:     kinds[c.kind[n]],
		Class:    b.text.at(b.classes[c.class[n]]),
		Name:     b.text.at(c.name[n]),
		Unit:     b.text.at(c.unit[n]),
		House:    b.text.at(c.house[n]),
		Street:   b.text.at(c.street[n]),
		Locality: b.text.at(c.locality[n]),
		Town:     b.text.at(c.town[n]),
		Postcode: b.text.at(c.postcode[n]),
		UPRN:     c.uprn[n],
		Point:    position(c.lat[n], c.lon[n]),
	}
	e.ID = b.idOf(n)
	e.Source, e.SourceVersion, _ = strings.Cut(b.text.at(b.sources[c.source[n]]), "\x00")
	if x := c.extent[n]; x > 0 {
		at := 4 * int(x-1)
		e.Extent = &Extent{
			South: coarse(b.extents[at]), West: coarse(b.extents[at+1]),
			North: coarse(b.extents[at+2]), East: coarse(b.extents[at+3]),
		}
	}
	return e
}

// Len is the count of entries.
func (b *Book) Len() int { return b.entries.len() }

func (b *Book) idOf(n int) string {
	c := &b.entries
	switch {
	case c.id[n] != 0:
		return b.text.at(c.id[n])
	case c.uprn[n] != 0:
		return uprnID(c.uprn[n])
	}
	return "postcode/" + compact(b.text.at(c.name[n]))
}
