package incidentapi_test

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/incident/incidentapi"
	"bluelamp/internal/risk"
	"bluelamp/internal/risk/riskviews"
)

const (
	unfit = http.StatusUnprocessableEntity
	gone  = "The man has left the country, a neighbour saw him go."
)

// assessments counts what the risk room has kept for the contact.
func (h *house) assessments() int {
	h.t.Helper()
	db, err := h.Views.Reader(httpservertest.Force, riskviews.Name)
	if err != nil {
		h.t.Fatal(err)
	}
	all, err := riskviews.Assessments(h.t.Context(), db, "c1")
	if err != nil {
		h.t.Fatal(err)
	}
	return len(all)
}

func TestALateIncidentIsLookedAtAgainAndRaised(t *testing.T) {
	h := open(t)
	handler := h.As("handler")
	id := h.opened(handler, "burglary", "priority")
	path := "/api/incidents/" + id
	var i incidentapi.Incident
	handler.Get(path).OK(&i)
	if i.Risk != "high" || i.Review.State != "waiting" || !i.Review.NextAt.Equal(h.now().Add(30*60e9)) || i.Crime == nil || i.Owner != handler.Staff {
		t.Errorf("opened: %+v, crime %+v", i.Review, i.Crime)
	}
	h.at(41, id)
	handler.Get(path).OK(&i)
	if r := i.Review; r.State != "overdue" || r.With != "supervisor" || r.Reason != "interval" || r.Number != 1 {
		t.Errorf("nobody looked: %+v", r)
	}
	handler.Post(path+"/reassessments", with("low", map[string]any{"trigger": "interval", "victim": "tried", "victimNote": "No answer, twice."})).OK(&i)
	if i.Review.State != "waiting" || i.Risk != "high" || len(i.Reassessments) != 1 || i.Reassessments[0].Number != 1 || i.Assessment.Risk != "low" {
		t.Errorf("a calmer look: risk %s, %+v, %+v", i.Risk, i.Review, i.Reassessments)
	}
	if changed := strings.Join(i.Reassessments[0].Changed, " "); changed != "levels.threat answers.inside risk" {
		t.Errorf("changed: %s", changed)
	}
	urgent := with("high", map[string]any{"trigger": "information", "form": form("high", "yes")})
	handler.Post(path+"/reassessments", urgent).Refused(unfit, "incident.proposal-passed-over")
	if n := h.assessments(); n != 2 {
		t.Errorf("a refused look left an assessment behind: %d", n)
	}
	urgent["grade"], urgent["justification"] = "emergency", "He is back and at the door."
	handler.Post(path+"/reassessments", urgent).OK(&i)
	if i.Grade != "emergency" || len(i.Grades) != 2 || i.Grades[1].Reasons[0] != "Somebody is inside." || i.Grades[1].Proposed != "emergency" {
		t.Errorf("raised: %s, %+v", i.Grade, i.Grades)
	}
	broken := with("high", map[string]any{"trigger": "interval", "form": form("unheard-of", "no")})
	if p := handler.Post(path+"/reassessments", broken).Refused(unfit, "policy.unknown-code"); p.Field != "form.risk" {
		t.Errorf("names %q", p.Field)
	}
}

func TestTheSameLookTwiceIsOne(t *testing.T) {
	h := open(t)
	handler := h.As("handler")
	path := "/api/incidents/" + h.opened(handler, "lost", "priority")
	again := handler.With("Idempotency-Key", "once")
	var first, second incidentapi.Incident
	ask := with("medium", map[string]any{"grade": "advice", "risk": "medium", "reason": gone})
	again.Post(path+"/lowerings", ask).OK(&first)
	again.Post(path+"/lowerings", ask).OK(&second)
	if first.Lowering == "" || first.Lowering != second.Lowering || len(second.Requests) != 1 || h.assessments() != 3 {
		t.Errorf("%q, then %q, %d assessments", first.Lowering, second.Lowering, h.assessments())
	}
}

