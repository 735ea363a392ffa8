package maptile_test

import (
	"os"
	"path/filepath"
	"testing"

	"bluelamp/internal/place/maptile"
)

// london is the extract beside the repository, or a skipped test.
func london(t testing.TB) string {
	t.Helper()
	folder := os.Getenv("BLUELAMP_DATA")
	if folder == "" {
		folder = filepath.Join("..", "..", "..", "..", "shared", "data")
	}
	path := filepath.Join(folder, "geo", "london", "central-london.osm.pbf")
	if _, err := os.Stat(path); err != nil {
		t.Skipf("no real map data here (%v): set BLUELAMP_DATA to its folder", err)
	}
	return path
}

func TestTheRealExtractShowsWhatPeopleName(t *testing.T) {
	store := built(t, maptile.Extract(london(t)))

	got := shown(t, store, 14, 8185, 5446) // Fitzrovia, between Regent's Park and UCL

	for _, want := range []string{
		"road trunk Euston Road", "road minor Gordon Square", "place station Warren Street",
		"place hospital University College Hospital", "place suburb Fitzrovia", "landuse park", "building",
	} {
		if got[want] == 0 {
			t.Errorf("the tile does not show %q", want)
		}
	}
	if n := got["building"]; n < 300 {
		t.Errorf("%d buildings, want hundreds", n)
	}
	if b := store.Bounds(); b.West < -0.2 || b.East > -0.1 || b.South < 51.5 || b.North > 51.55 {
		t.Errorf("bounds are %+v, want those of the extract", b)
	}
	if credit := store.Attribution(); len(credit) != 1 || credit[0] != "© OpenStreetMap contributors" {
		t.Errorf("credits are %q", credit)
	}
}

// BenchmarkTileOfACityCentre opens the map and cuts its busiest tile, each time anew.
func BenchmarkTileOfACityCentre(b *testing.B) {
	cold := built(b, maptile.Extract(london(b)))
	path := filepath.Join(b.TempDir(), "map")
	if err := cold.Save(path); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		store, err := maptile.Open(path)
		if err != nil {
			b.Fatal(err)
		}
		if _, _, err := store.Tile(14, 8185, 5446); err != nil {
			b.Fatal(err)
		}
	}
}
