package resolutionapi_test

import (
	"context"
	"net/http"
	"testing"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/incident"
	"bluelamp/internal/resolution"
	"bluelamp/internal/resolution/resolutionapi"
)

func path(id, rest string) string { return "/api/incidents/" + id + "/desk" + rest }

func lists(c *httpservertest.Client) (l resolutionapi.DeskLists) {
	c.Get("/api/resolution-desk").OK(&l)
	return l
}

func TestAnIncidentOnTheDesk(t *testing.T) {
	r := open(t)
	desk := r.desk()
	r.graded(t, "sent", "priority")
	r.graded(t, "i1", "resolution")
	if l := lists(desk); len(l.Cases) != 1 || l.Cases[0].Incident != "i1" || l.Cases[0].Stage != "queued" || l.Cases[0].GradeRank != 2 || l.Cases[0].Reference != "NS-i1" {
		t.Fatalf("queue: %+v", l.Cases)
	}
	var record resolutionapi.DeskRecord
	desk.Post(path("i1", "/take"), map[string]any{}).OK(&record)
	if record.Stage != "taken" || record.Owner.ID != desk.Staff {
		t.Errorf("taken: %+v", record)
	}
	r.Somebody(httpservertest.Force, "bob", "resolution-desk").Post(path("i1", "/take"), map[string]any{}).Refused(http.StatusConflict, "resolution.taken-already")
	desk.Post(path("i1", "/return"), map[string]string{"why": "The caller knows who did it."}).OK(&record)
	if record.Stage != "returned" || record.Returned.Why != "The caller knows who did it." || len(lists(desk).Cases) != 1 {
		t.Errorf("given back: %+v", record)
	}
	r.wait(1)
	r.incident(t, "i1", incident.Graded{Grade: "priority", By: desk.Staff, At: r.now()})
	if l := lists(desk); len(l.Cases) != 0 {
		t.Errorf("attended and still there: %+v", l.Cases)
	}
	desk.Get(path("i1", "")).OK(&record)
	if record.Stage != "settled" || *record.Outcome != "attended" {
		t.Errorf("attended: %+v", record)
	}
	desk.Get(path("sent", "")).OK(&record)
	if record.Stage != "none" || record.Version != 0 {
		t.Errorf("never on the desk: %+v", record)
	}
}

// Who gives an incident back has learnt something: the incident is told of it in
// the same request, so that somebody looks at the risk before the grade is raised.
func TestGivingBackMakesAReviewDueAtOnce(t *testing.T) {
	r := open(t)
	desk := r.desk()
	r.graded(t, "i1", "resolution")
	desk.Post(path("i1", "/take"), map[string]any{}).OK()
	why := map[string]string{"why": "The caller knows who did it."}
	once := desk.With("Idempotency-Key", "once")
	once.Post(path("i1", "/return"), why).OK()
	once.Post(path("i1", "/return"), why).OK()
	s, version, err := command.Load(t.Context(), r.Desk, httpservertest.Force, incident.Room, "i1", incident.Fold)
	if err != nil || !s.Review.Due || s.Review.Number != 1 || version != 4 {
		t.Errorf("on page %d: review %+v, %v", version, s.Review, err)
	}
	once.Post(path("i1", "/return"), why).OK()
	desk.Post(path("i1", "/return"), why).Refused(http.StatusUnprocessableEntity, "resolution.not-on-desk")
	if _, now, err := command.Load(t.Context(), r.Desk, httpservertest.Force, incident.Room, "i1", incident.Fold); err != nil || now != version {
		t.Errorf("told again: page %d, %v", now, err)
	}
}

func TestPassingAndGrading(t *testing.T) {
	r := open(t)
	r.graded(t, "i1", "priority")
	handler := r.As("handler")
	why := map[string]string{"why": "The shop only wants a reference."}
	var record resolutionapi.DeskRecord
	handler.Post(path("i1", ""), why).OK(&record)
	if record.Stage != "queued" || record.Why != why["why"] || record.Grade != "priority" {
		t.Errorf("passed: %+v", record)
	}
	handler.Post(path("i1", ""), why).Refused(http.StatusUnprocessableEntity, "resolution.on-desk-already")
	r.graded(t, "out", "priority")
	r.incident(t, "out", incident.UnitSent{Callsign: "NS21", By: "dan", At: r.now()})
	handler.Post(path("out", ""), why).Refused(http.StatusUnprocessableEntity, "resolution.unit-is-sent")
	r.incident(t, "i1", incident.Closed{Result: "advice", By: "dan", At: r.now()})
	handler.Post(path("i1", ""), why).Refused(http.StatusUnprocessableEntity, "incident.already-closed")
	r.graded(t, "done", "resolution")
	r.incident(t, "done", incident.ResolvedWithoutDeployment{Outcome: "advice", By: "pat", At: r.now()})
	handler.Post(path("done", ""), why).Refused(http.StatusUnprocessableEntity, "incident.already-resolved")
	r.incident(t, "done", incident.Graded{Grade: "resolution", By: "sue", At: r.now()})
	if l := lists(r.desk()); len(l.Cases) != 0 {
		t.Errorf("resolved, graded again and on the desk: %+v", l.Cases)
	}
}

