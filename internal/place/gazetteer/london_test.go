package gazetteer_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"bluelamp/internal/place/gazetteer"
	"bluelamp/internal/place/gazetteer/openstreetmap"
)

func london(t testing.TB) *gazetteer.Book {
	t.Helper()
	f, err := os.Open(filepath.Join(dataFolder(t), "london", "central-london.osm.pbf"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	b := gazetteer.NewBuilder()
	report, err := openstreetmap.Read(context.Background(), f, "central-london.osm.pbf", b, gazetteer.Import{})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%s %v", report, report.Problems[:min(3, len(report.Problems))])
	book, err := b.Build(context.Background(), nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d entries: %v, %d kB", book.Len(), book.Counts(), book.Bytes()/1024)
	return book
}

func TestLondonIsReadAndItsJunctionsFound(t *testing.T) {
	book := london(t)
	for text, want := range map[string]string{
		"euston rd / gower st":                    "junction",
		"gower street and euston road":            "junction",
		"junction of tottenham ct rd & goodge st": "junction",
		"tottenham court road":                    "street",
		"euston station":                          "place",
		"university college hospital":             "place",
		"gordon sq":                               "street",
	} {
		found := book.Search(context.Background(), text, gazetteer.Options{Limit: 5})
		for _, f := range found {
			t.Logf("%-40s %.3f %s [%s] %s", text, f.Score, f.Entry.Text(), f.Why, f.Entry.ID)
		}
		if len(found) == 0 || string(found[0].Entry.Kind) != want {
			t.Errorf("%q should give a %s first", text, want)
			continue
		}
		if again, ok := book.ByID(found[0].Entry.ID); !ok || again.Text() != found[0].Entry.Text() {
			t.Errorf("%s is not found by its ID %s", found[0].Entry.Text(), found[0].Entry.ID)
		}
	}
}
