package place

import (
	"fmt"
	"math"
	"strings"
	"time"

	"bluelamp/internal/geo"
)

// Source says who told where the caller is.
type Source string

// The sources of a location.
const (
	SourceAML            Source = "aml"             // the handset itself, by SMS, data SMS or HTTPS
	SourceCallerData     Source = "eisec"           // the network's caller data for the number
	SourcePIDFLO         Source = "pidf-lo"         // a document sent with the SIP call
	SourceGeolocation    Source = "geolocation"     // a geo URI in the SIP call's header
	SourceHandler        Source = "handler"         // typed or pointed at by the handler
	SourceGazetteer      Source = "gazetteer"       // an address or place that the handler chose
	SourceWhat3words     Source = "what3words"      // three words that the caller read out
	SourceVehicle        Source = "ecall"           // a car's own message
	SourceAnotherControl Source = "another-control" // another control room's message
)

// Method says how a position was found.
type Method string

// The methods, from the most to the least exact as a rule.
const (
	MethodUnknown   Method = ""
	MethodSatellite Method = "gnss"
	MethodWiFi      Method = "wifi"
	MethodCell      Method = "cell"
	MethodManual    Method = "manual" // entered by somebody, such as the address of a telephone line
	MethodNone      Method = "none"   // the device tried and found nothing
)

// Location is one message about where a caller is. Point is nil where the message
// carries no position that can be used: Warnings say why. The shape is a circle of
// RadiusM, or where SemiMajorM is set an ellipse, whose RadiusM is the larger
// half-axis. RadiusM nought means that the accuracy was not said, ConfidencePercent
// nought likewise. At is when the position was taken and HeardAt when the message
// arrived, UTC; At is zero where unknown.
type Location struct {
	Point             *geo.Point `json:"point,omitempty"`
	RadiusM           float64    `json:"radiusM,omitempty"`
	SemiMajorM        float64    `json:"semiMajorM,omitempty"`
	SemiMinorM        float64    `json:"semiMinorM,omitempty"`
	OrientationDeg    float64    `json:"orientationDeg,omitempty"` // of the major axis, clockwise from north
	ConfidencePercent float64    `json:"confidencePercent,omitempty"`
	Source            Source     `json:"source"`
	Method            Method     `json:"method,omitempty"`
	At                time.Time  `json:"at,omitzero"`
	HeardAt           time.Time  `json:"heardAt,omitzero"`
	Address           string     `json:"address,omitempty"`
	Warnings          []string   `json:"warnings,omitempty"`
	Raw               string     `json:"raw,omitempty"` // the message as it came
}

// Usable says whether there is a position to show on a map.
func (l Location) Usable() bool { return l.Point != nil }

// Outline is the area's edge as a closed ring, or nil where there is no position
// or its accuracy was not said.
func (l Location) Outline() geo.Ring {
	switch {
	case l.Point == nil || l.RadiusM <= 0:
		return nil
	case l.SemiMajorM > 0:
		return geo.Ellipse(*l.Point, l.SemiMajorM, l.SemiMinorM, l.OrientationDeg)
	}
	return geo.Circle(*l.Point, l.RadiusM)
}

// Words says what is known of the position, for the screen: "within 50 m, 95 %,
// satellite, 2 min ago". Every part that is not known is left out or named so.
func (l Location) Words(now time.Time) string {
	var parts []string
	switch {
	case l.Point == nil && l.Address == "":
		parts = append(parts, "no position")
	case l.Point == nil:
		parts = append(parts, "address only")
	case l.RadiusM > 0:
		parts = append(parts, "within "+metres(l.RadiusM))
	default:
		parts = append(parts, "accuracy not known")
	}
	if l.Point != nil && l.ConfidencePercent > 0 {
		parts = append(parts, fmt.Sprintf("%.0f %%", l.ConfidencePercent))
	}
	if w := l.Method.words(); w != "" {
		parts = append(parts, w)
	}
	return strings.Join(append(parts, ageWords(l.taken(), now)), ", ")
}

// taken is when the position was true as far as is known: at the latest when it
// was heard.
func (l Location) taken() time.Time {
	if l.At.IsZero() || !l.HeardAt.IsZero() && l.At.After(l.HeardAt) {
		return l.HeardAt
	}
	return l.At
}

func (m Method) words() string {
	switch m {
	case MethodSatellite:
		return "satellite"
	case MethodWiFi:
		return "Wi-Fi"
	case MethodCell:
		return "mobile mast"
	case MethodManual:
		return "entered by hand"
	case MethodNone:
		return "not found by the device"
	}
	return ""
}

// metres writes a distance with no more figures than it deserves.
func metres(m float64) string {
	switch {
	case m >= 10_000:
		return fmt.Sprintf("%.0f km", m/1000)
	case m >= 1_000:
		return fmt.Sprintf("%.1f km", m/1000)
	}
	return fmt.Sprintf("%.0f m", math.Ceil(m))
}

func ageWords(at, now time.Time) string {
	age := now.Sub(at)
	switch {
	case at.IsZero() || now.IsZero():
		return "time not known"
	case age < -time.Minute:
		return "time in the future"
	case age < 10*time.Second:
		return "just now"
	case age < time.Minute:
		return fmt.Sprintf("%d s ago", int(age.Seconds()))
	case age < 2*time.Hour:
		return fmt.Sprintf("%d min ago", int(age.Minutes()))
	case age < 48*time.Hour:
		return fmt.Sprintf("%d h ago", int(age.Hours()))
	}
	return fmt.Sprintf("%d days ago", int(age.Hours()/24))
}

// warn keeps a sentence once, and few enough for a screen.
func (l *Location) warn(format string, args ...any) {
	sentence := fmt.Sprintf(format, args...)
	for _, w := range l.Warnings {
		if w == sentence {
			return
		}
	}
	if len(l.Warnings) < mostWarnings {
		l.Warnings = append(l.Warnings, sentence)
	}
}

const mostWarnings = 12
