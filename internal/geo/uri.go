package geo

import (
	"math"
	"strconv"
	"strings"
)

// URIReading is a geo URI: besides the point, its altitude where one is given.
// RadiusM is the URI's uncertainty, metres (RFC 5870 section 3.4.3).
type URIReading struct {
	Reading
	AltitudeM    float64
	AltitudeSaid bool
}

// ReadURI reads a geo URI such as "geo:51.5074,-0.1278;u=35". Parameters other
// than crs and u are passed over, as RFC 5870 section 3.3 wants. Errors:
// Unreadable, OutOfRange, NoPosition, CoordinateSystemUnknown.
func ReadURI(uri string) (URIReading, error) {
	scheme, rest, ok := strings.Cut(strings.TrimSpace(uri), ":")
	if !ok || !strings.EqualFold(scheme, "geo") || len(uri) > MaxText {
		return URIReading{}, Unreadable
	}
	rest, _, _ = strings.Cut(rest, "?") // what Android appends, "?q=…", is no part of the standard
	parts := strings.Split(rest, ";")
	coordinates := strings.Split(parts[0], ",")
	if len(coordinates) < 2 || len(coordinates) > 3 {
		return URIReading{}, Unreadable
	}
	var figures [3]float64
	for i, c := range coordinates {
		f, ok := decimal(c)
		if !ok {
			return URIReading{}, Unreadable
		}
		figures[i] = f
	}
	r := URIReading{AltitudeM: figures[2], AltitudeSaid: len(coordinates) == 3}
	r.Form, r.Point = URI, Point{Lat: figures[0], Lon: figures[1]}
	if err := r.parameters(parts[1:]); err != nil {
		return URIReading{}, err
	}
	return r, r.Point.check()
}

func (r *URIReading) parameters(list []string) error {
	for _, parameter := range list {
		name, value, _ := strings.Cut(parameter, "=")
		switch strings.ToLower(name) {
		case "crs":
			if !strings.EqualFold(value, "wgs84") {
				return CoordinateSystemUnknown
			}
		case "u":
			radius, ok := decimal(value)
			if !ok || radius < 0 {
				return Unreadable
			}
			r.RadiusM = radius
		}
	}
	return nil
}

// decimal reads a plain decimal figure: no exponent, no infinity, no "0x".
func decimal(s string) (float64, bool) {
	if s == "" || strings.Trim(s, "+-.0123456789") != "" {
		return 0, false
	}
	f, err := strconv.ParseFloat(s, 64)
	return f, err == nil && !math.IsInf(f, 0)
}
