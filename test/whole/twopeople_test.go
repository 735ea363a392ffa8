package whole

import (
	"net/http"
	"testing"
)

// TestTwoPeopleGrade: the second of two sees what the first decided.
func TestTwoPeopleGrade(t *testing.T) {
	p := open(t)
	dilys, sam, hannah := p.signIn(t, dispatcher), p.signIn(t, supervisor), p.signIn(t, handler)
	begun := opening(hannah.assessedContact())
	begun["grade"], begun["justification"] = "scheduled", "The alarm has rung falsely here before."
	var seen incident
	hannah.post("/api/incidents", begun, &seen)
	path := "/api/incidents/" + seen.ID
	grade := func(grade, why string) request {
		return request{method: http.MethodPost, path: path + "/grade", body: sent{"grade": grade, "justification": why}, seen: seen.Version}
	}
	sam.do(grade("priority", "A neighbour sees a torch."))
	refusal := dilys.refused(grade("emergency", "Another has come."), http.StatusConflict, "command.changed-meanwhile")
	changes := details[struct {
		Version                         int64
		Type, Actor, ActorName, Summary string
	}](t, refusal)
	if len(changes) != 1 || changes[0].Type != "incident.graded" || changes[0].ActorName != "Sam Adeyemi" || changes[0].Version <= seen.Version || changes[0].Summary == "" {
		t.Errorf("what changed: %s", refusal.Details)
	}
	dilys.get(path, &seen)
	if seen.Grade != "priority" {
		t.Errorf("the grade is %s", seen.Grade)
	}
	dilys.do(grade("emergency", "Another has come."), &seen)
	if seen.Grade != "emergency" || len(seen.Grades) != 3 {
		t.Errorf("after looking again: %+v", seen)
	}
}
