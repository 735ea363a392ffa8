package geo

import "math"

// Ring is a closed line of points; whether the first is repeated at the end
// makes no difference.
type Ring []Point

// Polygon is an outer ring followed by its holes.
type Polygon []Ring

// Area is one or more polygons, with the rectangle around them. Make it with
// NewArea. Areas do not reach across the 180th meridian.
type Area struct {
	polygons []Polygon
	boxes    [][]Bounds
	bounds   Bounds
}

// NewArea takes polygons in degrees; rings of fewer than three points hold nothing.
func NewArea(polygons ...Polygon) Area {
	a := Area{polygons: polygons, bounds: empty()}
	for _, polygon := range polygons {
		boxes := make([]Bounds, len(polygon))
		for i, ring := range polygon {
			boxes[i] = empty()
			for _, p := range ring {
				boxes[i] = boxes[i].around(p)
			}
			a.bounds = a.bounds.with(boxes[i])
		}
		a.boxes = append(a.boxes, boxes)
	}
	return a
}

// Bounds is the rectangle around the area.
func (a Area) Bounds() Bounds { return a.bounds }

// Polygons are the area's parts, for drawing. The caller changes nothing in them.
func (a Area) Polygons() []Polygon { return a.polygons }

// Contains says whether p lies in the area and in none of its holes. A point
// exactly on a line shared by two areas lies in one of them.
func (a Area) Contains(p Point) bool {
	if p.Outside(a.bounds) {
		return false
	}
	for i, polygon := range a.polygons {
		inside := false
		for j, ring := range polygon {
			// Holes turn it back; a point outside the outer ring's box is in none.
			if a.boxes[i][j].holds(p) && ring.contains(p) {
				inside = !inside
			}
		}
		if inside {
			return true
		}
	}
	return false
}

// contains counts how often a line eastwards from p crosses the ring.
func (r Ring) contains(p Point) bool {
	inside := false
	for i, b := range r {
		a := r[(i+len(r)-1)%len(r)]
		if (a.Lat > p.Lat) != (b.Lat > p.Lat) &&
			p.Lon < a.Lon+(p.Lat-a.Lat)/(b.Lat-a.Lat)*(b.Lon-a.Lon) {
			inside = !inside
		}
	}
	return inside
}

// EdgeDistance is how far p is from the nearest part of the area's edge, holes
// included, in metres, inside or outside. It reckons on a plane touching the
// globe at p: right to 0.1 % within some 30 km and a fair guess beyond. An area
// without edges is infinitely far.
func (a Area) EdgeDistance(p Point) float64 {
	nearest := math.Inf(1)
	for _, polygon := range a.polygons {
		for _, ring := range polygon {
			nearest = math.Min(nearest, ring.edgeDistance(p))
		}
	}
	return nearest
}

func (r Ring) edgeDistance(p Point) float64 {
	nearest := math.Inf(1)
	if len(r) == 0 {
		return nearest
	}
	fromX, fromY := r[len(r)-1].from(p)
	for _, corner := range r {
		x, y := corner.from(p)
		nearest = math.Min(nearest, segmentDistance(fromX, fromY, x, y))
		fromX, fromY = x, y
	}
	return nearest
}

// from gives metres east and north of o.
func (p Point) from(o Point) (x, y float64) {
	perDegree := earthRadius * math.Pi / 180
	return (p.Lon - o.Lon) * perDegree * math.Cos(radians(o.Lat)), (p.Lat - o.Lat) * perDegree
}

// segmentDistance is from the origin to the line between two points.
func segmentDistance(ax, ay, bx, by float64) float64 {
	dx, dy := bx-ax, by-ay
	along := 0.0
	if length := dx*dx + dy*dy; length > 0 {
		along = math.Max(0, math.Min(1, -(ax*dx+ay*dy)/length))
	}
	return math.Hypot(ax+along*dx, ay+along*dy)
}
