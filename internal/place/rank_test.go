package place_test

import (
	"math"
	"testing"
	"time"

	"pgregory.net/rapid"

	"bluelamp/internal/geo"
	"bluelamp/internal/place"
)

var noon = at("2026-11-21T12:00:00Z")

// heard is a location with a name in Raw, so many seconds old.
func heard(name string, radius float64, seconds int) place.Location {
	taken := noon.Add(-time.Duration(seconds) * time.Second)
	return place.Location{Raw: name, Point: &geo.Point{Lat: 53.8, Lon: -1.5}, RadiusM: radius, ConfidencePercent: 95, At: taken, HeardAt: taken}
}

func TestRank(t *testing.T) {
	exact, coarse, old := heard("exact", 10, 30), heard("coarse", 2000, 5), heard("old", 5, 600)
	unsaid, nothing := heard("unsaid", 0, 1), place.Location{Raw: "nothing", HeardAt: noon}
	address := place.Location{Raw: "address", Address: "12 Invented Street", HeardAt: noon}
	var names []string
	for _, l := range place.Rank([]place.Location{nothing, address, unsaid, old, coarse, exact}, noon) {
		names = append(names, l.Raw)
	}
	want := []string{"exact", "old", "coarse", "unsaid", "address", "nothing"}
	for i := range want {
		if names[i] != want[i] {
			t.Fatalf("order %v, want %v", names, want)
		}
	}
	// After half an hour the old exact one says less than a coarse one from now.
	stale := heard("stale", 5, 1800)
	if best, ok := place.Best([]place.Location{stale, coarse}, noon); !ok || best.Raw != "coarse" {
		t.Errorf("best is %s", best.Raw)
	}
	if _, ok := place.Best([]place.Location{nothing}, noon); ok {
		t.Error("nothing counts as a place")
	}
	if _, ok := place.Best(nil, noon); ok {
		t.Error("no history counts as a place")
	}
}

// More exact, surer or newer never ranks lower than the same location without.
func TestRankIsMonotonic(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := heard("worse", rapid.Float64Range(1, 5000).Draw(t, "radius"), rapid.IntRange(0, 7200).Draw(t, "age"))
		l.ConfidencePercent = rapid.Float64Range(10, 98).Draw(t, "confidence")
		better := l
		better.Raw = "better"
		switch rapid.IntRange(0, 2).Draw(t, "how") {
		case 0:
			better.RadiusM *= 0.9
		case 1:
			better.ConfidencePercent += 1
		case 2:
			better.At = better.At.Add(time.Second)
			better.HeardAt = better.At
		}
		if best, _ := place.Best([]place.Location{l, better}, noon.Add(time.Hour)); best.Raw != "better" {
			t.Errorf("%+v ranks before %+v", l, better)
		}
	})
}

func TestRadius95(t *testing.T) {
	for _, c := range []struct{ percent, want float64 }{{95, 100}, {0, 100}, {100, 100}, {68, 162.1}, {39.35, 244.8}, {99, 80.7}} {
		l := heard("", 100, 0)
		l.ConfidencePercent = c.percent
		if got := l.Radius95(); math.Abs(got-c.want) > 0.1 {
			t.Errorf("100 m at %.2f %% is %.1f m at 95 %%, want %.1f", c.percent, got, c.want)
		}
	}
}

func TestWords(t *testing.T) {
	l := heard("", 50, 130)
	l.Method = place.MethodSatellite
	if got := l.Words(noon); got != "within 50 m, 95 %, satellite, 2 min ago" {
		t.Error(got)
	}
	for seconds, want := range map[int]string{-300: "time in the future", 3: "just now", 45: "45 s ago", 7199: "119 min ago", 7200: "2 h ago", 200_000: "2 days ago"} {
		if got := heard("", 12_000, seconds).Words(noon); got != "within 12 km, 95 %, "+want {
			t.Errorf("%d s: %s", seconds, got)
		}
	}
	// A clock ahead of ours does not make a position newer than its arrival.
	ahead := heard("", 50, 60)
	ahead.At = noon.Add(time.Hour)
	if got := ahead.Words(noon); got != "within 50 m, 95 %, 1 min ago" {
		t.Error(got)
	}
	if got := (place.Location{}).Words(noon); got != "no position, time not known" {
		t.Error(got)
	}
}

