package geo_test

import (
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"bluelamp/internal/geo"
)

func square(south, west, north, east float64) geo.Ring {
	return geo.Ring{{Lat: south, Lon: west}, {Lat: south, Lon: east}, {Lat: north, Lon: east}, {Lat: north, Lon: west}, {Lat: south, Lon: west}}
}

func TestAreaContains(t *testing.T) {
	island := geo.NewArea(
		geo.Polygon{square(50, -2, 52, 0), square(50.5, -1.5, 51.5, -0.5)},
		geo.Polygon{square(50.9, -1.1, 51.1, -0.9)}, // an islet in the lake
		geo.Polygon{square(53, 1, 54, 2)},
	)
	for p, want := range map[geo.Point]bool{
		{Lat: 50.2, Lon: -1}: true, {Lat: 51, Lon: -1.4}: false, {Lat: 51, Lon: -1}: true,
		{Lat: 53.5, Lon: 1.5}: true, {Lat: 52.5, Lon: 0.5}: false, {Lat: 49, Lon: -1}: false,
	} {
		if got := island.Contains(p); got != want {
			t.Errorf("contains %v: %v", p, got)
		}
	}
	if (geo.Area{}).Contains(geo.Point{Lat: 1, Lon: 1}) || geo.NewArea().Contains(geo.Point{Lat: 1, Lon: 1}) {
		t.Error("the empty area holds a point")
	}
}

// Two areas that share an edge, as beats do: no point is in both or neither.
func TestNeighboursShareNoPoint(t *testing.T) {
	west, east := geo.NewArea(geo.Polygon{square(50, -2, 52, -1)}), geo.NewArea(geo.Polygon{square(50, -1, 52, 0)})
	rapid.Check(t, func(t *rapid.T) {
		p := geo.Point{Lat: rapid.Float64Range(50, 51.999).Draw(t, "lat"), Lon: rapid.Float64Range(-2, -0.001).Draw(t, "lon")}
		if rapid.Bool().Draw(t, "on the line") {
			p.Lon = -1
		}
		if west.Contains(p) == east.Contains(p) {
			t.Errorf("%v is in both or neither", p)
		}
	})
}

func TestEdgeDistance(t *testing.T) {
	a := geo.NewArea(geo.Polygon{square(51, -1, 51.1, -0.8)})
	near(t, "inside, to the southern edge", a.EdgeDistance(geo.Point{Lat: 51.001, Lon: -0.9}), 111.2, 0.2)
	near(t, "outside, to the corner", a.EdgeDistance(geo.Point{Lat: 50.99, Lon: -1.01}),
		geo.Distance(geo.Point{Lat: 50.99, Lon: -1.01}, geo.Point{Lat: 51, Lon: -1}), 1)
	if d := (geo.Area{}).EdgeDistance(geo.Point{}); !math.IsInf(d, 1) {
		t.Errorf("the empty area has an edge %v m away", d)
	}
}

func TestIndexFindsWhatTryingEachFinds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var areas []geo.Area
		for range rapid.IntRange(0, 12).Draw(t, "areas") {
			south, west := rapid.Float64Range(49, 55).Draw(t, "south"), rapid.Float64Range(-6, 1).Draw(t, "west")
			side := rapid.SampledFrom([]float64{0.01, 0.3, 2, 9}).Draw(t, "side")
			areas = append(areas, geo.NewArea(geo.Polygon{square(south, west, south+side, west+side)}))
		}
		p := geo.Point{Lat: rapid.Float64Range(49, 56).Draw(t, "lat"), Lon: rapid.Float64Range(-6, 2).Draw(t, "lon")}
		var want []int
		for i, a := range areas {
			if a.Contains(p) {
				want = append(want, i)
			}
		}
		got := geo.NewIndex(areas).At(p)
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("index finds %v, trying each finds %v", got, want)
		}
	})
}

const wards = `{"type":"FeatureCollection","features":[
 {"type":"Feature","properties":{"name":"Harbour"},"geometry":{"type":"Polygon","coordinates":[[[-1,51],[0,51],[0,52],[-1,52],[-1,51]],[[-0.6,51.4],[-0.4,51.4],[-0.4,51.6],[-0.6,51.6],[-0.6,51.4]]]}},
 {"type":"Feature","properties":{"name":"Isles"},"geometry":{"type":"MultiPolygon","coordinates":[[[[1,51],[2,51],[2,52],[1,51]]],[[[3,51],[4,51],[4,52],[3,51]]]]}},
 {"type":"Feature","properties":{"name":"Pier"},"geometry":{"type":"Point","coordinates":[1,51]}},
 {"type":"Feature","properties":null,"geometry":null}]}`

func TestReadAreas(t *testing.T) {
	features, leftOut, err := geo.ReadAreas(strings.NewReader(wards))
	if err != nil || len(features) != 2 || leftOut != 2 {
		t.Fatalf("%d areas, %d left out, %v", len(features), leftOut, err)
	}
	if features[0].Properties["name"] != "Harbour" || features[0].Area.Contains(geo.Point{Lat: 51.5, Lon: -0.5}) || !features[0].Area.Contains(geo.Point{Lat: 51.2, Lon: -0.5}) {
		t.Errorf("%+v", features[0])
	}
	if !features[1].Area.Contains(geo.Point{Lat: 51.2, Lon: 3.8}) {
		t.Error("the second island is missing")
	}
	for _, bad := range []string{"", "{", `{"type":"Feature"}`, "[1,2]",
		`{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[530000,180000],[530001,180000],[530001,180001]]]}}]}`,
	} {
		if f, _, err := geo.ReadAreas(strings.NewReader(bad)); !errors.Is(err, geo.AreasUnfit) {
			t.Errorf("%.30q: %v, %v", bad, f, err)
		}
	}
}

