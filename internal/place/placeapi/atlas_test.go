package placeapi_test

import (
	"bytes"
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/place/gazetteer"
	"bluelamp/internal/place/placeapi"
)

func TestWhatIsImportedBesideIsTakenUp(t *testing.T) {
	dir := t.TempDir()
	a := placeapi.OpenAtlas(dir, []string{httpservertest.Force}, nil, slog.New(slog.NewTextHandler(t.Output(), nil)))
	if g := a.Of(httpservertest.Force); g.Book.Len() != 0 || g.Map != nil {
		t.Fatalf("%+v", g)
	}
	book, tiles, areas := invented(t)
	folder := filepath.Join(dir, httpservertest.Force)
	if err := book.Save(folder); err != nil {
		t.Fatal(err)
	}
	if err := tiles.Save(filepath.Join(folder, placeapi.MapFile)); err != nil {
		t.Fatal(err)
	}
	var text bytes.Buffer
	if err := placeapi.WriteAreas(&text, areas); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(folder, placeapi.AreasFile), text.String())
	a.Look()
	g := a.Of(httpservertest.Force)
	force, beat, area := g.Whereabouts(inside.Lat, inside.Lon)
	if g.Book.Len() != book.Len() || g.Map == nil || force != httpservertest.Force || beat == "" || area == "" {
		t.Errorf("%d entries, map %v, %s %s %s", g.Book.Len(), g.Map, force, beat, area)
	}
	if a.Look(); a.Of(httpservertest.Force) != g {
		t.Error("what is not new was read again")
	}
	write(t, filepath.Join(folder, placeapi.MapFile), "half a map")
	if a.Look(); a.Of(httpservertest.Force).Map == nil {
		t.Error("a damaged edition drove the good one out")
	}
	if err := os.Remove(filepath.Join(folder, placeapi.MapFile)); err != nil {
		t.Fatal(err)
	}
	if a.Look(); a.Of(httpservertest.Force).Map != nil || a.Of(httpservertest.Force).Book.Len() == 0 {
		t.Error("a map that was taken away is still shown")
	}
	if other := a.Of("elsewhere"); other.Book.Len() != 0 {
		t.Error("another force sees this one's places")
	}
}

func TestADamagedFileCostsOnlyItself(t *testing.T) {
	dir := t.TempDir()
	folder := filepath.Join(dir, httpservertest.Force)
	book, _, _ := invented(t)
	if err := book.Save(folder); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(folder, placeapi.MapFile), "half a map")
	write(t, filepath.Join(folder, placeapi.AreasFile), "{")
	var log bytes.Buffer
	g := placeapi.OpenAtlas(dir, []string{httpservertest.Force}, nil, slog.New(slog.NewTextHandler(&log, nil))).Of(httpservertest.Force)
	if g.Map != nil || g.Book.Len() != book.Len() {
		t.Errorf("%+v", g)
	}
	for _, file := range []string{placeapi.MapFile, placeapi.AreasFile} {
		if !strings.Contains(log.String(), "file="+file) {
			t.Errorf("nobody is told of %s: %s", file, log.String())
		}
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func square(properties string) string {
	return `{"type":"Feature","properties":{` + properties + `},"geometry":{"type":"Polygon","coordinates":[[[-2.4,54.6],[-2.3,54.6],[-2.3,54.7],[-2.4,54.6]]]}}`
}

func TestAreasAreReadByTheNamesThatTheFileUses(t *testing.T) {
	file := func(features ...string) *strings.Reader {
		return strings.NewReader(`{"type":"FeatureCollection","features":[` + strings.Join(features, ",") + `]}`)
	}
	areas, refused, err := placeapi.ReadAreas(file(square(`"WD":"E05","WN":"Belsize"`), square(`"WD":"E06"`), square(`"WN":"x"`)),
		placeapi.AreaFields{Kind: "beat", Code: "WD", Name: "WN"})
	if err != nil || len(areas) != 1 || areas[0].Code != "E05" || areas[0].Name != "Belsize" || len(refused) != 2 {
		t.Errorf("%+v, %q, %v", areas, refused, err)
	}
	areas, _, err = placeapi.ReadAreas(file(square(`"kind":"Force","code":"E23 09","name":"Ours"`), square(`"kind":"force","code":"E23000010","name":"Theirs"`)),
		placeapi.AreaFields{Own: "E23 09", Force: "northshire"})
	if err != nil || areas[0].Code != "northshire" || areas[1].Code != "e23000010" {
		t.Errorf("%+v, %v", areas, err)
	}
	_, refused, err = placeapi.ReadAreas(file(square(`"kind":"ward","code":"1","name":"x"`), square(`"code":7`)), placeapi.AreaFields{})
	if !errors.Is(err, placeapi.AreasWithoutUse) || len(refused) != 2 || !strings.Contains(refused[0], `"ward"`) {
		t.Errorf("%q, %v", refused, err)
	}
}

func TestAnAddressIsFoundBeyondDoubtOrNotAtAll(t *testing.T) {
	book, _, areas := invented(t)
	g := placeapi.NewGround(httpservertest.Force, book, nil, areas)
	for text, want := range map[string]string{
		"2 Curlew Road, Lanternby, ZZ1 1BA": "2 Curlew Road, Lanternby, ZZ1 1BA",
		"2 CURLEW ROAD LANTERNBY":           "2 Curlew Road, Lanternby, ZZ1 1BA",
		"212 Curlew Road, Lanternby":        "",
		"Curlew Road, Lanternby":            "",
		"2 Invented Street, Northtown":      "",
		"2 Curlew Road":                     "",
		"2 Curlew Road, Harsgill, ZZ1 1BA":  "2 Curlew Road, Lanternby, ZZ1 1BA", // of a postcode and a town the postcode is the more exact
	} {
		e, found := g.FindAddress(t.Context(), text)
		if found != (want != "") || found && e.Text() != want {
			t.Errorf("%s: %s, %v", text, e.Text(), found)
		}
	}
}

func TestAStreetWithOneHouseIsNoAddress(t *testing.T) {
	b := gazetteer.NewBuilder()
	if err := b.Add(gazetteer.Entry{Kind: gazetteer.Address, House: "1", Street: "Lonely Lane", Town: "Harsgill", Point: inside}); err != nil {
		t.Fatal(err)
	}
	book, err := b.Build(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	g := placeapi.NewGround(httpservertest.Force, book, nil, nil)
	if e, found := g.FindAddress(t.Context(), "1 Lonely Lane, Harsgill"); !found || e.Point.Zero() {
		t.Errorf("%+v", e)
	}
	if e, found := g.FindAddress(t.Context(), "Lonely Lane, Harsgill"); found {
		t.Errorf("the street is taken for %s", e.Text())
	}
}
