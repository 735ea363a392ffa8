package maptile

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/paulmach/orb"
	"github.com/paulmach/osm"
)

// corners of two squares, one within the other, and what lies about.
var corners = map[osm.NodeID]orb.Point{
	1: {0, 0}, 2: {9, 0}, 3: {9, 9}, 4: {0, 9},
	5: {3, 3}, 6: {6, 3}, 7: {6, 6}, 8: {3, 6},
}

func way(id osm.WayID, tags osm.Tags, nodes ...osm.NodeID) *osm.Way {
	w := &osm.Way{ID: id, Tags: tags}
	for _, n := range nodes {
		w.Nodes = append(w.Nodes, osm.WayNode{ID: n})
	}
	return w
}

func tags(pairs ...string) osm.Tags {
	var t osm.Tags
	for p := range slices.Chunk(pairs, 2) {
		t = append(t, osm.Tag{Key: p[0], Value: p[1]})
	}
	return t
}

// read hands objects to a reading as the passes do, and tells what was drawn.
func read(t *testing.T, relations []*osm.Relation, ways []*osm.Way, nodes ...*osm.Node) []string {
	t.Helper()
	var drawn []string
	r := &reading{member: map[osm.WayID]*osm.Way{}, give: func(f Feature) error {
		drawn = append(drawn, fmt.Sprintf("%s %s %q %v", f.Layer, f.Class, f.Name, f.Shape))
		return nil
	}}
	check := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, o := range relations {
		check(r.relation(o))
	}
	for _, o := range ways {
		check(r.way(o))
	}
	r.wantNodes()
	for id, p := range corners {
		check(r.node(&osm.Node{ID: id, Lon: p[0], Lat: p[1]}))
	}
	for _, o := range nodes {
		check(r.node(o))
	}
	check(r.drawRelations())
	check(r.drawWays())
	return drawn
}

func member(way int64, role string) osm.Member {
	return osm.Member{Type: osm.TypeWay, Ref: way, Role: role}
}

func TestAnAreaIsPutTogetherFromPiecesInAnyOrderAndDirection(t *testing.T) {
	lake := &osm.Relation{
		Tags:    tags("type", "multipolygon", "natural", "water", "name", "Mere"),
		Members: osm.Members{member(1, "outer"), member(2, "inner"), member(3, "outer"), member(99, "outer")},
	}
	got := read(t, []*osm.Relation{lake}, []*osm.Way{way(1, nil, 1, 2, 3), way(2, nil, 5, 6, 7, 8, 5), way(3, nil, 1, 4, 3)})
	want := []string{
		`water  "" [[[0 0] [9 0] [9 9] [0 9] [0 0]] [[3 3] [6 3] [6 6] [3 6] [3 3]]]`,
		`place water "Mere" [1.5 4.5]`, // beside the island, not on it
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestARingThatTheExtractCutsOpenIsLeftOut(t *testing.T) {
	lake := &osm.Relation{Tags: tags("type", "multipolygon", "natural", "water"), Members: osm.Members{member(1, "outer"), member(3, "outer")}}
	if got := read(t, []*osm.Relation{lake}, []*osm.Way{way(1, nil, 1, 2, 3)}); len(got) != 0 {
		t.Errorf("drew %v", got)
	}
}

func TestWaysAreDrawnAsWhatTheyAre(t *testing.T) {
	for what, c := range map[string]struct {
		tags  osm.Tags
		nodes []osm.NodeID
		want  []string
	}{
		"street":        {tags("highway", "residential", "name", "Mill Lane"), []osm.NodeID{1, 2}, []string{`road minor "Mill Lane" [[0 0] [9 0]]`}},
		"roundabout":    {tags("highway", "primary", "junction", "roundabout"), []osm.NodeID{1, 2, 3, 1}, []string{`road primary "" [[0 0] [9 0] [9 9] [0 0]]`}},
		"missing node":  {tags("highway", "tertiary"), []osm.NodeID{1, 2, 77, 3, 4}, []string{`road tertiary "" [[0 0] [9 0]]`, `road tertiary "" [[9 9] [0 9]]`}},
		"not built yet": {tags("highway", "proposed"), []osm.NodeID{1, 2}, nil},
		"house": {tags("building", "house", "addr:housenumber", "7"), []osm.NodeID{1, 2, 3, 4, 1}, []string{
			`building  "" [[[0 0] [9 0] [9 9] [0 9] [0 0]]]`, `housenumber  "7" [4.5 4.5]`}},
		"no house": {tags("building", "no"), []osm.NodeID{1, 2, 3, 4, 1}, nil},
	} {
		if d := cmp.Diff(c.want, read(t, nil, []*osm.Way{way(1, c.tags, c.nodes...)})); d != "" {
			t.Errorf("%s: %s", what, d)
		}
	}
}

func TestNodesAreNamedAndImpossibleOnesPassedOver(t *testing.T) {
	got := read(t, nil, nil,
		&osm.Node{ID: 20, Lon: 1, Lat: 2, Tags: tags("place", "village", "name", "Ambridge")},
		&osm.Node{ID: 21, Lon: 1, Lat: 2, Tags: tags("place", "village")},
		&osm.Node{ID: 22, Lon: 1, Lat: 200, Tags: tags("place", "village", "name", "Nowhere")},
		&osm.Node{ID: 23, Lon: 3, Lat: 4, Tags: tags("addr:housename", "Brookfield")},
	)
	if d := cmp.Diff([]string{`place village "Ambridge" [1 2]`, `housenumber  "Brookfield" [3 4]`}, got); d != "" {
		t.Error(d)
	}
}
