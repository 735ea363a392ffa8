// Package openstreetmap reads an extract of OpenStreetMap (.osm.pbf): addresses,
// named streets with their lines, stations, shops, hospitals and other named
// places. Junctions follow from the points that streets share.
//
// The extract is scanned three times, for outlines made of several ways, for ways
// and for points, since a way names its points by number only. Memory holds what
// is wanted and the points it needs, not the extract. The notice to show is
// "© OpenStreetMap contributors" (ODbL 1.0).
package openstreetmap

import (
	"context"
	"fmt"
	"io"

	"github.com/paulmach/osm"
	"github.com/paulmach/osm/osmpbf"

	"bluelamp/internal/fault"
	"bluelamp/internal/place/gazetteer"
)

// Source is what entries read from here are marked with.
const Source = "OpenStreetMap"

// NotAnExtract is the refusal of a file that cannot be read.
var NotAnExtract = fault.New(fault.Invalid, "openstreetmap.not-an-extract",
	"This file cannot be read as an extract of OpenStreetMap (%v). Give a file that ends in .osm.pbf, downloaded whole.")

// decoders is how many blocks are unpacked at once.
const decoders = 2

// Read takes an extract into a builder.
func Read(ctx context.Context, r io.ReadSeeker, file string, into *gazetteer.Builder, o gazetteer.Import) (gazetteer.Report, error) {
	e := &extract{ctx: ctx, r: r, file: file, into: into, o: o, outlines: map[osm.WayID][]int{}}
	for _, pass := range []func() error{e.readRelations, e.readWays, e.readNodes} {
		if err := pass(); err != nil {
			if ctx.Err() != nil {
				return e.report, fmt.Errorf("read %s: %w", file, ctx.Err())
			}
			return e.report, NotAnExtract.With(err)
		}
	}
	e.finish()
	return e.report, nil
}

// extract is one reading of one file.
type extract struct {
	ctx    context.Context
	r      io.ReadSeeker
	file   string
	into   *gazetteer.Builder
	o      gazetteer.Import
	report gazetteer.Report

	areas    []made              // wanted relations
	outlines map[osm.WayID][]int // ways that outline them
	ways     []made
	points   points
}

// made is a wanted thing that is made of points: a way, or a relation by its
// outer ways.
type made struct {
	id    string
	tags  osm.Tags
	nodes []osm.NodeID
}

// scan goes through the file once.
func (e *extract) scan(prepare func(*osmpbf.Scanner), each func(osm.Object)) error {
	if _, err := e.r.Seek(0, io.SeekStart); err != nil {
		return err
	}
	s := osmpbf.New(e.ctx, e.r, decoders)
	defer s.Close()
	prepare(s)
	if header, err := s.Header(); err == nil && e.o.Version == "" && !header.ReplicationTimestamp.IsZero() {
		e.o.Version = header.ReplicationTimestamp.UTC().Format("2006-01-02")
	}
	for n := 1; s.Scan(); n++ {
		each(s.Object())
		if e.o.Progress != nil && n%5000 == 0 {
			e.o.Progress(e.report.Rows, s.FullyScannedBytes())
		}
	}
	return s.Err()
}

func (e *extract) readRelations() error {
	prepare := func(s *osmpbf.Scanner) { s.SkipNodes, s.SkipWays = true, true }
	return e.scan(prepare, func(object osm.Object) {
		r, ok := object.(*osm.Relation)
		if !ok || r.Tags.Find("type") != "multipolygon" || !wanted(r.Tags) {
			return
		}
		e.areas = append(e.areas, made{id: fmt.Sprintf("osm/relation/%d", r.ID), tags: r.Tags})
		for _, m := range r.Members {
			if m.Type == osm.TypeWay && m.Role != "inner" {
				id := osm.WayID(m.Ref)
				e.outlines[id] = append(e.outlines[id], len(e.areas)-1)
			}
		}
	})
}

func (e *extract) readWays() error {
	prepare := func(s *osmpbf.Scanner) {
		s.SkipNodes, s.SkipRelations = true, true
		s.FilterWay = func(w *osm.Way) bool { return len(e.outlines[w.ID]) > 0 || wanted(w.Tags) }
	}
	return e.scan(prepare, func(object osm.Object) {
		w, ok := object.(*osm.Way)
		if !ok {
			return
		}
		nodes := w.Nodes.NodeIDs()
		for _, area := range e.outlines[w.ID] {
			e.areas[area].nodes = append(e.areas[area].nodes, nodes...)
		}
		if wanted(w.Tags) {
			e.ways = append(e.ways, made{id: fmt.Sprintf("osm/way/%d", w.ID), tags: w.Tags, nodes: nodes})
		}
		e.points.want(nodes)
	})
}

func (e *extract) readNodes() error {
	e.points.settle()
	prepare := func(s *osmpbf.Scanner) {
		s.SkipWays, s.SkipRelations = true, true
		s.FilterNode = func(n *osm.Node) bool { return e.points.wants(n.ID) || wanted(n.Tags) }
	}
	return e.scan(prepare, func(object osm.Object) {
		n, ok := object.(*osm.Node)
		if !ok {
			return
		}
		e.points.put(n.ID, n.Lat, n.Lon)
		if wanted(n.Tags) {
			e.take(fmt.Sprintf("osm/node/%d", n.ID), n.Tags, []place{{n.Lat, n.Lon}}, false)
		}
	})
}

// finish takes in ways and relations now that their points are known.
func (e *extract) finish() {
	for _, w := range e.ways {
		e.take(w.id, w.tags, e.points.line(w.nodes), true)
	}
	for _, a := range e.areas {
		e.take(a.id, a.tags, e.points.line(a.nodes), false)
	}
	if e.o.Progress != nil {
		end, _ := e.r.Seek(0, io.SeekCurrent)
		e.o.Progress(e.report.Rows, end)
	}
}
