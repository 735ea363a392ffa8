package maptile_test

import (
	"errors"
	"fmt"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
	"pgregory.net/rapid"

	"bluelamp/internal/fault"
	"bluelamp/internal/place/maptile"
)

func TestEachZoomShowsWhatCanBeReadAtIt(t *testing.T) {
	store := built(t, maptile.Drawn([]maptile.Feature{highStreet(), park(), station(), door()}, ""))
	for _, c := range []struct {
		zoom int
		want []string
		not  []string
	}{
		{8, nil, []string{"road primary High Street", "landuse park"}},
		{10, []string{"road primary High Street"}, []string{"place station Ambridge"}},
		{13, []string{"road primary High Street", "landuse park", "place station Ambridge"}, []string{"housenumber 12A"}},
		{16, []string{"road primary High Street", "landuse park", "place station Ambridge", "housenumber 12A"}, nil},
	} {
		x, y := tileOf(at(1, 0.5), c.zoom)
		got := shown(t, store, c.zoom, x, y)
		x, y = tileOf(at(1, 1), c.zoom) // where the station is, at the last zoom another tile
		for what, n := range shown(t, store, c.zoom, x, y) {
			got[what] += n
		}
		for _, want := range c.want {
			if got[want] == 0 {
				t.Errorf("zoom %d does not show %q, only %v", c.zoom, want, got)
			}
		}
		for _, not := range c.not {
			if got[not] > 0 {
				t.Errorf("zoom %d shows %q too early", c.zoom, not)
			}
		}
	}
}

func TestAPointIsInOneTileAndALineInEveryTileThatItCrosses(t *testing.T) {
	x, y := tileOf(at(0, 0), 16)
	edge := northWest(x, y)
	store := built(t, maptile.Drawn([]maptile.Feature{
		{Layer: maptile.Place, Class: "station", Name: "On the edge", Shape: edge},
		{Layer: maptile.Road, Class: "minor", Name: "Across", Shape: orb.LineString{{edge[0] - step, edge[1] - step/10}, {edge[0] + step, edge[1] - step/10}}},
	}, ""))
	points, lines := 0, 0
	for dx := -1; dx <= 1; dx++ {
		for dy := -1; dy <= 1; dy++ {
			got := shown(t, store, 16, x+dx, y+dy)
			points += got["place station On the edge"]
			lines += got["road minor Across"]
		}
	}
	if points != 1 || lines < 2 {
		t.Errorf("the point is in %d tiles and the line in %d, want 1 and at least 2", points, lines)
	}
}

func TestHolesStayHolesAndRingsTurnAsTheSpecificationWants(t *testing.T) {
	x, y := tileOf(at(2, 2), 14)
	tile := decoded(t, built(t, maptile.Drawn([]maptile.Feature{park()}, "")), 14, x, y)
	p, ok := tile[0].Features[0].Geometry.(orb.Polygon)
	if !ok || len(p) != 2 {
		t.Fatalf("the park is drawn as %v, want a polygon with a hole", tile[0].Features[0].Geometry)
	}
	// y runs down: what orb calls counter-clockwise is clockwise on the screen
	if p[0].Orientation() != orb.CCW || p[1].Orientation() != orb.CW {
		t.Errorf("rings turn %v and %v", p[0].Orientation(), p[1].Orientation())
	}
}

