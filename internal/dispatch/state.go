package dispatch

import "time"

// Status is what a unit does.
type Status string

// The statuses. The zero value means that there is no such unit.
const (
	Available Status = "available"
	Sent      Status = "assigned"
	EnRouteTo Status = "en-route"
	OnScene   Status = "at-scene"
)

// State is one unit as its events leave it.
type State struct {
	Status              Status
	Callsign            string
	Kind, Base          string
	Incident, Reference string // empty when available
	Since               time.Time
}

// Exists says whether the unit has been listed.
func (s State) Exists() bool { return s.Status != "" }

// Fold returns the unit after one more event.
func Fold(s State, event any) State {
	switch e := event.(type) {
	case UnitListed:
		return State{Status: Available, Callsign: e.Callsign, Kind: e.Kind, Base: e.Base, Since: e.At}
	case Assigned:
		s.Status, s.Incident, s.Reference, s.Since = Sent, e.Incident, e.Reference, e.At
	case WentEnRoute:
		s.Status, s.Since = EnRouteTo, e.At
	case ArrivedAtScene:
		s.Status, s.Since = OnScene, e.At
	case Cleared:
		s.Status, s.Incident, s.Reference, s.Since = Available, "", "", e.At
	}
	return s
}
