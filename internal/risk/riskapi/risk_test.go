package riskapi_test

import (
	"encoding/json"
	"net/http"
	"testing"

	"bluelamp/internal/risk/riskapi"
	"bluelamp/internal/statistics/statisticstest/controlroom"
)

func TestAssessing(t *testing.T) {
	room := controlroom.Open(t)
	room.Line.Ring("c1", "999", "07700 900123")
	handler := room.As("handler")
	const path = "/api/contacts/c1/assessments"
	var p riskapi.Proposal
	handler.Post(path+"/proposal", map[string]any{
		"type": "burglary", "levels": map[string]string{}, "notes": map[string]string{}, "answers": map[string]string{"inside": "yes"}, "rationale": "",
	}).OK(&p)
	if p.Grade != "emergency" || len(p.Reasons) != 2 || len(p.Missing) != 3 {
		t.Errorf("proposal: %+v", p)
	}
	var list struct {
		Assessments []riskapi.Assessment
		Deferrals   []riskapi.Deferral
	}
	handler.Get(path).OK(&list)
	if len(list.Assessments) != 0 {
		t.Error("a proposal was saved")
	}
	handler.Post("/api/contacts/c1/deferrals", map[string]string{"reason": "caller-in-danger", "note": "whispering"}).OK()
	var a, again riskapi.Assessment
	same := handler.With("Idempotency-Key", "one-assessment")
	same.Post(path, controlroom.Form()).OK(&a)
	same.Post(path, controlroom.Form()).OK(&again)
	if a.Proposal.Grade != "emergency" || a.By.ID != handler.Staff || a.Policy != "test" || again.ID != a.ID {
		t.Errorf("assessment: %+v, again %s", a, again.ID)
	}
	handler.Get(path).OK(&list)
	if len(list.Assessments) != 1 || len(list.Deferrals) != 1 || list.Deferrals[0].Note != "whispering" {
		t.Errorf("list: %+v", list)
	}
}

func TestRefusals(t *testing.T) {
	room := controlroom.Open(t)
	room.Line.Ring("c1", "999", "07700 900123")
	handler := room.As("handler")
	const path = "/api/contacts/c1/assessments"
	unfit := http.StatusUnprocessableEntity
	empty := controlroom.Form()
	empty["rationale"] = "  "
	problem := handler.Post(path, empty).Refused(unfit, "risk.incomplete")
	text, _ := json.Marshal(problem.Details)
	var missing []riskapi.Missing
	if err := json.Unmarshal(text, &missing); err != nil || len(missing) != 1 || missing[0].Field != "rationale" {
		t.Errorf("missing: %s", text)
	}
	unknown := controlroom.Form()
	unknown["levels"] = map[string]string{"threat": "enormous"}
	handler.Post(path, unknown).Refused(unfit, "policy.unknown-code")
	handler.Post("/api/contacts/none/assessments", controlroom.Form()).Refused(http.StatusNotFound, "contact.not-found")
	handler.Post("/api/contacts/c1/deferrals", map[string]string{"reason": "busy", "note": ""}).Refused(unfit, "policy.unknown-code")
	handler.Post("/api/contacts/c1/deferrals", map[string]string{"reason": "other", "note": ""}).Refused(unfit, "risk.note-missing")
	handler.Post(path+"/proposal", map[string]any{"type": 1}).Refused(unfit, "request.invalid")
	room.Somebody("southmere", "h", "handler").Post(path, controlroom.Form()).Refused(http.StatusNotFound, "contact.not-found")
	handler.Post(path, controlroom.Form()).OK()
	handler.Post("/api/contacts/c1/deferrals", map[string]string{"reason": "caller-in-danger", "note": ""}).Refused(unfit, "risk.already-assessed")
}