func box(south, west, north, east float64) geo.Area {
	return geo.NewArea(geo.Polygon{geo.Ring{{Lat: south, Lon: west}, {Lat: south, Lon: east}, {Lat: north, Lon: east}, {Lat: north, Lon: west}}})
}

func towns() *place.Areas {
	return place.NewAreas([]place.Area{
		{Code: "north", Name: "Northshire", Kind: place.KindForce, Shape: box(53, -2, 54, -1)},
		{Code: "south", Name: "Southshire", Kind: place.KindForce, Shape: box(52, -2, 53, -1)},
		{Code: "n1", Name: "Market Place", Kind: place.KindBeat, Shape: box(53.4, -1.6, 53.6, -1.4)},
		{Code: "n2", Name: "Whole division", Kind: place.KindBeat, Shape: box(53, -2, 54, -1)},
		{Code: "u1", Name: "Northtown", Kind: place.KindUrban, Shape: box(53.45, -1.55, 53.55, -1.45)},
	})
}

func TestWhereIs(t *testing.T) {
	areas := towns()
	for p, want := range map[geo.Point][3]string{
		{Lat: 53.5, Lon: -1.5}:  {"north", "n1", "urban"},
		{Lat: 53.41, Lon: -1.5}: {"north", "n1", "rural"},
		{Lat: 53.9, Lon: -1.5}:  {"north", "n2", "rural"},
		{Lat: 52.5, Lon: -1.5}:  {"south", "", "rural"},
		{Lat: 51, Lon: -1.5}:    {"", "", ""},
	} {
		w := areas.WhereIs(p)
		got := [3]string{2: string(w.Class)}
		if w.Force != nil {
			got[0] = w.Force.Code
		}
		if w.Beat != nil {
			got[1] = w.Beat.Code
		}
		if got != want {
			t.Errorf("%v is in %v, want %v", p, got, want)
		}
	}
	if w := place.NewAreas(nil).WhereIs(geo.Point{Lat: 53, Lon: -1}); w != (place.Whereabouts{}) {
		t.Errorf("%+v", w)
	}
}

func TestWrongForce(t *testing.T) {
	areas := towns()
	for _, c := range []struct {
		lat, radius float64
		ours        string
		verdict     place.Verdict
		others      int
		words       string
	}{
		{53.5, 500, "north", place.Ours, 0, "in Northshire, 33 km from the boundary"},
		{53.5, 0, "north", place.Ours, 0, "in Northshire, 33 km from the boundary if the position is right"},
		{53.001, 500, "north", place.PossiblyOther, 1, "probably in Northshire, but the boundary is 112 m away and the position only good to 500 m; nearest: Southshire"},
		{52.999, 500, "north", place.PossiblyOther, 1, "probably outside Northshire, but the boundary is 112 m away and the position only good to 500 m; nearest: Southshire"},
		{52.9, 500, "north", place.CertainlyElse, 1, "outside Northshire, 11 km from the boundary; nearest: Southshire"},
		{52.9, 0, "north", place.PossiblyOther, 1, "outside Northshire by 11 km if the position is right; its accuracy is not known; nearest: Southshire"},
		{51, 100, "north", place.CertainlyElse, 0, "outside Northshire, 222 km from the boundary"},
		{53.5, 500, "elsewhere", place.ForceUnknown, 0, "our boundary is not loaded"},
	} {
		l := heard("", c.radius, 0)
		l.Point = &geo.Point{Lat: c.lat, Lon: -1.5}
		f := areas.WrongForce(l, c.ours)
		if f.Verdict != c.verdict || len(f.Others) != c.others || f.Words != c.words {
			t.Errorf("%v: %+v", c, f)
		}
	}
	if f := areas.WrongForce(place.Location{}, "north"); f.Verdict != place.ForceUnknown {
		t.Errorf("%+v", f)
	}
}
