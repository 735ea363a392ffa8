package gazetteer_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"bluelamp/internal/geo"
	"bluelamp/internal/place/gazetteer"
)

func built(t *testing.T, entries ...gazetteer.Entry) *gazetteer.Book {
	t.Helper()
	b := gazetteer.NewBuilder()
	for _, e := range entries {
		if err := b.Add(e); err != nil {
			t.Fatal(err)
		}
	}
	book, err := b.Build(context.Background(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return book
}

func door(house, street, town string, lat, lon float64) gazetteer.Entry {
	return gazetteer.Entry{
		ID: fmt.Sprintf("test/%s/%s/%s", town, street, house), Kind: gazetteer.Address, House: house, Street: street, Town: town, Postcode: "ZZ1 2AB",
		Point: geo.Point{Lat: lat, Lon: lon},
	}
}

func TestAddressesAloneMakeStreetsPostcodesAndJunctions(t *testing.T) {
	book := built(t,
		door("1", "Mart Lane", "Lanternby", 54.6100, -2.4000), door("3", "Mart Ln", "Lanternby", 54.6102, -2.4000), door("5", "Mart Lane", "", 54.6104, -2.4000),
		door("2", "High Street", "Lanternby", 54.6105, -2.4001), door("4", "High Street", "Lanternby", 54.6105, -2.4010),
		door("2", "High Street", "Harsgill", 54.5500, -2.3000),
	)
	if c := book.Counts(); c[gazetteer.Street] != 3 || c[gazetteer.Postcode] != 2 || c[gazetteer.Junction] != 1 {
		t.Errorf("%v", c)
	}
	found := search(book, "high st & mart lane", gazetteer.Options{})
	if len(found) == 0 || found[0].Entry.Kind != gazetteer.Junction || !strings.Contains(found[0].Why, "within") {
		t.Errorf("%q", texts(found))
	}
	if e, ok := book.ByID("street/mart-lane.lanternby"); !ok || e.Extent == nil {
		t.Errorf("%+v", e)
	}
	if e, ok := book.ByID("test//Mart Lane/5"); !ok || e.Town != "Lanternby" {
		t.Errorf("the town of an address is not filled in from its street: %+v", e)
	}
}

func TestAStreetIsAskedForByKind(t *testing.T) {
	book := built(t, door("1", "Mart Lane", "Lanternby", 54.61, -2.40), door("3", "Mart Lane", "Lanternby", 54.6102, -2.40))
	found := search(book, "mart lane", gazetteer.Options{Kinds: []gazetteer.Kind{gazetteer.Address}})
	if len(found) != 2 || found[0].Entry.House != "1" || found[1].Entry.House != "3" {
		t.Errorf("%q", texts(found))
	}
	if found = search(book, "mart lane", gazetteer.Options{Kinds: []gazetteer.Kind{gazetteer.Place}}); len(found) > 0 {
		t.Errorf("%q", texts(found))
	}
}

func TestWhatNoBookCanHoldIsRefused(t *testing.T) {
	b := gazetteer.NewBuilder()
	for name, c := range map[string]struct {
		entry gazetteer.Entry
		want  error
	}{
		"an unknown kind":    {gazetteer.Entry{Kind: "planet", Name: "Mars"}, gazetteer.UnknownKind},
		"nothing to find by": {gazetteer.Entry{Kind: gazetteer.Address, Town: "Lanternby"}, gazetteer.Nameless},
		"beyond the pole":    {gazetteer.Entry{Kind: gazetteer.Place, Name: "North", Point: geo.Point{Lat: 91}}, gazetteer.OffTheGlobe},
	} {
		if err := b.Add(c.entry); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if b.Len() != 0 {
		t.Error("a refused entry is kept")
	}
}

func TestBuildingStopsWhenAsked(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	b := gazetteer.NewBuilder()
	_, err := b.Build(ctx, func(stage string) {
		if stage == "streets" {
			stop()
		}
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}
