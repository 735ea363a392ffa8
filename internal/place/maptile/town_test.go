package maptile_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/paulmach/orb"

	"bluelamp/internal/place/gazetteer/town"
	"bluelamp/internal/place/maptile"
)

func TestTheTownIsDrawnInTheClassesOfTheMap(t *testing.T) {
	square := orb.Polygon{{at(0, 0), at(4, 0), at(4, 4), at(0, 4), at(0, 0)}}
	street := orb.LineString{at(0, 0), at(3, 0)}
	store := built(t, maptile.Town([]town.Feature{
		{Layer: "road", Kind: "residential", Name: "Tannery Row", Geometry: street},
		{Layer: "road", Kind: "rail", Geometry: street},
		{Layer: "building", Kind: "terrace", House: "4", Geometry: square},
		{Layer: "water", Kind: "lake", Geometry: square},
		{Layer: "landuse", Kind: "moor", Geometry: square},
		{Layer: "place", Kind: "pub", Name: "The Fleece", Geometry: at(0.2, 0.2)},
		{Layer: "address", Kind: "house", House: "4", Geometry: at(0.1, 0.1)},
		{Layer: "boundary", Kind: "beat", Name: "Riverside", Geometry: square},
		{Layer: "boundary", Kind: "urban", Geometry: square},
	}))
	x, y := tileOf(at(0.1, 0.1), 16)
	want := map[string]int{
		"road minor Tannery Row": 1, "rail rail": 1, "building": 1, "water": 1, "landuse grass": 1,
		"place landmark The Fleece": 1, "housenumber 4": 1, "boundary beat": 1, "place beat Riverside": 1,
	}
	if d := cmp.Diff(want, shown(t, store, 16, x, y)); d != "" {
		t.Error(d)
	}
}

func TestALayerThatTheMapDoesNotKnowIsAnError(t *testing.T) {
	odd := town.Feature{Layer: "airspace", Geometry: at(0, 0)}
	if _, err := maptile.Build(context.Background(), maptile.Town([]town.Feature{odd})); err == nil {
		t.Error("built a map of it")
	}
}
