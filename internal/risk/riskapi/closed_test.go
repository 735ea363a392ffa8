package riskapi_test

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"bluelamp/internal/risk"
	"bluelamp/internal/risk/riskapi"
)

// c4 is c1 with a caller whose record is closed to handlers.
func TestAClosedRecordIsProposedForInFullAndTellsNothing(t *testing.T) {
	h := open(t)
	handler, supervisor := h.As("handler"), h.As("supervisor")
	var open, closed riskapi.Proposal
	handler.Post("/api/contacts/c1/assessments/proposal", whole()).OK(&open)
	handler.Post("/api/contacts/c4/assessments/proposal", whole()).OK(&closed)
	if open.Risk != closed.Risk || open.Grade != closed.Grade || open.Pathway != closed.Pathway || !slices.Equal(open.Actions, closed.Actions) {
		t.Errorf("of an open record %+v, of a closed one %+v", open, closed)
	}
	if !slices.ContainsFunc(closed.Reasons, func(r riskapi.Reason) bool { return r.Because == risk.BecauseClosed && r.Risk == "high" }) {
		t.Errorf("reasons: %+v", closed.Reasons)
	}
	const path = "/api/contacts/c4/assessments"
	handler.Post(path, whole()).OK()
	told := string(handler.Get(path).Body)
	for _, secret := range []string{"violent", `"contacts90":9`, "p1"} {
		if strings.Contains(told, secret) {
			t.Errorf("%s is told to a handler: %s", secret, told)
		}
	}
	var all list
	supervisor.Get(path).OK(&all)
	if len(all.Assessments) != 1 || all.Assessments[0].Closed == nil || !slices.Equal(all.Assessments[0].Closed.Facts.Flags, []string{"violent"}) {
		t.Fatalf("to a supervisor: %+v", all.Assessments)
	}
	looks := h.Looks.All()
	if last := looks[len(looks)-1]; last.Record != "p1" || last.What != "person" {
		t.Errorf("the look at the closed record is not in the audit: %+v", last)
	}
	h.Somebody("southmere", "s", "supervisor").Get("/api/contacts/c4/to-do").Refused(http.StatusNotFound, "contact.not-found")
}