func TestACallBackPromisedAndKept(t *testing.T) {
	r := open(t)
	r.graded(t, "i1", "resolution")
	desk := r.desk()
	promise := map[string]any{"dueAt": at(121), "number": "07700 900123", "safeWay": "After one"}
	desk.Post(path("i1", "/call-back"), promise).Refused(http.StatusUnprocessableEntity, "resolution.due-too-late")
	promise["dueAt"] = at(60)
	var record resolutionapi.DeskRecord
	desk.Post(path("i1", "/call-back"), promise).OK(&record)
	if record.CallBack == nil || record.CallBack.State != "due" || record.CallBack.Number != "07700 900123" {
		t.Errorf("promised: %+v", record.CallBack)
	}
	desk.Post(path("i1", "/call-back"), promise).Refused(http.StatusUnprocessableEntity, "resolution.promised-already")
	r.incident(t, "i1", incident.Closed{Result: "advice", By: "dan", At: r.now()})
	r.wait(61)
	if l := lists(desk); len(l.Cases) != 0 || len(l.CallBacks) != 1 || l.CallBacks[0].State != "overdue" {
		t.Errorf("closed, and the call-back is %+v", l.CallBacks)
	}
	no := map[string]string{"result": "no-answer", "note": ""}
	desk.Post(path("i1", "/tries"), no).OK()
	desk.Post(path("i1", "/tries"), no).OK()
	if l := lists(r.supervisor()); l.CallBacks[0].Climbed != "tries" || l.CallBacks[0].Tries != 2 {
		t.Errorf("after two tries: %+v", l.CallBacks)
	}
	desk.Post(path("i1", "/tries"), map[string]string{"result": "unsafe", "note": ""}).Refused(http.StatusUnprocessableEntity, "resolution.unsafe-needs-note")
	desk.Post(path("i1", "/tries"), map[string]string{"result": "spoken", "note": "Told all is well"}).OK(&record)
	if record.CallBack != nil || len(record.CallBacks) != 1 || record.CallBacks[0].State != "kept-late" || len(record.Tries) != 3 || record.Tries[2].Note != "Told all is well" {
		t.Errorf("spoken: %+v", record)
	}
	desk.Post(path("i1", "/call-back/cancellation"), map[string]string{"reason": "They came to the counter."}).Refused(http.StatusUnprocessableEntity, "resolution.nothing-promised")
	desk.Post(path("i1", "/call-back"), promise).Refused(http.StatusUnprocessableEntity, "incident.already-closed")
}

func TestCancellingACallBack(t *testing.T) {
	r := open(t)
	r.graded(t, "i1", "resolution")
	r.incident(t, "i1", incident.ResolvedWithoutDeployment{Outcome: "call-back", CallBackBy: at(30), By: "pat", At: r.now()})
	if l := lists(r.desk()); len(l.CallBacks) != 1 || l.CallBacks[0].By.ID != "pat" || !l.CallBacks[0].DueAt.Equal(at(30)) || l.CallBacks[0].Number != "" {
		t.Fatalf("promised in resolving: %+v", l.CallBacks)
	}
	var record resolutionapi.DeskRecord
	r.desk().Post(path("i1", "/call-back/cancellation"), map[string]string{"reason": "They came to the counter."}).OK(&record)
	if record.CallBack != nil || record.CallBacks[0].State != "cancelled" || record.CallBacks[0].Reason != "They came to the counter." {
		t.Errorf("cancelled: %+v", record.CallBacks)
	}
}