func TestADowngradeTakesTwoPeople(t *testing.T) {
	h := open(t)
	handler := h.As("handler")
	id := h.opened(handler, "lost", "priority")
	path := "/api/incidents/" + id
	var i incidentapi.Incident
	ask := with("medium", map[string]any{"grade": "advice", "risk": "medium", "reason": gone})
	handler.Post(path+"/lowerings", ask).OK(&i)
	if i.Grade != "priority" || i.Risk != "high" || i.Lowering == "" {
		t.Fatalf("asking alone lowered it: %+v", i.IncidentSummary)
	}
	if q := i.Requests[0]; q.AssessmentBefore == nil || q.AssessmentBefore.ID != "as-lost" || q.AssessmentAfter == nil || q.AssessmentAfter.Risk != "medium" || q.State != "waiting" {
		t.Errorf("side by side: %+v", q)
	}
	var waiting struct {
		Requests []incidentapi.IncidentRequestRow
	}
	h.As("supervisor").Get("/api/requests").OK(&waiting)
	if len(waiting.Requests) != 1 || waiting.Requests[0].Request.ID != i.Lowering || waiting.Requests[0].Incident.ID != id {
		t.Errorf("waiting: %+v", waiting.Requests)
	}
	decision := path + "/lowerings/" + i.Lowering + "/decision"
	yes := map[string]any{"approved": true, "reason": "Both assessments read."}
	handler.Post(decision, yes).Refused(http.StatusForbidden, "staff.not-allowed")
	h.Somebody(httpservertest.Force, handler.Staff, "supervisor").Post(decision, yes).Refused(http.StatusForbidden, "incident.second-is-asker")
	h.As("supervisor").Post(decision, yes).OK(&i)
	if i.Grade != "advice" || i.Risk != "medium" || i.Lowering != "" || i.Requests[0].DecidedBy.Name != "Name of supervisor-1" || i.Grades[1].Proposed != "priority" {
		t.Errorf("lowered: %+v, %+v", i.IncidentSummary, i.Requests)
	}
	wantLog(t, i, 3,
		"Risk assessed as Burglary. Priority proposed. Rung back: all as said before. all as said before.",
		"Risk looked at again to ask for a lower grade or risk: the victim was spoken to.",
		"Asked to lower the grade to Advice and the risk to Medium. "+gone,
		"Lowering approved by a second person. Both assessments read.",
		"Graded as Advice where Priority was proposed. "+gone, "Risk stands at Medium.")
}

// wantLog compares the log from a line on, as a person reads it.
func wantLog(t *testing.T, i incidentapi.Incident, from int, want ...string) {
	t.Helper()
	var said []string
	for _, l := range i.Log[from:] {
		said = append(said, l.Text)
	}
	if diff := cmp.Diff(want, said); diff != "" {
		t.Errorf("log: %s", diff)
	}
}

// Both have the request on the screen and answer in the same moment.
func TestTwoSupervisorsDecideAtOnce(t *testing.T) {
	h := open(t)
	handler := h.As("handler")
	path := "/api/incidents/" + h.opened(handler, "lost", "priority")
	var i incidentapi.Incident
	handler.Post(path+"/lowerings", with("medium", map[string]any{"grade": "advice", "risk": "", "reason": gone})).OK(&i)
	decision := path + "/lowerings/" + i.Lowering + "/decision"
	type answer struct {
		who  string
		body []byte
		code int
	}
	answers := make(chan answer, 2)
	for _, who := range []string{"supervisor-1", "supervisor-2"} {
		c := h.Somebody(httpservertest.Force, who, "supervisor")
		go func() {
			a := c.Post(decision, map[string]any{"approved": who == "supervisor-1", "reason": "Both assessments read."})
			answers <- answer{who, a.Body, a.Status}
		}()
	}
	one, other := <-answers, <-answers
	if one.code != http.StatusOK {
		one, other = other, one
	}
	var problem struct {
		Code, Detail string
		Details      struct{ By string }
	}
	if err := json.Unmarshal(other.body, &problem); err != nil || one.code != http.StatusOK || other.code != http.StatusConflict {
		t.Fatalf("%d %s, %d %s", one.code, one.body, other.code, other.body)
	}
	if problem.Code != "incident.already-decided" || !strings.HasPrefix(problem.Detail, "Name of "+one.who+" ") || problem.Details.By != one.who {
		t.Errorf("the second was told %+v", problem)
	}
	handler.Get(path).OK(&i)
	if lowered := i.Grade == "advice"; lowered != (one.who == "supervisor-1") || len(i.Requests) != 1 {
		t.Errorf("first was %s, and the grade is %s", one.who, i.Grade)
	}
}

