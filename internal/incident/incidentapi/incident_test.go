package incidentapi_test

import (
	"encoding/json"
	"net/http"
	"strconv"
	"strings"
	"testing"
	"time"

	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/incident"
	"bluelamp/internal/incident/incidentapi"
	"bluelamp/internal/statistics/statisticstest/controlroom"
)

// spoken is a room with a contact that a handler has answered.
func spoken(t *testing.T) (*controlroom.Room, *controlroom.Seat) {
	t.Helper()
	room := controlroom.Open(t)
	seat := room.Sit(room.As("handler")).Ready()
	room.Answered(seat, "c1", "999", "07700 900123")
	return room, seat
}

// opened opens an incident of a grade from the contact.
func opened(seat *controlroom.Seat, grade string) string {
	seat.Post("/api/contacts/c1/assessments", controlroom.Form()).OK()
	o := controlroom.Opening("c1")
	o["grade"] = grade
	return controlroom.ID(seat.Post("/api/incidents", o).OK())
}

func TestAnIncidentFromOpeningToResult(t *testing.T) {
	room, seat := spoken(t)
	seat.Put("/api/contacts/c1/caller", map[string]string{"name": "Alex Example"}).OK()
	id := room.Opened(seat.Client, "c1")
	path := "/api/incidents/" + id
	var i incidentapi.Incident
	seat.Get(path).OK(&i)
	if !strings.HasPrefix(i.Reference, "NS-") || !strings.HasSuffix(i.Reference, "-0001") || i.Number != 1 || i.GradeRank != 1 ||
		i.DueAt == nil || i.TargetText != "Attend within 15 minutes of the call" || *i.Contact != "c1" {
		t.Errorf("opened: %+v", i.IncidentSummary)
	}
	if i.Caller == nil || i.Caller.Name != "Alex Example" || *i.Caller.Number != "+447700900123" || i.Assessment == nil || i.Grades[0].Proposed != "emergency" {
		t.Errorf("from the contact: %+v, %+v", i.Caller, i.Assessment)
	}
	if i.Log[0].Text != "Opened as Burglary. 1 Mill Lane. Two men downstairs." || i.Log[1].Text != "Graded as Emergency. People are inside the house." ||
		i.Log[2].Text != "Risk stands at High." || i.Risk != "high" {
		t.Errorf("log: %+v", i.Log)
	}
	seat.Post(path+"/log", map[string]string{"text": "Voices heard"}).OK(&i)
	if i.Log[3].Text != "Voices heard" || i.Log[3].By.ID != seat.Staff {
		t.Errorf("line: %+v", i.Log[3])
	}
	dispatcher := room.As("dispatcher")
	dispatcher.Post("/api/units", map[string]string{"callsign": "NS21", "kind": "Response car", "base": "Northgate"}).OK()
	for _, step := range []string{"assign", "en-route", "at-scene"} {
		dispatcher.Post("/api/units/NS21/"+step, map[string]string{"incident": id}).OK()
	}
	seat.Get(path).OK(&i)
	if len(i.Units) != 1 || i.Units[0].Status != "at-scene" || i.FirstAssignedAt == nil || i.FirstAtSceneAt == nil || i.Log[6].Text != "NS21 at scene" {
		t.Errorf("attended: %+v, log %+v", i.Units, i.Log)
	}
	ending := map[string]string{"result": "arrest", "closingType": "lost", "note": "One arrested"}
	dispatcher.Post(path+"/close", ending).Refused(http.StatusUnprocessableEntity, "incident.units-still-out")
	dispatcher.Post("/api/units/NS21/clear", nil).OK()
	seat.Post(path+"/close", ending).Refused(http.StatusForbidden, "incident.closing-needs-dispatcher")
	dispatcher.Post(path+"/close", ending).OK(&i)
	if i.State != "closed" || *i.Result != "arrest" || i.Type != "burglary" || *i.ClosingType != "lost" || i.ClosedAt == nil || len(i.Units) != 0 {
		t.Errorf("closed: %+v", i.IncidentSummary)
	}
	if last := i.Log[len(i.Log)-1].Text; last != "Closed: Arrest, as Lost property. One arrested." {
		t.Errorf("last line %q", last)
	}
}

