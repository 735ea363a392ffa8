package dispatchapi

import (
	"time"

	"bluelamp/internal/dispatch/dispatchviews"
)

// Unit is a row of the board.
type Unit struct {
	Callsign string        `json:"callsign" example:"NS21"`
	Kind     string        `json:"kind" example:"Response car"`
	Base     string        `json:"base"`
	Status   string        `json:"status" enum:"available,assigned,en-route,at-scene,off-duty"`
	Incident *UnitIncident `json:"incident"`
	Since    time.Time     `json:"since" doc:"Since when it has this status"`
	Version  int64         `json:"version"`
}

// UnitIncident is where a unit is sent.
type UnitIncident struct {
	ID        string `json:"id"`
	Reference string `json:"reference"`
	Number    int    `json:"number"`
	Type      string `json:"type"`
	Grade     string `json:"grade"`
}

func unitOf(u dispatchviews.Unit) Unit {
	shown := Unit{Callsign: u.Callsign, Kind: u.Kind, Base: u.Base, Status: u.Status, Since: u.Since, Version: u.Version}
	if i := u.Incident; i != nil {
		shown.Incident = &UnitIncident{ID: i.ID, Reference: i.Reference, Number: i.Number, Type: i.Type, Grade: i.Grade}
	}
	return shown
}