func TestTheShortPiecesOfAStreetAreDrawnAsOneLine(t *testing.T) {
	piece := func(name string, points ...orb.Point) maptile.Feature {
		return maptile.Feature{Layer: maptile.Road, Class: "minor", Name: name, Shape: orb.LineString(points)}
	}
	store := built(t, maptile.Drawn([]maptile.Feature{
		piece("Mill Lane", at(2, 0), at(1, 0)), piece("Mill Lane", at(2, 0), at(3, 1)), piece("Mill Lane", at(0, 0), at(1, 0)),
		piece("Star Court", at(0, 2), at(1, 2)), piece("Star Court", at(0, 2), at(0, 3)), piece("Star Court", at(0, 2), at(-1, 2)),
		piece("Ring Close", at(4, 4), at(5, 4), at(5, 5)), piece("Ring Close", at(5, 5), at(4, 5), at(4, 4)),
	}, ""))
	x, y := tileOf(at(0, 0), 14)
	got := shown(t, store, 14, x, y)
	want := map[string]int{"road minor Mill Lane": 1, "road minor Star Court": 3, "road minor Ring Close": 1}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestABorderOfTwoBeatsIsDrawnOnceAndThatOfTheForceAsTheForces(t *testing.T) {
	beat := func(name string, west, east float64) maptile.Feature {
		return maptile.Feature{
			Layer: maptile.Boundary, Class: "beat", Name: name,
			Shape: orb.Polygon{{at(west, 0), at(east, 0), at(east, 2), at(west, 2), at(west, 0)}},
		}
	}
	force := beat("Northshire", 0, 4)
	force.Class = "force"
	force.Shape = orb.MultiPolygon{{{at(0, 0), at(2, 0), at(4, 0), at(4, 2), at(2, 2), at(0, 2), at(0, 0)}}}
	store := built(t, maptile.Drawn([]maptile.Feature{beat("Riverside", 0, 2), force, beat("Moorside", 2, 4)}, ""))
	x, y := tileOf(at(1, 1), 14)
	got, length := map[string]int{}, map[string]float64{}
	for _, l := range decoded(t, store, 14, x, y) {
		for _, f := range l.Features {
			what := l.Name + " " + f.Properties.MustString("class", "") + " " + f.Properties.MustString("name", "")
			got[what]++
			length[what] += planar.Length(f.Geometry)
		}
	}
	want := map[string]int{
		"boundary beat ": 1, "boundary force ": 1, // one line between the two, one ring about them
		"place beat Riverside": 1, "place beat Moorside": 1, "place force Northshire": 1,
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if b, f := length["boundary beat "], length["boundary force "]; f < 4*b {
		t.Errorf("the border between beats is %.0f steps long, that of the force %.0f", b, f)
	}
}

func TestALongLineIsDrawnWhole(t *testing.T) {
	var river orb.LineString
	for i := range 1000 {
		river = append(river, at(float64(i)/500, float64(i%2)/100))
	}
	store := built(t, maptile.Drawn([]maptile.Feature{{Layer: maptile.Water, Class: "river", Name: "Aire", Shape: river}}, ""))
	x, y := tileOf(at(1, 0), 12)
	if got := shown(t, store, 12, x, y); got["water river Aire"] != 1 || store.Features() < 4 {
		t.Errorf("%d lengths are drawn as %v, want several as one", store.Features(), got)
	}
}

func TestATileThatCannotBeIsRefused(t *testing.T) {
	store := built(t)
	for _, c := range [][3]int{{4, 0, 0}, {17, 0, 0}, {-1, 0, 0}, {14, -1, 0}, {14, 0, 1 << 14}, {5, 32, 0}, {1 << 40, 1, 1}} {
		_, _, err := store.Tile(c[0], c[1], c[2])
		if f, ok := fault.As(err); !ok || f.Class != fault.Invalid || !errors.Is(err, maptile.TileOutside) {
			t.Errorf("tile %v: %v, want it refused", c, err)
		}
	}
}

func TestAnEmptyMapHasEmptyTiles(t *testing.T) {
	store := built(t)
	if layers := decoded(t, store, 14, 8000, 5300); len(layers) != 0 {
		t.Errorf("an empty map shows %v", layers)
	}
	if b := store.Bounds(); b != (maptile.Bounds{}) {
		t.Errorf("its bounds are %v", b)
	}
}

func TestACrowdedTileLeavesOutWhatMattersLeast(t *testing.T) {
	crowd := make([]maptile.Feature, 0, 60_001)
	for i := range 60_000 {
		crowd = append(crowd, maptile.Feature{Layer: maptile.HouseNumber, Name: fmt.Sprint(i % 300), Shape: at(float64(i%100)/500, float64(i/100)/9000)})
	}
	store := built(t, maptile.Drawn(append(crowd, highStreet()), ""))
	x, y := tileOf(at(0.1, 0.03), 16)
	got := shown(t, store, 16, x, y)
	if got["road primary High Street"] != 1 {
		t.Error("the street was left out for house numbers")
	}
	total := 0
	for _, n := range got {
		total += n
	}
	if total != 40_000 {
		t.Errorf("%d features in a tile, want the bound of 40,000", total)
	}
}

func TestATileOfTooManyCornersLeavesSomeOut(t *testing.T) {
	var ponds []maptile.Feature
	for i := range 60 {
		var shore orb.Ring
		for j := range 10_000 {
			sin, cos := math.Sincos(2 * math.Pi * float64(j) / 10_000)
			shore = append(shore, at(float64(i)/40+cos/2, sin/2))
		}
		ponds = append(ponds, maptile.Feature{Layer: maptile.Water, Shape: orb.Polygon{append(shore, shore[0])}})
	}
	store := built(t, maptile.Drawn(ponds, ""))
	x, y := tileOf(at(0, 0), 14)
	if got := shown(t, store, 14, x, y)["water"]; got < 40 || got > 50 {
		t.Errorf("%d of 60 ponds of 10,000 corners are drawn, want as many as 500,000 corners allow", got)
	}
}

// Whatever the shapes, a tile can be cut at every zoom and read again, and no
// coordinate lies beyond the tile's buffer.
func TestAnyShapeCanBeCut(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		near := rapid.Custom(func(t *rapid.T) orb.Point {
			far := rapid.SampledFrom([]float64{0.01, 1, 300}).Draw(t, "far")
			p := at(rapid.Float64Range(-far, far).Draw(t, "east"), rapid.Float64Range(-far, far).Draw(t, "south"))
			return p
		})
		ring := rapid.SliceOfN(near, 3, 12).Draw(t, "ring")
		ring = append(ring, ring[0])
		tb := t
		store := built(tb, maptile.Drawn([]maptile.Feature{
			{Layer: maptile.Water, Shape: orb.Polygon{ring}},
			{Layer: maptile.Road, Class: "motorway", Shape: orb.LineString(ring)},
		}, ""))
		z := rapid.IntRange(maptile.MinZoom, maptile.MaxZoom).Draw(t, "zoom")
		x, y := tileOf(near.Draw(t, "where"), z)
		for _, l := range decoded(tb, store, z, x, y) {
			for _, f := range l.Features {
				if b := f.Geometry.Bound(); b.Min[0] < -65 || b.Min[1] < -65 || b.Max[0] > 4161 || b.Max[1] > 4161 {
					t.Fatalf("%s reaches %v", l.Name, b)
				}
			}
		}
	})
}
