package app

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"

	"bluelamp/internal/geo"
	"bluelamp/internal/place"
	"bluelamp/internal/place/gazetteer"
	"bluelamp/internal/place/gazetteer/town"
	"bluelamp/internal/place/maptile"
	"bluelamp/internal/place/placeapi"
)

// townSeed makes the demonstration's country; townForce is its police there.
const (
	townSeed  = 1
	townForce = "NS"
)

// inventGround gives the demonstration's force a gazetteer, a map and boundaries,
// unless what is there can be used.
func (a *App) inventGround(ctx context.Context) error {
	dir := filepath.Join(PlacesDir(a.Config), demoForce)
	if usable(dir) {
		return nil
	}
	began := a.Now()
	t := town.New(townSeed)
	areas, err := demoAreas(t)
	if err != nil {
		return fmt.Errorf("invent boundaries: %w", err)
	}
	b := gazetteer.NewBuilder()
	if err := t.Fill(b); err != nil {
		return fmt.Errorf("invent a gazetteer: %w", err)
	}
	made := built{areas: areas}
	if made.book, err = b.Build(ctx, nil); err != nil {
		return fmt.Errorf("invent a gazetteer: %w", err)
	}
	if made.tiles, err = maptile.Build(ctx, maptile.Town(t.Features())); err != nil {
		return fmt.Errorf("invent a map: %w", err)
	}
	if err := made.save(dir); err != nil {
		return err
	}
	a.Say("invented %d places and a map for %s in %.1f s", made.book.Len(), a.packs[demoForce].Force.Name, a.Now().Sub(began).Seconds())
	return nil
}

// usable says whether a folder of places can be read by this Bluelamp.
func usable(dir string) bool {
	if _, err := gazetteer.Open(dir); err != nil {
		return false
	}
	if _, err := maptile.Open(filepath.Join(dir, placeapi.MapFile)); err != nil {
		return false
	}
	_, err := os.Stat(filepath.Join(dir, placeapi.AreasFile))
	return err == nil
}

// demoAreas are the areas of the invented country with two neighbours, east and
// west, to whom callers may be handed over.
func demoAreas(t *town.Town) ([]place.Area, error) {
	text, err := t.Areas()
	if err != nil {
		return nil, err
	}
	areas, _, err := placeapi.ReadAreas(bytes.NewReader(text), placeapi.AreaFields{Own: townForce, Force: demoForce})
	if err != nil {
		return nil, err
	}
	b := areas[0].Shape.Bounds()
	for _, a := range areas {
		if a.Kind == place.KindForce {
			b = a.Shape.Bounds()
		}
	}
	return append(areas,
		place.Area{Kind: place.KindForce, Code: "westermoor", Name: "Westermoor Police", Shape: beside(b, b.West, -0.5)},
		place.Area{Kind: place.KindForce, Code: "eastermere", Name: "Eastermere Police", Shape: beside(b, b.East, +0.5)},
	), nil
}

// beside is the ground around one half of a rectangle, out to so many degrees.
func beside(b geo.Bounds, side, out float64) geo.Area {
	const above = 0.2
	middle := (b.West + b.East) / 2
	return geo.NewArea(geo.Polygon{geo.Ring{
		{Lat: b.South - above, Lon: side + out}, {Lat: b.South - above, Lon: middle}, {Lat: b.South, Lon: middle}, {Lat: b.South, Lon: side},
		{Lat: b.North, Lon: side}, {Lat: b.North, Lon: middle}, {Lat: b.North + above, Lon: middle}, {Lat: b.North + above, Lon: side + out},
	}})
}
