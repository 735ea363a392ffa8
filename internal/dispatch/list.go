package dispatch

import (
	"regexp"
	"strings"

	"bluelamp/internal/text"
)

// MaxText is the longest kind or base of a unit, in characters.
const MaxText = 100

// Callsigns stand in stream names, in addresses and are said over the radio.
var callsign = regexp.MustCompile(`^[A-Z0-9][A-Z0-9-]{1,15}$`)

// List brings a unit onto the board. The same unit again decides nothing.
func List(s State, e UnitListed) ([]any, error) {
	e.Kind, e.Base = strings.TrimSpace(e.Kind), strings.TrimSpace(e.Base)
	switch {
	case !callsign.MatchString(e.Callsign):
		return nil, CallsignUnfit.With(e.Callsign).About("callsign")
	case e.Kind == "" || !text.OneLine(e.Kind, MaxText):
		return nil, TextUnfit.With(MaxText).About("kind")
	case !text.OneLine(e.Base, MaxText):
		return nil, TextUnfit.With(MaxText).About("base")
	case s.Exists() && s.Kind == e.Kind && s.Base == e.Base:
		return nil, nil
	case s.Exists():
		return nil, AlreadyListed.With(e.Callsign).About("callsign")
	}
	return []any{e}, nil
}
