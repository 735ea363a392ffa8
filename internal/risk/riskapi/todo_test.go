package riskapi_test

import (
	"testing"

	"bluelamp/internal/risk/riskapi"
)

func TestWhatTheRulesAskedForIsTickedOff(t *testing.T) {
	h := open(t)
	handler, dispatcher := h.As("handler"), h.As("dispatcher")
	const path = "/api/contacts/c1/to-do"
	var all riskapi.RiskToDoList
	handler.Get(path).OK(&all)
	if all.ToDo == nil || len(all.ToDo) != 0 {
		t.Fatalf("before there is a look: %+v", all)
	}
	handler.Post("/api/contacts/c1/assessments", whole()).OK()
	dispatcher.Get(path).OK(&all)
	if len(all.ToDo) != 2 || all.ToDo[0].Action != "ambulance" || all.ToDo[0].Answer != "" || all.ToDo[0].By != nil {
		t.Fatalf("after it: %+v", all)
	}
	answer := map[string]string{"action": "ambulance", "answer": "done", "note": "Reference 4411"}
	dispatcher.Post(path, answer).OK(&all)
	if one := all.ToDo[0]; one.Answer != "done" || one.Note != "Reference 4411" || one.By == nil || one.By.ID != dispatcher.Staff {
		t.Errorf("ticked: %+v", one)
	}
	handler.Post(path, map[string]string{"action": "refer", "answer": "not-needed", "note": ""}).Refused(unfit, "risk.action-note-missing")
	handler.Post(path, map[string]string{"action": "refer", "answer": "done", "note": "", "incident": "i9"}).Refused(unfit, "risk.incident-elsewhere")
	handler.Post(path, map[string]string{"action": "refer", "answer": "done", "note": "", "incident": "i1"}).OK(&all)
	if len(all.ToDo) != 2 || all.ToDo[1].Answer != "done" {
		t.Errorf("for the incident: %+v", all)
	}
}
