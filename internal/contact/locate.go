package contact

import (
	"math"
	"slices"
	"strings"
	"time"

	"bluelamp/internal/staff"
	"bluelamp/internal/text"
)

// Whose place a location is.
const (
	OfCaller   = "caller"
	OfIncident = "incident"
)

// The sources of a location. A handler gives one by the first three; the others
// are machines.
const (
	ByGazetteer  = "gazetteer"
	ByHand       = "handler"
	ByWords      = "what3words"
	ByHandset    = "aml"
	ByCallerData = "eisec"
	BySIP        = "pidf-lo"
	ByHeader     = "geolocation"
	ByVehicle    = "ecall"
	ByControl    = "another-control"
)

// Bounds of a location. MaxLocations is what is kept of one contact: a handset
// may send a position every few seconds for an hour, and the journal is not to be
// filled by one; MaxRadius is half the earth's way round in metres.
const (
	MaxLocations = 200
	MaxRaw       = 4_000
	MaxEntry     = 200
	MaxUPRN      = 12 // digits (OS Open UPRN)
	MaxRadius    = 20_037_508
	maxWarnings  = 20
	maxWord      = 40
)

// Locate keeps where somebody or something is, as the handler gives it. The same
// again changes nothing.
func Locate(s State, who staff.Asker, e Located) ([]any, error) {
	if err := mayWrite(s, who); err != nil {
		return nil, err
	}
	e.Text = strings.TrimSpace(e.Text)
	e.By = who.ID
	switch {
	case e.Source != ByGazetteer && e.Source != ByHand && e.Source != ByWords:
		return nil, SourceUnknown.With(printable(e.Source, maxWord)).About("source")
	case e.Of != OfCaller && e.Of != OfIncident:
		return nil, WhoseUnknown.With(printable(e.Of, maxWord)).About("of")
	case text.Length(e.Text) > MaxPlace:
		return nil, PlaceTooLong.With(text.Length(e.Text), MaxPlace).About("text")
	case !text.Readable(e.Text):
		return nil, TextUnreadable.About("text")
	case !onEarth(e.Lat, e.Lon):
		return nil, PointUnfit.About("lat")
	case !(e.RadiusM >= 0 && e.RadiusM <= MaxRadius):
		return nil, RadiusUnfit.With(MaxRadius).About("radiusM")
	case !isUPRN(e.UPRN):
		return nil, UPRNUnfit.About("uprn")
	case !text.OneLine(e.Entry, MaxEntry):
		return nil, EntryUnfit.About("entry")
	case e.Text == "" && !e.HasPoint() && e.UPRN == "" && e.Entry == "":
		return nil, LocationEmpty.About("text")
	case s.locatedAlready(e):
		return nil, nil
	case len(s.Locations) >= MaxLocations:
		return nil, LocationsFull.With(MaxLocations)
	}
	return []any{e}, nil
}

// HearLocation keeps what a machine says of where the caller is. It is a fact of
// the telephone side: what is unfit in it is left out and said in a warning, and
// what comes too late or too often decides nothing.
func HearLocation(s State, e Located) ([]any, error) {
	if !s.Exists() {
		return nil, NotFound
	}
	e.By, e.Of, e.At = "", OfCaller, e.At.UTC()
	e.Source, e.Method = printable(e.Source, maxWord), printable(e.Method, maxWord)
	e.Text, e.Entry, e.Raw = printable(e.Text, MaxPlace), printable(e.Entry, MaxEntry), printable(e.Raw, MaxRaw)
	e.Warnings = slices.Clone(e.Warnings)
	if !isUPRN(e.UPRN) {
		e.UPRN = ""
	}
	if !onEarth(e.Lat, e.Lon) {
		e.Lat, e.Lon = 0, 0
		e.Warnings = append(e.Warnings, "The position is nowhere on earth and was left out.")
	}
	if !(e.RadiusM >= 0 && e.RadiusM <= MaxRadius) {
		e.RadiusM = 0
		e.Warnings = append(e.Warnings, "The accuracy makes no sense and was left out.")
	}
	if !(e.ConfidencePercent >= 0 && e.ConfidencePercent <= 100) {
		e.ConfidencePercent = 0
		e.Warnings = append(e.Warnings, "The confidence makes no sense and was left out.")
	}
	e.Warnings = e.Warnings[:min(len(e.Warnings), maxWarnings)]
	if s.Stage == Done || len(s.Locations) >= MaxLocations || s.locatedAlready(e) {
		return nil, nil
	}
	return []any{e}, nil
}

// HasPoint says whether there is a position. Nobody rings from latitude and
// longitude nought, which lies in the Gulf of Guinea: it is how machines say that
// they do not know.
func (e Located) HasPoint() bool { return e.Lat != 0 || e.Lon != 0 }

// IncidentLocation is the newest location of what is reported, as against where
// the caller is.
func (s State) IncidentLocation() (Located, bool) {
	for _, e := range slices.Backward(s.Locations) {
		if e.Of == OfIncident {
			return e, true
		}
	}
	return Located{}, false
}

// locatedAlready says that this location is on record: the same id, or the same
// words of the same source and time at the end.
func (s State) locatedAlready(e Located) bool {
	for _, before := range s.Locations {
		if before.Location == e.Location {
			return true
		}
	}
	if len(s.Locations) == 0 {
		return false
	}
	last := s.Locations[len(s.Locations)-1]
	return last.Source == e.Source && last.Of == e.Of && last.Text == e.Text && last.Lat == e.Lat && last.Lon == e.Lon &&
		last.RadiusM == e.RadiusM && last.UPRN == e.UPRN && last.Entry == e.Entry && last.PositionAt.Equal(e.PositionAt) &&
		(e.By == "" || e.At.Sub(last.At) < time.Minute)
}

// onEarth is false for what is no number, too.
func onEarth(lat, lon float64) bool { return math.Abs(lat) <= 90 && math.Abs(lon) <= 180 }

func isUPRN(s string) bool {
	return len(s) <= MaxUPRN && strings.Trim(s, "0123456789") == ""
}
