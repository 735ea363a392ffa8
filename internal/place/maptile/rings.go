package maptile

import (
	"slices"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

// rings joins lines end to end into closed rings. What does not close, because
// the extract ends there, is left out.
func rings(lines []orb.LineString) []orb.Ring {
	var closed []orb.Ring
	ends := endsOf(lines)
	used := make([]bool, len(lines))
	for i := range lines {
		if used[i] {
			continue
		}
		used[i] = true
		ring := slices.Clone(lines[i])
		for ring[0] != ring[len(ring)-1] {
			next, ok := unused(ends[ring[len(ring)-1]], used)
			if !ok {
				break
			}
			used[next] = true
			ring = append(ring, from(lines[next], ring[len(ring)-1])...)
		}
		if len(ring) >= 4 && ring[0] == ring[len(ring)-1] {
			closed = append(closed, orb.Ring(ring))
		}
	}
	return closed
}

// endsOf says which lines begin or end at a point.
func endsOf(lines []orb.LineString) map[orb.Point][]int {
	ends := map[orb.Point][]int{}
	for i, l := range lines {
		ends[l[0]] = append(ends[l[0]], i)
		ends[l[len(l)-1]] = append(ends[l[len(l)-1]], i)
	}
	return ends
}

func unused(candidates []int, used []bool) (int, bool) {
	for _, i := range candidates {
		if !used[i] {
			return i, true
		}
	}
	return 0, false
}

// from is the line as it goes on from a point at one of its ends, without it.
func from(l orb.LineString, at orb.Point) orb.LineString {
	if l[0] == at {
		return l[1:]
	}
	l = slices.Clone(l)
	l.Reverse()
	return l[1:]
}

// polygons gives each outer ring the inner ones that lie in it.
func polygons(outer, inner []orb.Ring) []orb.Polygon {
	var all []orb.Polygon
	for _, o := range outer {
		p := orb.Polygon{o}
		around := o.Bound()
		for _, i := range inner {
			if around.Contains(i[0]) && planar.RingContains(o, i[0]) {
				p = append(p, i)
			}
		}
		all = append(all, p)
	}
	return all
}

// inside is a point within the polygon where a label can stand: the middle of
// the widest stretch of the line across its middle height. A centre of gravity
// may lie outside of a crescent or in a courtyard.
func inside(p orb.Polygon) (orb.Point, bool) {
	b := p[0].Bound()
	y := (b.Min[1] + b.Max[1]) / 2
	var across []float64
	for _, ring := range p {
		for i := 1; i < len(ring); i++ {
			a, c := ring[i-1], ring[i]
			if (a[1] > y) != (c[1] > y) {
				across = append(across, a[0]+(c[0]-a[0])*(y-a[1])/(c[1]-a[1]))
			}
		}
	}
	slices.Sort(across)
	best, widest := 0, 0.0
	for i := 0; i+1 < len(across); i += 2 {
		if w := across[i+1] - across[i]; w > widest {
			best, widest = i, w
		}
	}
	if widest == 0 {
		return orb.Point{}, false
	}
	return orb.Point{(across[best] + across[best+1]) / 2, y}, true
}
