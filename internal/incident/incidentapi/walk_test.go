package incidentapi_test

import (
	"testing"

	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/incident/incidentapi"
)

// Every operation of the room: who may call it, what it owes.
func TestNoOperationForgetsItsRule(t *testing.T) {
	h := open(t)
	asker := h.Somebody(httpservertest.Force, "handler-2", "handler")
	h.called("c2", "", "")
	fresh := func() string { return "/api/incidents/" + h.opened(asker, "lost", "priority") }
	lowering := with("medium", map[string]any{"grade": "advice", "reason": gone})
	delay := with("high", map[string]any{"until": h.now().Add(30 * 60e9), "reason": gone, "safety": gone})
	asked := func(what string, body any) string {
		var i incidentapi.Incident
		path := fresh()
		asker.Post(path+"/"+what, body).OK(&i)
		return path + "/" + what + "/" + i.Lowering + i.Delay
	}
	own := fresh()
	var i incidentapi.Incident
	h.As("handler").Post(own+"/lowerings", lowering).OK(&i)
	var none incidentapi.Incident
	seconded := h.opened(asker, "lost", "priority")
	h.pack.Crime.SecondedTypes = []string{"lost"}
	asker.Post("/api/incidents/"+seconded+"/crime", map[string]any{"crime": false, "reason": "verified", "note": "She found it at home."}).OK(&none)
	calm := func() string { return "/api/incidents/" + h.opened(asker, "lost", "advice") }
	resolvable, closable := calm(), calm()
	h.pack.IncidentTypes[1].RightCare, h.pack.Resolution.MaxRisk, h.pack.Reviews.ClosingFrom = false, "high", ""
	yes := map[string]any{"approved": true, "reason": "Both assessments read."}
	at := func(address string, body any) httpservertest.Example {
		return httpservertest.Example{Path: address, Body: body}
	}
	opening := map[string]any{
		"contact": "c1", "type": "lost", "grade": "advice", "justification": "Only a purse was lost, on the bus.", "place": "", "summary": "",
	}
	httpservertest.Walk(t, h.House, map[string]httpservertest.Example{
		"list-incidents": at("/api/incidents", nil), "get-incident": at(own, nil), "open-incident": at("/api/incidents", opening),
		"grade-incident":       at(fresh()+"/grade", map[string]string{"grade": "emergency", "justification": "He is at the door."}),
		"add-line":             at(own+"/log", map[string]string{"text": "A line"}),
		"locate-incident":      at(own+"/locations", map[string]any{"text": "1 Oak Court", "source": "handler"}),
		"resolve-incident":     at(resolvable+"/resolve", map[string]any{"reason": "no-need", "outcome": "advice", "note": "", "agreed": "yes"}),
		"close-incident":       at(closable+"/close", map[string]any{"result": "advice", "note": ""}),
		"list-reviews":         at("/api/reviews", nil),
		"list-requests":        at("/api/requests", nil),
		"list-crime-decisions": at("/api/crime-decisions", nil),
		"reassess-incident":    at(fresh()+"/reassessments", with("high", map[string]any{"trigger": "supervision"})),
		"add-information":      at(fresh()+"/information", map[string]string{"text": "Seen again.", "source": "public"}),
		"join-incident":        at(fresh()+"/contacts", map[string]string{"contact": "c2", "text": "He is back."}),
		"list-below-proposal":  at("/api/incidents/below-proposal", nil),
		"see-grade":            at("/api/incidents/"+h.opened(asker, "lost", "advice")+"/grade-seen", map[string]any{"agreed": true}),
		"hand-over-incident":   at(fresh()+"/handover", map[string]string{"note": "End of shift."}),
		"ask-lowering":         at(fresh()+"/lowerings", lowering),
		"decide-lowering":      at(asked("lowerings", lowering)+"/decision", yes),
		"withdraw-lowering":    at(own+"/lowerings/"+i.Lowering+"/withdrawal", map[string]string{"reason": "Not needed."}),
		"ask-delay":            at(fresh()+"/delays", delay),
		"decide-delay":         at(asked("delays", delay)+"/decision", yes),
		"decide-no-crime":      at("/api/incidents/"+seconded+"/no-crimes/"+none.NoCrime+"/decision", yes),
		"decide-crime":         at(fresh()+"/crime", map[string]any{"crime": true, "reference": "C/1"}),
	})
}