func TestASupervisorChecks(t *testing.T) {
	r := open(t)
	r.graded(t, "i1", "resolution")
	r.incident(t, "i1", incident.ResolvedWithoutDeployment{Outcome: "advice", Agreed: "yes", Sampled: true, By: "pat", At: r.now()})
	supervisor := r.supervisor()
	if l := lists(supervisor); len(l.ToCheck) != 1 || l.ToCheck[0].Incident != "i1" || !l.ToCheck[0].Sampled {
		t.Fatalf("to check: %+v", l.ToCheck)
	}
	check := map[string]any{"good": false, "qualities": map[string]string{"told": "no"}, "note": ""}
	supervisor.Post(path("i1", "/check"), check).Refused(http.StatusUnprocessableEntity, "resolution.not-good-needs-note")
	r.desk().Post(path("i1", "/check"), check).Refused(http.StatusForbidden, "staff.not-allowed")
	r.Somebody(httpservertest.Force, "pat", "supervisor").Post(path("i1", "/check"), check).Refused(http.StatusForbidden, "resolution.own-work")
	check["note"] = "Nobody said what happens next."
	var record resolutionapi.DeskRecord
	supervisor.Post(path("i1", "/check"), check).OK(&record)
	if record.Check == nil || record.Check.Good || record.Check.Qualities["told"] != "no" || record.Check.By.ID != supervisor.Staff {
		t.Errorf("checked: %+v", record.Check)
	}
	if l := lists(supervisor); len(l.ToCheck) != 0 {
		t.Errorf("checked and still to check: %+v", l.ToCheck)
	}
	supervisor.Post(path("i1", "/check"), check).Refused(http.StatusConflict, "resolution.checked-already")
}

func TestFigures(t *testing.T) {
	r := open(t)
	for _, id := range []string{"i1", "i2", "i3"} {
		r.graded(t, id, "resolution")
	}
	r.wait(20)
	r.incident(t, "i1", incident.ResolvedWithoutDeployment{Outcome: "advice", Agreed: "yes", Sampled: true, By: "pat", At: r.now()})
	r.incident(t, "i2", incident.ResolvedWithoutDeployment{Outcome: "advice", Agreed: "not-asked", CallBackBy: at(30), By: "pat", At: r.now()})
	r.incident(t, "i3", incident.Closed{Result: "advice", By: "pat", At: r.now()})
	r.desk().Post(path("i2", "/tries"), map[string]string{"result": "spoken", "note": ""}).OK()
	var f resolutionapi.ResolutionFigures
	r.As("analyst").Get("/api/resolution-desk/figures").OK(&f)
	if len(f.Types) != 1 || f.Types[0].Type != "theft" || f.Types[0].Label != "Theft" || f.From != "2026-11-21" {
		t.Fatalf("types: %+v", f)
	}
	for _, rate := range []resolutionapi.ResolutionRate{f.All, f.Types[0]} {
		if rate.Resolved.Count != 2 || rate.Resolved.Denominator != 3 || *rate.Resolved.Percent != 66.67 || *rate.MedianMinutes != 20 ||
			rate.Agreed.Count != 1 || rate.Agreed.Denominator != 2 || rate.CallBacksInTime.Count != 1 || rate.CallBacksInTime.Denominator != 1 ||
			rate.Checked.Count != 0 || rate.Checked.Denominator != 1 || rate.Good.Percent != nil {
			t.Errorf("figures: %+v", rate)
		}
	}
	r.As("analyst").Get("/api/resolution-desk/figures?from=2026-11-22&to=2026-11-21").Refused(http.StatusUnprocessableEntity, "statistics.period-backwards")
}

// The keeper of clocks may come late, twice, and as two processes with the same key.
func TestAMissedCallBackIsOnRecordOnce(t *testing.T) {
	r := open(t)
	r.graded(t, "i1", "resolution")
	r.desk().Post(path("i1", "/call-back"), map[string]any{"dueAt": at(60), "number": "07700 900123", "safeWay": "Any time"}).OK()
	clock, force := resolutionapi.Deadlines(r.Desk), httpservertest.Force
	next, err := clock.Next(t.Context(), force, "i1")
	if err != nil || !next.Equal(at(60).Add(time.Millisecond)) {
		t.Fatalf("next %v, %v", next, err)
	}
	before, _ := r.Journal.Head(t.Context())
	fire := func(ctx context.Context, key string, now time.Time) {
		t.Helper()
		if err := clock.Fire(ctx, command.Ask{Force: force, Actor: "system/deadline", Key: key}, "i1", now); err != nil {
			t.Error(err)
		}
	}
	fire(t.Context(), "early", at(60))
	fire(t.Context(), "one", at(61))
	fire(t.Context(), "one", at(61))
	fire(t.Context(), "two", at(62))
	after, _ := r.Journal.Head(t.Context())
	if after.Position != before.Position+2 { // that it fell due, and that a supervisor has it
		t.Errorf("%d pages for one missed call-back", after.Position-before.Position)
	}
	if next, err = clock.Next(t.Context(), force, "i1"); err != nil || !next.IsZero() {
		t.Errorf("next %v, %v", next, err)
	}
}

