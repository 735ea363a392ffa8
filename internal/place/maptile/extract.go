package maptile

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/paulmach/orb"
	"github.com/paulmach/osm"
	"github.com/paulmach/osm/osmpbf"
)

// OpenStreetMapCredit is what the Open Database Licence asks to be shown
// (https://www.openstreetmap.org/copyright).
const OpenStreetMapCredit = "© OpenStreetMap contributors"

// Extract is the source that reads an .osm.pbf file. It reads the file three
// times, for relations, ways and nodes, and keeps only what is drawn: memory
// grows with the roads and buildings of the extract, not with its bytes.
func Extract(path string) Source { return extract{path} }

type extract struct{ path string }

// Attribution is the credit of OpenStreetMap.
func (e extract) Attribution() string { return OpenStreetMapCredit }

// reading is an extract in the making.
type reading struct {
	give      func(Feature) error
	relations []*osm.Relation
	ways      []*osm.Way
	member    map[osm.WayID]*osm.Way // nil until it was read
	nodes     []osm.NodeID           // wanted, in order
	spots     []orb.Point            // of nodes, beside them
	there     []bool
}

// Features gives what is drawn of the extract: areas of relations, ways, nodes.
func (e extract) Features(ctx context.Context, give func(Feature) error) error {
	r := &reading{give: give, member: map[osm.WayID]*osm.Way{}}
	passes := []struct {
		only osm.Type
		each func(osm.Object) error
	}{{osm.TypeRelation, r.relation}, {osm.TypeWay, r.way}, {osm.TypeNode, r.node}}
	for _, pass := range passes {
		if pass.only == osm.TypeNode {
			r.wantNodes()
		}
		if err := e.pass(ctx, pass.only, pass.each); err != nil {
			return fmt.Errorf("read map extract %s: %w", e.path, err)
		}
	}
	for _, draw := range []func() error{r.drawRelations, r.drawWays} {
		if err := draw(); err != nil {
			return err
		}
	}
	return nil
}

func (e extract) pass(ctx context.Context, only osm.Type, each func(osm.Object) error) error {
	file, err := os.Open(e.path)
	if err != nil {
		return err
	}
	defer file.Close()
	scan := osmpbf.New(ctx, file, 2)
	defer scan.Close()
	scan.SkipNodes, scan.SkipWays, scan.SkipRelations = only != osm.TypeNode, only != osm.TypeWay, only != osm.TypeRelation
	if _, err := scan.Header(); err != nil {
		return fmt.Errorf("this is no .osm.pbf file: %w", err)
	}
	for scan.Scan() {
		if err := each(scan.Object()); err != nil {
			return err
		}
	}
	if errors.Is(scan.Err(), io.ErrUnexpectedEOF) {
		return fmt.Errorf("the file ends too early, fetch it again: %w", scan.Err())
	}
	return scan.Err()
}

func (r *reading) relation(o osm.Object) error {
	relation := o.(*osm.Relation)
	if t := relation.Tags.Find("type"); t != "multipolygon" && t != "boundary" {
		return nil
	}
	if _, ok := fitting(areaRules, relation.Tags); !ok {
		return nil
	}
	r.relations = append(r.relations, relation)
	for _, m := range relation.Members {
		if m.Type == osm.TypeWay {
			r.member[osm.WayID(m.Ref)] = nil
		}
	}
	return nil
}

func (r *reading) way(o osm.Object) error {
	way := o.(*osm.Way)
	_, wanted := r.member[way.ID]
	if wanted {
		r.member[way.ID] = way
	}
	drawn := drawnTags(way.Tags)
	if drawn {
		r.ways = append(r.ways, way)
	}
	if drawn || wanted {
		for _, n := range way.Nodes {
			r.nodes = append(r.nodes, n.ID)
		}
	}
	return nil
}

func (r *reading) wantNodes() {
	slices.Sort(r.nodes)
	r.nodes = slices.Clip(slices.Compact(r.nodes))
	r.spots = make([]orb.Point, len(r.nodes))
	r.there = make([]bool, len(r.nodes))
}

func (r *reading) node(o osm.Object) error {
	node := o.(*osm.Node)
	at := orb.Point{node.Lon, node.Lat}
	if _, ok := toWorld(at); !ok {
		return nil
	}
	if i, wanted := slices.BinarySearch(r.nodes, node.ID); wanted {
		r.spots[i], r.there[i] = at, true
	}
	return r.labels(node.Tags, at)
}

// labels gives the name and the house number that stand at a point.
func (r *reading) labels(tags osm.Tags, at orb.Point) error {
	if place, ok := namedPlace(tags, Feature{Shape: at}); ok {
		if err := r.give(place); err != nil {
			return err
		}
	}
	if n := houseNumber(tags); n != "" {
		return r.give(Feature{Layer: HouseNumber, Name: n, Shape: at})
	}
	return nil
}

// pieces is the way as lines; an extract cuts ways at its edge, and where nodes
// are missing the line is broken rather than drawn straight across.
func (r *reading) pieces(w *osm.Way) []orb.LineString {
	var all []orb.LineString
	var now orb.LineString
	for _, n := range w.Nodes {
		if i, _ := slices.BinarySearch(r.nodes, n.ID); r.there[i] {
			now = append(now, r.spots[i])
			continue
		}
		all, now = append(all, now), nil
	}
	all = append(all, now)
	return slices.DeleteFunc(all, func(l orb.LineString) bool { return len(l) < 2 })
}
