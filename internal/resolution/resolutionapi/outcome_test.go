package resolutionapi_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/incident"
	"bluelamp/internal/resolution"
	"bluelamp/internal/resolution/resolutionapi"
)

func byMail(now time.Time) incident.ResolvedWithoutDeployment {
	return incident.ResolvedWithoutDeployment{
		Outcome: "written-advice", Advice: "Keep the receipts.", AdviceWay: "email", AdviceTo: "owen.pratt@post.example", By: "pat", At: now,
	}
}

// stands is one incident as its events leave it.
func (r *room) stands(t *testing.T, id string) incident.State {
	t.Helper()
	s, _, err := command.Load(t.Context(), r.Desk, httpservertest.Force, incident.Room, id, incident.Fold)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// told is what an incident was told, oldest first, each as "source: text".
func (r *room) told(t *testing.T, id string) []string {
	t.Helper()
	all, _, err := command.Load(t.Context(), r.Desk, httpservertest.Force, incident.Room, id, func(before []string, e any) []string {
		if told, is := e.(incident.InformationAdded); is {
			return append(before, told.Source+": "+told.Text)
		}
		return before
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// expect fails unless an incident was told these beginnings, and a look is due
// exactly where it was told something.
func (r *room) expect(t *testing.T, id string, want ...string) {
	t.Helper()
	told := r.told(t, id)
	if len(told) != len(want) || r.stands(t, id).Review.Due != (len(want) > 0) {
		t.Fatalf("%s was told %q", id, told)
	}
	for i := range want {
		if !strings.HasPrefix(told[i], want[i]) {
			t.Errorf("%s was told %q, want %q", id, told[i], want[i])
		}
	}
}

func TestWhatWasPromisedInResolvingIsTheDesks(t *testing.T) {
	r := open(t)
	r.graded(t, "ring", "resolution")
	r.incident(t, "ring", incident.ResolvedWithoutDeployment{
		Outcome: "call-back", CallBackBy: at(30), CallBackNumber: "07700 900123", CallBackSafeWay: "Never before nine", By: "pat", At: r.now(),
	})
	if l := lists(r.desk()); len(l.CallBacks) != 1 || l.CallBacks[0].Number != "07700 900123" || l.CallBacks[0].SafeWay != "Never before nine" {
		t.Errorf("to ring: %+v", l.CallBacks)
	}
	r.graded(t, "mail", "resolution")
	r.incident(t, "mail", byMail(r.now()))
	var record resolutionapi.DeskRecord
	r.As("handler").Get(path("mail", "")).OK(&record)
	if len(record.Advice) != 1 || record.Advice[0].State != "waiting" || record.Advice[0].Text != "Keep the receipts." || record.Advice[0].To != "owen.pratt@post.example" {
		t.Errorf("advice: %+v", record.Advice)
	}
	r.incident(t, "mail") // nothing more happens
	r.Happened(resolution.Room, "mail", resolution.AdviceSendFailed{Why: "no such mailbox", At: r.now()})
	r.incident(t, "mail")
	r.expect(t, "mail", "resolution-desk: The advice in writing could not be sent.")
	if l := lists(r.desk()); len(l.Advice) != 1 || l.Advice[0].State != "failed" || l.Advice[0].Why != "no such mailbox" {
		t.Errorf("not sent: %+v", l.Advice)
	}
	r.desk().Post(path("mail", "/advice/given"), map[string]string{"note": "Read to him on the telephone."}).OK(&record)
	if l := lists(r.desk()); len(l.Advice) != 0 || record.Advice[0].State != "given" {
		t.Errorf("given: %+v, %+v", l.Advice, record.Advice)
	}
}

func TestAnInvestigationStaysAtTheDesk(t *testing.T) {
	r := open(t)
	r.graded(t, "i1", "resolution")
	desk := r.desk()
	desk.Post(path("i1", "/take"), map[string]any{}).OK()
	r.incident(t, "i1", incident.ResolvedWithoutDeployment{
		Outcome: "desk-investigation", Enquiries: "Ask the shop for its pictures.", EnquiriesBy: at(90), By: desk.Staff, At: r.now(),
	})
	l := lists(desk)
	if len(l.Cases) != 1 || l.Cases[0].Stage != "taken" || l.Cases[0].Owner.ID != desk.Staff || l.Cases[0].Enquiry == nil ||
		l.Cases[0].Enquiry.Lines != "Ask the shop for its pictures." || l.Cases[0].Enquiry.Overdue {
		t.Fatalf("at the desk: %+v", l.Cases)
	}
	r.wait(91)
	r.fire(t, "i1")
	r.expect(t, "i1", "resolution-desk: The enquiries from the desk were not ended in time.")
	if l = lists(desk); !l.Cases[0].Enquiry.Overdue {
		t.Errorf("not overdue: %+v", l.Cases[0].Enquiry)
	}
	note := map[string]string{"note": "The pictures show nobody."}
	r.Somebody(httpservertest.Force, "bob", "resolution-desk").Post(path("i1", "/enquiry/end"), note).Refused(http.StatusUnprocessableEntity, "resolution.not-yours-to-end")
	var record resolutionapi.DeskRecord
	desk.Post(path("i1", "/enquiry/end"), note).OK(&record)
	if record.Stage != "settled" || record.Enquiry.EndedAt == nil || record.Enquiry.Note != note["note"] || len(lists(desk).Cases) != 0 {
		t.Errorf("ended: %+v", record)
	}
}

// fire lets the clock of an incident's promises strike.
func (r *room) fire(t *testing.T, id string) {
	t.Helper()
	ask := command.Ask{Force: httpservertest.Force, Actor: "system/deadline", Key: "fire-" + id}
	if err := resolutionapi.Deadlines(r.Desk).Fire(t.Context(), ask, id, r.now()); err != nil {
		t.Fatal(err)
	}
	r.incident(t, id)
}

// A call-back that goes wrong is not a red line in a list: a supervisor has it, and
// somebody looks at the risk.
func TestACallBackThatGoesWrongMakesALookDue(t *testing.T) {
	r := open(t)
	desk := r.desk()
	promise := map[string]any{"dueAt": at(60), "number": "07700 900123", "safeWay": "Any time"}
	for _, id := range []string{"late", "unsafe", "tried", "closed"} {
		r.graded(t, id, "resolution")
		desk.Post(path(id, "/call-back"), promise).OK()
	}
	r.incident(t, "closed", incident.Closed{Result: "advice", By: "dan", At: r.now()})
	desk.Post(path("unsafe", "/tries"), map[string]string{"result": "unsafe", "note": "A man answered."}).OK()
	r.expect(t, "unsafe", "resolution-desk: At the promised call-back it was not safe to speak.")
	for range 2 {
		r.expect(t, "tried")
		desk.Post(path("tried", "/tries"), map[string]string{"result": "no-answer", "note": ""}).OK()
	}
	r.expect(t, "tried", "resolution-desk: Nobody was reached at the promised call-back, after 2 tries.")
	r.wait(61)
	r.fire(t, "late")
	r.fire(t, "closed")
	r.expect(t, "late", "resolution-desk: The promised call-back was not made in time.")
	r.expect(t, "closed")
	climbed := map[string]string{}
	for _, c := range lists(r.supervisor()).CallBacks {
		climbed[c.Incident] = c.Climbed
	}
	if climbed["late"] != "late" || climbed["unsafe"] != "unsafe" || climbed["tried"] != "tries" || climbed["closed"] != "late" {
		t.Errorf("with a supervisor: %v", climbed)
	}
}

// notGood is what a supervisor finds.
var notGood = map[string]any{"good": false, "qualities": map[string]string{"told": "no"}, "note": "Nobody asked who else saw it."}

func TestACheckThatFindsItNotGoodLeadsToSomething(t *testing.T) {
	r := open(t)
	supervisor := r.supervisor()
	for _, id := range []string{"open", "closed", "good"} {
		r.graded(t, id, "resolution")
		r.incident(t, id, incident.ResolvedWithoutDeployment{Outcome: "answered", Sampled: true, By: "pat", At: r.now()})
	}
	r.incident(t, "closed", incident.Closed{Result: "advice", By: "dan", At: r.now()})
	supervisor.Post(path("good", "/check"), map[string]any{"good": true, "qualities": map[string]string{"told": "yes"}, "note": ""}).OK()
	r.expect(t, "good")
	supervisor.Post(path("open", "/check"), notGood).OK()
	r.expect(t, "open", "supervisor: A supervisor does not agree with how this was resolved: Nobody asked who else saw it.")
	supervisor.Post(path("closed", "/check"), notGood).OK()
	r.expect(t, "closed")

	desk := r.desk()
	l := lists(desk)
	if len(l.Cases) != 1 || l.Cases[0].Incident != "closed" || l.Cases[0].Stage != "queued" || l.Cases[0].Enquiry == nil || l.Cases[0].Enquiry.Kind != "again" ||
		l.Cases[0].Enquiry.Lines != notGood["note"] || l.Cases[0].Check == nil || l.Cases[0].Check.By.ID != supervisor.Staff {
		t.Fatalf("back at the desk: %+v", l.Cases)
	}
	desk.Post(path("closed", "/take"), map[string]any{}).OK()
	desk.Post(path("closed", "/return"), map[string]string{"why": "Somebody has to go there."}).Refused(http.StatusUnprocessableEntity, "resolution.closed-open-anew")
	desk.Post(path("closed", "/call-back"), map[string]any{"dueAt": at(60), "number": "07700 900123", "safeWay": "Any time"}).OK()
	desk.Post(path("closed", "/tries"), map[string]string{"result": "spoken", "note": "She saw a van."}).OK()
	desk.Post(path("closed", "/enquiry/end"), map[string]string{"note": "Spoke to her; a new incident is open."}).OK()
	if l = lists(desk); len(l.Cases)+len(l.CallBacks) != 0 {
		t.Errorf("ended and still there: %+v", l)
	}
	var record resolutionapi.DeskRecord
	r.As("handler").Get(path("closed", "")).OK(&record)
	if record.Check == nil || record.Check.Good || record.Check.Note != notGood["note"] {
		t.Errorf("the handler does not see what was found: %+v", record.Check)
	}
}
