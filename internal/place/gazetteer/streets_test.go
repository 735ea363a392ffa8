package gazetteer_test

import (
	"context"
	"math/rand/v2"
	"strings"
	"testing"

	"bluelamp/internal/geo"
	"bluelamp/internal/match/name"
	"bluelamp/internal/place/gazetteer"
)

// piece is one stretch of a street from one latitude to another along a meridian.
func piece(id, street, town string, lon float64, lats ...float64) (gazetteer.Entry, []geo.Point) {
	var line []geo.Point
	for _, lat := range lats {
		line = append(line, geo.Point{Lat: lat, Lon: lon})
	}
	return gazetteer.Entry{ID: id, Name: street, Town: town}, line
}

func TestPiecesOfAStreetBecomeOne(t *testing.T) {
	b := gazetteer.NewBuilder()
	for _, p := range []struct {
		id, street, town string
		lon              float64
		lats             []float64
	}{
		{"b", "Station Rd", "", -2.40, []float64{54.610, 54.612}},
		{"a", "Station Road", "", -2.40, []float64{54.612, 54.614}},
		{"c", "Station Road", "Harsgill", -2.40, []float64{54.614, 54.616}},
		{"d", "Station Road", "Merebeck", -2.40, []float64{54.616, 54.618}},
		{"e", "Station Road", "", -2.50, []float64{54.610, 54.612}},
	} {
		e, line := piece(p.id, p.street, p.town, p.lon, p.lats...)
		if err := b.AddStreet(e, line); err != nil {
			t.Fatal(err)
		}
	}
	book, err := b.Build(context.Background(), nil)
	if err != nil {
		t.Fatal(err)
	}
	if n := book.Counts()[gazetteer.Street]; n != 3 {
		t.Errorf("%d streets: those that name another town, and the one far off, stay apart", n)
	}
	if e, ok := book.ByID("a"); !ok || e.Town != "Harsgill" || e.Extent == nil || e.Extent.North != 54.616 {
		t.Errorf("the pieces that touch make %+v", e)
	}
}

func TestJunctionsAreWhereStreetsMeet(t *testing.T) {
	at := func(lat, lon float64) geo.Point { return geo.Point{Lat: lat, Lon: lon} }
	b := gazetteer.NewBuilder()
	for street, line := range map[string][]geo.Point{
		"Long Road":  {at(54.6100, -2.4000), at(54.6105, -2.4000), at(54.6107, -2.4000), at(54.6150, -2.4000)},
		"Twin Road":  {at(54.6105, -2.4000), at(54.6105, -2.4050), at(54.6107, -2.4050), at(54.6107, -2.4000)}, // a dual carriageway
		"Near Lane":  {at(54.6140, -2.4004), at(54.6140, -2.4050)},                                             // ends 26 m short
		"Apart Lane": {at(54.6120, -2.4010), at(54.6120, -2.4050)},                                             // ends 64 m short
	} {
		if err := b.AddStreet(gazetteer.Entry{ID: street, Name: street, Town: "Lanternby"}, line); err != nil {
			t.Fatal(err)
		}
	}
	book, err := b.Build(context.Background(), nil)
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]int{
		"long rd / twin rd": 1, "twin road and long road": 1, "long road & near lane": 1, "corner of long road and apart lane": 0,
	} {
		n := 0
		for _, f := range search(book, text, gazetteer.Options{}) {
			if f.Entry.Kind == gazetteer.Junction {
				n++
			}
		}
		if n != want {
			t.Errorf("%q gives %d junctions, not %d", text, n, want)
		}
	}
}

func TestAPostcodeGivenTwiceIsOneInTheMiddle(t *testing.T) {
	book := built(t,
		gazetteer.Entry{Kind: gazetteer.Postcode, Name: "zz12ab", Point: geo.Point{Lat: 54.60, Lon: -2.4}},
		gazetteer.Entry{Kind: gazetteer.Postcode, Name: "ZZ1 2AB", Point: geo.Point{Lat: 54.62, Lon: -2.4}})
	if n := book.Len(); n != 2 {
		t.Errorf("%d entries, not the postcode and its district", n)
	}
	if e, ok := book.ByID("postcode/ZZ12AB"); !ok || e.Point.Lat != 54.61 {
		t.Errorf("%+v", e)
	}
}

func TestNumbersNextToTheOneOnFile(t *testing.T) {
	flat := door("16", "Mart Lane", "Lanternby", 54.6104, -2.40)
	flat.Unit, flat.ID = "Flat B", "flat b"
	book := built(t, door("14", "Mart Lane", "Lanternby", 54.61, -2.40), door("2-8", "Mart Lane", "Lanternby", 54.6102, -2.40), flat)
	for text, want := range map[string]string{
		"14b mart lane": "14b is not on file", "6 mart lane": "number 2-8", "flat b 16 mart lane": "address, in Lanternby",
		"flat c, 16 mart lane": "flat c, 16 is not on file here",
	} {
		found := search(book, text, gazetteer.Options{})
		if len(found) == 0 || !strings.Contains(found[0].Why, want) {
			t.Errorf("%q gives %q, not %q", text, texts(found), want)
		}
	}
	if found := search(book, "5 mart lane", gazetteer.Options{}); found[0].Entry.Kind != gazetteer.Street {
		t.Errorf("an odd number does not lie in 2-8: %q", texts(found))
	}
}

func TestMisspeltStreetsOfTheInventedTownAreFound(t *testing.T) {
	book := invented(t, 1)
	dice := rand.New(rand.NewPCG(1, 1))
	asked, five := 0, 0
	for n := range book.Len() {
		e := book.Entry(n)
		if e.Kind != gazetteer.Street {
			continue
		}
		for range 5 {
			text := misspell(dice, name.Fold(e.Name))
			asked++
			for _, f := range search(book, text, gazetteer.Options{Near: &e.Point, Limit: 5}) {
				if f.Entry.ID == e.ID {
					five++
					break
				}
			}
		}
	}
	if five*100 < asked*95 {
		t.Errorf("only %d of %d misspelt streets are among five answers", five, asked)
	}
	t.Logf("%d of %d misspelt streets are among five answers", five, asked)
}
