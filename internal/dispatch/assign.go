package dispatch

import (
	"strings"
	"time"
)

// Assign sends the unit to an incident; open says whether the incident can be
// sent to. To the incident that the unit is on already nothing is decided.
func Assign(s State, incident, reference string, open bool, by string, at time.Time) ([]any, error) {
	switch {
	case !s.Exists():
		return nil, NotFound
	case s.Incident == incident && s.Status != Available:
		return nil, nil
	case s.Status != Available:
		return nil, UnitBusy.With(s.Callsign, s.Status.words(), s.Reference)
	case !open:
		return nil, IncidentNotOpen.With(reference)
	}
	return []any{Assigned{Callsign: s.Callsign, Incident: incident, Reference: reference, By: by, At: at}}, nil
}

// words says a status as in a sentence.
func (s Status) words() string { return strings.ReplaceAll(string(s), "-", " ") }
