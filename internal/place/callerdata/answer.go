package callerdata

import (
	"time"

	"bluelamp/internal/geo"
)

// LineType says what kind of line a number is.
type LineType string

// The line types. A VoIP line's address is where it was registered, which may be
// in another town.
const (
	LineUnknown  LineType = ""
	LineFixed    LineType = "fixed"
	LineMobile   LineType = "mobile"
	LineVoIP     LineType = "voip"
	LinePayphone LineType = "payphone"
)

// Answer is what a network knows of a number now. Everything may be empty. Point
// is nil where no position was sent; the ellipse's half-axes are in metres and its
// orientation that of the major axis, degrees clockwise from north. PositionAt is
// when the position was taken, UTC, zero where not said. The subscriber and the
// address are the line's, and the caller may be somebody else elsewhere.
type Answer struct {
	CLI               string     `json:"cli"`
	LineType          LineType   `json:"lineType,omitempty"`
	Subscriber        string     `json:"subscriber,omitempty"`
	AddressLines      []string   `json:"addressLines,omitempty"`
	Postcode          string     `json:"postcode,omitempty"`
	Operator          string     `json:"operator,omitempty"`
	Point             *geo.Point `json:"point,omitempty"`
	SemiMajorM        float64    `json:"semiMajorM,omitempty"`
	SemiMinorM        float64    `json:"semiMinorM,omitempty"`
	OrientationDeg    float64    `json:"orientationDeg,omitempty"`
	ConfidencePercent float64    `json:"confidencePercent,omitempty"`
	PositionAt        time.Time  `json:"positionAt,omitzero"`
	Raw               string     `json:"raw,omitempty"`
}
