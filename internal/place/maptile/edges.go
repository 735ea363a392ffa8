package maptile

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/paulmach/orb"
)

// edges gathers the outlines of boundary areas. Neighbours share an edge, and
// two dashed lines drawn over each other are a solid one: each edge is drawn
// once, as the border of the force where it is one.
type edges struct {
	classes map[edge]string
	order   []edge
}

type edge struct{ a, b orb.Point }

func (e *edges) add(class string, rings ...orb.Ring) {
	if e.classes == nil {
		e.classes = map[edge]string{}
	}
	for _, ring := range rings {
		for i := 1; i < len(ring); i++ {
			one := edge{ring[i-1], ring[i]}
			if slices.Compare(one.a[:], one.b[:]) > 0 {
				one.a, one.b = one.b, one.a
			}
			had, met := e.classes[one]
			if !met {
				e.order = append(e.order, one)
			}
			if had != "force" {
				e.classes[one] = class
			}
		}
	}
}

// lines are the edges of each class, joined.
func (e *edges) lines() []Feature {
	var classes []string
	lines := map[string][]orb.LineString{}
	for _, one := range e.order {
		class := e.classes[one]
		if _, met := lines[class]; !met {
			classes = append(classes, class)
		}
		lines[class] = append(lines[class], orb.LineString{one.a, one.b})
	}
	var all []Feature
	for _, class := range classes {
		all = append(all, Feature{Layer: Boundary, Class: class, Shape: orb.MultiLineString(joined(lines[class]))})
	}
	return all
}

// addBoundary keeps the outline for later and draws the name within it.
func (b *builder) addBoundary(f Feature) error {
	if _, err := shapes(f.Shape); err != nil {
		return fmt.Errorf("%s %q: %w", f.Layer, f.Name, err)
	}
	parts, isMany := f.Shape.(orb.MultiPolygon)
	if !isMany {
		parts = orb.MultiPolygon{f.Shape.(orb.Polygon)}
	}
	for _, p := range parts {
		b.edges.add(f.Class, p...)
	}
	widest := slices.MaxFunc(parts, func(p, q orb.Polygon) int { return cmp.Compare(wide(p), wide(q)) })
	at, ok := inside(widest)
	if !ok || f.Name == "" {
		return nil
	}
	return b.draw(Feature{Layer: Place, Class: f.Class, Name: f.Name, Shape: at})
}

func wide(p orb.Polygon) float64 { return p.Bound().Right() - p.Bound().Left() }

func (b *builder) drawEdges() error {
	for _, f := range b.edges.lines() {
		if err := b.draw(f); err != nil {
			return err
		}
	}
	return nil
}
