package whole

import (
	"context"
	"encoding/json"
	"net/http"
	"strings"
	"sync"
	"testing"
)

const (
	supervisor2 = "supervisor2@northshire"
	lead        = "lead@northshire"
)

// loweredAlone: a grade is to be lowered early, without a second look and without a
// supervisor (Cleveland, 2020; Norfolk, 2024).
func loweredAlone(t *testing.T, p *program) {
	hannah, dilys, sam := p.atDesk(t, handler), p.signIn(t, dispatcher), p.signIn(t, supervisor)
	i := hannah.reported(burglary("Somebody is forcing the back door."), "emergency")
	on := "/api/incidents/" + i.ID
	for _, who := range []*person{hannah, dilys, sam, p.signIn(t, lead)} {
		who.refused(posted(on+"/grade", sent{"grade": "scheduled", "justification": "It has gone quiet there."}),
			http.StatusUnprocessableEntity, "incident.lowering-needs-two")
	}
	sam.refused(posted(on+"/resolve", sent{"reason": "no-lines-at-scene", "outcome": "answered", "note": "", "agreed": "yes"}),
		http.StatusUnprocessableEntity, "incident.grade-deploys")
	sam.reassess(i.ID, "supervision", quieter("The neighbour saw him run off an hour ago."), &i)
	if i.Grade != "emergency" || i.Risk != "high" {
		t.Errorf("a calmer look alone has lowered it to %s at risk %s", i.Grade, i.Risk)
	}

	ask := func() sent {
		return look(quieter("He has gone and she is with her neighbour.")).also(sent{"grade": "scheduled", "risk": "medium", "reason": "The intruder has left and the door is shut."})
	}
	lowering := on + "/lowerings"
	for what, spoilt := range map[string]struct {
		sent
		code string
	}{
		"no assessment": {sent{"grade": "scheduled", "risk": "medium", "reason": "The intruder has left and the door is shut."}, "request.invalid"},
		"no reason":     {ask().also(sent{"reason": "It is quiet."}), "incident.reason-missing"},
		"the victim":    {ask().also(sent{"victim": "tried", "victimNote": ""}), "incident.victim-note-missing"},
		"graver inside": {ask().also(sent{"form": burglary("He may come back at any time.")}), "incident.look-is-graver"},
		"nothing lower": {ask().also(sent{"grade": "emergency"}), "incident.not-lower"},
	} {
		t.Run(what, func(t *testing.T) {
			sam.in(t).refused(posted(lowering, spoilt.sent), http.StatusUnprocessableEntity, spoilt.code)
		})
	}
	sam.post(lowering, ask(), &i)
	if i.Grade != "emergency" || i.LoweringAsked == "" {
		t.Fatalf("asked for, and it is %s already, or nobody is asked: %+v", i.Grade, i)
	}
	request := i.LoweringAsked
	decision := lowering + "/" + request + "/decision"
	yes := sent{"approved": true, "reason": "The neighbour confirms it by telephone."}
	sam.refused(posted(decision, yes), http.StatusForbidden, "incident.second-is-asker")
	hannah.refused(posted(decision, yes), http.StatusForbidden, "staff.not-allowed")
	dilys.refused(posted(decision, yes), http.StatusForbidden, "staff.not-allowed")

	winner := bothDecide(t, decision, yes, p.signIn(t, supervisor2), p.signIn(t, lead))
	hannah.get(on, &i)
	i.loweredBy(t, request, winner)
	p.explains(t, i, "rule rule/intruder-now: ", "lowering", winner.id, "demo-supervisor")
}

// bothDecide lets two supervisors decide in the same moment. One of them has
// decided, and the other is told so.
func bothDecide(t *testing.T, decision string, body sent, two ...*person) (winner *person) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	answers := make([]answer, len(two))
	var both sync.WaitGroup
	for n, who := range two {
		both.Go(func() {
			var err error
			if answers[n], err = who.try(ctx, posted(decision, body)); err != nil {
				t.Error(err)
			}
		})
	}
	both.Wait()
	yes := 0
	for n, a := range answers {
		var refusal problem
		switch err := json.Unmarshal(a.body, &refusal); {
		case a.status == http.StatusOK:
			yes, winner = yes+1, two[n]
		case err != nil || a.status != http.StatusConflict || refusal.Code != "incident.already-decided":
			t.Errorf("the second of two is answered with %d %s", a.status, a.body)
		}
	}
	if yes != 1 {
		t.Fatalf("%d of two supervisors have decided", yes)
	}
	return winner
}

// loweredBy looks for both assessments and both people in the record.
func (i incident) loweredBy(t *testing.T, request string, winner *person) {
	t.Helper()
	if i.Grade != "scheduled" || i.Risk != "medium" || i.LoweringAsked != "" {
		t.Errorf("after a yes it is %s at risk %s", i.Grade, i.Risk)
	}
	decided := 0
	for _, r := range i.Requests {
		if r.ID != request {
			continue
		}
		decided++
		if r.State != "approved" || r.By.ID != "demo-supervisor" || r.DecidedBy == nil || r.DecidedBy.ID != winner.id || r.DecisionReason == "" {
			t.Errorf("the request stands as %+v", r)
		}
		before, after := r.AssessmentBefore, r.AssessmentAfter
		if before == nil || after == nil || before.ID == after.ID || before.Risk != "high" || after.Risk != "medium" || after.Trigger != "lowering" {
			t.Errorf("the assessments side by side: %+v and %+v", before, after)
		}
	}
	if said := strings.Join(i.lines("lowering"), "\n"); decided != 1 || !contains(said, "The intruder has left") || !contains(said, "The neighbour confirms it") {
		t.Errorf("%d requests; in the log stands %q", decided, said)
	}
}

// explains prints what decided about an incident, without asking the program.
func (p *program) explains(t *testing.T, i incident, says ...string) string {
	t.Helper()
	out, err := p.run("policy", "explain", i.Reference, "--data", p.dir)
	if err != nil {
		t.Fatalf("policy explain: %v\n%s", err, out)
	}
	for _, part := range says {
		if !contains(out, part) {
			t.Errorf("%q is not explained:\n%s", part, out)
		}
	}
	return out
}