func TestSomethingNewWithdrawsTheRequest(t *testing.T) {
	h := open(t)
	handler := h.As("handler")
	path := "/api/incidents/" + h.opened(handler, "lost", "priority")
	var i incidentapi.Incident
	handler.Post(path+"/lowerings", with("medium", map[string]any{"grade": "advice", "reason": gone})).OK(&i)
	request := path + "/lowerings/" + i.Lowering
	handler.Post(path+"/information", map[string]string{"text": "He was seen at the station.", "source": "public"}).OK(&i)
	if i.Lowering != "" || i.Review.State != "due" || i.Review.Reason != "information" || i.Requests[0].State != "withdrawn" {
		t.Errorf("after the news: %+v, %+v", i.Review, i.Requests)
	}
	h.As("supervisor").Post(request+"/decision", map[string]any{"approved": true, "reason": "Both assessments read."}).
		Refused(http.StatusConflict, "incident.request-withdrawn")
	handler.Post(request+"/withdrawal", map[string]string{"reason": "Not needed."}).Refused(http.StatusConflict, "incident.request-withdrawn")
}

func TestADelayIsAgreedToAndRunsOut(t *testing.T) {
	h := open(t)
	handler, supervisor := h.As("handler"), h.As("supervisor")
	id := h.opened(handler, "lost", "priority") // to be reached by 60
	path := "/api/incidents/" + id
	h.at(20)
	want := with("high", map[string]any{
		"until": h.now().Add(45 * 60e9), "reason": "Every car is at the collision on the bypass.", "safety": "Her sister is with her, the door is locked.",
	})
	var i incidentapi.Incident
	handler.Post(path+"/delays", want).OK(&i)
	decision := path + "/delays/" + i.Delay + "/decision"
	h.Somebody(httpservertest.Force, handler.Staff, "supervisor").Post(decision, map[string]any{"approved": true, "reason": "It has to be."}).
		Refused(http.StatusForbidden, "incident.second-is-asker")
	supervisor.Post(decision, map[string]any{"approved": true, "reason": "Sister confirmed it."}).OK(&i)
	if i.Delay != "" || i.DelayUntil == nil {
		t.Errorf("agreed: %+v", i.IncidentSummary)
	}
	h.at(61)
	if handler.Get(path).OK(&i); !i.Late || i.Unjustified {
		t.Errorf("within the delay: late %v, unjustified %v", i.Late, i.Unjustified)
	}
	h.at(66, id)
	if handler.Get(path).OK(&i); !i.Unjustified || i.DelayUntil != nil || i.Review.DueAt == nil {
		t.Errorf("the delay is over: %+v", i.IncidentSummary)
	}
	var board struct{ Incidents []incidentapi.IncidentSummary }
	if handler.Get("/api/incidents").OK(&board); !board.Incidents[0].Unjustified {
		t.Error("the board does not show it")
	}
	wantLog(t, i, len(i.Log)-6,
		"Risk looked at again to ask for a delay: the victim was spoken to.",
		"Asked to delay the response until 13:05 on 21 November. Every car is at the collision on the bypass. Her sister is with her, the door is locked.",
		"Delay approved by a second person. Sister confirmed it.",
		"The risk has to be looked at again: nobody has for as long as this grade and risk allow.",
		"Nobody has looked at the risk; this goes to the supervisor.",
		"The delay is over: its time has run out.")
}

