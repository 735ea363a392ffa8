package place

import (
	"math"
	"strings"

	"bluelamp/internal/geo"
)

// shape reads one of the shapes of RFC 5491 section 5.2. Those with a height are
// taken by their footprint; those that are neither circle nor ellipse by the
// circle around them.
func (l *Location) shape(n *node) {
	if !l.system(n) {
		return
	}
	switch n.name {
	case "Point":
		l.pos(n.said("pos"))
	case "Circle", "Sphere":
		l.pos(n.said("pos"))
		l.within(n.metres(l, "radius"))
	case "Ellipse", "Ellipsoid":
		l.ellipse(n)
	case "Polygon":
		l.corners(n)
	case "Prism":
		if base := n.find("Polygon"); base != nil {
			l.corners(base)
		}
	case "ArcBand":
		l.arcBand(n)
	default:
		l.warn("The shape %s is not known.", quoted(n.name))
	}
}

// system says whether the figures are WGS84 degrees, two- or three-dimensional;
// nothing said counts as yes, since RFC 5491 section 5.2 allows no other.
func (l *Location) system(n *node) bool {
	name := n.attribute("srsName")
	if pos := n.find("pos"); name == "" && pos != nil {
		name = pos.attribute("srsName")
	}
	switch strings.ToLower(name) {
	case "", "urn:ogc:def:crs:epsg::4326", "urn:ogc:def:crs:epsg::4979", "epsg:4326", "epsg:4979":
		return true
	}
	l.warn("The coordinate system %s is not known; the position was not used.", quoted(name))
	return false
}

func (l *Location) pos(text string) {
	figures := append(strings.Fields(text), "", "")
	l.place(figures[0], figures[1])
}

// metres gives a length's text where its unit is the metre.
func (n *node) metres(l *Location, name string) string {
	length := n.first(name)
	if length == nil {
		return ""
	}
	if unit := length.attribute("uom"); unit != "" && !strings.HasSuffix(unit, ":9001") {
		l.warn("The length %s is not in metres and was not used.", quoted(name))
		return ""
	}
	return length.text
}

func (l *Location) ellipse(n *node) {
	l.pos(n.said("pos"))
	major, okMajor := l.number("major axis", n.metres(l, "semiMajorAxis"))
	minor, okMinor := l.number("minor axis", n.metres(l, "semiMinorAxis"))
	turn, _ := l.number("orientation", n.said("orientation"))
	if !okMajor || !okMinor || major <= 0 || minor <= 0 || major > widest || minor > widest {
		l.warn("The ellipse's axes cannot be used.")
		return
	}
	l.oval(major, minor, turn)
}

// oval sets the axes in metres, the longer one first.
func (l *Location) oval(major, minor, turn float64) {
	if minor > major {
		major, minor, turn = minor, major, turn+90
	}
	l.SemiMajorM, l.SemiMinorM, l.RadiusM = major, minor, major
	l.OrientationDeg = math.Mod(math.Mod(turn, 180)+180, 180)
}

// corners takes a polygon by the circle around the middle of its corners.
func (l *Location) corners(n *node) {
	var ring []geo.Point
	for _, pair := range n.positions() {
		lat, okLat := l.number("latitude", pair[0])
		lon, okLon := l.number("longitude", pair[1])
		p := geo.Point{Lat: lat, Lon: lon}
		if !okLat || !okLon || !p.OnEarth() {
			l.warn("A corner of the area cannot be read; the position was not used.")
			return
		}
		ring = append(ring, p)
	}
	if len(ring) > 1 && ring[0] == ring[len(ring)-1] {
		ring = ring[1:]
	}
	if len(ring) < 3 {
		l.warn("The area has fewer than three corners; the position was not used.")
		return
	}
	var middle geo.Point
	for _, p := range ring {
		middle.Lat += p.Lat / float64(len(ring))
		middle.Lon += p.Lon / float64(len(ring))
	}
	l.around(middle, ring)
}

// positions are the corners of a polygon's outer ring, written one by one or in a
// list; each may have a height, which the ring's dimension tells from the next.
func (n *node) positions() [][2]string {
	var pairs [][2]string
	outer := n.find("exterior")
	if outer == nil {
		return nil
	}
	for _, pos := range outer.every("pos") {
		f := append(strings.Fields(pos.text), "", "")
		pairs = append(pairs, [2]string{f[0], f[1]})
	}
	for _, list := range outer.every("posList") {
		step := 2
		if list.attribute("srsDimension") == "3" || strings.HasSuffix(n.attribute("srsName"), "4979") {
			step = 3
		}
		f := strings.Fields(list.text)
		for ; len(f) >= step; f = f[step:] {
			pairs = append(pairs, [2]string{f[0], f[1]})
		}
	}
	return pairs
}

// around sets the smallest circle about the middle that holds the points.
func (l *Location) around(middle geo.Point, points []geo.Point) {
	l.put(middle)
	radius := 0.0
	for _, p := range points {
		radius = math.Max(radius, geo.Distance(middle, p))
	}
	if l.Point != nil && radius > 0 && radius <= widest {
		l.RadiusM = radius
		l.warn("The area is not round; it is shown by the circle around it.")
	}
}

// arcBand is part of a ring about a mast (RFC 5491 section 5.2.5), angles
// clockwise from north.
func (l *Location) arcBand(n *node) {
	l.pos(n.said("pos"))
	inner, okInner := l.number("inner radius", n.metres(l, "innerRadius"))
	outer, okOuter := l.number("outer radius", n.metres(l, "outerRadius"))
	start, okStart := l.number("start angle", n.said("startAngle"))
	opening, okOpening := l.number("opening angle", n.said("openingAngle"))
	if l.Point == nil {
		return
	}
	mast := *l.Point
	if !okInner || !okOuter || !okStart || !okOpening || outer <= 0 || outer > widest || inner < 0 || inner > outer {
		l.Point = nil
		l.warn("The sector's figures cannot be used.")
		return
	}
	middle := geo.Destination(mast, start+opening/2, (inner+outer)/2)
	if opening >= 180 || opening <= 0 {
		middle, start, opening = mast, 0, 360
	}
	var edge []geo.Point
	for i := range 9 {
		bearing := start + opening*float64(i)/8
		edge = append(edge, geo.Destination(mast, bearing, inner), geo.Destination(mast, bearing, outer))
	}
	l.around(middle, edge)
}
