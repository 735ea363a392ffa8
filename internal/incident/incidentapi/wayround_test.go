package incidentapi_test

import (
	"testing"

	"bluelamp/internal/incident"
	"bluelamp/internal/incident/incidentapi"
	"bluelamp/internal/risk"
	"bluelamp/internal/statistics/statisticstest/controlroom"
)

// What was found first stands, whatever is filled in after it.
func TestASecondFormIsNoWayRoundTheFirst(t *testing.T) {
	h := open(t)
	handler := h.As("handler")
	h.Happened(risk.Room, "c1", risk.Assessed{
		ID: "a2", Trigger: risk.Initial, Type: "lost", Risk: "low", Proposed: risk.Proposed{Grade: "advice"}, By: "handler-1", At: noon,
	})
	o := controlroom.Opening("c1")
	o["grade"], o["justification"] = "advice", "Only a purse."
	if p := handler.Post("/api/incidents", o).Refused(unfit, "incident.assessed-as-other-type"); p.Field != "type" {
		t.Errorf("names %q", p.Field)
	}
	o["type"] = "lost"
	handler.Post("/api/incidents", o).Refused(unfit, "incident.proposal-passed-over")
	o["justification"] = "Only a purse was lost, on the bus."
	var i incidentapi.Incident
	handler.Post("/api/incidents", o).OK(&i)
	if i.Risk != "high" || i.Grades[0].Proposed != "priority" {
		t.Errorf("stands at %s, %s was proposed", i.Risk, i.Grades[0].Proposed)
	}
	path := "/api/incidents/" + i.ID
	h.pack.IncidentTypes[1].RightCare = true
	handler.Post(path+"/reassessments", with("low", map[string]any{"trigger": "interval", "justification": gone})).
		Refused(unfit, "incident.other-type")
}

// The id of an incident follows from a key that the client makes: it could try
// keys until one is not drawn.
func TestWhetherAResolutionIsLookedAtDoesNotFollowFromTheKey(t *testing.T) {
	h := open(t)
	h.pack.Resolution.MaxRisk, h.pack.Resolution.SamplePercent, h.pack.IncidentTypes[1].RightCare = "high", 50, false
	handler := h.As("handler")
	ending := map[string]any{"reason": "no-need", "outcome": "advice", "note": "", "agreed": "yes"}
	same := 0
	const tries = 40 // that chance alone agrees each time is less likely than 1 in 10^12
	for range tries {
		var i incidentapi.Incident
		id := h.opened(handler, "lost", "advice")
		handler.With("Idempotency-Key", "end-"+id).Post("/api/incidents/"+id+"/resolve", ending).OK(&i)
		first := i.Resolution.Sampled
		handler.With("Idempotency-Key", "end-"+id).Post("/api/incidents/"+id+"/resolve", ending).OK(&i)
		if i.Resolution.Sampled != first {
			t.Fatal("a retry drew again")
		}
		if first == risk.Sampled(id, 50) {
			same++
		}
	}
	if same == tries {
		t.Error("what is drawn follows from the id")
	}
}

// The board reads tables and the room reads the log: they have to agree on who has
// come since the grade was raised.
func TestTheBoardSaysWhoCameSinceTheRaise(t *testing.T) {
	h := open(t)
	handler := h.As("handler")
	id := h.opened(handler, "lost", "advice")
	path := "/api/incidents/" + id
	h.Happened(incident.Room, id, incident.UnitSent{Callsign: "NS21", By: "d", At: h.now()},
		incident.UnitMoved{Callsign: "NS21", Status: incident.UnitAtScene, By: "d", At: h.now()},
		incident.UnitMoved{Callsign: "NS21", Status: incident.UnitClear, By: "d", At: h.now()})
	handler.Post(path+"/grade", map[string]string{"grade": "priority", "justification": "He is at the door."}).OK()
	h.at(61)
	var i incidentapi.Incident
	if handler.Get(path).OK(&i); !i.Late || !i.Unjustified {
		t.Errorf("left before the raise: late %v, unjustified %v", i.Late, i.Unjustified)
	}
	h.Happened(incident.Room, id, incident.UnitSent{Callsign: "NS22", By: "d", At: h.now()},
		incident.UnitMoved{Callsign: "NS22", Status: incident.UnitAtScene, By: "d", At: h.now()})
	handler.Post(path+"/log", map[string]string{"text": "There."}).OK(&i)
	if i.Late || i.Unjustified {
		t.Errorf("came again: late %v, unjustified %v", i.Late, i.Unjustified)
	}
	handler.Post(path+"/grade", map[string]string{"grade": "emergency", "justification": "He has a knife now."}).OK(&i)
	if i.Late || i.Unjustified {
		t.Errorf("is there: late %v, unjustified %v", i.Late, i.Unjustified)
	}
}
