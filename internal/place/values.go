package place

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"bluelamp/internal/geo"
)

// absent says whether a field holds what devices send for "nothing".
func absent(value string) bool {
	switch strings.ToLower(strings.TrimSpace(value)) {
	case "", "null", "nil", "none", "nan", "n", "n/a", "na", "unknown", "-9999", "-9999.0":
		return true
	}
	return false
}

// number reads a decimal figure. Both results are false for what is absent; a
// value that is there and no figure leaves a warning.
func (l *Location) number(name, value string) (float64, bool) {
	if absent(value) {
		return 0, false
	}
	f, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
	if err != nil || math.IsInf(f, 0) || math.IsNaN(f) {
		l.warn("The %s %s is not a number.", name, quoted(value))
		return 0, false
	}
	return f, true
}

// place sets the point, or says why there is none.
func (l *Location) place(lat, lon string) {
	if absent(lat) || absent(lon) {
		l.warn("The message carries no position.")
		return
	}
	latitude, okLat := l.number("latitude", lat)
	longitude, okLon := l.number("longitude", lon)
	if !okLat || !okLon {
		return
	}
	l.put(geo.Point{Lat: latitude, Lon: longitude})
}

// put keeps a point that a caller can be at.
func (l *Location) put(p geo.Point) {
	switch {
	case !p.OnEarth():
		l.warn("The position %s is not on the globe and was not used.", p)
	case p.Zero():
		l.warn("The position is nought, nought, which devices send when they have none; it was not used.")
	default:
		l.Point = &p
		if p.Outside(geo.GreatBritain()) {
			l.warn("The position lies outside Great Britain.")
		}
	}
}

// widest is the largest radius believed: mobile cells at sea reach 120 km.
const widest = 200_000

// within sets the radius in metres.
func (l *Location) within(value string) {
	radius, ok := l.number("radius", value)
	switch {
	case !ok:
		if l.Point != nil {
			l.warn("The message does not say how exact the position is.")
		}
	case radius <= 0 || radius > widest:
		l.warn("The radius %s m cannot be right and was not used.", quoted(value))
	default:
		l.RadiusM = radius
	}
}

// confidence sets the percentage.
func (l *Location) confidence(value string) {
	percent, ok := l.number("confidence", value)
	switch {
	case !ok:
	case percent <= 0 || percent > 100:
		l.warn("The confidence %s %% cannot be right and was not used.", quoted(value))
	default:
		l.ConfidencePercent = percent
	}
}

// A handset's clock is set by the network and is seldom off; a position is taken
// in the first twenty seconds of a call (ETSI TR 103 393). The margins are ours.
const (
	clockMargin = time.Minute
	stale       = 5 * time.Minute
	veryOld     = 24 * time.Hour
)

// timed sets when the position was taken and says when that is odd.
func (l *Location) timed(at time.Time) {
	l.At = at.UTC()
	if l.HeardAt.IsZero() {
		return
	}
	switch age := l.HeardAt.Sub(at); {
	case age < -clockMargin:
		l.warn("The position is dated %s after it arrived; the device's clock is wrong.", span(-age))
	case age > veryOld:
		l.warn("The position was %s old when it arrived; it may be a stored one, or the clock is wrong.", span(age))
	case age > stale:
		l.warn("The position was %s old when it arrived; the caller may have moved.", span(age))
	}
}

func span(d time.Duration) string {
	switch {
	case d < 2*time.Hour:
		return fmt.Sprintf("%d minutes", int(d.Minutes()))
	case d < 48*time.Hour:
		return fmt.Sprintf("%d hours", int(d.Hours()))
	}
	return fmt.Sprintf("%d days", int(d.Hours()/24))
}

// found sets the method by the letter or word that was sent.
func (l *Location) found(value string) {
	switch strings.ToLower(strings.TrimSpace(value)) {
	case "g", "gps", "gnss", "a-gps", "agps":
		l.Method = MethodSatellite
	case "w", "wifi", "wi-fi", "wlan", "802.11":
		l.Method = MethodWiFi
	case "c", "cell", "cellid", "cell-id", "network":
		l.Method = MethodCell
	case "n", "none", "no location":
		l.Method = MethodNone
	case "manual", "dhcp":
		l.Method = MethodManual
	case "":
	default:
		l.warn("The means %s is not known.", quoted(value))
	}
}

// quoted shows a foreign value without letting it take over the sentence.
func quoted(s string) string {
	runes := []rune(strings.ToValidUTF8(s, "�"))
	if len(runes) > 30 {
		runes = append(runes[:30], '…')
	}
	return strconv.Quote(string(runes))
}