func TestTheBacklogIsOnesOwnFirst(t *testing.T) {
	h := open(t)
	handler, other := h.As("handler"), h.Somebody(httpservertest.Force, "handler-2", "handler")
	theirs := h.opened(other, "lost", "emergency")
	mine := h.opened(handler, "lost", "advice")
	handler.Post("/api/incidents/"+mine+"/information", map[string]string{"text": "It was found.", "source": "public"}).OK()
	h.at(20, theirs, mine)
	rows := func(c *httpservertest.Client, with string) (ids []string) {
		var out struct {
			Reviews []incidentapi.IncidentBacklogRow
		}
		c.Get("/api/reviews?with=" + with).OK(&out)
		for _, r := range out.Reviews {
			ids = append(ids, r.Incident.ID)
		}
		return ids
	}
	if got := rows(h.As("supervisor"), "all"); len(got) != 2 || got[0] != mine { // 21 minutes × 3 × 1 before 6 × 3 × 3
		t.Errorf("the supervisor's: %v", got)
	}
	h.at(60, theirs, mine)
	if got := rows(h.As("supervisor"), "all"); got[0] != theirs {
		t.Errorf("the supervisor's, later: %v", got)
	}
	if got := rows(handler, "all"); len(got) != 2 || got[0] != mine {
		t.Errorf("the handler's: %v", got)
	}
	if got := rows(h.As("supervisor"), "force-lead"); len(got) != 2 {
		t.Errorf("with the force lead: %v", got)
	}
	handler.Post("/api/incidents/"+mine+"/handover", map[string]string{"to": "nobody", "note": "Look at it."}).Refused(unfit, "incident.nobody-of-that-name")
	var i incidentapi.Incident
	handler.Post("/api/incidents/"+mine+"/handover", map[string]string{"to": "supervisor-1", "note": "Look at it."}).OK(&i)
	if i.Owner != "supervisor-1" || i.Log[len(i.Log)-1].Text != "Handed over to Name of supervisor-1. Look at it." {
		t.Errorf("handed over: %+v", i.Log[len(i.Log)-1])
	}
}