// The log says that the unit is clear, and dispatch's own record that it is out:
// the stricter of the two decides.
func TestAnIncidentStaysOpenWhileDispatchHasAUnitOut(t *testing.T) {
	room, seat := spoken(t)
	id := room.Opened(seat.Client, "c1")
	dispatcher := room.As("dispatcher")
	dispatcher.Post("/api/units", map[string]string{"callsign": "NS21", "kind": "Response car", "base": ""}).OK()
	dispatcher.Post("/api/units/NS21/assign", map[string]string{"incident": id}).OK()
	room.Happened(incident.Room, id, incident.UnitMoved{Callsign: "NS21", Status: incident.UnitClear, By: "dispatcher-1", At: time.Now()})
	dispatcher.Post("/api/incidents/"+id+"/close", map[string]string{"result": "advice", "closingType": "", "note": ""}).
		Refused(http.StatusUnprocessableEntity, "incident.units-still-out")
}

func TestTheSameRequestOpensOneIncident(t *testing.T) {
	room, seat := spoken(t)
	seat.Post("/api/contacts/c1/assessments", controlroom.Form()).OK()
	same := seat.With("Idempotency-Key", "once")
	var first, second, other incidentapi.Incident
	same.Post("/api/incidents", controlroom.Opening("c1")).OK(&first)
	same.Post("/api/incidents", controlroom.Opening("c1")).OK(&second)
	seat.Post("/api/incidents", controlroom.Opening("c1")).OK(&other)
	if first.ID != second.ID || first.Reference != second.Reference || other.Number != 2 {
		t.Errorf("%s %s, then %s %s, then number %d", first.ID, first.Reference, second.ID, second.Reference, other.Number)
	}
	var contact struct{ Incidents []struct{ Reference string } }
	room.As("dispatcher").Get("/api/contacts/c1").OK(&contact)
	if len(contact.Incidents) != 2 {
		t.Errorf("the contact knows %v", contact.Incidents)
	}
}

func TestTwoPeopleGradingAtOnce(t *testing.T) {
	room, seat := spoken(t)
	path := "/api/incidents/" + opened(seat, "advice")
	var i incidentapi.Incident
	seat.Get(path).OK(&i)
	seen := strconv.FormatInt(i.Version, 10)
	supervisor := room.As("supervisor").With("X-Bluelamp-Seen", seen)
	supervisor.Post(path+"/grade", map[string]string{"grade": "priority", "justification": "They may be about to leave."}).OK(&i)
	if i.Grade != "priority" || len(i.Grades) != 2 || i.DueAt != nil {
		t.Errorf("regraded: %+v", i.IncidentSummary)
	}
	for _, c := range []*httpservertest.Client{seat.Client, room.As("supervisor")} {
		c.Post(path+"/grade", map[string]string{"grade": "advice", "justification": "They have left the house."}).
			Refused(http.StatusUnprocessableEntity, "incident.lowering-needs-two")
	}
	problem := seat.With("X-Bluelamp-Seen", seen).
		Post(path+"/grade", map[string]string{"grade": "emergency", "justification": "They are coming back."}).
		Refused(http.StatusConflict, "command.changed-meanwhile")
	text, _ := json.Marshal(problem.Details)
	var changes []incidentapi.Change
	if err := json.Unmarshal(text, &changes); err != nil || len(changes) != 1 {
		t.Fatalf("changes: %s", text)
	}
	if c := changes[0]; c.Type != "incident.graded" || c.Actor != "staff/supervisor-1" ||
		c.Summary != "Graded as Priority where Emergency was proposed. They may be about to leave." {
		t.Errorf("change: %+v", c)
	}
}