func TestRefusals(t *testing.T) {
	r := open(t)
	r.graded(t, "i1", "resolution")
	supervisor, missing := r.supervisor(), http.StatusNotFound
	supervisor.Get(path("none", "")).Refused(missing, "incident.not-found")
	supervisor.Post(path("none", ""), map[string]string{"why": "The shop only wants a reference."}).Refused(missing, "incident.not-found")
	supervisor.Post(path("none", "/take"), map[string]any{}).Refused(missing, "incident.not-found")
	supervisor.Post(path("none", "/return"), map[string]string{"why": "x"}).Refused(missing, "incident.not-found")
	supervisor.Post(path("none", "/call-back"), map[string]any{"dueAt": at(1), "number": "1", "safeWay": "x"}).Refused(missing, "incident.not-found")
	supervisor.Post(path("none", "/call-back/cancellation"), map[string]string{"reason": "x"}).Refused(missing, "incident.not-found")
	supervisor.Post(path("none", "/tries"), map[string]string{"result": "spoken", "note": ""}).Refused(missing, "incident.not-found")
	supervisor.Post(path("none", "/check"), map[string]any{"good": true, "qualities": map[string]string{}, "note": ""}).Refused(missing, "incident.not-found")
	supervisor.Post(path("i1", "/tries"), map[string]string{"result": "engaged", "note": ""}).Refused(http.StatusUnprocessableEntity, "request.invalid")
	r.Somebody("southmere", "h", "handler").Get(path("i1", "")).Refused(missing, "incident.not-found")
}

func TestEveryOperationKeepsTheRules(t *testing.T) {
	r := open(t)
	for _, id := range []string{"i1", "i2", "i3"} {
		r.graded(t, id, "resolution")
	}
	r.graded(t, "i4", "priority")
	r.incident(t, "i3", incident.ResolvedWithoutDeployment{Outcome: "advice", Sampled: true, CallBackBy: at(30), By: "pat", At: r.now()})
	r.desk().Post(path("i2", "/take"), map[string]any{}).OK()
	for _, id := range []string{"i5", "i6"} {
		r.graded(t, id, "resolution")
		r.desk().Post(path(id, "/take"), map[string]any{}).OK()
	}
	r.incident(t, "i5", incident.ResolvedWithoutDeployment{Outcome: "desk-investigation", Enquiries: "Ask the shop.", EnquiriesBy: at(90), By: "pat", At: r.now()})
	r.incident(t, "i6", byMail(r.now()))
	r.Happened(resolution.Room, "i6", resolution.AdviceSendFailed{Why: "no such mailbox", At: r.now()})
	httpservertest.Walk(t, r.House, map[string]httpservertest.Example{
		"list-resolution-desk":    {Path: "/api/resolution-desk"},
		"get-desk-record":         {Path: path("i1", "")},
		"pass-to-resolution-desk": {Path: path("i4", ""), Body: map[string]string{"why": "The shop only wants a reference."}},
		"take-desk-case":          {Path: path("i1", "/take"), Body: map[string]any{}},
		"return-desk-case":        {Path: path("i2", "/return"), Body: map[string]string{"why": "The caller knows who did it."}},
		"promise-call-back":       {Path: path("i1", "/call-back"), Body: map[string]any{"dueAt": at(60), "number": "07700 900123", "safeWay": "Any time"}},
		"cancel-call-back":        {Path: path("i3", "/call-back/cancellation"), Body: map[string]string{"reason": "They came to the counter."}},
		"try-call-back":           {Path: path("i1", "/tries"), Body: map[string]string{"result": "no-answer", "note": ""}},
		"end-desk-enquiry":        {Path: path("i5", "/enquiry/end"), Body: map[string]string{"note": "The pictures show nobody."}},
		"give-desk-advice":        {Path: path("i6", "/advice/given"), Body: map[string]string{"note": "Read to him on the telephone."}},
		"check-resolution":        {Path: path("i3", "/check"), Body: map[string]any{"good": true, "qualities": map[string]string{"told": "yes"}, "note": ""}},
	})
}
