package placeapi_test

import (
	"bytes"
	"context"
	"testing"

	"bluelamp/internal/geo"
	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/place"
	"bluelamp/internal/place/callerdata"
	"bluelamp/internal/place/gazetteer"
	"bluelamp/internal/place/gazetteer/town"
	"bluelamp/internal/place/maptile"
	"bluelamp/internal/place/placeapi"
)

// Points of the invented country: its middle, its western edge, and well beyond it.
var (
	inside = geo.FromGrid(geo.GridPoint{Easting: 375_000, Northing: 525_000})
	edge   = geo.FromGrid(geo.GridPoint{Easting: 370_100, Northing: 525_000})
	beyond = geo.FromGrid(geo.GridPoint{Easting: 365_000, Northing: 525_000})
)

func invented(t testing.TB) (*gazetteer.Book, *maptile.Store, []place.Area) {
	t.Helper()
	country := town.New(1)
	b := gazetteer.NewBuilder()
	if err := country.Fill(b); err != nil {
		t.Fatal(err)
	}
	book, err := b.Build(context.Background(), nil)
	if err != nil {
		t.Fatal(err)
	}
	tiles, err := maptile.Build(context.Background(), maptile.Town(country.Features()))
	if err != nil {
		t.Fatal(err)
	}
	text, err := country.Areas()
	if err != nil {
		t.Fatal(err)
	}
	areas, refused, err := placeapi.ReadAreas(bytes.NewReader(text), placeapi.AreaFields{Own: "NS", Force: httpservertest.Force})
	if err != nil || len(refused) > 0 {
		t.Fatal(err, refused)
	}
	neighbour := geo.NewArea(geo.Polygon{geo.Ring{{Lat: 54.4, Lon: -3}, {Lat: 54.8, Lon: -3}, {Lat: 54.8, Lon: -2.4667}, {Lat: 54.4, Lon: -2.4667}}})
	return book, tiles, append(areas, place.Area{Kind: place.KindForce, Code: "westermoor", Name: "Westermoor Police", Shape: neighbour})
}

// words know one address each.
type words map[string]geo.Point

func (w words) Find(_ context.Context, text string) (callerdata.WordsPlace, error) {
	plain, err := callerdata.ReadWords(text)
	if err != nil {
		return callerdata.WordsPlace{}, err
	}
	at, known := w[plain]
	if !known {
		return callerdata.WordsPlace{}, callerdata.WordsUnknown
	}
	return callerdata.WordsPlace{Words: plain, Point: at, RadiusM: 2, Country: "GB", Nearest: "Harsgill", Cautions: callerdata.Cautions(plain)}, nil
}

func open(t *testing.T, deps placeapi.Deps) *httpservertest.House {
	t.Helper()
	h := httpservertest.Open(t, httpservertest.Options{})
	placeapi.Mount(h.Server, deps)
	return h
}

func openTown(t *testing.T) *httpservertest.House {
	t.Helper()
	book, tiles, areas := invented(t)
	ground := placeapi.NewGround(httpservertest.Force, book, tiles, areas)
	return open(t, placeapi.Deps{
		Ground: func(string) *placeapi.Ground { return ground },
		Words:  words{"lantern.harbour.thistle": inside, "curlew.pocket.marble": beyond},
	})
}

func openEmpty(t *testing.T) *httpservertest.House {
	t.Helper()
	return open(t, placeapi.Deps{Ground: func(force string) *placeapi.Ground { return placeapi.NewGround(force, nil, nil, nil) }})
}
