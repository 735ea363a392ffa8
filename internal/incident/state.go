package incident

import (
	"slices"
	"time"
)

// Stage is where an incident stands.
type Stage string

// The stages. The zero value means that there is no such incident.
const (
	Live     Stage = "open"
	Resolved Stage = "resolved"
	Ended    Stage = "closed"
)

// The statuses that a sent unit can have.
const (
	UnitAssigned = "assigned"
	UnitEnRoute  = "en-route"
	UnitAtScene  = "at-scene"
	UnitClear    = "clear"
)

// Unit is a unit that was sent and is not yet clear.
type Unit struct {
	Callsign string
	Status   string
}

// State is one incident as its events leave it.
type State struct {
	Stage              Stage
	Reference, Contact string
	Type, Area         string
	Received, Answered time.Time
	Grade              Graded // the newest
	Units              []Unit // sent and not clear, in the order in which they were sent
	Sent, Attended     bool   // a unit was ever sent, was ever at scene
	Going, Came        bool   // the same since the grade was last raised, or still out and there
	Result             string
	Location           Located // the newest
	Locations          int     // how many there were
	Import             string  // id of the import that it came with

	Owner    string    // whose hands it is in, "" for whoever is on duty
	Assigned time.Time // when the first unit was sent: the clock of some targets
	Risk     RiskStood // the newest; see Standing
	Review   Review
	Crime    Crime

	Joined []string  // further contacts about it, the oldest first
	Below  Below     // the newest grade below what was proposed
	Left   time.Time // when the last unit left the scene; zero while one is there, and before

	Lowerings []Lowering // every request, the oldest first
	Delays    []Delay    // every request, the oldest first
	Delayed   bool       // a delay was agreed to, and nobody has come since
}

// Exists says whether the incident has been opened.
func (s State) Exists() bool { return s.Stage != "" }

// Open says whether units can be sent and lines added.
func (s State) Open() bool { return s.Exists() && s.Stage != Ended }

// Fold returns the incident after one more event.
func Fold(s State, event any) State {
	switch e := event.(type) {
	case Opened:
		return State{
			Stage: Live, Reference: e.Reference, Contact: e.Contact, Type: e.Type, Area: e.Area,
			Received: e.Received, Answered: e.Answered, Owner: e.By, Review: Review{LookedAt: e.At},
		}
	case UnitSent:
		if !s.Sent {
			s.Assigned = e.At
		}
		s.Stage, s.Sent, s.Going = Live, true, true
		s.Review.Closing = false
		s.Units = append(slices.Clip(s.Units), Unit{Callsign: e.Callsign, Status: UnitAssigned})
	case UnitMoved:
		s.Review.Closing = false
		if e.Status == UnitAtScene {
			s.Attended, s.Came, s.Delayed = true, true, false
		}
		return s.moved(e).left(e)
	case ResolvedWithoutDeployment:
		s.Stage = Resolved
	case Closed:
		s.Stage, s.Result = Ended, e.Result
	case Located:
		s.Location = e
		s.Locations++
	case Imported:
		return State{
			Stage: Ended, Reference: e.Reference, Contact: e.Contact, Type: e.Type, Received: e.OpenedAt, Answered: e.OpenedAt,
			Grade: Graded{Grade: e.Grade}, Result: e.Result, Import: e.Import,
		}
	case ImportUndone:
		return State{}
	default:
		return s.looked(event)
	}
	return s
}

func (s State) moved(e UnitMoved) State {
	i := s.unit(e.Callsign)
	if i < 0 {
		return s
	}
	s.Units = slices.Clone(s.Units)
	if e.Status == UnitClear {
		s.Units = slices.Delete(s.Units, i, i+1)
	} else {
		s.Units[i].Status = e.Status
	}
	return s
}

// unit returns the index of a unit that is out, or -1.
func (s State) unit(callsign string) int {
	return slices.IndexFunc(s.Units, func(u Unit) bool { return u.Callsign == callsign })
}
