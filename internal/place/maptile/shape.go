package maptile

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/paulmach/orb"
)

// kind is how a shape is drawn.
type kind byte

const (
	point kind = iota + 1
	line
	area
)

// shape is a feature's geometry in world units: a point has one part of one
// spot, a line one part, an area its outer ring and then its holes.
type shape struct {
	kind  kind
	parts [][]spot
}

// shapes takes a geometry apart into single points, lines and areas.
func shapes(g orb.Geometry) ([]shape, error) {
	switch g := g.(type) {
	case orb.Point:
		return one(point, 1, []orb.Point{g})
	case orb.LineString:
		return lengths(g)
	case orb.Ring:
		return one(area, 4, g)
	case orb.Polygon:
		rings := make([][]orb.Point, len(g))
		for i := range g {
			rings[i] = g[i]
		}
		return one(area, 4, rings...)
	case orb.MultiLineString:
		return each(g)
	case orb.MultiPolygon:
		return each(g)
	}
	return nil, fmt.Errorf("a %T cannot be drawn", g)
}

func each[G orb.Geometry](many []G) ([]shape, error) {
	if len(many) == 0 {
		return nil, errors.New("the shape is empty")
	}
	var all []shape
	for _, g := range many {
		some, err := shapes(g)
		if err != nil {
			return nil, err
		}
		all = append(all, some...)
	}
	return all, nil
}

// longestLine keeps a tile that holds a corner of a river from reading all of
// it; the lengths are joined again where they are drawn.
const longestLine = 256

func lengths(l orb.LineString) ([]shape, error) {
	var all []shape
	for len(l) > longestLine {
		some, err := one(line, 2, l[:longestLine])
		if err != nil {
			return nil, err
		}
		all, l = append(all, some...), l[longestLine-1:]
	}
	last, err := one(line, 2, l)
	return append(all, last...), err
}

func one(k kind, least int, parts ...[]orb.Point) ([]shape, error) {
	s := shape{kind: k}
	for i, points := range parts {
		if len(points) < least {
			if i == 0 {
				return nil, fmt.Errorf("%d points are too few", len(points))
			}
			continue // a hole of no area
		}
		spots := make([]spot, len(points))
		for j, p := range points {
			at, ok := toWorld(p)
			if !ok {
				return nil, fmt.Errorf("longitude %g, latitude %g is not on the map", p[0], p[1])
			}
			spots[j] = at
		}
		s.parts = append(s.parts, spots)
	}
	if len(s.parts) == 0 {
		return nil, errors.New("the shape is empty")
	}
	return []shape{s}, nil
}

func (s shape) around() box {
	b := nowhere
	for _, at := range s.parts[0] {
		b = b.with(at)
	}
	return b
}

// append writes the shape as varints, each spot as its distance from the last.
func (s shape) append(to []byte) []byte {
	to = append(to, byte(s.kind))
	to = binary.AppendUvarint(to, uint64(len(s.parts)))
	var last spot
	for _, part := range s.parts {
		to = binary.AppendUvarint(to, uint64(len(part)))
		for _, at := range part {
			to = binary.AppendVarint(to, int64(at.x)-int64(last.x))
			to = binary.AppendVarint(to, int64(at.y)-int64(last.y))
			last = at
		}
	}
	return to
}
