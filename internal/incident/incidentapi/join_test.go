package incidentapi_test

import (
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/incident"
	"bluelamp/internal/incident/incidentapi"
	"bluelamp/internal/journal"
	"bluelamp/internal/policy"
	"bluelamp/internal/risk"
)

// called is a second call, taken by a handler, with an assessment of its risk.
func (h *house) called(id, handler, level string) {
	h.t.Helper()
	h.Happened(contact.Room, id, contact.Received{Channel: contact.Phone, Service: "999", At: noon.Add(3 * time.Minute)},
		contact.Answered{Handler: handler, At: noon.Add(3 * time.Minute)})
	if level == "" {
		return
	}
	h.Happened(risk.Room, id, risk.Assessed{
		ID: "of-" + id, Trigger: risk.Initial, Type: "burglary", Model: "thrive", Risk: level,
		Levels: map[string]string{"threat": level, "harm": "low"}, Proposed: risk.Proposed{Grade: "priority"}, By: handler, At: noon,
	})
}

func TestASecondCallAboutAnOpenIncident(t *testing.T) {
	h := open(t)
	h.pack.Levels = append(h.pack.Levels, policy.Level{Code: "extreme", Label: "Extreme"})
	handler := h.As("handler")
	id := h.opened(handler, "lost", "advice")
	path := "/api/incidents/" + id + "/contacts"
	h.called("c2", handler.Staff, "extreme")
	words := map[string]string{"contact": "c2", "text": "He has a knife."}
	var i incidentapi.Incident
	handler.Post(path, words).OK(&i)
	wantLog(t, i, 3, "A further contact, 999 at 12:03, joined: He has a knife.", "Risk stands at Extreme.",
		"The risk has to be looked at again: something new became known.", "Whether this is a crime has to be decided.")
	if i.Risk != "extreme" || i.Review.Reason != "information" || len(i.Contacts) != 2 {
		t.Fatalf("joined: %s, %+v, %+v", i.Risk, i.Review, i.Contacts)
	}
	first, second := i.Contacts[0], i.Contacts[1]
	if !first.First || first.Contact != "c1" || first.Assessment == nil || second.First || second.Text != "He has a knife." ||
		second.Service != "999" || second.Assessment == nil || second.Assessment.ID != "of-c2" || second.By.Name != "Name of handler-1" {
		t.Errorf("contacts: %+v", i.Contacts)
	}
	handler.Post(path, words).Refused(http.StatusConflict, "incident.already-joined")
	handler.Post(path, map[string]string{"contact": "c9", "text": "x"}).Refused(http.StatusNotFound, "contact.not-found")
	h.called("c3", "handler-9", "")
	handler.Post(path, map[string]string{"contact": "c3", "text": "Me too."}).Refused(http.StatusForbidden, "incident.joining-not-yours")
}

