package maptile

import (
	"math"

	"github.com/paulmach/orb"
)

// The world is the square of Web Mercator (EPSG:3857) cut into 2^32 by 2^32
// units, x eastwards from 180° W, y southwards. A unit is below a centimetre.
const (
	worldBits = 32
	worldSide = 1 << worldBits
	// latitudeLimit is where the square ends: atan(sinh(pi)) in degrees.
	latitudeLimit = 85.05112877980659
)

type spot struct{ x, y uint32 }

// toWorld says no to what is not a place on the square.
func toWorld(p orb.Point) (spot, bool) {
	lon, lat := p[0], p[1]
	if !(lon >= -180 && lon <= 180 && lat >= -latitudeLimit && lat <= latitudeLimit) { // also refuses NaN
		return spot{}, false
	}
	sin := math.Sin(lat * math.Pi / 180)
	x := (lon + 180) / 360
	y := 0.5 - math.Log((1+sin)/(1-sin))/(4*math.Pi)
	return spot{unit(x), unit(y)}, true
}

func unit(share float64) uint32 {
	return uint32(min(max(share*worldSide, 0), worldSide-1))
}

func (s spot) degrees() (lon, lat float64) {
	lon = float64(s.x)/worldSide*360 - 180
	lat = math.Atan(math.Sinh(math.Pi*(1-2*float64(s.y)/worldSide))) * 180 / math.Pi
	return lon, lat
}

// box is a rectangle of the world, edges included.
type box struct{ minX, minY, maxX, maxY uint32 }

// nowhere is the box that holds nothing and grows from the first spot on.
var nowhere = box{math.MaxUint32, math.MaxUint32, 0, 0}

func (b box) with(s spot) box {
	return box{min(b.minX, s.x), min(b.minY, s.y), max(b.maxX, s.x), max(b.maxY, s.y)}
}

func (b box) and(o box) box {
	return box{min(b.minX, o.minX), min(b.minY, o.minY), max(b.maxX, o.maxX), max(b.maxY, o.maxY)}
}

func (b box) meets(o box) bool {
	return b.minX <= o.maxX && o.minX <= b.maxX && b.minY <= o.maxY && o.minY <= b.maxY
}

func (b box) longerSide() uint32 { return max(b.maxX-b.minX, b.maxY-b.minY) }

// order is the place of the box's middle on the Z-order curve: neighbours on
// the ground become neighbours in the tree.
func (b box) order() uint64 {
	return spread(b.minX/2+b.maxX/2) | spread(b.minY/2+b.maxY/2)<<1
}

// spread puts a nought before each bit of v.
func spread(v uint32) uint64 {
	x := uint64(v)
	x = (x | x<<16) & 0x0000ffff0000ffff
	x = (x | x<<8) & 0x00ff00ff00ff00ff
	x = (x | x<<4) & 0x0f0f0f0f0f0f0f0f
	x = (x | x<<2) & 0x3333333333333333
	return (x | x<<1) & 0x5555555555555555
}
