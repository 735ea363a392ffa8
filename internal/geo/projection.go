package geo

import "math"

// ellipsoid is a model of the earth, in metres.
type ellipsoid struct{ a, b float64 }

// Figures from Ordnance Survey, "A guide to coordinate systems in Great
// Britain", annex A.
func airy1830() ellipsoid { return ellipsoid{a: 6377563.396, b: 6356256.909} }
func grs80() ellipsoid    { return ellipsoid{a: 6378137.000, b: 6356752.3141} }

// eccentricity squared.
func (e ellipsoid) e2() float64 { return (e.a*e.a - e.b*e.b) / (e.a * e.a) }

// The National Grid's projection, same guide, annex A.2. Its true origin is
// 49° N 2° W.
const (
	scale       = 0.9996012717
	falseEast   = 400000.0
	falseNorth  = -100000.0
	originLat   = 49.0
	originLon   = -2.0
	inverseStop = 1e-5 // metres; the guide stops at 0.01 mm
)

// meridian is the developed arc of the meridian from the origin to latitude
// phi, radians in and metres out (annex C, formula C3).
func (e ellipsoid) meridian(phi float64) float64 {
	n := (e.a - e.b) / (e.a + e.b)
	n2, n3 := n*n, n*n*n
	phi0 := radians(originLat)
	d, s := phi-phi0, phi+phi0
	return e.b * scale * ((1+n+5.0/4*n2+5.0/4*n3)*d -
		(3*n+3*n2+21.0/8*n3)*math.Sin(d)*math.Cos(s) +
		(15.0/8*n2+15.0/8*n3)*math.Sin(2*d)*math.Cos(2*s) -
		35.0/24*n3*math.Sin(3*d)*math.Cos(3*s))
}

// curvature gives the two radii of curvature times the scale and eta squared at
// latitude phi.
func (e ellipsoid) curvature(phi float64) (nu, rho, eta2 float64) {
	sin := math.Sin(phi)
	w := 1 - e.e2()*sin*sin
	nu = e.a * scale / math.Sqrt(w)
	rho = e.a * scale * (1 - e.e2()) / (w * math.Sqrt(w))
	return nu, rho, nu/rho - 1
}

// project turns degrees on this ellipsoid into metres on the National Grid's
// projection (annex C.1).
func (e ellipsoid) project(p Point) GridPoint {
	phi, l := radians(p.Lat), radians(p.Lon-originLon)
	nu, rho, eta2 := e.curvature(phi)
	sin, cos := math.Sincos(phi)
	t2 := math.Tan(phi) * math.Tan(phi)
	t4, c3, c5 := t2*t2, cos*cos*cos, math.Pow(cos, 5)
	l2 := l * l
	north := e.meridian(phi) + falseNorth +
		l2*(nu/2*sin*cos+
			l2*(nu/24*sin*c3*(5-t2+9*eta2)+
				l2*nu/720*sin*c5*(61-58*t2+t4)))
	east := falseEast + l*(nu*cos+
		l2*(nu/6*c3*(nu/rho-t2)+
			l2*nu/120*c5*(5-18*t2+t4+14*eta2-58*t2*eta2)))
	return GridPoint{Easting: east, Northing: north}
}

// unproject is the way back (annex C.2).
func (e ellipsoid) unproject(g GridPoint) Point {
	phi := radians(originLat)
	for range 50 {
		rest := g.Northing - falseNorth - e.meridian(phi)
		phi += rest / (e.a * scale)
		if math.Abs(rest) < inverseStop {
			break
		}
	}
	nu, rho, eta2 := e.curvature(phi)
	t := math.Tan(phi)
	t2 := t * t
	t4, t6, sec := t2*t2, t2*t2*t2, 1/math.Cos(phi)
	x := (g.Easting - falseEast) / nu
	x2 := x * x
	lat := phi - t*nu/rho*x2*(1.0/2-
		x2*((5+3*t2+eta2-9*t2*eta2)/24-
			x2*(61+90*t2+45*t4)/720))
	lon := radians(originLon) + sec*x*(1-
		x2*((nu/rho+2*t2)/6-
			x2*((5+28*t2+24*t4)/120-
				x2*(61+662*t2+1320*t4+720*t6)/5040)))
	return e.settle(g, Point{Lat: degrees(lat), Lon: degrees(lon)})
}

// settle corrects what the series leaves: millimetres off the west coast, where it
// breaks off too early. Two rounds make unproject the inverse of project to less
// than a thousandth of a millimetre.
func (e ellipsoid) settle(g GridPoint, p Point) Point {
	for range 2 {
		there := e.project(p)
		nu, rho, _ := e.curvature(radians(p.Lat))
		p.Lat += degrees((g.Northing - there.Northing) / rho)
		p.Lon += degrees((g.Easting - there.Easting) / (nu * math.Cos(radians(p.Lat))))
	}
	return p
}

func radians(deg float64) float64 { return deg * math.Pi / 180 }
func degrees(rad float64) float64 { return rad * 180 / math.Pi }
