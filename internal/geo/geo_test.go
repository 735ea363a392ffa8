package geo_test

import (
	"encoding/csv"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"bluelamp/internal/geo"
)

// dms is degrees, minutes and seconds north or east.
func dms(d, m, s float64) float64 { return d + m/60 + s/3600 }

func near(t *testing.T, what string, got, want, within float64) {
	t.Helper()
	if !(math.Abs(got-want) <= within) {
		t.Errorf("%s = %.6f, want %.6f within %g", what, got, want, within)
	}
}

// The Caister water tower: Ordnance Survey's worked example, by OSTN15.
func TestToGridOfTheSurveysExample(t *testing.T) {
	tower := geo.Point{Lat: dms(52, 39, 28.8282), Lon: dms(1, 42, 57.8663)}
	g := geo.ToGrid(tower)
	near(t, "easting", g.Easting, 651409.804, 4)
	near(t, "northing", g.Northing, 313177.450, 4)
	back := geo.FromGrid(geo.GridPoint{Easting: 651409.804, Northing: 313177.450})
	near(t, "metres between", geo.Distance(tower, back), 0, 4)
}

type vector struct {
	degrees   geo.Point
	grid      geo.GridPoint
	reference string
}

// vectors are the OSTN15 pairs kept beside the project; see BLUELAMP_DATA.
func vectors(t *testing.T) []vector {
	t.Helper()
	folder := os.Getenv("BLUELAMP_DATA")
	if folder == "" {
		folder = filepath.Join("..", "..", "..", "shared", "data")
	}
	f, err := os.Open(filepath.Join(folder, "geo", "reference", "osgb-ostn15-test-vectors.csv"))
	if err != nil {
		t.Skip("the 1,000 grid vectors are not here; set BLUELAMP_DATA to the folder that holds geo/reference")
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var list []vector
	for _, row := range rows[1:] {
		var n [4]float64
		for i := range n {
			if n[i], err = strconv.ParseFloat(row[i], 64); err != nil {
				t.Fatal(err)
			}
		}
		list = append(list, vector{geo.Point{Lat: n[0], Lon: n[1]}, geo.GridPoint{Easting: n[2], Northing: n[3]}, row[4]})
	}
	if len(list) != 1000 {
		t.Fatalf("%d vectors, want 1000", len(list))
	}
	return list
}

func TestHelmertAgainstTheExactTransformation(t *testing.T) {
	var off []float64
	for _, v := range vectors(t) {
		g := geo.ToGrid(v.degrees)
		off = append(off, math.Hypot(g.Easting-v.grid.Easting, g.Northing-v.grid.Northing))
	}
	slices.Sort(off)
	t.Logf("metres off: median %.2f, worst %.2f", off[len(off)/2], off[len(off)-1])
	if off[len(off)-1] > 4.5 || off[len(off)/2] > 2 {
		t.Errorf("median %.2f m, worst %.2f m", off[len(off)/2], off[len(off)-1])
	}
}

func TestGridReferenceOfTheVectors(t *testing.T) {
	for _, v := range vectors(t) {
		want, err := geo.ReadGridReference(v.reference)
		if err != nil {
			t.Fatal(v.reference, err)
		}
		got, err := geo.ReadGridReference(v.grid.GridReference(6))
		if err != nil || got != want {
			t.Errorf("%v is %s, want %s", v.grid, v.grid.GridReference(6), v.reference)
		}
	}
}

func TestRoundTripByGrid(t *testing.T) {
	gb := geo.GreatBritain()
	rapid.Check(t, func(t *rapid.T) {
		p := geo.Point{Lat: rapid.Float64Range(gb.South, gb.North).Draw(t, "lat"), Lon: rapid.Float64Range(gb.West, gb.East).Draw(t, "lon")}
		if d := geo.Distance(p, geo.FromGrid(geo.ToGrid(p))); d > 0.002 {
			t.Errorf("%v comes back %.6f m off", p, d)
		}
	})
}

func TestReadGridReference(t *testing.T) {
	cases := map[string]geo.Square{
		"SU 1234 5678":   {geo.GridPoint{Easting: 412340, Northing: 156780}, 10},
		"su12345678":     {geo.GridPoint{Easting: 412340, Northing: 156780}, 10},
		"SU1234 5678":    {geo.GridPoint{Easting: 412340, Northing: 156780}, 10},
		"SU 12345678":    {geo.GridPoint{Easting: 412340, Northing: 156780}, 10},
		"TQ 30 80":       {geo.GridPoint{Easting: 530000, Northing: 180000}, 1000},
		"TQ3080":         {geo.GridPoint{Easting: 530000, Northing: 180000}, 1000},
		"TQ 38":          {geo.GridPoint{Easting: 530000, Northing: 180000}, 10000},
		"SV":             {geo.GridPoint{Easting: 0, Northing: 0}, 100000},
		"HP 12345 67890": {geo.GridPoint{Easting: 412345, Northing: 1267890}, 1},
		"NN 166 712":     {geo.GridPoint{Easting: 216600, Northing: 771200}, 100},
	}
	for s, want := range cases {
		if got, err := geo.ReadGridReference(s); err != nil || got != want {
			t.Errorf("%q = %v, %v; want %v", s, got, err, want)
		}
	}
	for _, s := range []string{"", "S", "SI 12 34", "SU 123 45678", "SU 123", "SU 12 34 56", "SU 123456 123456", "12 34", "SU 1a 2b", "SŬ 12 34"} {
		if got, err := geo.ReadGridReference(s); err == nil {
			t.Errorf("%q read as %v", s, got)
		}
	}
	if _, err := geo.ReadGridReference("AA 12 34"); err == nil {
		t.Error("AA lies off the grid")
	}
}

func TestGridReferenceComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := geo.GridPoint{
			Easting:  rapid.Float64Range(0, 699999.99).Draw(t, "easting"),
			Northing: rapid.Float64Range(0, 1299999.99).Draw(t, "northing"),
		}
		half := rapid.IntRange(0, 5).Draw(t, "half")
		s := g.GridReference(2 * half)
		square, err := geo.ReadGridReference(s)
		if err != nil {
			t.Fatalf("%q: %v", s, err)
		}
		east, north := g.Easting-square.SouthWest.Easting, g.Northing-square.SouthWest.Northing
		if east < 0 || north < 0 || east >= square.Side || north >= square.Side {
			t.Errorf("%v is not in %s, %v", g, s, square)
		}
	})
	if s := (geo.GridPoint{Easting: -1}).GridReference(8); s != "" {
		t.Errorf("off the grid: %q", s)
	}
}

