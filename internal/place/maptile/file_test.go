package maptile_test

import (
	"bytes"
	"context"
	"errors"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"bluelamp/internal/place/maptile"
)

func TestASavedMapOpensAsTheSameMap(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "map")
	store := built(t, maptile.Drawn([]maptile.Feature{highStreet(), park()}, "© Somebody"))
	if err := store.Save(path); err != nil {
		t.Fatal(err)
	}
	again, err := maptile.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	x, y := tileOf(at(1, 0), 14)
	want, etag, _ := store.Tile(14, x, y)
	got, etagAgain, _ := again.Tile(14, x, y)
	if !bytes.Equal(want, got) || etag != etagAgain || again.Bounds() != store.Bounds() || again.Features() != 2 {
		t.Errorf("the map changed on its way through the file: %s %s", etag, etagAgain)
	}
	if credit := again.Attribution(); len(credit) != 1 || credit[0] != "© Somebody" {
		t.Errorf("the credit became %q", credit)
	}
	if left, _ := filepath.Glob(path + ".new*"); len(left) != 0 {
		t.Errorf("drafts are left behind: %v", left)
	}
}

func TestADamagedMapIsRefusedWhereverItIsDamaged(t *testing.T) {
	path := filepath.Join(t.TempDir(), "map")
	if err := built(t, maptile.Drawn([]maptile.Feature{highStreet(), station()}, "x")).Save(path); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for n := range whole {
		flipped := bytes.Clone(whole)
		flipped[n] ^= 1
		for what, bad := range map[string][]byte{"cut": whole[:n], "changed": flipped} {
			if err := os.WriteFile(path, bad, 0o600); err != nil {
				t.Fatal(err)
			}
			if _, err := maptile.Open(path); !errors.Is(err, maptile.ErrDamaged) {
				t.Fatalf("%s at %d: %v, want it refused as damaged", what, n, err)
			}
		}
	}
}

func TestSourcesAreMergedAndTheVersionFollowsTheData(t *testing.T) {
	town := maptile.Drawn([]maptile.Feature{highStreet()}, "")
	real1, real2 := maptile.Drawn([]maptile.Feature{park()}, "© One"), maptile.Drawn([]maptile.Feature{station()}, "© One")
	store := built(t, town, real1, real2)
	x, y := tileOf(at(1, 1), 14)
	got := shown(t, store, 14, x, y)
	if len(got) != 3 {
		t.Errorf("the tile shows %v, want street, park and station", got)
	}
	if len(store.Attribution()) != 1 {
		t.Errorf("credits %q, want one", store.Attribution())
	}
	if same := built(t, town, real1, real2); same.Version() != store.Version() {
		t.Error("the same sources have another version")
	}
	if other := built(t, town, real1); other.Version() == store.Version() {
		t.Error("other sources have the same version")
	}
}

func TestWhatCannotBeDrawnIsAnErrorThatNamesIt(t *testing.T) {
	for what, bad := range map[string]maptile.Feature{
		"unknown layer":    {Layer: "secrets", Shape: at(0, 0)},
		"no shape":         {Layer: maptile.Road},
		"not a number":     {Layer: maptile.Place, Shape: orb.Point{math.NaN(), 1}},
		"beyond the pole":  {Layer: maptile.Place, Shape: orb.Point{0, 95}},
		"infinitely far":   {Layer: maptile.Place, Shape: orb.Point{math.Inf(1), 0}},
		"one-point line":   {Layer: maptile.Road, Shape: orb.LineString{at(0, 0)}},
		"empty polygon":    {Layer: maptile.Water, Shape: orb.Polygon{}},
		"two-sided area":   {Layer: maptile.Water, Shape: orb.Polygon{{at(0, 0), at(1, 1), at(0, 0)}}},
		"empty boundary":   {Layer: maptile.Boundary, Shape: orb.MultiPolygon{}},
		"hollow boundary":  {Layer: maptile.Boundary, Shape: orb.MultiPolygon{{}}},
		"boundary at sea":  {Layer: maptile.Boundary, Shape: orb.Polygon{{at(0, 0), {0, 99}, at(1, 1), at(0, 0)}}},
		"bad second piece": {Layer: maptile.Road, Shape: orb.MultiLineString{{at(0, 0), at(1, 1)}, {}}},
	} {
		bad.Name = "Nowhere Lane"
		_, err := maptile.Build(context.Background(), maptile.Drawn([]maptile.Feature{highStreet(), bad}, ""))
		if err == nil || !strings.Contains(err.Error(), "Nowhere Lane") {
			t.Errorf("%s: %v, want an error that names the feature", what, err)
		}
	}
}

func TestALongNameIsCutAndABrokenOneMended(t *testing.T) {
	long, broken := station(), station()
	long.Name = strings.Repeat("🚓", 10_000)
	broken.Name = "St\xff Mary"
	x, y := tileOf(at(1, 1), 14)
	for what := range shown(t, built(t, maptile.Drawn([]maptile.Feature{long, broken}, "")), 14, x, y) {
		name := strings.TrimPrefix(what, "place station ")
		if n := len([]rune(name)); n > 120 || strings.Contains(name, "\xff") {
			t.Errorf("a name of %d characters is shown: %.20q", n, name)
		}
	}
}

func TestBuildingStopsWhenItIsTold(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := maptile.Build(ctx, maptile.Drawn([]maptile.Feature{park()}, "")); !errors.Is(err, context.Canceled) {
		t.Errorf("building went on: %v", err)
	}
}

func TestAnExtractThatIsNoneIsAnError(t *testing.T) {
	for what, content := range map[string]string{
		"empty": "", "text": "name,lat,lon\nLeeds,53.8,-1.5\n", "absurd length": "\xff\xff\xff\xff", "cut head": "\x00\x00\x00\x0d\x0a\x09OSM",
	} {
		path := filepath.Join(t.TempDir(), "extract.osm.pbf")
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := maptile.Build(context.Background(), maptile.Extract(path)); err == nil {
			t.Errorf("%s: built a map of it", what)
		}
	}
	if _, err := maptile.Build(context.Background(), maptile.Extract(filepath.Join(t.TempDir(), "none"))); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a missing file: %v", err)
	}
}

func TestTheRealExtractCutShortIsAnError(t *testing.T) {
	whole, err := os.ReadFile(london(t))
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "cut.osm.pbf")
	for _, n := range []int{100, len(whole) / 3, len(whole) - 1} {
		if err := os.WriteFile(path, whole[:n], 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := maptile.Build(context.Background(), maptile.Extract(path)); err == nil {
			t.Errorf("built a map of the first %d bytes", n)
		}
	}
}