func TestTheCrimeClockAndClosing(t *testing.T) {
	h := open(t)
	handler := h.As("handler")
	id := h.opened(handler, "burglary", "advice")
	path := "/api/incidents/" + id
	var clocks struct{ Incidents []incidentapi.IncidentSummary }
	if handler.Get("/api/crime-decisions").OK(&clocks); len(clocks.Incidents) != 1 || clocks.Incidents[0].Crime.Overdue {
		t.Errorf("clocks: %+v", clocks.Incidents)
	}
	h.at(24*60+1, id)
	if handler.Get("/api/crime-decisions").OK(&clocks); !clocks.Incidents[0].Crime.Overdue {
		t.Errorf("overdue: %+v", clocks.Incidents[0].Crime)
	}
	ending := map[string]any{"result": "advice", "closingType": "", "note": "His brother had the key."}
	handler.Post(path+"/close", ending).Refused(unfit, "incident.review-is-due")
	handler.Post(path+"/reassessments", with("high", map[string]any{"trigger": "interval", "justification": gone})).OK()
	handler.Post(path+"/close", ending).Refused(unfit, "incident.closing-look-missing")
	handler.Post(path+"/reassessments", with("high", map[string]any{"trigger": "closing", "justification": gone})).OK()
	handler.Post(path+"/close", ending).Refused(http.StatusForbidden, "incident.closing-needs-second")
	h.Somebody(httpservertest.Force, handler.Staff, "supervisor").Post(path+"/close", ending).
		Refused(http.StatusForbidden, "incident.closing-needs-second")
	delete(ending, "closingType") // keeps the opening type
	supervisor := h.As("supervisor")
	supervisor.Post(path+"/close", ending).Refused(unfit, "incident.crime-undecided")
	handler.Post(path+"/crime", map[string]any{"crime": true, "reference": "C/1"}).OK()
	ending["noCrimeReason"] = "verified"
	supervisor.Post(path+"/close", ending).Refused(http.StatusForbidden, "incident.no-crime-needs-second")
	delete(ending, "noCrimeReason")
	var i incidentapi.Incident
	handler.Post(path+"/crime", map[string]any{"crime": false, "reason": "verified", "note": "His brother had the key."}).OK(&i)
	supervisor.Post(path+"/no-crimes/"+i.NoCrime+"/decision", map[string]any{"approved": true, "reason": "Rung the brother."}).OK()
	supervisor.Post(path+"/close", ending).OK(&i)
	if i.State != "closed" || len(i.CrimeDecisions) != 2 || !i.CrimeDecisions[0].Late || i.CrimeDecisions[1].Crime || i.Review.State != "none" {
		t.Errorf("closed: %+v, %+v", i.IncidentSummary, i.CrimeDecisions)
	}
	wantLog(t, i, len(i.Log)-2, "No crime: Verified: no crime. His brother had the key.", "Closed: Advice given, as Burglary. His brother had the key.")
	if handler.Get("/api/crime-decisions").OK(&clocks); len(clocks.Incidents) != 0 {
		t.Errorf("clocks after the decision: %+v", clocks.Incidents)
	}
}

func TestResolvingIsNoBackDoor(t *testing.T) {
	h := open(t)
	handler := h.As("handler")
	path := "/api/incidents/" + h.opened(handler, "burglary", "advice")
	ending := map[string]any{"reason": "no-need", "outcome": "advice", "note": "", "agreed": "yes", "solvability": map[string]string{"cctv": "yes"}}
	handler.Post(path+"/resolve", ending).Refused(unfit, "incident.risk-too-grave")
	h.pack.Resolution.MaxRisk = "high"
	if p := handler.Post(path+"/resolve", ending).Refused(unfit, "incident.officer-attends"); !strings.HasPrefix(p.Detail, "CCTV") {
		t.Errorf("the factor is not named: %s", p.Detail)
	}
	ending["solvability"] = map[string]string{"cctv": "no"}
	ending["agreed"] = "no"
	handler.Post(path+"/resolve", ending).Refused(http.StatusForbidden, "incident.disagreement-needs-supervisor")
	ending["agreed"] = "yes"
	var i incidentapi.Incident
	if handler.Post(path+"/resolve", ending).OK(&i); !i.Resolution.Sampled || i.Resolution.Solvability["cctv"] != "no" {
		t.Errorf("resolved: %+v", i.Resolution)
	}
	h.pack.IncidentTypes[1].RightCare = true
	path = "/api/incidents/" + h.opened(handler, "lost", "advice")
	delete(ending, "solvability")
	handler.Post(path+"/resolve", ending).Refused(unfit, "incident.right-care-undecided")
	h.Happened(risk.Room, "c1", risk.RightCareDecided{ID: "d1", Threshold: "life", Meets: true, At: noon})
	handler.Post(path+"/resolve", ending).Refused(unfit, "incident.right-care-comes")
	closing := map[string]any{"result": "advice", "note": ""}
	handler.Post(path+"/reassessments", with("high", map[string]any{
		"trigger": "closing", "justification": gone, "form": lost("high"),
	})).OK()
	h.As("supervisor").Post(path+"/close", closing).Refused(unfit, "incident.right-care-comes")
	h.Happened(risk.Room, "c1", risk.RightCareDecided{ID: "d2", Threshold: "none", At: noon})
	handler.Post(path+"/resolve", ending).OK(&i)
	handler.Post(path+"/close", closing).OK(&i)
}
