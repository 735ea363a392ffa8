package geo

import "math"

// vector is a position in metres from the middle of the earth.
type vector [3]float64

// helmert holds seven parameters: metres, parts per one, radians.
type helmert struct{ tx, ty, tz, scale, rx, ry, rz float64 }

// toOSGB36 turns WGS84 into OSGB36; figures from Ordnance Survey's guide,
// section 6.6: metres, parts per million and seconds of arc there.
func toOSGB36() helmert {
	second := math.Pi / 180 / 3600
	return helmert{
		tx: -446.448, ty: 125.157, tz: -542.060, scale: 20.4894e-6,
		rx: -0.1502 * second, ry: -0.2470 * second, rz: -0.8421 * second,
	}
}

func (h helmert) apply(v vector) vector {
	s := 1 + h.scale
	return vector{
		h.tx + s*v[0] - h.rz*v[1] + h.ry*v[2],
		h.ty + h.rz*v[0] + s*v[1] - h.rx*v[2],
		h.tz - h.ry*v[0] + h.rx*v[1] + s*v[2],
	}
}

// undo is the exact inverse, found by correcting a guess. Turning the signs
// round, as is often done, leaves some millimetres. Each round shrinks the error
// by about 20 parts in a million, so four go far below a nanometre.
func (h helmert) undo(v vector) vector {
	guess := v
	for range 4 {
		back := h.apply(guess)
		for i := range guess {
			guess[i] += v[i] - back[i]
		}
	}
	return guess
}

// cartesian takes a point at height nought on the ellipsoid.
func (e ellipsoid) cartesian(p Point) vector {
	sinPhi, cosPhi := math.Sincos(radians(p.Lat))
	sinLam, cosLam := math.Sincos(radians(p.Lon))
	nu := e.a / math.Sqrt(1-e.e2()*sinPhi*sinPhi)
	return vector{nu * cosPhi * cosLam, nu * cosPhi * sinLam, (1 - e.e2()) * nu * sinPhi}
}

// geodetic is the way back; the height is dropped.
func (e ellipsoid) geodetic(v vector) Point {
	p := math.Hypot(v[0], v[1])
	phi := math.Atan2(v[2], p*(1-e.e2()))
	for range 10 {
		sin := math.Sin(phi)
		nu := e.a / math.Sqrt(1-e.e2()*sin*sin)
		phi = math.Atan2(v[2]+e.e2()*nu*sin, p)
	}
	return Point{Lat: degrees(phi), Lon: degrees(math.Atan2(v[1], v[0]))}
}

// ToGrid turns degrees into National Grid metres by the Helmert transformation,
// good to 4 or 5 metres in Great Britain and meaningless far from it.
func ToGrid(p Point) GridPoint {
	v := toOSGB36().apply(grs80().cartesian(p))
	return airy1830().project(airy1830().geodetic(v))
}

// FromGrid turns National Grid metres into degrees, the inverse of ToGrid to
// two millimetres: what it costs that heights are dropped.
func FromGrid(g GridPoint) Point {
	v := toOSGB36().undo(airy1830().cartesian(airy1830().unproject(g)))
	return grs80().geodetic(v)
}