func TestResolvingWithoutDeployment(t *testing.T) {
	_, seat := spoken(t)
	path := "/api/incidents/" + opened(seat, "emergency")
	unneeded := map[string]any{"reason": "no-need", "outcome": "advice", "note": "Told where to ask", "agreed": "yes"}
	seat.Post(path+"/resolve", unneeded).Refused(http.StatusUnprocessableEntity, "incident.grade-deploys")
	path = "/api/incidents/" + opened(seat, "advice")
	var i incidentapi.Incident
	seat.Post(path+"/resolve", unneeded).OK(&i)
	if i.State != "resolved" || i.Resolution == nil || i.Resolution.By.ID != seat.Staff || i.Resolution.Agreed != "yes" {
		t.Errorf("resolved: %+v", i.Resolution)
	}
	seat.Post(path+"/close", map[string]string{"result": "arrest", "closingType": "", "note": ""}).
		Refused(http.StatusUnprocessableEntity, "incident.result-needs-deployment")
	seat.Post(path+"/close", map[string]string{"result": "advice", "closingType": "", "note": ""}).OK(&i)
	if i.State != "closed" || *i.ClosingType != "burglary" {
		t.Errorf("closed: %+v", i.IncidentSummary)
	}
	seat.Post(path+"/log", map[string]string{"text": "More"}).Refused(http.StatusUnprocessableEntity, "incident.already-closed")
}

func TestRefusals(t *testing.T) {
	room, seat := spoken(t)
	unfit := http.StatusUnprocessableEntity
	with := func(field, value string) map[string]any {
		o := controlroom.Opening("c1")
		o[field] = value
		return o
	}
	seat.Post("/api/incidents", controlroom.Opening("c1")).Refused(unfit, "incident.not-assessed")
	seat.Post("/api/incidents", controlroom.Opening("none")).Refused(http.StatusNotFound, "contact.not-found")
	path := "/api/incidents/" + room.Opened(seat.Client, "c1")
	seat.Post("/api/incidents", with("type", "arson")).Refused(unfit, "policy.unknown-code")
	seat.Post("/api/incidents", with("grade", "urgent")).Refused(unfit, "policy.unknown-code")
	seat.Post("/api/incidents", with("justification", " ")).Refused(unfit, "incident.justification-missing")
	seat.Post("/api/incidents", with("area", "sea")).Refused(unfit, "request.invalid")
	seat.Get("/api/incidents/none").Refused(http.StatusNotFound, "incident.not-found")
	seat.Get("/api/incidents?state=lost").Refused(unfit, "request.invalid")
	seat.Post(path+"/log", map[string]string{"text": " "}).Refused(unfit, "incident.line-empty")
	seat.Post(path+"/resolve", map[string]string{"reason": "tired", "outcome": "advice", "note": "", "agreed": "yes"}).Refused(unfit, "policy.unknown-code")
	seat.Post(path+"/grade", map[string]string{"grade": "emergency", "justification": "Still the same grade."}).Refused(unfit, "incident.same-grade")
	room.As("analyst").Get(path).Refused(http.StatusForbidden, "staff.not-allowed")

	stranger := room.Somebody("southmere", "h", "handler", "dispatcher")
	stranger.Get(path).Refused(http.StatusNotFound, "incident.not-found")
	stranger.Post(path+"/log", map[string]string{"text": "x"}).Refused(http.StatusNotFound, "incident.not-found")
	stranger.Post("/api/incidents", controlroom.Opening("c1")).Refused(http.StatusNotFound, "contact.not-found")
}

// A refused opening must not leave a hole in the day's numbers.
func TestARefusalTakesNoNumber(t *testing.T) {
	room, seat := spoken(t)
	seat.Post("/api/contacts/c1/assessments", controlroom.Form()).OK()
	refused := controlroom.Opening("c1")
	refused["justification"] = "no"
	seat.Post("/api/incidents", refused).Refused(http.StatusUnprocessableEntity, "incident.justification-missing")
	var i incidentapi.Incident
	seat.Get("/api/incidents/" + room.Opened(seat.Client, "c1")).OK(&i)
	if i.Number != 1 {
		t.Errorf("number %d after a refusal", i.Number)
	}
}

func TestTheBoardShowsTheMostUrgentFirst(t *testing.T) {
	room, seat := spoken(t)
	seat.Post("/api/contacts/c1/assessments", controlroom.Form()).OK()
	for _, grade := range []string{"advice", "emergency", "priority"} {
		o := controlroom.Opening("c1")
		o["grade"] = grade
		seat.Post("/api/incidents", o).OK()
	}
	var board struct{ Incidents []incidentapi.IncidentSummary }
	room.As("dispatcher").Get("/api/incidents").OK(&board)
	var grades []string
	for _, i := range board.Incidents {
		grades = append(grades, i.Grade)
	}
	if strings.Join(grades, " ") != "emergency priority advice" {
		t.Errorf("board: %v", grades)
	}
}
