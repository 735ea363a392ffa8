package geo

import (
	"math"
	"regexp"
	"strconv"
	"strings"

	"bluelamp/internal/text"
)

// MaxText bounds what ReadPoint looks at, in characters; a pasted map link is
// the longest that a person has.
const MaxText = 500

// Form says how a position was written.
type Form string

// The forms that ReadPoint knows.
const (
	Degrees       Form = "degrees"
	GridReference Form = "grid reference"
	GridFigures   Form = "eastings and northings"
	PlusCode      Form = "plus code"
	URI           Form = "geo URI"
	MapLink       Form = "map link"
)

// Reading is a position as a person or another system wrote it.
type Reading struct {
	Point Point `json:"point"`
	Form  Form  `json:"form"`
	// RadiusM is from the point to the far corner of the square or cell that was
	// named, in metres: 71 for a six-figure grid reference. Nought where the
	// writing says nothing of accuracy.
	RadiusM float64 `json:"radiusM"`
	// Grid is set where National Grid metres were written, so that a force with
	// OSTN15 can turn them into degrees exactly.
	Grid *GridPoint `json:"grid,omitempty"`
}

// PerhapsSwapped says whether the point lies outside the bounds and would lie
// inside with latitude and longitude exchanged, and gives that point. Nothing is
// exchanged unasked.
func (r Reading) PerhapsSwapped(b Bounds) (Point, bool) {
	other := Point{Lat: r.Point.Lon, Lon: r.Point.Lat}
	return other, r.Form != GridReference && r.Form != GridFigures && r.Point.Outside(b) && !other.Outside(b)
}

// ReadPoint reads a position in any spelling in which one is told or pasted:
// decimal degrees, degrees with minutes and seconds, letters or signs, latitude
// first unless letters or labels say otherwise; grid references; eastings and
// northings; full plus codes; geo URIs (RFC 5870); links of well-known maps.
// Points at sea or abroad are read; ask Outside. Errors are the package's refusals.
func ReadPoint(s string) (Reading, error) {
	if text.Length(s) > MaxText {
		return Reading{}, TooLong.With(MaxText)
	}
	s = unquoted(strings.TrimSpace(plain(s)))
	switch lower := strings.ToLower(s); {
	case strings.HasPrefix(lower, "geo:"):
		r, err := ReadURI(s)
		return r.Reading, err
	case strings.HasPrefix(lower, "http://"), strings.HasPrefix(lower, "https://"):
		return readLink(lower)
	case looksLikePlusCode(s):
		return readPlusCode(s)
	case gridReferenceShape.MatchString(s):
		return readGridReference(s)
	}
	if g, ok := readFigures(s); ok {
		return fromFigures(g)
	}
	p, err := readDegrees(s)
	return Reading{Point: p, Form: Degrees}, err
}

// plain brings the signs that keyboards, web pages and telephones use for one
// and the same thing to one spelling.
func plain(s string) string {
	return strings.NewReplacer(
		"º", "°", "˚", "°", "∘", "°",
		"′", "'", "’", "'", "‘", "'", "´", "'", "`", "'", "ʹ", "'",
		"″", `"`, "”", `"`, "“", `"`, "ʺ", `"`, "''", `"`,
		"−", "-", "–", "-", "—", "-", "‐", "-", "‑", "-",
		"\u00a0", " ", "\u202f", " ", "\u2009", " ", "\t", " ", "\r", " ", "\n", " ",
		"\u200e", "", "\u200f", "", "\ufeff", "", "，", ",",
	).Replace(s)
}

// unquoted takes off quotation marks around the whole, which spreadsheets add.
func unquoted(s string) string {
	if n := len(s); n > 1 && s[0] == s[n-1] && (s[0] == '"' || s[0] == '\'') {
		return strings.TrimSpace(s[1 : n-1])
	}
	return s
}

var gridReferenceShape = regexp.MustCompile(`(?i)^[A-HJ-Z]{2}(\s*[0-9]+){0,2}$|^[A-HJ-Z]{2}\s*[0-9]+\s*,\s*[0-9]+$`)

func readGridReference(s string) (Reading, error) {
	square, err := ReadGridReference(s)
	if err != nil {
		return Reading{}, err
	}
	g := square.Centre()
	return Reading{Point: FromGrid(g), Form: GridReference, RadiusM: square.Side / 2 * math.Sqrt2, Grid: &g}, nil
}

var (
	labelledFigures = regexp.MustCompile(`(?i)^(?:e|easting|eastings|x)\s*[:=]?\s*([0-9.]+)\s*m?\s*[,;]?\s*(?:n|northing|northings|y)\s*[:=]?\s*([0-9.]+)\s*m?$`)
	trailedFigures  = regexp.MustCompile(`(?i)^([0-9.]+)\s*m?\s*e\s*[,;]?\s*([0-9.]+)\s*m?\s*n$`)
	bareFigures     = regexp.MustCompile(`^([0-9]{3,7}(?:\.[0-9]*)?)\s*[,;/ ]\s*([0-9]{3,7}(?:\.[0-9]*)?)$`)
)

// readFigures recognises eastings and northings: both figures beyond what
// degrees can be. The corner of the grid within 180 metres of its origin is open
// Atlantic, so nothing is lost.
func readFigures(s string) (GridPoint, bool) {
	for _, shape := range []*regexp.Regexp{labelledFigures, trailedFigures, bareFigures} {
		m := shape.FindStringSubmatch(s)
		if m == nil {
			continue
		}
		east, errEast := strconv.ParseFloat(m[1], 64)
		north, errNorth := strconv.ParseFloat(m[2], 64)
		if errEast == nil && errNorth == nil && east > 180 && north > 180 && !likeTelephone(m[1], m[2]) {
			return GridPoint{Easting: east, Northing: north}, true
		}
	}
	return GridPoint{}, false
}

// likeTelephone tells "07700 900123" from "007700 900123": who writes leading
// noughts on the grid writes both figures with the same count of digits.
func likeTelephone(east, north string) bool {
	return (east[0] == '0' || north[0] == '0') && len(east) != len(north)
}

func fromFigures(g GridPoint) (Reading, error) {
	if !g.OnGrid() {
		return Reading{}, OffGrid
	}
	return Reading{Point: FromGrid(g), Form: GridFigures, Grid: &g}, nil
}

// linkPoint finds the first pair of decimals in a link, as in "@51.5,-0.12,17z",
// "q=51.5,-0.12", "#map=17/51.5/-0.12" and "mlat=51.5&mlon=-0.12".
var linkPoint = regexp.MustCompile(`(?:[@=/]|%40|%3d|loc:)(-?[0-9]{1,2}\.[0-9]+)(?:,|%2c|/|\+|%20|&[a-z]*lon=|&[a-z]*lng=)+(-?[0-9]{1,3}\.[0-9]+)`)

func readLink(s string) (Reading, error) {
	m := linkPoint.FindStringSubmatch(s)
	if m == nil {
		return Reading{}, Unreadable
	}
	lat, _ := strconv.ParseFloat(m[1], 64) // the shape admits only numbers
	lon, _ := strconv.ParseFloat(m[2], 64)
	p := Point{Lat: lat, Lon: lon}
	if err := p.check(); err != nil {
		return Reading{}, err
	}
	return Reading{Point: p, Form: MapLink}, nil
}