// The contact learns of it, and what is found with it later counts, and what was
// found in the very moment too.
func TestTheContactThatJoinedIsHeeded(t *testing.T) {
	h := open(t)
	h.pack.Levels = append(h.pack.Levels, policy.Level{Code: "extreme", Label: "Extreme"})
	handler := h.As("handler")
	id := h.opened(handler, "lost", "advice")
	h.called("c2", handler.Staff, "")
	handler.Post("/api/incidents/"+id+"/contacts", map[string]string{"contact": "c2", "text": "He has a knife."}).OK()
	look := risk.Assessed{ID: "b2", Trigger: risk.Initial, Type: "burglary", Risk: "extreme", By: handler.Staff, At: noon}
	h.Happened(risk.Room, "c2", look)
	policyOf := func(string) *policy.Pack { return h.pack }
	joining := incidentapi.Joining(h.Desk, policyOf)
	page := journal.Event{
		Page: journal.Page{Position: 98, Stream: journal.NewStream(httpservertest.Force, incident.Room, id)},
		Body: incident.ContactJoined{Contact: "c2", At: noon},
	}
	for range 2 { // a reaction may come twice
		if err := joining.Do(t.Context(), page, "reaction/contact-joined/98"); err != nil {
			t.Fatal(err)
		}
	}
	s, _, err := command.Load(t.Context(), h.Desk, httpservertest.Force, contact.Room, "c2", contact.Fold)
	if err != nil || !slices.Equal(s.Incidents, []string{id}) {
		t.Errorf("the contact knows %v, %v", s.Incidents, err)
	}
	var i incidentapi.Incident
	handler.Post("/api/incidents/"+id+"/log", map[string]string{"text": "A line"}).OK(&i)
	if i.Risk != "extreme" {
		t.Errorf("what was found with the second call: %s", i.Risk)
	}
	handler.Post("/api/incidents/"+id+"/reassessments", with("extreme", map[string]any{"trigger": "information", "form": lost("extreme")})).OK(&i)
	later := look
	later.ID, later.Proposed.Grade = "b3", "emergency"
	page = journal.Event{Page: journal.Page{Position: 99, Stream: journal.NewStream(httpservertest.Force, risk.Room, "c2")}, Body: later}
	if err := incidentapi.Heeding(h.Desk, policyOf).Do(t.Context(), page, "reaction/assessment-heeded/99"); err != nil {
		t.Fatal(err)
	}
	handler.Post("/api/incidents/"+id+"/log", map[string]string{"text": "Another line"}).OK(&i)
	if i.Review.State != "due" || i.Review.Reason != "information" {
		t.Errorf("after a later, more urgent look: %+v", i.Review)
	}
}

func TestAGradeBelowTheProposalIsSeen(t *testing.T) {
	h := open(t)
	handler, lead := h.As("handler"), h.As("supervisor")
	path := "/api/incidents/" + h.opened(handler, "lost", "advice") // priority was proposed
	var out struct {
		Incidents []incidentapi.IncidentBelowRow
	}
	handler.Get("/api/incidents/below-proposal").Refused(http.StatusForbidden, "staff.not-allowed")
	lead.Get("/api/incidents/below-proposal").OK(&out)
	if len(out.Incidents) != 1 || out.Incidents[0].Below.Proposed != "priority" || out.Incidents[0].Below.Grade != "advice" || out.Incidents[0].Overdue || out.Incidents[0].Mine {
		t.Fatalf("below: %+v", out.Incidents)
	}
	var counts incidentapi.IncidentReviewCounts
	lead.Get("/api/reviews/counts").OK(&counts)
	if counts.BelowProposal != 1 {
		t.Errorf("counted: %+v", counts)
	}
	handler.Get("/api/reviews/counts").OK(&counts)
	if counts != (incidentapi.IncidentReviewCounts{}) {
		t.Errorf("what is not a handler's to do: %+v", counts)
	}
	h.at(240)
	if lead.Get("/api/incidents/below-proposal").OK(&out); !out.Incidents[0].Overdue || out.Incidents[0].Minutes != 240 {
		t.Errorf("after the review interval: %+v", out.Incidents)
	}
	var i incidentapi.Incident
	lead.Post(path+"/grade-seen", map[string]any{"agreed": false}).Refused(unfit, "incident.reason-missing")
	lead.Post(path+"/grade-seen", map[string]any{"agreed": false, "reason": "He was there an hour ago."}).OK(&i)
	if i.Review.With != "supervisor" || i.Review.Reason != "supervision" || i.Below == nil || i.Below.Agreed || i.Below.SeenBy.Name != "Name of supervisor-1" {
		t.Errorf("not agreed: %+v, %+v", i.Review, i.Below)
	}
	if said := i.Log[len(i.Log)-3].Text; said != "A second person does not agree with the grade: Priority was proposed. He was there an hour ago." {
		t.Errorf("log: %q", said)
	}
	if lead.Get("/api/incidents/below-proposal").OK(&out); len(out.Incidents) != 0 {
		t.Errorf("still waiting: %+v", out.Incidents)
	}
	problem := h.Somebody(httpservertest.Force, "supervisor-2", "supervisor").Post(path+"/grade-seen", map[string]any{"agreed": true}).
		Refused(http.StatusConflict, "incident.already-decided")
	if !strings.HasPrefix(problem.Detail, "Name of supervisor-1") {
		t.Errorf("the second supervisor reads %q", problem.Detail)
	}
}

