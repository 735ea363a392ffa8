package app

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"bluelamp/internal/configuration"
	"bluelamp/internal/place/gazetteer"
	"bluelamp/internal/place/placeapi"
)

const (
	addresses = "uprn,house,street,town,postcode,lat,lon\r\n" +
		"999000000901,1,Lonely Lane,Harsgill,ZZ2 9AA,54.6001,-2.4001\r\n" +
		"999000000902,2,Lonely Lane,Harsgill,ZZ2 9AA,fifty,-2.4001\r\n" +
		"999000000903,3,Far Road,Elsewhere,ZZ9 9AA,51.5,-0.1\r\n"
	boundary = `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"kind":"force","code":"E99","name":"Ours"},` +
		`"geometry":{"type":"Polygon","coordinates":[[[-2.5,54.5],[-2.3,54.5],[-2.3,54.7],[-2.5,54.7],[-2.5,54.5]]]}}]}`
)

// importing is a data folder with what an import said.
type importing struct {
	t      *testing.T
	config configuration.Config
	said   strings.Builder
}

func (i *importing) file(name, text string) string {
	i.t.Helper()
	path := filepath.Join(i.t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		i.t.Fatal(err)
	}
	return path
}

func (i *importing) run(s PlaceSources) error {
	s.Say = func(format string, args ...any) { fmt.Fprintf(&i.said, format+"\n", args...) }
	s.Now = time.Now
	return ImportPlaces(i.t.Context(), i.config, s)
}

func (i *importing) ground() *placeapi.Ground {
	a := demonstration(i.t, time.Now)
	return placeapi.OpenAtlas(PlacesDir(i.config), []string{demoForce}, nil, a.Log).Of(demoForce)
}

func beginImport(t *testing.T) *importing {
	return &importing{t: t, config: configuration.Config{DataDir: t.TempDir()}.WithDefaults()}
}

func TestAForcesPlacesAreImported(t *testing.T) {
	i := beginImport(t)
	err := i.run(PlaceSources{
		Force: demoForce, Own: "E99", CSV: []string{i.file("a.csv", addresses)}, Areas: []AreaSource{{File: i.file("b.geojson", boundary)}},
	})
	if err != nil {
		t.Fatal(err)
	}
	g := i.ground()
	if owner, _, _ := g.Whereabouts(54.6, -2.4); owner != demoForce {
		t.Errorf("the force's own ground is %q's", owner)
	}
	if _, found := g.Book.ByUPRN(999000000901); !found {
		t.Error("the address in the force is missing")
	}
	if _, found := g.Book.ByUPRN(999000000903); found {
		t.Error("an address at the other end of the country was kept")
	}
	for _, want := range []string{"1 areas kept", "1 refused", "1 ignored", "a.csv, line 3", "of the kind address"} {
		if !strings.Contains(i.said.String(), want) {
			t.Errorf("%q is not said:\n%s", want, i.said.String())
		}
	}
}

func TestAnImportThatFailsLeavesWhatWasThere(t *testing.T) {
	i := beginImport(t)
	good := PlaceSources{Force: demoForce, CSV: []string{i.file("a.csv", addresses)}}
	if err := i.run(good); err != nil {
		t.Fatal(err)
	}
	before := i.ground().Book.Len()
	bad := good
	bad.OSM = []string{i.file("x.osm.pbf", "no extract")}
	if err := i.run(bad); err == nil {
		t.Error("a file that is no extract was taken")
	}
	bad = PlaceSources{Force: demoForce, Areas: []AreaSource{{File: i.file("b.geojson", strings.ReplaceAll(boundary, "force", "parish"))}}}
	if err := i.run(bad); !errors.Is(err, placeapi.AreasWithoutUse) {
		t.Errorf("%v", err)
	}
	if after := i.ground().Book.Len(); after != before || before == 0 {
		t.Errorf("%d entries, before %d", after, before)
	}
}

func TestImportsThatAreRefused(t *testing.T) {
	i := beginImport(t)
	if err := i.run(PlaceSources{Force: demoForce}); !errors.Is(err, errNoSources) {
		t.Errorf("%v", err)
	}
	if err := i.run(PlaceSources{Force: "elsewhere", CSV: []string{"x"}}); err == nil || !strings.Contains(err.Error(), "elsewhere") {
		t.Errorf("%v", err)
	}
	if err := i.run(PlaceSources{Force: demoForce, CSV: []string{"none.csv"}}); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("%v", err)
	}
}

// data is the folder of public data beside the repository; tests of it are skipped
// where there is none.
func data(t *testing.T, name string) string {
	t.Helper()
	dir := os.Getenv("BLUELAMP_DATA")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "shared", "data")
	}
	path := filepath.Join(dir, name)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("there is no %s; set BLUELAMP_DATA to the folder of public data to run this test", name)
	}
	return path
}

func TestAnExtractMakesMapAndGazetteer(t *testing.T) {
	i := beginImport(t)
	err := i.run(PlaceSources{
		Force: demoForce, OSM: []string{data(t, "geo/london/central-london.osm.pbf")},
		Areas: []AreaSource{{
			File:   data(t, "geo/boundaries/westminster-wards.geojson"),
			Fields: placeapi.AreaFields{Kind: "beat", Code: "WD13CD", Name: "WD13NM"},
		}},
	})
	if err != nil {
		t.Fatal(err)
	}
	g := i.ground()
	if g.Map == nil || g.Book.Counts()[gazetteer.Street] == 0 || len(g.Map.Attribution()) == 0 {
		t.Errorf("%v %v", g.Map, g.Book.Counts())
	}
	if _, beat, _ := g.Whereabouts(51.5010, -0.1416); !strings.HasPrefix(beat, "E05") {
		t.Errorf("Buckingham Palace is in the beat %q", beat)
	}
	if !strings.Contains(i.said.String(), "none of the areas is the force") {
		t.Errorf("nobody is told that the force's boundary is missing:\n%s", i.said.String())
	}
}
