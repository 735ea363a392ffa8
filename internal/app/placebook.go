package app

import (
	"context"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"bluelamp/internal/place/gazetteer"
	"bluelamp/internal/place/gazetteer/addresscsv"
	"bluelamp/internal/place/gazetteer/codepoint"
	"bluelamp/internal/place/gazetteer/opennames"
	"bluelamp/internal/place/gazetteer/openstreetmap"
	"bluelamp/internal/place/gazetteer/openuprn"
)

// sourceReader reads one file or folder into a builder.
type sourceReader func(ctx context.Context, path string, into *gazetteer.Builder, o gazetteer.Import) (gazetteer.Report, error)

// readBook makes the gazetteer of every source that is named, nil when none is.
func (s PlaceSources) readBook(ctx context.Context, bounds *gazetteer.Extent) (*gazetteer.Book, error) {
	b := gazetteer.NewBuilder()
	count := 0
	for _, source := range []struct {
		paths []string
		read  sourceReader
	}{
		{s.OSM, readOSM}, {s.Names, readNames}, {s.UPRN, readUPRN}, {s.CodePoint, readCodePoint}, {s.CSV, readCSV},
	} {
		for _, path := range source.paths {
			count++
			report, err := source.read(ctx, path, b, gazetteer.Import{Version: s.Version, Bounds: bounds, Progress: s.progress(path)})
			if err != nil {
				return nil, fmt.Errorf("read %s: %w", path, err)
			}
			s.tell(path, report)
		}
	}
	if count == 0 {
		return nil, nil
	}
	if bounds == nil {
		s.Say("no boundary of the force is known, so everything was read, wherever it lies")
	}
	book, err := b.Build(ctx, func(stage string) { s.Say("gazetteer: %s", stage) })
	if err != nil {
		return nil, fmt.Errorf("build the gazetteer: %w", err)
	}
	counts := book.Counts()
	for _, kind := range slices.Sorted(maps.Keys(counts)) {
		s.Say("the gazetteer holds %d of the kind %s", counts[kind], kind)
	}
	return book, nil
}

// problemsTold is how many rows that were left out are named for each source.
const problemsTold = 10

func (s PlaceSources) tell(path string, r gazetteer.Report) {
	s.Say("%s: %s", path, r)
	for i, p := range r.Problems {
		if i == problemsTold {
			s.Say("  … and %d more", r.Refused-problemsTold)
			return
		}
		s.Say("  %s", p)
	}
}

// tellEvery is how often somebody who waits for an import hears how far it is.
const tellEvery = 5 * time.Second

func (s PlaceSources) progress(path string) gazetteer.Progress {
	last := s.Now()
	return func(rows int, bytes int64) {
		if now := s.Now(); now.Sub(last) >= tellEvery {
			last = now
			s.Say("%s: %d rows, %d MB so far", path, rows, bytes>>20)
		}
	}
}

func readOSM(ctx context.Context, path string, into *gazetteer.Builder, o gazetteer.Import) (gazetteer.Report, error) {
	file, err := os.Open(path)
	if err != nil {
		return gazetteer.Report{}, err
	}
	defer file.Close()
	return openstreetmap.Read(ctx, file, filepath.Base(path), into, o)
}

func readNames(ctx context.Context, path string, into *gazetteer.Builder, o gazetteer.Import) (gazetteer.Report, error) {
	return opennames.ReadFolder(ctx, os.DirFS(path), into, o)
}

func readUPRN(ctx context.Context, path string, into *gazetteer.Builder, o gazetteer.Import) (gazetteer.Report, error) {
	file, err := os.Open(path)
	if err != nil {
		return gazetteer.Report{}, err
	}
	defer file.Close()
	return openuprn.Read(ctx, file, filepath.Base(path), into, o)
}

func readCSV(ctx context.Context, path string, into *gazetteer.Builder, o gazetteer.Import) (gazetteer.Report, error) {
	file, err := os.Open(path)
	if err != nil {
		return gazetteer.Report{}, err
	}
	defer file.Close()
	name := filepath.Base(path)
	return addresscsv.Read(ctx, file, into, addresscsv.Options{Import: o, File: name, Source: name})
}

// readCodePoint reads one file of Code-Point Open, or every one in the folder of
// the download; that of the column headers is none.
func readCodePoint(ctx context.Context, path string, into *gazetteer.Builder, o gazetteer.Import) (gazetteer.Report, error) {
	var all gazetteer.Report
	err := filepath.WalkDir(path, func(one string, entry fs.DirEntry, err error) error {
		name := strings.ToLower(filepath.Base(one))
		if err != nil || entry.IsDir() || !strings.HasSuffix(name, ".csv") || strings.Contains(name, "header") {
			return err
		}
		file, err := os.Open(one)
		if err != nil {
			return err
		}
		defer file.Close()
		report, err := codepoint.Read(ctx, file, filepath.Base(one), into, o)
		all.Plus(report)
		return err
	})
	return all, err
}