// A supervisor who made the look that is to be lowered does not approve of lowering it.
func TestWhoLookedDoesNotDecide(t *testing.T) {
	h := open(t)
	handler, looked := h.As("handler"), h.As("supervisor")
	path := "/api/incidents/" + h.opened(handler, "lost", "advice")
	h.pack.Levels = append(h.pack.Levels, policy.Level{Code: "extreme", Label: "Extreme"})
	var i incidentapi.Incident
	looked.Post(path+"/reassessments", with("extreme", map[string]any{"trigger": "supervision", "form": lost("extreme")})).OK(&i)
	handler.Post(path+"/lowerings", with("medium", map[string]any{"risk": "medium", "reason": gone})).OK(&i)
	decision, yes := path+"/lowerings/"+i.Lowering+"/decision", map[string]any{"approved": true, "reason": "Both assessments read."}
	looked.Post(decision, yes).Refused(http.StatusForbidden, "incident.second-looked")
	h.Somebody(httpservertest.Force, "supervisor-2", "supervisor").Post(decision, yes).OK(&i)
	if i.Risk != "medium" {
		t.Errorf("lowered: %s", i.Risk)
	}
}

func TestNoCrimeTakesTwoPeople(t *testing.T) {
	h := open(t)
	h.pack.Crime.SecondedTypes = []string{"lost"}
	handler, lead := h.As("handler"), h.As("supervisor")
	path := "/api/incidents/" + h.opened(handler, "lost", "advice")
	var i incidentapi.Incident
	handler.Post(path+"/crime", map[string]any{"crime": false, "reason": "verified", "note": "She found it at home."}).OK(&i)
	if i.NoCrime == "" || len(i.CrimeDecisions) != 0 || len(i.Requests) != 1 || i.Requests[0].Kind != "no-crime" || i.Requests[0].NoCrime != "verified" {
		t.Fatalf("asked: %q, %+v, %+v", i.NoCrime, i.CrimeDecisions, i.Requests)
	}
	var counts incidentapi.IncidentReviewCounts
	if lead.Get("/api/reviews/counts").OK(&counts); counts.ToDecide != 1 {
		t.Errorf("counted: %+v", counts)
	}
	lead.Post(path+"/no-crimes/"+i.NoCrime+"/decision", map[string]any{"approved": true, "reason": "Rung her back."}).OK(&i)
	if i.NoCrime != "" || len(i.CrimeDecisions) != 1 || i.CrimeDecisions[0].Crime || i.Requests[0].State != "approved" {
		t.Errorf("agreed: %+v, %+v", i.CrimeDecisions, i.Requests)
	}
	wantLog(t, i, 3, "A second person is asked whether there was no crime: Verified: no crime. She found it at home.",
		"A second person agrees that there was no crime. Rung her back.", "No crime: Verified: no crime. She found it at home.")
}

// A review of a supervisor's own that has come up to the supervisor is counted once.
func TestNoReviewIsCountedTwice(t *testing.T) {
	h := open(t)
	lead := h.As("supervisor")
	id := h.opened(lead, "lost", "priority") // within 30 minutes somebody looks
	var counts incidentapi.IncidentReviewCounts
	h.at(30, id)
	if lead.Get("/api/reviews/counts").OK(&counts); counts.Mine != 1 || counts.Supervisor != 0 {
		t.Errorf("due: %+v", counts)
	}
	h.at(41, id)
	if lead.Get("/api/reviews/counts").OK(&counts); counts.Mine != 0 || counts.Supervisor != 1 {
		t.Errorf("climbed: %+v", counts)
	}
}
