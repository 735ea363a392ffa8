package town

import (
	"github.com/paulmach/orb"
)

// Features is everything that a map draws, ground first and labels last.
func (t *Town) Features() []Feature {
	features := []Feature{{Layer: "water", Kind: "river", Name: "River Hars", Geometry: polygon(t.river)}}
	for _, s := range t.settlements {
		features = append(features, Feature{Layer: "landuse", Kind: "residential", Name: s.name, Geometry: polygon(s.ground())})
	}
	for _, p := range t.places {
		if p.layer == "landuse" || p.layer == "water" {
			features = append(features, Feature{Layer: p.layer, Kind: p.kind, Name: p.name, Geometry: polygon(p.ground)})
		}
	}
	for _, s := range t.streets {
		line := make(orb.LineString, len(s.line))
		for i, m := range s.line {
			line[i] = at(m)
		}
		features = append(features, Feature{Layer: "road", Kind: s.class, Name: s.name, Geometry: line})
	}
	features = append(features, t.buildings()...)
	features = append(features, t.labels()...)
	return append(features, t.boundaries()...)
}

func (t *Town) buildings() []Feature {
	var features []Feature
	for _, p := range t.places {
		if p.layer == "building" {
			features = append(features, Feature{Layer: "building", Kind: p.kind, Name: p.name, Geometry: polygon(p.ground)})
		}
	}
	for _, h := range t.houses {
		label := h.number
		if label == "" {
			label = h.name
		}
		if len(h.corners) > 0 {
			features = append(features, Feature{Layer: "building", Kind: h.kind, House: label, Geometry: polygon(h.corners)})
		}
		if h.unit == "" || len(h.corners) > 0 {
			features = append(features, Feature{Layer: "address", Kind: "house", House: label, Geometry: at(h.at)})
		}
	}
	return features
}

// labels are the points with names. Classes that maps have no sign for are left to
// their outlines.
func (t *Town) labels() []Feature {
	signs := map[string]string{
		"town": "town", "village": "village", "railway station": "station", "hospital": "hospital", "school": "school",
		"care home": "carehome", "shop": "shop", "supermarket": "shop", "pub": "pub", "church": "church", "police station": "police",
	}
	var features []Feature
	for _, p := range t.places {
		if kind, ok := signs[p.class]; ok {
			features = append(features, Feature{Layer: "place", Kind: kind, Name: p.name, Geometry: at(p.at)})
		}
	}
	return features
}

// ground is the built-up area around a settlement's streets.
func (s *settlement) ground() []metre {
	high := float64(s.rows-1)/2*s.spacing + 70
	broad := float64(s.cols-1)/2*s.spacing + 70
	c := s.centre
	cut := 0.3 * high
	return []metre{
		{c.e - broad + cut, c.n - high}, {c.e + broad - cut, c.n - high}, {c.e + broad, c.n - high + cut}, {c.e + broad, c.n + high - cut},
		{c.e + broad - cut, c.n + high}, {c.e - broad + cut, c.n + high}, {c.e - broad, c.n + high - cut}, {c.e - broad, c.n - high + cut},
		{c.e - broad + cut, c.n - high},
	}
}

func at(m metre) orb.Point {
	p := m.point()
	return orb.Point{p.Lon, p.Lat}
}

func polygon(ring []metre) orb.Polygon {
	out := make(orb.Ring, len(ring))
	for i, m := range ring {
		out[i] = at(m)
	}
	return orb.Polygon{out}
}
