package geo

import (
	"math"
	"strconv"
)

// Point is a position in degrees, WGS84: north and east are positive.
type Point struct {
	Lat float64 `json:"lat"`
	Lon float64 `json:"lon"`
}

// GridPoint is a position on the British National Grid, in metres.
type GridPoint struct {
	Easting  float64 `json:"easting"`
	Northing float64 `json:"northing"`
}

// Bounds is a rectangle in degrees. It does not reach across the 180th meridian.
type Bounds struct {
	South, West, North, East float64
}

// GreatBritain bounds the land and inshore water of Great Britain and the Isle
// of Man, from Scilly to Shetland with some ten kilometres of sea.
func GreatBritain() Bounds { return Bounds{South: 49.75, West: -8.75, North: 60.95, East: 1.95} }

// OnEarth says whether both figures are numbers within the globe.
func (p Point) OnEarth() bool {
	return math.Abs(p.Lat) <= 90 && math.Abs(p.Lon) <= 180
}

// Zero says whether p is where latitude and longitude are nought, or within
// about ten metres of it: what a device sends when it has no position.
func (p Point) Zero() bool { return math.Abs(p.Lat) < 1e-4 && math.Abs(p.Lon) < 1e-4 }

// Outside says whether p lies beyond the bounds. Such a point is still read: a
// caller may be at sea or abroad, and the screen says so.
func (p Point) Outside(b Bounds) bool { return !b.holds(p) }

// String gives five decimals, about a metre: "51.50740, -0.12780".
func (p Point) String() string {
	return strconv.FormatFloat(p.Lat, 'f', 5, 64) + ", " + strconv.FormatFloat(p.Lon, 'f', 5, 64)
}

// check refuses what no caller can mean.
func (p Point) check() error {
	if !p.OnEarth() {
		return OutOfRange
	}
	if p.Zero() {
		return NoPosition
	}
	return nil
}

func (b Bounds) holds(p Point) bool {
	return p.Lat >= b.South && p.Lat <= b.North && p.Lon >= b.West && p.Lon <= b.East
}

// empty is the rectangle that holds nothing and grows with each point.
func empty() Bounds {
	return Bounds{South: math.Inf(1), West: math.Inf(1), North: math.Inf(-1), East: math.Inf(-1)}
}

func (b Bounds) with(o Bounds) Bounds {
	return Bounds{
		South: math.Min(b.South, o.South), West: math.Min(b.West, o.West),
		North: math.Max(b.North, o.North), East: math.Max(b.East, o.East),
	}
}

func (b Bounds) around(p Point) Bounds { return b.with(Bounds{p.Lat, p.Lon, p.Lat, p.Lon}) }
