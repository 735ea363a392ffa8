package dispatchapi_test

import (
	"net/http"
	"testing"
	"time"

	"bluelamp/internal/dispatch"
	"bluelamp/internal/dispatch/dispatchapi"
	incidents "bluelamp/internal/incident"
	"bluelamp/internal/statistics/statisticstest/controlroom"
)

// opened is a room with a unit and an incident.
func opened(t *testing.T) (room *controlroom.Room, incident string) {
	t.Helper()
	room = controlroom.Open(t)
	seat := room.Sit(room.As("handler")).Ready()
	room.Answered(seat, "c1", "999", "07700 900123")
	room.As("dispatcher").Post("/api/units", map[string]string{"callsign": "ns21", "kind": "Response car", "base": "Northgate"}).OK()
	return room, room.Opened(seat.Client, "c1")
}

func TestAUnitFromAssignmentToClear(t *testing.T) {
	room, incident := opened(t)
	dispatcher := room.As("dispatcher")
	var u dispatchapi.Unit
	for _, step := range []struct{ path, status string }{
		{"assign", "assigned"}, {"en-route", "en-route"}, {"at-scene", "at-scene"},
	} {
		dispatcher.Post("/api/units/NS21/"+step.path, map[string]string{"incident": incident}).OK(&u)
		if u.Status != step.status || u.Incident == nil || u.Incident.ID != incident || u.Incident.Grade != "emergency" || u.Incident.Number != 1 {
			t.Errorf("%s: %+v at %+v", step.path, u, u.Incident)
		}
	}
	dispatcher.Post("/api/units/NS21/clear", nil).OK(&u)
	var board struct{ Units []dispatchapi.Unit }
	dispatcher.Get("/api/units").OK(&board)
	if len(board.Units) != 1 || board.Units[0].Status != "available" || board.Units[0].Incident != nil {
		t.Errorf("board: %+v", board.Units)
	}
}

// The unit was sent on what the dispatcher's screen showed, and the incident was
// closed in the same moment: the assignment stands in the journal and must not
// stay.
func TestAUnitSentToAClosedIncidentIsTakenBack(t *testing.T) {
	room, incident := opened(t)
	dispatcher := room.As("dispatcher")
	room.Happened(incidents.Room, incident, incidents.Closed{Result: "advice", ClosingType: "burglary", By: "supervisor-1", At: time.Now()})
	room.Happened(dispatch.Room, "NS21", dispatch.Assigned{Callsign: "NS21", Incident: incident, Reference: "r", By: "dispatcher-1", At: time.Now()})
	var u dispatchapi.Unit
	dispatcher.Post("/api/units", map[string]string{"callsign": "NS22", "kind": "Van", "base": ""}).OK() // waits for the reactions
	var board struct{ Units []dispatchapi.Unit }
	dispatcher.Get("/api/units").OK(&board)
	if u = board.Units[0]; u.Callsign != "NS21" || u.Status != "available" {
		t.Errorf("the unit is %s on a closed incident", u.Status)
	}
}

func TestRefusals(t *testing.T) {
	room, incident := opened(t)
	dispatcher := room.As("dispatcher")
	unfit, to := http.StatusUnprocessableEntity, map[string]string{"incident": incident}
	dispatcher.Post("/api/units", map[string]string{"callsign": "N S 21", "kind": "Car", "base": ""}).Refused(unfit, "dispatch.callsign-unfit")
	dispatcher.Post("/api/units", map[string]string{"callsign": "NS21", "kind": "Van", "base": ""}).Refused(http.StatusConflict, "dispatch.already-listed")
	dispatcher.Post("/api/units/NS99/assign", to).Refused(http.StatusNotFound, "dispatch.not-found")
	dispatcher.Post("/api/units/NS21/assign", map[string]string{"incident": "none"}).Refused(http.StatusNotFound, "incident.not-found")
	dispatcher.Post("/api/units/NS21/en-route", nil).Refused(unfit, "dispatch.wrong-order")
	dispatcher.Post("/api/units/NS21/at-scene", nil).Refused(unfit, "dispatch.wrong-order")
	dispatcher.Post("/api/units/NS21/clear", nil).Refused(unfit, "dispatch.nothing-to-clear")
	room.As("handler").Post("/api/units/NS21/assign", to).Refused(http.StatusForbidden, "staff.not-allowed")

	stranger := room.Somebody("southmere", "d", "dispatcher")
	stranger.Post("/api/units/NS21/assign", to).Refused(http.StatusNotFound, "incident.not-found")
	stranger.Post("/api/units/NS21/clear", nil).Refused(http.StatusNotFound, "dispatch.not-found")
	var board struct{ Units []dispatchapi.Unit }
	stranger.Get("/api/units").OK(&board)
	if len(board.Units) != 0 {
		t.Errorf("another force sees %+v", board.Units)
	}
	room.Happened(incidents.Room, incident, incidents.Closed{Result: "advice", ClosingType: "burglary", By: "supervisor-1", At: time.Now()})
	dispatcher.Post("/api/units/NS21/assign", to).Refused(unfit, "dispatch.incident-not-open")
}
