package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"bluelamp/internal/app"
	"bluelamp/internal/configuration"
	"bluelamp/internal/place/gazetteer"
	"bluelamp/internal/place/placeapi"
)

type placeCommand struct {
	Import importPlaceCommand `cmd:"" help:"Build the gazetteer, the map and the boundaries of a force from files. A running Bluelamp takes them up by itself."`
	Find   findPlaceCommand   `cmd:"" help:"Search a force's gazetteer as the console does."`
}

// where says which Bluelamp's places are meant.
type where struct {
	Force  string `required:"" help:"Code of the force."`
	Config string `short:"c" type:"path" help:"Configuration file."`
	Data   string `help:"Data folder; wins over the configuration."`
}

func (w where) configuration() (configuration.Config, error) {
	serve := serveCommand{Config: w.Config, Data: w.Data}
	return serve.configuration()
}

type importPlaceCommand struct {
	where
	OSM       []string `type:"existingfile" sep:"none" name:"osm" help:"Extract of OpenStreetMap (.osm.pbf), for the map and for addresses, streets and places; may be repeated."`
	Names     []string `type:"existingdir" sep:"none" help:"Folder of OS Open Names, unpacked; may be repeated."`
	UPRN      []string `type:"existingfile" sep:"none" name:"uprn" help:"OS Open UPRN, CSV; may be repeated."`
	Codepoint []string `type:"path" sep:"none" help:"Code-Point Open: a CSV file or the unpacked folder; may be repeated."`
	CSV       []string `type:"existingfile" sep:"none" name:"csv" help:"Addresses, streets or places, CSV with a header; may be repeated."`
	Areas     []string `sep:"none" help:"Boundaries, GeoJSON, with the properties kind (force, beat, urban, rural), code and name; or say which hold them: wards.geojson,kind=beat,code=WD13CD,name=WD13NM. May be repeated."`
	Own       string   `help:"Code of the force itself in the files of areas, where it is another than --force."`
	Version   string   `help:"Edition of the sources, such as 2026-10; kept with every entry."`
}

// Run implements the command.
func (c *importPlaceCommand) Run(ctx context.Context) error {
	config, err := c.configuration()
	if err != nil {
		return err
	}
	sources := app.PlaceSources{
		Force: c.Force, Own: c.Own, OSM: c.OSM, Names: c.Names, UPRN: c.UPRN, CodePoint: c.Codepoint, CSV: c.CSV, Version: c.Version,
		Say: say, Now: time.Now,
	}
	if sources.Own == "" {
		sources.Own = c.Force
	}
	for _, text := range c.Areas {
		area, err := readAreaSource(text)
		if err != nil {
			return err
		}
		sources.Areas = append(sources.Areas, area)
	}
	if err := app.ImportPlaces(ctx, config, sources); err != nil {
		return err
	}
	fmt.Printf("The places of %s are in %s.\n", c.Force, filepath.Join(app.PlacesDir(config), c.Force))
	return nil
}

// readAreaSource reads "file,kind=…,code=…,name=…".
func readAreaSource(text string) (app.AreaSource, error) {
	parts := strings.Split(text, ",")
	source := app.AreaSource{File: parts[0]}
	for _, part := range parts[1:] {
		key, value, _ := strings.Cut(part, "=")
		switch key {
		case "kind":
			source.Fields.Kind = value
		case "code":
			source.Fields.Code = value
		case "name":
			source.Fields.Name = value
		default:
			return source, fmt.Errorf("--areas %s: %q is none of kind=, code= and name=", text, part)
		}
	}
	return source, nil
}

type findPlaceCommand struct {
	where
	Text  []string `arg:"" help:"What a handler would type."`
	Limit int      `default:"10" help:"How many answers."`
}

// Run implements the command.
func (c *findPlaceCommand) Run(ctx context.Context) error {
	config, err := c.configuration()
	if err != nil {
		return err
	}
	log, err := logger(config.Log)
	if err != nil {
		return err
	}
	ground := placeapi.OpenAtlas(app.PlacesDir(config), []string{c.Force}, nil, log).Of(c.Force)
	began := time.Now()
	found := ground.Book.Search(ctx, strings.Join(c.Text, " "), gazetteer.Options{Limit: c.Limit})
	took := time.Since(began)
	for _, f := range found {
		force, beat, area := ground.Whereabouts(f.Entry.Point.Lat, f.Entry.Point.Lon)
		fmt.Printf("%-60s %s  %s\n", f.Entry.Text(), f.Entry.Point, strings.Join(strings.Fields(force+" "+beat+" "+area), " "))
		fmt.Printf("    %s\n", f.Why)
	}
	fmt.Fprintf(os.Stderr, "%d found in %v\n", len(found), took.Round(10*time.Microsecond))
	return nil
}