func TestRealWards(t *testing.T) {
	folder := os.Getenv("BLUELAMP_DATA")
	if folder == "" {
		folder = filepath.Join("..", "..", "..", "shared", "data")
	}
	f, err := os.Open(filepath.Join(folder, "geo", "boundaries", "camden-wards.geojson"))
	if err != nil {
		t.Skip("the wards are not here; set BLUELAMP_DATA to the folder that holds geo/boundaries")
	}
	defer f.Close()
	features, _, err := geo.ReadAreas(f)
	if err != nil || len(features) != 18 {
		t.Fatalf("%d wards, %v", len(features), err)
	}
	var areas []geo.Area
	for _, f := range features {
		areas = append(areas, f.Area)
	}
	// The British Museum stands in Bloomsbury.
	found := geo.NewIndex(areas).At(geo.Point{Lat: 51.5194, Lon: -0.1270})
	if len(found) != 1 || features[found[0]].Properties["WD13NM"] != "Bloomsbury" {
		t.Errorf("found %v", found)
	}
}

// plane is a made-up grid of shifts that lean evenly, so that what lies between
// the corners is known.
func plane(rows, columns int) string {
	var b strings.Builder
	b.WriteString("Point_ID,ETRS89_Easting,ETRS89_Northing,ETRS89_OSGB36_EShift,ETRS89_OSGB36_NShift,ETRS89_ODN_HeightShift,Height_Datum_Flag\r\n")
	for r := range rows {
		for c := range columns {
			e, n := 400+c, 300+r
			fmt.Fprintf(&b, "%d,%d,%d,%.3f,%.3f,45.0,1\r\n", n*701+e+1, e*1000, n*1000, 95+0.1*float64(c), -60-0.2*float64(r))
		}
	}
	return b.String()
}

func TestShifts(t *testing.T) {
	s, err := geo.ReadShifts(strings.NewReader("\ufeff" + plane(6, 6)))
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		g := geo.GridPoint{Easting: rapid.Float64Range(400_200, 404_900).Draw(t, "easting"), Northing: rapid.Float64Range(300_100, 304_800).Draw(t, "northing")}
		p, ok := s.FromGrid(g)
		back, okBack := s.ToGrid(p)
		if !ok || !okBack || math.Hypot(back.Easting-g.Easting, back.Northing-g.Northing) > 0.001 {
			t.Errorf("%v comes back as %v", g, back)
		}
		if d := geo.Distance(p, geo.FromGrid(g)); d > 200 {
			t.Errorf("%v is %.0f m from where Helmert puts it", g, d)
		}
	})
	// Where the plane's shift is 95.25 m east and -60.5 m north, both ways agree.
	p, _ := s.FromGrid(geo.GridPoint{Easting: 402500 + 95.25, Northing: 302500 - 60.5})
	g, _ := s.ToGrid(p)
	near(t, "easting", g.Easting, 402595.25, 0.001)
	near(t, "northing", g.Northing, 302439.5, 0.001)
	if _, ok := s.ToGrid(geo.Point{Lat: 57, Lon: -4}); ok {
		t.Error("answers where there are no shifts")
	}
	if _, ok := s.FromGrid(geo.GridPoint{Easting: -5, Northing: 5}); ok {
		t.Error("answers off the grid")
	}
}

// What OSTN15 adds to the projection is between 82 and 110 metres east and 45 and
// 87 metres south everywhere in Great Britain, so the projection of ETRS89 must
// lie that far from each exact vector: grid figures without shift pin it down.
func TestShiftsAreAddedToTheProjectionOfETRS89(t *testing.T) {
	flat, err := geo.ReadShifts(strings.NewReader(even()))
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range vectors(t) {
		g, ok := flat.ToGrid(v.degrees)
		east, north := v.grid.Easting-g.Easting+1, v.grid.Northing-g.Northing
		if !ok || east < 82 || east > 112 || north < -88 || north > -40 {
			t.Fatalf("%v: shift %.3f %.3f, %v", v.degrees, east, north, ok)
		}
	}
}

// even shifts every point by one metre east.
func even() string {
	var b strings.Builder
	b.WriteString("ETRS89_Easting,ETRS89_Northing,ETRS89_OSGB36_EShift,ETRS89_OSGB36_NShift\n")
	for n := range 1251 {
		for e := range 701 {
			fmt.Fprintf(&b, "%d,%d,1,0\n", e*1000, n*1000)
		}
	}
	return b.String()
}

func TestReadShiftsRefuses(t *testing.T) {
	head := "ETRS89_Easting,ETRS89_Northing,ETRS89_OSGB36_EShift,ETRS89_OSGB36_NShift\n"
	for _, bad := range []string{"", "a,b\n1,2\n", head + "1000,1000,x,0\n", head + "1500,1000,1,1\n", head + "-1000,0,1,1\n", head + "1000,1000\n", head + "NaN,0,1,1\n"} {
		if _, err := geo.ReadShifts(strings.NewReader(bad)); !errors.Is(err, geo.ShiftsUnfit) {
			t.Errorf("%q: %v", bad, err)
		}
	}
	s, err := geo.ReadShifts(strings.NewReader(head + "400000,300000,0,0\n"))
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := s.ToGrid(geo.FromGrid(geo.GridPoint{Easting: 400010, Northing: 300010})); ok {
		t.Error("a shift of nought counts as known")
	}
}
