package openstreetmap

import (
	"bytes"
	"context"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/paulmach/osm"

	"bluelamp/internal/place/gazetteer"
)

func tags(pairs ...string) osm.Tags {
	var t osm.Tags
	for i := 0; i < len(pairs); i += 2 {
		t = append(t, osm.Tag{Key: pairs[i], Value: pairs[i+1]})
	}
	return t
}

func TestThingsOfTheMapBecomeEntries(t *testing.T) {
	e := &extract{into: gazetteer.NewBuilder(), file: "a.osm.pbf"}
	at := []place{{54.61, -2.40}}
	e.take("osm/way/1", tags("highway", "residential", "name", "Mart Lane", "name:cy", "Lon y Mart"), []place{{54.610, -2.400}, {54.611, -2.400}}, true)
	e.take("osm/way/2", tags("highway", "service", "name", "Mart Lane"), []place{{54.611, -2.400}, {54.612, -2.400}}, true)
	e.take("osm/way/3", tags("highway", "primary", "name", "High Street"), []place{{54.611, -2.401}, {54.611, -2.400}}, true)
	e.take("osm/node/4", tags("addr:housenumber", "12;14", "addr:street", "Mart Lane", "addr:city", "Lanternby", "addr:postcode", "ZZ1 2AB"), at, false)
	e.take("osm/node/5", tags("railway", "station", "name", "Lanternby"), at, false)
	e.take("osm/node/6", tags("amenity", "social_facility", "social_facility:for", "abused", "name", "Haven"), at, false)
	e.take("osm/way/7", tags("amenity", "hospital", "name", "Lanternby General", "addr:housenumber", "3", "addr:street", "High Street"), nil, true)
	if e.report.Rows != 7 || e.report.Kept != 5 || e.report.Ignored != 1 || e.report.Refused != 1 {
		t.Errorf("%s %v", e.report, e.report.Problems)
	}
	book, err := e.into.Build(context.Background(), nil)
	if err != nil {
		t.Fatal(err)
	}
	want := map[gazetteer.Kind]int{gazetteer.Street: 2, gazetteer.Address: 2, gazetteer.Place: 1, gazetteer.Postcode: 2, gazetteer.Junction: 1}
	if d := cmp.Diff(want, book.Counts()); d != "" {
		t.Error(d)
	}
	for text, id := range map[string]string{
		"14 mart ln": "osm/node/4/14", "lon y mart": "osm/way/1", "lanternby station": "osm/node/5",
		"mart lane / high st": "junction/osm/way/1+osm/way/3", "haven": "",
	} {
		found := book.Search(context.Background(), text, gazetteer.Options{})
		if id == "" && len(found) > 0 || id != "" && (len(found) == 0 || found[0].Entry.ID != id) {
			t.Errorf("%q gives %+v", text, found)
		}
	}
}

func TestAnotherFileIsRefused(t *testing.T) {
	for _, text := range []string{"", "not an extract at all, but text that goes on for a while"} {
		_, err := Read(context.Background(), bytes.NewReader([]byte(text)), "a.pbf", gazetteer.NewBuilder(), gazetteer.Import{})
		if text != "" && !errors.Is(err, NotAnExtract) {
			t.Errorf("%q: %v", text, err)
		}
	}
}
