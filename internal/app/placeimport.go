package app

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"bluelamp/internal/configuration"
	"bluelamp/internal/place"
	"bluelamp/internal/place/gazetteer"
	"bluelamp/internal/place/maptile"
	"bluelamp/internal/place/placeapi"
)

// PlaceSources are the files of which a force's places are made. Own is the code
// that the files of areas give to the force itself, where that is another one.
type PlaceSources struct {
	Force, Own     string
	OSM, UPRN, CSV []string // files
	Names          []string // folders
	CodePoint      []string // files or folders
	Areas          []AreaSource
	Version        string // of the sources, such as 2026-10
	Say            func(format string, args ...any)
	Now            func() time.Time
}

// AreaSource is a file of areas and which of its properties hold what.
type AreaSource struct {
	File   string
	Fields placeapi.AreaFields
}

var errNoSources = errors.New("no source is named: give at least one of --osm, --names, --uprn, --codepoint, --csv and --areas")

// ImportPlaces builds the gazetteer, the map and the boundaries of a force, and
// puts each in the place of the one before when it is complete. A Bluelamp that is
// running takes them up by itself.
func ImportPlaces(ctx context.Context, c configuration.Config, s PlaceSources) error {
	if !slices.Contains(c.Forces, s.Force) {
		return fmt.Errorf("the configuration names no force %q; it names %s", s.Force, strings.Join(c.Forces, ", "))
	}
	if len(s.OSM)+len(s.UPRN)+len(s.CSV)+len(s.Names)+len(s.CodePoint)+len(s.Areas) == 0 {
		return errNoSources
	}
	dir := filepath.Join(PlacesDir(c), s.Force)
	var made built
	var err error
	if made.areas, err = s.readAreas(); err != nil {
		return err
	}
	if made.book, err = s.readBook(ctx, s.bounds(dir, made.areas)); err != nil {
		return err
	}
	if made.tiles, err = s.drawMap(ctx, made.areas); err != nil {
		return err
	}
	return made.save(dir)
}

func (s PlaceSources) readAreas() ([]place.Area, error) {
	var all []place.Area
	for _, source := range s.Areas {
		file, err := os.Open(source.File)
		if err != nil {
			return nil, fmt.Errorf("open areas: %w", err)
		}
		source.Fields.Own, source.Fields.Force = s.Own, s.Force
		areas, refused, err := placeapi.ReadAreas(file, source.Fields)
		_ = file.Close() // it was only read
		for _, why := range refused {
			s.Say("%s: %s", source.File, why)
		}
		if err != nil {
			return nil, fmt.Errorf("read areas %s: %w", source.File, err)
		}
		s.Say("%s: %d areas kept, %d notes", source.File, len(areas), len(refused))
		all = append(all, areas...)
	}
	own := slices.ContainsFunc(all, func(a place.Area) bool { return a.Kind == place.KindForce && a.Code == s.Force })
	if len(all) > 0 && !own {
		s.Say("none of the areas is the force %s, so a caller in the wrong force cannot be told: name its code in the file with --own", s.Force)
	}
	return all, nil
}

// beyond is how far outside the force's boundary places are still of use, in
// degrees: some 10 km, since callers cross borders.
const beyond = 0.1

// bounds narrows national files to the force, by the boundary that is imported now
// or was imported before.
func (s PlaceSources) bounds(dir string, areas []place.Area) *gazetteer.Extent {
	if len(areas) == 0 {
		if file, err := os.Open(filepath.Join(dir, placeapi.AreasFile)); err == nil {
			areas, _, _ = placeapi.ReadAreas(file, placeapi.AreaFields{}) // a file that cannot be read narrows nothing
			_ = file.Close()
		}
	}
	for _, a := range areas {
		if a.Kind == place.KindForce && a.Code == s.Force {
			b := a.Shape.Bounds()
			return &gazetteer.Extent{South: b.South - beyond, West: b.West - beyond, North: b.North + beyond, East: b.East + beyond}
		}
	}
	return nil
}

func (s PlaceSources) drawMap(ctx context.Context, areas []place.Area) (*maptile.Store, error) {
	if len(s.OSM) == 0 {
		return nil, nil
	}
	var sources []maptile.Source
	for _, file := range s.OSM {
		sources = append(sources, maptile.Extract(file))
	}
	s.Say("drawing the map")
	tiles, err := maptile.Build(ctx, append(sources, maptile.Drawn(placeapi.Lines(areas), ""))...)
	if err != nil {
		return nil, fmt.Errorf("draw the map: %w", err)
	}
	s.Say("the map holds %d shapes", tiles.Features())
	return tiles, nil
}
