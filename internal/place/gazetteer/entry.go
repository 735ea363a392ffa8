package gazetteer

import (
	"strconv"
	"strings"

	"bluelamp/internal/geo"
)

// Kind says what an entry is.
type Kind string

// The kinds of entry.
const (
	Address    Kind = "address"
	Street     Kind = "street"
	Junction   Kind = "junction"
	Postcode   Kind = "postcode"
	Place      Kind = "place"
	Coordinate Kind = "coordinate"
)

// kinds lists them in the order of their numbers in a saved book: add at the end.
var kinds = [...]Kind{Address, Street, Junction, Postcode, Place, Coordinate}

func (k Kind) number() (uint8, bool) {
	for i, other := range kinds {
		if k == other {
			return uint8(i), true
		}
	}
	return 0, false
}

// Entry is one place. ID is stable from one edition of its source to the next as
// far as the source allows: uprn/…, postcode/…, osm/…, opennames/…, street/….
//
// Class narrows a place or postcode in plain words: town, village, hospital,
// railway station, district. House is the number on the door with its letter, or
// the name where there is no number; Name is the name of the place or street, or
// the name of a building that has a number as well. Point is WGS84; the zero
// Point means that the source gives none.
type Entry struct {
	ID            string    `json:"id"`
	Kind          Kind      `json:"kind"`
	Class         string    `json:"class,omitempty"`
	Name          string    `json:"name,omitempty"`
	Unit          string    `json:"unit,omitempty"`
	House         string    `json:"house,omitempty"`
	Street        string    `json:"street,omitempty"`
	Locality      string    `json:"locality,omitempty"`
	Town          string    `json:"town,omitempty"`
	Postcode      string    `json:"postcode,omitempty"`
	UPRN          uint64    `json:"uprn,omitempty"`
	Point         geo.Point `json:"point"`
	Extent        *Extent   `json:"extent,omitempty"`
	Source        string    `json:"source,omitempty"`
	SourceVersion string    `json:"sourceVersion,omitempty"`
}

// Extent is the rectangle that something larger than a door covers, in WGS84
// degrees.
type Extent struct {
	South float64 `json:"south"`
	West  float64 `json:"west"`
	North float64 `json:"north"`
	East  float64 `json:"east"`
}

// Text writes the entry on one line as an envelope would.
func (e Entry) Text() string {
	parts := make([]string, 0, 7)
	add := func(s string) {
		if s != "" && (len(parts) == 0 || parts[len(parts)-1] != s) {
			parts = append(parts, s)
		}
	}
	if e.Kind == Postcode || e.Kind == Coordinate {
		add(e.Name)
		return strings.Join(parts, ", ")
	}
	add(e.Unit)
	if e.Name != e.Street {
		add(e.Name)
	}
	if startsWithDigit(e.House) && e.Street != "" {
		add(e.House + " " + e.Street)
	} else {
		add(e.House)
		add(e.Street)
	}
	add(e.Locality)
	add(e.Town)
	add(e.Postcode)
	return strings.Join(parts, ", ")
}

// area names where an entry lies: "Oakley, Northshire".
func (e Entry) area() string {
	switch {
	case e.Locality == "" || e.Locality == e.Town:
		return e.Town
	case e.Town == "":
		return e.Locality
	}
	return e.Locality + ", " + e.Town
}

// Options narrow a search. The zero value searches everything.
type Options struct {
	Near  *geo.Point // the caller's location, or the middle of the force
	Kinds []Kind     // empty for every kind
	Limit int        // 0 for 10; at most 100
}

// Found is one answer. Why says in plain words what it is and how it fits:
// "street, in Oakley". Score runs from 0 to about 1.5 and orders answers to one
// search; it is no probability. Metres is the distance from the point asked
// about, -1 where none was given or the entry has no point.
type Found struct {
	Entry  Entry   `json:"entry"`
	Why    string  `json:"why"`
	Score  float64 `json:"score"`
	Metres float64 `json:"metres"`
}

func uprnID(uprn uint64) string { return "uprn/" + strconv.FormatUint(uprn, 10) }

func startsWithDigit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }
