package maptile_test

import (
	"context"
	"strings"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/encoding/mvt"
	orbtile "github.com/paulmach/orb/maptile"

	"bluelamp/internal/place/maptile"
)

// The samples lie round the middle of tile 14/8000/5300; a step is some 70 metres.
const step = 0.001

var middle = orbtile.New(8000, 5300, 14).Center()

func at(eastSteps, southSteps float64) orb.Point {
	return orb.Point{middle[0] + eastSteps*step, middle[1] - southSteps*step}
}

func highStreet() maptile.Feature {
	return maptile.Feature{
		Layer: maptile.Road, Class: "primary", Name: "High Street", Ref: "A62",
		Shape: orb.LineString{at(0, 0), at(1, 0), at(2, 1)},
	}
}

func park() maptile.Feature {
	return maptile.Feature{
		Layer: maptile.Landuse, Class: "park",
		Shape: orb.Polygon{{at(0, 0), at(4, 0), at(4, 4), at(0, 4), at(0, 0)}, {at(1, 1), at(2, 1), at(2, 2), at(1, 2), at(1, 1)}},
	}
}

func station() maptile.Feature {
	return maptile.Feature{Layer: maptile.Place, Class: "station", Name: "Ambridge", Shape: at(1, 1)}
}

func door() maptile.Feature {
	return maptile.Feature{Layer: maptile.HouseNumber, Name: "12A", Shape: at(1, 0)}
}

func built(t failing, sources ...maptile.Source) *maptile.Store {
	t.Helper()
	store, err := maptile.Build(context.Background(), sources...)
	if err != nil {
		t.Fatal(err)
	}
	return store
}

// shown counts the features of a tile by "layer class name".
func shown(t failing, store *maptile.Store, z, x, y int) map[string]int {
	t.Helper()
	count := map[string]int{}
	for _, l := range decoded(t, store, z, x, y) {
		if l.Version != 2 {
			t.Errorf("layer %s has version %d; MapLibre wants 2", l.Name, l.Version)
		}
		for _, f := range l.Features {
			words := []string{l.Name, f.Properties.MustString("class", ""), f.Properties.MustString("name", "")}
			count[strings.Join(strings.Fields(strings.Join(words, " ")), " ")]++
		}
	}
	return count
}

func decoded(t failing, store *maptile.Store, z, x, y int) mvt.Layers {
	t.Helper()
	gz, _, err := store.Tile(z, x, y)
	if err != nil {
		t.Fatal(err)
	}
	tile, err := mvt.UnmarshalGzipped(gz)
	if err != nil {
		t.Fatal(err)
	}
	return tile
}

// tileOf is the tile that holds a point.
func tileOf(p orb.Point, z int) (x, y int) {
	t := orbtile.At(p, orbtile.Zoom(z))
	return int(t.X), int(t.Y)
}

// northWest is the corner of a tile of zoom 16.
func northWest(x, y int) orb.Point {
	b := orbtile.New(uint32(x), uint32(y), 16).Bound()
	return orb.Point{b.Min[0], b.Max[1]}
}

// failing is what a test, a benchmark and a property have in common.
type failing interface {
	Helper()
	Fatal(args ...any)
	Errorf(format string, args ...any)
}
