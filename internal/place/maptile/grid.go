package maptile

import (
	"math"

	"github.com/paulmach/orb"
)

// onGrid rounds to whole steps, drops what falls together and gives rings the
// direction that the tile specification wants (4.3.3.3: outer rings clockwise
// on the screen, holes the other way). It is nil when nothing is left.
func onGrid(g orb.Geometry) orb.Geometry {
	switch g := g.(type) {
	case orb.LineString:
		if l := steps(g); len(l) >= 2 {
			return orb.LineString(l)
		}
	case orb.MultiLineString:
		var left orb.MultiLineString
		for _, one := range g {
			if l := steps(one); len(l) >= 2 {
				left = append(left, l)
			}
		}
		if len(left) > 0 {
			return left
		}
	case orb.Polygon:
		var left orb.Polygon
		for i, one := range g {
			ring := orb.Ring(steps(one))
			if len(ring) >= 4 && ring.Closed() && ring.Orientation() != 0 {
				left = append(left, turned(ring, i == 0))
			} else if i == 0 {
				return nil
			}
		}
		if len(left) > 0 {
			return left
		}
	}
	return nil
}

// turned: with y downwards, clockwise on the screen is what orb calls counter-clockwise.
func turned(r orb.Ring, outer bool) orb.Ring {
	if (r.Orientation() == orb.CCW) != outer {
		r.Reverse()
	}
	return r
}

// steps rounds in place and leaves out what repeats the step before.
func steps(points []orb.Point) []orb.Point {
	left := points[:0]
	for _, p := range points {
		p = rounded(p)
		if len(left) == 0 || left[len(left)-1] != p {
			left = append(left, p)
		}
	}
	return left
}

func rounded(p orb.Point) orb.Point { return orb.Point{math.Floor(p[0]), math.Floor(p[1])} }
