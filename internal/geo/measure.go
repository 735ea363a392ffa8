package geo

import "math"

// earthRadius is the mean radius of WGS84 in metres (IUGG, 2a+b over three). A
// sphere is wrong by up to half a per cent, below every position's accuracy.
const earthRadius = 6371008.8

// Distance is the way along the globe between a and b, in metres.
func Distance(a, b Point) float64 {
	dLat, dLon := radians(b.Lat-a.Lat)/2, radians(b.Lon-a.Lon)/2
	h := math.Sin(dLat)*math.Sin(dLat) +
		math.Cos(radians(a.Lat))*math.Cos(radians(b.Lat))*math.Sin(dLon)*math.Sin(dLon)
	return 2 * earthRadius * math.Asin(math.Sqrt(math.Min(1, h)))
}

// Bearing is the direction in which one leaves a for b, in degrees clockwise
// from north, 0 up to 360.
func Bearing(a, b Point) float64 {
	dLon := radians(b.Lon - a.Lon)
	sinA, cosA := math.Sincos(radians(a.Lat))
	sinB, cosB := math.Sincos(radians(b.Lat))
	deg := degrees(math.Atan2(math.Sin(dLon)*cosB, cosA*sinB-sinA*cosB*math.Cos(dLon)))
	if deg < 0 {
		deg += 360
	}
	if deg >= 360 { // a hair below nought rounds up to a full turn
		deg = 0
	}
	return deg
}

// Compass names a bearing by the nearest of eight directions, as in "north-east".
func Compass(bearing float64) string {
	names := [8]string{
		"north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west",
	}
	eighth := int(math.Round(math.Mod(bearing, 360)/45)) + 8
	return names[eighth%8]
}

// Destination is where one arrives after so many metres from p on a bearing.
func Destination(p Point, bearing, metres float64) Point {
	d, turn := metres/earthRadius, radians(bearing)
	sinLat, cosLat := math.Sincos(radians(p.Lat))
	sin := math.Max(-1, math.Min(1, sinLat*math.Cos(d)+cosLat*math.Sin(d)*math.Cos(turn)))
	lon := radians(p.Lon) + math.Atan2(math.Sin(turn)*math.Sin(d)*cosLat, math.Cos(d)-sinLat*sin)
	return Point{Lat: degrees(math.Asin(sin)), Lon: math.Mod(degrees(lon)+540, 360) - 180}
}

// ringPoints is how many corners stand for a curve: at 64 the polygon strays
// from the ellipse by 0.12 % of its axis.
const ringPoints = 64

// Ellipse draws the area around centre in which a caller is thought to be: a
// closed ring of 65 points. The axes are half-lengths in metres; orientation is
// that of the major axis in degrees clockwise from north (RFC 5491 section 5.2.4).
func Ellipse(centre Point, semiMajor, semiMinor, orientation float64) Ring {
	ring := make(Ring, 0, ringPoints+1)
	for i := range ringPoints {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / ringPoints)
		along, across := semiMajor*cos, semiMinor*sin
		ring = append(ring, Destination(centre, orientation+degrees(math.Atan2(across, along)), math.Hypot(along, across)))
	}
	return append(ring, ring[0])
}

// Circle is the ellipse whose axes are equal.
func Circle(centre Point, radius float64) Ring { return Ellipse(centre, radius, radius, 0) }
