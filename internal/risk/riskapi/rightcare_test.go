package riskapi_test

import (
	"net/http"
	"testing"

	"bluelamp/internal/risk/riskapi"
)

func TestADecisionOnRightCareIsLookedAtBySomebodyElse(t *testing.T) {
	h := open(t)
	handler, supervisor := h.As("handler"), h.As("supervisor")
	const decide = "/api/contacts/c1/right-care"
	var d, again riskapi.RightCareDecision
	same := handler.With("Idempotency-Key", "one-decision")
	same.Post(decide, declined()).OK(&d)
	same.Post(decide, declined()).OK(&again)
	if d.Meets || !d.Sampled || d.Policy != "test" || d.By.ID != handler.Staff || d.Contact != "c1" || d.Reviews == nil || again.ID != d.ID {
		t.Errorf("decision: %+v, again %s", d, again.ID)
	}
	var own riskapi.RightCareDecision
	supervisor.Post(decide, declined()).OK(&own)
	var waiting list
	supervisor.Get("/api/right-care/to-review").OK(&waiting)
	if len(waiting.RightCare) != 1 || waiting.RightCare[0].ID != d.ID {
		t.Errorf("to review: %+v", waiting.RightCare)
	}
	review := "/api/right-care/c1/" + d.ID + "/review"
	against := map[string]any{"agrees": false, "note": "He had said that he would harm himself."}
	supervisor.Post(review, map[string]any{"agrees": false, "note": ""}).Refused(unfit, "risk.review-note-missing")
	supervisor.Post(review, against).OK(&d)
	if len(d.Reviews) != 1 || d.Reviews[0].Agrees || d.Reviews[0].By.ID != supervisor.Staff {
		t.Errorf("reviewed: %+v", d)
	}
	supervisor.Post(review, against).Refused(unfit, "risk.reviewed-already")
	supervisor.Post("/api/right-care/c1/"+own.ID+"/review", against).Refused(unfit, "risk.review-is-own")
	supervisor.Get("/api/right-care/to-review").OK(&waiting)
	if len(waiting.RightCare) != 0 {
		t.Errorf("still to review: %+v", waiting.RightCare)
	}
	var all list
	handler.Get(path).OK(&all)
	if len(all.RightCare) != 2 || len(all.RightCare[0].Reviews) != 1 {
		t.Errorf("list: %+v", all.RightCare)
	}
}

func TestWhoDecidedThatThePoliceComeDoesNotSendThemAway(t *testing.T) {
	h := open(t)
	handler, other := h.As("handler"), h.As("supervisor")
	const decide = "/api/contacts/c1/right-care"
	comes := declined()
	comes["threshold"] = "life"
	var d riskapi.RightCareDecision
	handler.Post(decide, comes).OK(&d)
	if !d.Meets {
		t.Fatalf("comes: %+v", d)
	}
	handler.Post(decide, declined()).Refused(unfit, "risk.right-care-own-reversal")
	other.Post(decide, declined()).OK(&d)
	if d.Meets || !d.Sampled {
		t.Errorf("by a colleague: %+v", d)
	}
}

func TestRightCareRefusals(t *testing.T) {
	h := open(t)
	handler, supervisor := h.As("handler"), h.As("supervisor")
	with := func(field string, value any) map[string]any {
		d := declined()
		d[field] = value
		return d
	}
	const decide = "/api/contacts/c1/right-care"
	handler.Post(decide, with("safetyNet", "")).Refused(unfit, "risk.right-care-incomplete")
	handler.Post(decide, with("threshold", "busy")).Refused(unfit, "policy.unknown-code")
	handler.Post(decide, with("incident", "i2")).Refused(unfit, "risk.incident-elsewhere")
	handler.Post(decide, with("incident", "i1")).OK()
	handler.Post("/api/contacts/none/right-care", declined()).Refused(http.StatusNotFound, "contact.not-found")
	supervisor.Post("/api/right-care/c1/none/review", map[string]any{"agrees": true, "note": ""}).Refused(http.StatusNotFound, "risk.right-care-not-found")
	var d riskapi.RightCareDecision
	handler.Post(decide, declined()).OK(&d)
	abroad := h.Somebody("southmere", "s", "supervisor")
	abroad.Post("/api/right-care/c1/"+d.ID+"/review", map[string]any{"agrees": true, "note": ""}).Refused(http.StatusNotFound, "risk.right-care-not-found")
}
