package maptile

import (
	"encoding/binary"

	"github.com/paulmach/orb"
)

// look is what tells features apart on the screen.
type look struct {
	layer            int
	class, name, ref string
}

// record is a feature as it is read from the store.
type record struct {
	look
	shape []byte
}

func (s *Store) recordAt(at uint32) record {
	from := reader(s.records[at:])
	var r record
	r.layer = int(from.byte())
	r.class = s.words.at(from.uvarint())
	r.name = s.words.at(from.uvarint())
	r.ref = s.words.at(from.uvarint())
	r.shape = from
	return r
}

// frame is a tile's square of the world and the way onto its grid.
type frame struct {
	around box // with the buffer
	x0, y0 float64
	scale  float64 // grid steps to a world unit
}

func frameOf(id tileID) frame {
	side := uint64(1) << (worldBits - id.z)
	x0, y0 := uint64(id.x)*side, uint64(id.y)*side
	wide := side * buffer / extent
	return frame{
		around: box{low(x0, wide), low(y0, wide), high(x0+side, wide), high(y0+side, wide)},
		x0:     float64(x0), y0: float64(y0), scale: extent / float64(side),
	}
}

func low(v, less uint64) uint32 { return uint32(v - min(v, less)) }

func high(v, more uint64) uint32 { return uint32(min(v+more, worldSide-1)) }

// geometry reads the shape onto the frame's grid, and says of how many spots.
func (r record) geometry(f frame) (orb.Geometry, int) {
	from := reader(r.shape)
	k := kind(from.byte())
	parts := make([][]orb.Point, from.uvarint())
	x, y, spots := int64(0), int64(0), 0
	for i := range parts {
		points := make([]orb.Point, from.uvarint())
		for j := range points {
			x += from.varint()
			y += from.varint()
			points[j] = orb.Point{(float64(x) - f.x0) * f.scale, (float64(y) - f.y0) * f.scale}
		}
		parts[i] = points
		spots += len(points)
	}
	switch k {
	case point:
		return parts[0][0], spots
	case line:
		return orb.LineString(parts[0]), spots
	}
	polygon := make(orb.Polygon, len(parts))
	for i, ring := range parts {
		polygon[i] = ring
	}
	return polygon, spots
}

// reader takes numbers off the front of a record. The store's sum was checked
// when it was opened, so a record is whole.
type reader []byte

func (r *reader) byte() byte {
	b := (*r)[0]
	*r = (*r)[1:]
	return b
}

func (r *reader) uvarint() uint64 {
	v, n := binary.Uvarint(*r)
	*r = (*r)[n:]
	return v
}

func (r *reader) varint() int64 {
	v, n := binary.Varint(*r)
	*r = (*r)[n:]
	return v
}
