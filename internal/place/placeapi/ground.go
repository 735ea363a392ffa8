package placeapi

import (
	"context"
	"fmt"
	"io/fs"
	"os"

	"bluelamp/internal/geo"
	"bluelamp/internal/place"
	"bluelamp/internal/place/gazetteer"
	"bluelamp/internal/place/maptile"
)

// Names of the files in a force's folder; the gazetteer's is gazetteer.File.
const (
	MapFile   = "map.tiles"
	AreasFile = "areas.geojson"
)

// Ground is the land of one force as far as it was imported. It is never changed,
// so everybody may read one at once.
type Ground struct {
	Force string
	Book  *gazetteer.Book // never nil; empty where none was imported
	Map   *maptile.Store  // nil where none was imported
	Areas *place.Areas    // never nil; empty where none were imported

	// Shifts turn degrees into National Grid metres exactly; nil: to 5 metres.
	Shifts *geo.Shifts

	list       []place.Area
	boundaries Boundaries
	middle     *geo.Point
}

// NewGround puts a ground together. book and tiles may be nil.
func NewGround(force string, book *gazetteer.Book, tiles *maptile.Store, areas []place.Area) *Ground {
	if book == nil {
		book = emptyBook()
	}
	g := &Ground{Force: force, Book: book, Map: tiles, Areas: place.NewAreas(areas), list: areas}
	shown := areas
	if b, known := g.bounds(); known {
		g.middle = &geo.Point{Lat: (b.South + b.North) / 2, Lon: (b.West + b.East) / 2}
		shown = around(areas, b)
	}
	g.boundaries = boundariesOf(shown, finest)
	return g
}

// neighbourly is how far around the force, in degrees, boundaries are drawn: some
// 30 km. A national file of areas is too large to send with every map.
const neighbourly = 0.3

func around(areas []place.Area, b geo.Bounds) []place.Area {
	var near []place.Area
	for _, a := range areas {
		o := a.Shape.Bounds()
		if o.South <= b.North+neighbourly && o.North >= b.South-neighbourly && o.West <= b.East+neighbourly && o.East >= b.West-neighbourly {
			near = append(near, a)
		}
	}
	return near
}

// emptyBook still reads positions.
func emptyBook() *gazetteer.Book {
	book, err := gazetteer.NewBuilder().Build(context.Background(), nil)
	if err != nil {
		panic(fmt.Sprintf("place: a book of no entries: %v", err)) // nothing in it can be wrong
	}
	return book
}

// bounds is the rectangle to show first: the force's own, else the map's.
func (g *Ground) bounds() (geo.Bounds, bool) {
	for _, a := range g.list {
		if a.Kind == place.KindForce && a.Code == g.Force {
			return a.Shape.Bounds(), true
		}
	}
	if g.Map != nil && g.Map.Features() > 0 {
		b := g.Map.Bounds()
		return geo.Bounds{South: b.South, West: b.West, North: b.North, East: b.East}, true
	}
	return geo.Bounds{}, false
}

func readAreaFile(path string) ([]place.Area, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("open areas: %w", err)
	}
	defer file.Close()
	areas, _, err := ReadAreas(file, AreaFields{}) // the importer has said what it refused
	return areas, err
}

// stamp tells one edition of a file from the next without reading it.
func stamp(path string) string {
	info, err := os.Stat(path)
	if err != nil || info.Mode()&fs.ModeType != 0 {
		return ""
	}
	return fmt.Sprint(info.Size(), " ", info.ModTime().UnixNano())
}
