package incident

import (
	"math"
	"slices"
	"strings"

	"bluelamp/internal/policy"
	"bluelamp/internal/text"
)

// Bounds of a location: how many one incident has, the radius in metres (half
// the earth's way round) and, in characters, the gazetteer's id, a source, and
// the codes of a beat and a force. A UPRN has at most 12 digits (OS Open UPRN).
const (
	MaxLocations = 100
	MaxRadius    = 20_037_508
	MaxEntry     = 200
	MaxCode      = 60
	MaxUPRN      = 12
)

// Locate says where the incident is. The same again changes nothing.
func Locate(s State, e Located) ([]any, error) {
	if err := s.writable(); err != nil {
		return nil, err
	}
	e, err := checkLocation(e)
	if err != nil {
		return nil, err
	}
	before := s.Location
	if before.By, before.At = e.By, e.At; before == e {
		return nil, nil
	}
	if s.Locations >= MaxLocations {
		return nil, LocationsFull.With(MaxLocations)
	}
	return []any{e}, nil
}

// HasPoint says whether there is a position: nought and nought is how machines
// say that they do not know.
func (e Located) HasPoint() bool { return e.Lat != 0 || e.Lon != 0 }

// checkLocation refuses a location that is none.
func checkLocation(e Located) (Located, error) {
	e.Text, e.At = strings.TrimSpace(e.Text), e.At.UTC()
	if err := checkText(e.Text, MaxPlace, "text"); err != nil {
		return e, err
	}
	areas := []policy.Area{"", policy.AreaUrban, policy.AreaRural}
	switch {
	case !(math.Abs(e.Lat) <= 90 && math.Abs(e.Lon) <= 180):
		return e, PointUnfit.About("lat")
	case !(e.RadiusM >= 0 && e.RadiusM <= MaxRadius):
		return e, RadiusUnfit.With(MaxRadius).About("radiusM")
	case len(e.UPRN) > MaxUPRN || strings.Trim(e.UPRN, "0123456789") != "":
		return e, UPRNUnfit.About("uprn")
	case !text.OneLine(e.Entry, MaxEntry):
		return e, EntryUnfit.About("entry")
	case !text.OneLine(e.Source, MaxCode) || !text.OneLine(e.Beat, MaxCode) || !text.OneLine(e.Force, MaxCode):
		return e, TextUnreadable.About("source")
	case !slices.Contains(areas, policy.Area(e.Area)):
		return e, AreaUnknown.With(e.Area).About("area")
	case e.Text == "" && !e.HasPoint() && e.UPRN == "" && e.Entry == "":
		return e, LocationEmpty.About("text")
	}
	return e, nil
}
