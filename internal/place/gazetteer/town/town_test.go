package town_test

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/paulmach/orb"

	"bluelamp/internal/geo"
	"bluelamp/internal/place/gazetteer"
	"bluelamp/internal/place/gazetteer/town"
)

func TestTheCountryHasItsMeasure(t *testing.T) {
	made := town.New(1)
	counts := map[gazetteer.Kind]int{}
	codes := map[string]string{}
	streets := map[string]bool{}
	for _, e := range made.Entries() {
		counts[e.Kind]++
		if p := geo.ToGrid(e.Point); p.Easting < 369_000 || p.Easting > 381_000 || p.Northing < 519_000 || p.Northing > 531_000 {
			t.Errorf("%s lies outside the country at %v", e.Text(), p)
		}
		if e.Kind == gazetteer.Street {
			streets[e.Name+"|"+e.Locality+"|"+e.Town] = true
		}
		if e.Kind == gazetteer.Address {
			if clean, ok := gazetteer.CleanPostcode(e.Postcode); !ok || clean != e.Postcode || clean[:2] != "ZZ" {
				t.Errorf("%q is no postcode of the area ZZ", e.Postcode)
			}
			if old := codes[e.Postcode]; old != "" && old != e.Street+e.Locality+e.Town {
				t.Errorf("postcode %s lies on two streets: %s and %s", e.Postcode, old, e.Street+e.Locality+e.Town)
			}
			codes[e.Postcode] = e.Street + e.Locality + e.Town
		}
	}
	t.Logf("%v, %d different streets, %d postcodes", counts, len(streets), len(codes))
	if a := counts[gazetteer.Address]; a < 1500 || a > 2200 {
		t.Errorf("%d addresses", a)
	}
	if s := counts[gazetteer.Street]; s < 80 || s > 100 || len(streets) != s {
		t.Errorf("%d streets with %d names", s, len(streets))
	}
}

func TestTheSameSeedGivesTheSameCountry(t *testing.T) {
	first, again, other := town.New(5), town.New(5), town.New(6)
	if d := cmp.Diff(first.Entries(), again.Entries()); d != "" {
		t.Error(d)
	}
	if cmp.Equal(first.Entries(), other.Entries()) {
		t.Error("another seed gives the same country")
	}
	a, _ := first.Areas()
	b, _ := again.Areas()
	if !bytes.Equal(a, b) {
		t.Error("the areas differ")
	}
}

// Every road must be reachable from every other, or routes and junctions are wrong.
func TestTheRoadsHangTogether(t *testing.T) {
	next := map[orb.Point][]orb.Point{}
	var start orb.Point
	for _, f := range town.New(1).Features() {
		line, ok := f.Geometry.(orb.LineString)
		if !ok {
			continue
		}
		for i := 1; i < len(line); i++ {
			start = line[i]
			next[line[i]] = append(next[line[i]], line[i-1])
			next[line[i-1]] = append(next[line[i-1]], line[i])
		}
	}
	seen := map[orb.Point]bool{start: true}
	for queue := []orb.Point{start}; len(queue) > 0; queue = queue[1:] {
		for _, p := range next[queue[0]] {
			if !seen[p] {
				seen[p] = true
				queue = append(queue, p)
			}
		}
	}
	if len(seen) != len(next) {
		t.Errorf("%d of %d corners can be reached", len(seen), len(next))
	}
}

func TestAreasAreReadable(t *testing.T) {
	text, err := town.New(1).Areas()
	if err != nil {
		t.Fatal(err)
	}
	features, leftOut, err := geo.ReadAreas(bytes.NewReader(text))
	if err != nil || leftOut > 0 || len(features) != 13 {
		t.Fatalf("%d areas read, %d left out, %v", len(features), leftOut, err)
	}
}
