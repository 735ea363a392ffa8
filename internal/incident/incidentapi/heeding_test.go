package incidentapi_test

import (
	"testing"

	"bluelamp/internal/contact"
	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/incident/incidentapi"
	"bluelamp/internal/journal"
	"bluelamp/internal/policy"
	"bluelamp/internal/risk"
)

// The handler fills in the contact's form again while the caller is still on the
// line, and says nothing to the incident.
func TestAnAssessmentOfTheContactCountsForItsIncident(t *testing.T) {
	h := open(t)
	h.pack.Levels = append(h.pack.Levels, policy.Level{Code: "extreme", Label: "Extreme"})
	handler := h.As("handler")
	id := h.opened(handler, "lost", "advice")
	h.Happened(contact.Room, "c1", contact.IncidentLinked{Incident: id, At: noon})
	heeding := incidentapi.Heeding(h.Desk, func(string) *policy.Pack { return h.pack })
	page := journal.Event{
		Page: journal.Page{Position: 99, Stream: journal.NewStream(httpservertest.Force, risk.Room, "c1")},
		Body: risk.Assessed{ID: "a3", Trigger: risk.Initial, Risk: "extreme", By: "handler-1", At: noon},
	}
	for range 2 { // a reaction may come twice
		if err := heeding.Do(t.Context(), page, "reaction/assessment-heeded/99"); err != nil {
			t.Fatal(err)
		}
	}
	var i incidentapi.Incident
	handler.Post("/api/incidents/"+id+"/log", map[string]string{"text": "A line"}).OK(&i)
	if i.Risk != "extreme" || i.Review.State != "due" || i.Review.Number != 1 {
		t.Errorf("after a graver look: %s, %+v", i.Risk, i.Review)
	}
}
