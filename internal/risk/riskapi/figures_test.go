package riskapi_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/contact"
	"bluelamp/internal/risk/riskapi"
)

func share(count, of int) riskapi.AssessmentShare {
	if of == 0 {
		return riskapi.AssessmentShare{}
	}
	percent := 100 * float64(count) / float64(of)
	return riskapi.AssessmentShare{Count: count, Of: of, Percent: &percent}
}

func TestFiguresHaveDenominators(t *testing.T) {
	h := open(t)
	handler := h.As("handler")
	said := but("advice", map[string]string{"Lock the door.": "given", "Touch nothing.": "not-given"})
	handler.Post("/api/contacts/c1/assessments", said).OK()
	calmer := but("risk", "low")
	calmer["rationale"] = "They have run away, and the neighbours are there."
	handler.Post("/api/contacts/c1/assessments", calmer).OK()
	handler.Post("/api/contacts/c2/deferrals", map[string]string{"reason": "caller-in-danger", "note": ""}).OK()
	for _, id := range []string{"c1", "c2"} {
		h.Happened(contact.Room, id, contact.Ended{Party: contact.ByCaller, At: noon.Add(time.Minute)})
	}
	h.Happened(contact.Room, "c3", contact.Received{Channel: contact.Counter, Service: "counter", At: noon},
		contact.Answered{Handler: "handler-1", At: noon}, contact.Ended{Party: contact.ByHandler, At: noon.Add(time.Minute)})
	var f riskapi.AssessmentFigures
	h.As("analyst").Get("/api/assessments/figures?from=2026-11-21&to=2026-11-21").OK(&f)
	want := riskapi.AssessmentFigures{
		From: "2026-11-21", To: "2026-11-21", MeasuredAt: noon,
		Contacts: []riskapi.AssessedContacts{
			{Ended: 3, Assessed: share(1, 3), Deferred: share(1, 3), Neither: share(1, 3), Unfinished: 1},
			{Channel: "counter", Service: "counter", Ended: 1, Assessed: share(0, 1), Deferred: share(0, 1), Neither: share(1, 1), Unfinished: 1},
			{Channel: "phone", Service: "101", Ended: 1, Assessed: share(0, 1), Deferred: share(1, 1), Neither: share(0, 1)},
			{Channel: "phone", Service: "999", Ended: 1, Assessed: share(1, 1), Deferred: share(0, 1), Neither: share(0, 1)},
		},
		Reasons:  []riskapi.AssessmentReason{{Reason: "caller-in-danger", Share: share(1, 3)}},
		Triggers: []riskapi.AssessmentCount{{Trigger: "initial", Count: 2}},
		Judged:   riskapi.AssessmentJudged{Calmer: share(1, 2), Graver: share(0, 2), Same: share(1, 2)},
		Advice: []riskapi.AssessmentAdviceFigure{
			{Kind: "safeguarding", Given: share(1, 2), NotGiven: share(0, 2)}, {Kind: "scene", Given: share(0, 2), NotGiven: share(1, 2)},
		},
	}
	if d := cmp.Diff(want, f, cmp.Comparer(func(a, b float64) bool { return a-b < 0.1 && b-a < 0.1 })); d != "" {
		t.Errorf("figures (-want +got):\n%s", d)
	}
	var before riskapi.AssessmentFigures
	h.As("analyst").Get("/api/assessments/figures?from=2026-11-20&to=2026-11-20").OK(&before)
	none := []riskapi.AssessedContacts{{}}
	if d := cmp.Diff(none, before.Contacts); d != "" || before.Reasons == nil || before.Judged.Same.Percent != nil {
		t.Errorf("a day without contacts: %+v\n%s", before, d)
	}
	h.As("analyst").Get("/api/assessments/figures?from=2026-11-22&to=2026-11-21").Refused(unfit, "statistics.period-backwards")
}
