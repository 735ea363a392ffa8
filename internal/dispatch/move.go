package dispatch

import (
	"strings"
	"time"
	"unicode/utf8"
)

// EnRoute says that an assigned unit is moving.
func EnRoute(s State, by string, at time.Time) ([]any, error) {
	switch {
	case !s.Exists():
		return nil, NotFound
	case s.Status == EnRouteTo:
		return nil, nil
	case s.Status != Sent:
		return nil, WrongOrder.With(s.Callsign, s.Status.words(), EnRouteTo.words())
	}
	return []any{WentEnRoute{Callsign: s.Callsign, Incident: s.Incident, By: by, At: at}}, nil
}

// AtScene says that a unit, assigned or en route, is there.
func AtScene(s State, by string, at time.Time) ([]any, error) {
	switch {
	case !s.Exists():
		return nil, NotFound
	case s.Status == OnScene:
		return nil, nil
	case s.Status == Available:
		return nil, WrongOrder.With(s.Callsign, s.Status.words(), OnScene.words())
	}
	return []any{ArrivedAtScene{Callsign: s.Callsign, Incident: s.Incident, By: by, At: at}}, nil
}

// MaxWhy is the longest reason for clearing, in characters; what is longer is cut.
const MaxWhy = 300

// Clear frees the unit. Why is empty when a person cleared it, and says why
// Bluelamp took the assignment back when it did.
func Clear(s State, why, by string, at time.Time) ([]any, error) {
	if !s.Exists() {
		return nil, NotFound
	}
	if s.Status == Available {
		return nil, NothingToClear.With(s.Callsign)
	}
	if why = strings.ToValidUTF8(why, ""); utf8.RuneCountInString(why) > MaxWhy {
		why = string([]rune(why)[:MaxWhy])
	}
	return []any{Cleared{Callsign: s.Callsign, Incident: s.Incident, Why: why, By: by, At: at}}, nil
}
