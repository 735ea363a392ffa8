package dispatch

import (
	"time"

	"bluelamp/internal/journal"
)

// Room is the segment of a stream's name that holds one unit: "force/dispatch/NS21".
const Room = "dispatch"

// UnitListed brings a unit onto the board.
type UnitListed struct {
	Callsign string    `json:"callsign"`
	Kind     string    `json:"kind"`
	Base     string    `json:"base"`
	By       string    `json:"by"`
	At       time.Time `json:"at"`
}

// Assigned sends the unit to an incident.
type Assigned struct {
	Callsign  string    `json:"callsign"`
	Incident  string    `json:"incident"`
	Reference string    `json:"reference"`
	By        string    `json:"by"`
	At        time.Time `json:"at"`
}

// WentEnRoute says that the unit is moving.
type WentEnRoute struct {
	Callsign string    `json:"callsign"`
	Incident string    `json:"incident"`
	By       string    `json:"by"`
	At       time.Time `json:"at"`
}

// ArrivedAtScene says that the unit is there.
type ArrivedAtScene struct {
	Callsign string    `json:"callsign"`
	Incident string    `json:"incident"`
	By       string    `json:"by"`
	At       time.Time `json:"at"`
}

// Cleared frees the unit. Why is empty, or says that Bluelamp took the
// assignment back ("the incident was closed at the same moment").
type Cleared struct {
	Callsign string    `json:"callsign"`
	Incident string    `json:"incident"`
	Why      string    `json:"why"`
	By       string    `json:"by"`
	At       time.Time `json:"at"`
}

// Catalogue lists every event of the room.
func Catalogue() []journal.Entry {
	return []journal.Entry{
		journal.Of[UnitListed]("dispatch.unit-listed", 1),
		journal.Of[Assigned]("dispatch.assigned", 1),
		journal.Of[WentEnRoute]("dispatch.went-en-route", 1),
		journal.Of[ArrivedAtScene]("dispatch.arrived-at-scene", 1),
		journal.Of[Cleared]("dispatch.cleared", 1),
	}
}
