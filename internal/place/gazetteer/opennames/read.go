// Package opennames reads OS Open Names: places, roads and postcodes of Great
// Britain, some three million records in 819 CSV tiles with their header in a file
// of its own. Columns are found by the names in that header, and by the published
// order where there is none (Ordnance Survey, OS Open Names technical
// specification).
package opennames

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"bluelamp/internal/fault"
	"bluelamp/internal/place/gazetteer"
	"bluelamp/internal/place/gazetteer/table"
)

// Source is what entries read from here are marked with.
const Source = "OS Open Names"

// NoTiles is the refusal of a folder without any CSV file.
var NoTiles = fault.New(fault.Invalid, "opennames.no-tiles",
	"There is no CSV file in this folder. Unpack the OS Open Names download and give the folder that holds its Data folder.")

// published is the order of the columns in a tile.
func published() []string {
	return []string{
		"ID", "NAMES_URI", "NAME1", "NAME1_LANG", "NAME2", "NAME2_LANG", "TYPE", "LOCAL_TYPE", "GEOMETRY_X", "GEOMETRY_Y",
		"MOST_DETAIL_VIEW_RES", "LEAST_DETAIL_VIEW_RES", "MBR_XMIN", "MBR_YMIN", "MBR_XMAX", "MBR_YMAX",
		"POSTCODE_DISTRICT", "POSTCODE_DISTRICT_URI", "POPULATED_PLACE", "POPULATED_PLACE_URI", "POPULATED_PLACE_TYPE",
		"DISTRICT_BOROUGH", "DISTRICT_BOROUGH_URI", "DISTRICT_BOROUGH_TYPE", "COUNTY_UNITARY", "COUNTY_UNITARY_URI",
		"COUNTY_UNITARY_TYPE", "REGION", "REGION_URI", "COUNTRY", "COUNTRY_URI",
		"RELATED_SPATIAL_OBJECT", "SAME_AS_DBPEDIA", "SAME_AS_GEONAMES",
	}
}

// ReadFolder reads every tile of an unpacked download, in order of their names.
// A file whose name speaks of a header gives the columns.
func ReadFolder(ctx context.Context, folder fs.FS, into *gazetteer.Builder, o gazetteer.Import) (gazetteer.Report, error) {
	var report gazetteer.Report
	columns := published()
	var tiles []string
	err := fs.WalkDir(folder, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.EqualFold(path.Ext(name), ".csv") {
			return err
		}
		if strings.Contains(strings.ToLower(path.Base(name)), "header") {
			columns, err = headerOf(folder, name)
			return err
		}
		tiles = append(tiles, name)
		return nil
	})
	if err != nil {
		return report, fmt.Errorf("look through OS Open Names: %w", err)
	}
	if len(tiles) == 0 {
		return report, NoTiles
	}
	slices.Sort(tiles)
	before := int64(0)
	for _, tile := range tiles {
		f, err := folder.Open(tile)
		if err != nil {
			return report, fmt.Errorf("open tile: %w", err)
		}
		part := o
		if o.Progress != nil {
			rows, bytes := report.Rows, before
			part.Progress = func(r int, b int64) { before = bytes + b; o.Progress(rows+r, before) }
		}
		one, err := Read(ctx, f, tile, columns, into, part)
		f.Close()
		report.Plus(one)
		if err != nil {
			return report, err
		}
	}
	return report, nil
}

func headerOf(folder fs.FS, name string) ([]string, error) {
	f, err := folder.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, 1<<16))
	if err != nil {
		return nil, err
	}
	line, _, _ := strings.Cut(strings.TrimPrefix(string(text), "\ufeff"), "\n")
	columns := strings.Split(strings.ReplaceAll(strings.TrimSpace(line), `"`, ""), ",")
	if !slices.ContainsFunc(columns, func(c string) bool { return table.Plain(c) == "name1" }) {
		return nil, errors.New(name + " does not name the column NAME1; take the header file that comes with the download")
	}
	return columns, nil
}

// Read takes one tile into a builder. columns are its columns in order, nil for
// the published ones; a header in the tile itself goes before both.
func Read(ctx context.Context, r io.Reader, file string, columns []string, into *gazetteer.Builder, o gazetteer.Import) (gazetteer.Report, error) {
	var report gazetteer.Report
	if columns == nil {
		columns = published()
	}
	t, err := table.Headerless(r, columns, func(first []string) bool {
		return slices.ContainsFunc(first, func(c string) bool { return table.Plain(c) == "name1" })
	})
	if err != nil {
		return report, fmt.Errorf("read %s: %w", file, err)
	}
	row := func() error { take(t, file, into, o, &report); return nil }
	refuse := func(line int, text string) { report.Rows++; report.Refuse(file, line, text) }
	if err := t.Each(ctx, o.Progress, row, refuse); err != nil {
		return report, fmt.Errorf("read %s: %w", file, err)
	}
	return report, nil
}
