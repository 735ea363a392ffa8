package openstreetmap

import (
	"math"
	"slices"

	"github.com/paulmach/osm"
)

// place is a latitude and longitude in degrees.
type place struct{ lat, lon float64 }

// points keeps the points that ways need: 16 bytes each, sorted by number.
type points struct {
	ids      []osm.NodeID
	lat, lon []int32 // ten-millionths of a degree, as OpenStreetMap itself keeps them
}

const missing = math.MinInt32 // a way at the edge of an extract may lack points

func (p *points) want(ids []osm.NodeID) { p.ids = append(p.ids, ids...) }

func (p *points) settle() {
	slices.Sort(p.ids)
	p.ids = slices.Clip(slices.Compact(p.ids))
	p.lat, p.lon = make([]int32, len(p.ids)), make([]int32, len(p.ids))
	for i := range p.lat {
		p.lat[i] = missing
	}
}

func (p *points) wants(id osm.NodeID) bool {
	_, ok := slices.BinarySearch(p.ids, id)
	return ok
}

func (p *points) put(id osm.NodeID, lat, lon float64) {
	if at, ok := slices.BinarySearch(p.ids, id); ok {
		p.lat[at], p.lon[at] = int32(math.Round(lat*1e7)), int32(math.Round(lon*1e7))
	}
}

// line lists the points of a way, without those that the extract lacks.
func (p *points) line(ids []osm.NodeID) []place {
	line := make([]place, 0, len(ids))
	for _, id := range ids {
		if at, ok := slices.BinarySearch(p.ids, id); ok && p.lat[at] != missing {
			line = append(line, place{float64(p.lat[at]) / 1e7, float64(p.lon[at]) / 1e7})
		}
	}
	return line
}