func TestDistanceAndBearing(t *testing.T) {
	london, edinburgh := geo.Point{Lat: 51.5074, Lon: -0.1278}, geo.Point{Lat: 55.9533, Lon: -3.1883}
	near(t, "distance", geo.Distance(london, edinburgh), 534_000, 1_500)
	near(t, "bearing", geo.Bearing(london, edinburgh), 339, 1)
	for bearing, want := range map[float64]string{0: "north", 44: "north-east", 180: "south", 339: "north", 337: "north-west", 359.9: "north"} {
		if got := geo.Compass(bearing); got != want {
			t.Errorf("Compass(%v) = %s, want %s", bearing, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		from := geo.Point{Lat: rapid.Float64Range(-80, 80).Draw(t, "lat"), Lon: rapid.Float64Range(-179, 179).Draw(t, "lon")}
		metres := rapid.Float64Range(1, 100_000).Draw(t, "metres")
		bearing := rapid.Float64Range(0, 359.99).Draw(t, "bearing")
		to := geo.Destination(from, bearing, metres)
		if got := geo.Distance(from, to); math.Abs(got-metres) > 0.001 || math.Abs(geo.Distance(to, from)-got) > 1e-6 {
			t.Errorf("%.4f m from %v on %.2f° arrives %.4f m away", metres, from, bearing, got)
		}
		if turn := math.Abs(geo.Bearing(from, to) - bearing); math.Min(turn, 360-turn) > 0.01 {
			t.Errorf("left on %.3f, arrived on %.3f", bearing, geo.Bearing(from, to))
		}
	})
}

func TestEllipse(t *testing.T) {
	centre := geo.Point{Lat: 53.8, Lon: -1.55}
	ring := geo.Ellipse(centre, 200, 50, 30)
	if len(ring) != 65 || ring[0] != ring[64] {
		t.Fatalf("%d points, closed %v", len(ring), ring[0] == ring[64])
	}
	near(t, "major axis", geo.Distance(centre, ring[0]), 200, 0.01)
	near(t, "its bearing", geo.Bearing(centre, ring[0]), 30, 0.01)
	near(t, "minor axis", geo.Distance(centre, ring[16]), 50, 0.01)
	near(t, "its bearing", geo.Bearing(centre, ring[16]), 120, 0.01)
	for _, p := range geo.Circle(centre, 75) {
		near(t, "radius", geo.Distance(centre, p), 75, 0.01)
	}
}
