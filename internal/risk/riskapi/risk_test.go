package riskapi_test

import (
	"encoding/json"
	"net/http"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/risk/riskapi"
)

const (
	path  = "/api/contacts/c1/assessments"
	unfit = http.StatusUnprocessableEntity
)

func TestAProposalShowsWhatTheRulesSaidAndSavesNothing(t *testing.T) {
	h := open(t)
	handler := h.As("handler")
	var p riskapi.Proposal
	empty := map[string]string{}
	handler.Post(path+"/proposal", map[string]any{
		"type": "burglary", "levels": empty, "notes": empty, "answers": map[string]string{"inside": "yes"}, "risk": "", "rationale": "",
	}).OK(&p)
	if p.Grade != "emergency" || p.Risk != "high" || len(p.Missing) != 3 {
		t.Errorf("proposal: %+v", p)
	}
	rules := map[string]riskapi.Reason{}
	for _, r := range p.Reasons {
		rules[r.Rule] = r
	}
	want := riskapi.Reason{Rule: "rule/violent", Because: "Somebody here is known to be violent.", Risk: "high", Actions: []string{"ambulance", "refer"}}
	if d := cmp.Diff(want, rules["rule/violent"]); d != "" || len(rules) != 3 {
		t.Errorf("%d reasons, the flag's (-want +got):\n%s", len(rules), d)
	}
	if looks := h.Looks.All(); len(looks) != 1 || looks[0].Record != "c1" {
		t.Errorf("what the rules say shows flags, and the audit has %+v", looks)
	}
	var all list
	handler.Get(path).OK(&all)
	if len(all.Assessments) != 0 {
		t.Error("a proposal was saved")
	}
	handler.Post("/api/contacts/none/assessments/proposal", whole()).Refused(http.StatusNotFound, "contact.not-found")
	handler.Post(path+"/proposal", map[string]any{"type": 1}).Refused(unfit, "request.invalid")
}

func TestAssessing(t *testing.T) {
	handler := open(t).As("handler")
	handler.Post("/api/contacts/c1/deferrals", map[string]string{"reason": "caller-in-danger", "note": "whispering"}).OK()
	var a, again riskapi.Assessment
	same := handler.With("Idempotency-Key", "one-assessment")
	same.Post(path, whole()).OK(&a)
	same.Post(path, whole()).OK(&again)
	if a.Proposal.Grade != "emergency" || a.Proposal.Risk != "high" || a.By.ID != handler.Staff || a.Policy != "test" || again.ID != a.ID {
		t.Errorf("assessment: %+v, again %s", a, again.ID)
	}
	if a.Trigger != "initial" || a.Incident != "" || a.Risk != "high" || a.Facts.Contacts90 != 3 || len(a.Facts.Flags) != 1 || a.Facts.Factors == nil {
		t.Errorf("assessment: %+v", a)
	}
	var all list
	handler.Get(path).OK(&all)
	if len(all.Assessments) != 1 || len(all.Deferrals) != 1 || all.Deferrals[0].Note != "whispering" || all.RightCare == nil {
		t.Errorf("list: %+v", all)
	}
}

func TestAnotherDoorKeepsALookOnce(t *testing.T) {
	handler := open(t).As("handler")
	type look struct {
		ID, Trigger, Incident string
		Facts                 int
	}
	var first, again, other look
	same := handler.With("Idempotency-Key", "one-look")
	same.Post("/api/test/look", whole()).OK(&first)
	same.Post("/api/test/look", whole()).OK(&again)
	handler.Post("/api/test/look", whole()).OK(&other)
	if first.Trigger != "late" || first.Incident != "i1" || first.Facts != 3 || again != first || other.ID == first.ID {
		t.Errorf("%+v, again %+v, another %+v", first, again, other)
	}
	var all list
	handler.Get(path).OK(&all)
	if len(all.Assessments) != 2 || all.Assessments[0].ID != first.ID || all.Assessments[0].Incident != "i1" {
		t.Errorf("list: %+v", all.Assessments)
	}
	handler.Post("/api/test/look", but("risk", "")).Refused(unfit, "risk.incomplete")
}

func TestRefusals(t *testing.T) {
	h := open(t)
	handler := h.As("handler")
	problem := handler.Post(path, but("rationale", "  ")).Refused(unfit, "risk.incomplete")
	text, _ := json.Marshal(problem.Details)
	var missing []riskapi.Missing
	if err := json.Unmarshal(text, &missing); err != nil || len(missing) != 1 || missing[0].Field != "rationale" {
		t.Errorf("missing: %s", text)
	}
	handler.Post(path, but("levels", map[string]string{"threat": "enormous"})).Refused(unfit, "policy.unknown-code")
	handler.Post("/api/contacts/none/assessments", whole()).Refused(http.StatusNotFound, "contact.not-found")
	handler.Post("/api/contacts/c1/deferrals", map[string]string{"reason": "busy", "note": ""}).Refused(unfit, "policy.unknown-code")
	handler.Post("/api/contacts/c1/deferrals", map[string]string{"reason": "other", "note": ""}).Refused(unfit, "risk.note-missing")
	handler.Post(path, but("advice", map[string]string{"Run.": "given"})).Refused(unfit, "risk.advice-unknown")
	handler.Post(path, but("unnamed", "busy")).Refused(unfit, "risk.unnamed-unknown")
	h.Somebody("southmere", "h", "handler").Post(path, whole()).Refused(http.StatusNotFound, "contact.not-found")
	handler.Post(path, whole()).OK()
	handler.Post("/api/contacts/c1/deferrals", map[string]string{"reason": "caller-in-danger", "note": ""}).Refused(unfit, "risk.already-assessed")
}

// Every operation of the room: who may call it, what it owes.
func TestNoOperationForgetsItsRule(t *testing.T) {
	h := open(t)
	var d riskapi.RightCareDecision
	h.As("handler").Post("/api/contacts/c2/right-care", declined()).OK(&d)
	at := func(address string, body any) httpservertest.Example {
		return httpservertest.Example{Path: address, Body: body}
	}
	httpservertest.Walk(t, h, map[string]httpservertest.Example{
		"list-assessments":          at(path, nil),
		"propose-grade":             at(path+"/proposal", whole()),
		"assess-contact":            at(path, whole()),
		"list-to-do":                at("/api/contacts/c1/to-do", nil),
		"answer-to-do":              at("/api/contacts/c1/to-do", map[string]string{"action": "ambulance", "answer": "done", "note": ""}),
		"decide-right-care":         at("/api/contacts/c1/right-care", declined()),
		"review-right-care":         at("/api/right-care/c2/"+d.ID+"/review", map[string]any{"agrees": true, "note": ""}),
		"list-right-care-to-review": at("/api/right-care/to-review", nil),
		"test-look":                 at("/api/test/look", whole()),
	})
}
