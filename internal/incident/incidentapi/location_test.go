package incidentapi_test

import (
	"net/http"
	"testing"
	"time"

	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/incident"
	"bluelamp/internal/incident/incidentapi"
	"bluelamp/internal/person"
)

func TestAnIncidentIsWhereTheContactSaysItHappened(t *testing.T) {
	room, seat := spoken(t)
	seat.Post("/api/contacts/c1/locations", map[string]any{"text": "1 Oak Court", "lat": 54.7, "lon": -1.2, "radiusM": 10, "source": "gazetteer", "of": "incident"}).OK()
	seat.Post("/api/contacts/c1/locations", map[string]any{"text": "At the bus stop", "source": "handler", "of": "caller"}).OK()
	id := room.Opened(seat.Client, "c1")
	var i incidentapi.Incident
	seat.Get("/api/incidents/" + id).OK(&i)
	if i.Location == nil || i.Location.Text != "1 Oak Court" || *i.Location.Lat != 54.7 || i.Location.RadiusM != 10 || i.Location.Source != "gazetteer" {
		t.Fatalf("location: %+v", i.Location)
	}
	if len(i.Log) != 4 || i.Log[1].Kind != "located" || i.Log[1].Text != "Located by gazetteer. 1 Oak Court." {
		t.Errorf("log: %+v", i.Log)
	}
	dispatcher := room.As("dispatcher")
	dispatcher.Post("/api/incidents/"+id+"/locations", map[string]any{"text": "Behind 1 Oak Court", "source": "handler", "reason": "She went out by the yard."}).OK(&i)
	if line := i.Log[len(i.Log)-1]; line.Text != "The place is another: She went out by the yard." || i.Place != "Behind 1 Oak Court" {
		t.Errorf("place %q, said %q", i.Place, line.Text)
	}
	if i.Location.Text != "Behind 1 Oak Court" || i.Location.Lat != nil {
		t.Errorf("located again: %+v", i.Location)
	}
	dispatcher.Post("/api/incidents/"+id+"/locations", map[string]any{"lat": 91, "source": "handler"}).Refused(http.StatusUnprocessableEntity, "incident.point-unfit")
	dispatcher.Post("/api/incidents/none/locations", map[string]any{"text": "x", "source": "handler"}).Refused(http.StatusNotFound, "incident.not-found")
}

func TestAnIncidentOfAContactWithoutAPlaceHasNone(t *testing.T) {
	room, seat := spoken(t)
	var i incidentapi.Incident
	seat.Get("/api/incidents/" + room.Opened(seat.Client, "c1")).OK(&i)
	if i.Location != nil || i.Imported {
		t.Errorf("location: %+v", i.Location)
	}
}

func TestAnImportedIncidentIsShownClosed(t *testing.T) {
	room, _ := spoken(t)
	room.Happened(incident.Room, "old", incident.Imported{
		Import: "i1", Reference: "OLD-1", Type: "burglary", Grade: "gone", Place: "1 Oak Court", Summary: "Window forced", Result: "nfa",
		OpenedAt: time.Now().AddDate(-3, 0, 0), ClosedAt: time.Now().AddDate(-3, 0, 1), At: time.Now(),
	})
	var i incidentapi.Incident
	room.As("dispatcher").Get("/api/incidents/old").OK(&i)
	if i.State != "closed" || !i.Imported || i.Reference != "OLD-1" || i.Log[0].Text != "Imported as Burglary. nfa. Window forced." {
		t.Errorf("imported: %+v, %+v", i.IncidentSummary, i.Log)
	}
}

// The name and number of somebody whose record is closed do not come out by way
// of the incident.
func TestARestrictedCallerIsNotNamedOnTheIncident(t *testing.T) {
	room, seat := spoken(t)
	room.Happened(person.Room, "marta", person.Named{Name: "Marta Fielding", At: time.Now()})
	seat.Put("/api/contacts/c1/caller", map[string]string{"name": "Marta Fielding", "person": "marta"}).OK()
	id := room.Opened(seat.Client, "c1")
	room.Happened(person.Room, "marta", person.Restricted{Reason: "Protected", At: time.Now()})
	var i incidentapi.Incident
	room.Somebody(httpservertest.Force, "dispatcher-2", "dispatcher").Get("/api/incidents/" + id).OK(&i)
	if i.Caller != nil {
		t.Errorf("named to anybody: %+v", i.Caller)
	}
	room.As("supervisor").Get("/api/incidents/" + id).OK(&i)
	if i.Caller == nil || i.Caller.Name != "Marta Fielding" {
		t.Errorf("not named to a supervisor: %+v", i.Caller)
	}
}
