package callerdata

import (
	"encoding/json"
	"math"
	"strconv"
	"strings"
	"time"

	"bluelamp/internal/geo"
)

// Wire describes a service's JSON. The question is a POST of {"cli": "+44…"}. The
// answer, all fields optional, is by default
//
//	{"cli": "+441134960123", "lineType": "fixed", "subscriber": "…",
//	 "addressLines": ["12 Invented Street", "Leeds"], "postcode": "…", "operator": "…",
//	 "lat": 53.8, "lon": -1.55, "easting": 429000, "northing": 433000,
//	 "semiMajorM": 250, "semiMinorM": 90, "orientationDeg": 30, "confidencePercent": 67,
//	 "positionAt": "2026-11-21T12:00:00Z"}
//
// where easting and northing stand in for lat and lon. Status 404 says that the
// number is not known. Names maps one of these names to the service's own, which
// may be a path with full stops, as in {"lat": "position.latitude"}; lineType's
// values are compared by their first letters, so "MOBILE" and "mob" will do.
type Wire struct {
	Names map[string]string
}

// read turns a body into an answer about the number that was asked.
func (w Wire) read(cli string, body []byte) (Answer, error) {
	var document map[string]any
	if err := json.Unmarshal(body, &document); err != nil || document == nil {
		return Answer{}, Unintelligible
	}
	r := reader{document: document, names: w.Names}
	if said := r.text("cli"); said != "" && digits(said) != digits(cli) {
		return Answer{}, Unintelligible // an answer to another question
	}
	a := Answer{
		CLI: cli, LineType: lineType(r.text("lineType")), Subscriber: r.text("subscriber"),
		AddressLines: r.lines("addressLines"), Postcode: r.text("postcode"), Operator: r.text("operator"),
		Point: r.point(), Raw: string(body),
	}
	if at, err := time.Parse(time.RFC3339, r.text("positionAt")); err == nil {
		a.PositionAt = at.UTC()
	}
	if a.Point != nil {
		a.SemiMajorM, a.SemiMinorM = r.positive("semiMajorM", widest), r.positive("semiMinorM", widest)
		a.ConfidencePercent = r.positive("confidencePercent", 100)
		if turn, ok := r.number("orientationDeg"); ok {
			a.OrientationDeg = math.Mod(math.Mod(turn, 180)+180, 180)
		}
	}
	return a, nil
}

const (
	widest       = 200_000 // metres; mobile cells at sea reach 120 km
	longestField = 200
	mostLines    = 10
)

// reader finds fields by the service's names.
type reader struct {
	document map[string]any
	names    map[string]string
}

func (r reader) field(name string) any {
	path := name
	if theirs := r.names[name]; theirs != "" {
		path = theirs
	}
	var at any = r.document
	for _, step := range strings.Split(path, ".") {
		object, ok := at.(map[string]any)
		if !ok {
			return nil
		}
		at = object[step]
	}
	return at
}

func (r reader) text(name string) string {
	s, _ := r.field(name).(string)
	return clean(s)
}

// lines takes a list, or one text with line breaks or commas.
func (r reader) lines(name string) []string {
	var lines []string
	switch v := r.field(name).(type) {
	case []any:
		for _, line := range v {
			s, _ := line.(string)
			lines = append(lines, s)
		}
	case string:
		lines = strings.FieldsFunc(v, func(c rune) bool { return c == '\n' || c == ',' })
	}
	var kept []string
	for _, line := range lines {
		if line = clean(line); line != "" && len(kept) < mostLines {
			kept = append(kept, line)
		}
	}
	return kept
}

// number takes figures as numbers or as text, which many gateways send.
func (r reader) number(name string) (float64, bool) {
	switch v := r.field(name).(type) {
	case float64:
		return v, true
	case string:
		f, err := strconv.ParseFloat(strings.TrimSpace(v), 64)
		return f, err == nil && !math.IsNaN(f) && !math.IsInf(f, 0)
	}
	return 0, false
}

// positive is nought for what is not said and for what cannot be.
func (r reader) positive(name string, most float64) float64 {
	f, ok := r.number(name)
	if !ok || f <= 0 || f > most {
		return 0
	}
	return f
}

func (r reader) point() *geo.Point {
	lat, okLat := r.number("lat")
	lon, okLon := r.number("lon")
	p := geo.Point{Lat: lat, Lon: lon}
	if !okLat || !okLon {
		easting, okEast := r.number("easting")
		northing, okNorth := r.number("northing")
		g := geo.GridPoint{Easting: easting, Northing: northing}
		if !okEast || !okNorth || !g.OnGrid() || easting == 0 && northing == 0 {
			return nil
		}
		p = geo.FromGrid(g)
	}
	if !p.OnEarth() || p.Zero() {
		return nil
	}
	return &p
}

func lineType(s string) LineType {
	s = strings.ToLower(s)
	for _, known := range []struct {
		prefix string
		line   LineType
	}{{"fix", LineFixed}, {"land", LineFixed}, {"mob", LineMobile}, {"voip", LineVoIP}, {"pay", LinePayphone}} {
		if strings.HasPrefix(s, known.prefix) {
			return known.line
		}
	}
	return LineUnknown
}

// clean leaves one line of bounded length that a screen can show.
func clean(s string) string {
	s = strings.Join(strings.FieldsFunc(strings.ToValidUTF8(s, "�"), func(c rune) bool { return c <= ' ' || c == 0x7f || c >= 0x80 && c < 0xa0 }), " ")
	if runes := []rune(s); len(runes) > longestField {
		s = string(runes[:longestField])
	}
	return s
}

// digits brings British numbers to one spelling for comparison.
func digits(number string) string {
	kept := strings.Map(func(c rune) rune {
		if c >= '0' && c <= '9' {
			return c
		}
		return -1
	}, number)
	for _, prefix := range []string{"0044", "44"} {
		if rest, ok := strings.CutPrefix(kept, prefix); ok && len(rest) >= 9 {
			return "0" + strings.TrimPrefix(rest, "0")
		}
	}
	return kept
}
