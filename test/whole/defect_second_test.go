package whole

import (
	"net/http"
	"slices"
	"strings"
	"testing"
)

// secondCallUnheard: a second person rings about an incident that is open, knows
// worse, and nobody who has the incident learns of it.
func secondCallUnheard(t *testing.T, p *program) {
	hannah, sam := p.atDesk(t, handler), p.signIn(t, supervisor)
	i := hannah.reported(damage("Nobody was there and nothing is loose."), "resolution")
	on := "/api/incidents/" + i.ID + "/contacts"
	second := hannah.counter()
	hannah.post("/api/contacts/"+second+"/assessments", burglary("They are back and inside the house."))
	joins := sent{"contact": second, "text": "The neighbour: they are back, and inside."}
	hannah.refused(posted(on, joins.also(sent{"text": " "})), http.StatusUnprocessableEntity, "incident.joining-says-nothing")
	hannah.post(on, joins, &i)
	if i.Risk != "high" || i.Review.State != "due" || i.Review.Reason != "information" || len(i.Contacts) != 2 || i.Contacts[1].Contact != second {
		t.Errorf("after the second call: risk %s, %+v, %+v", i.Risk, i.Review, i.Contacts)
	}
	if said := strings.Join(i.lines("joined"), "\n"); !contains(said, "The neighbour: they are back, and inside.") {
		t.Errorf("the log says of it %q", said)
	}
	hannah.refused(posted(on, joins), http.StatusConflict, "incident.already-joined")
	sam.refused(posted("/api/incidents/"+i.ID+"/close", sent{"result": "advice-given", "closingType": "", "note": ""}),
		http.StatusUnprocessableEntity, "incident.review-is-due")
	until(t, "the second contact knows its incident", func() bool {
		var c struct{ Incidents []struct{ ID string } }
		hannah.get("/api/contacts/"+second, &c)
		return len(c.Incidents) == 1 && c.Incidents[0].ID == i.ID
	})
	hannah.post("/api/contacts/"+second+"/finish", sent{"thenReady": false})
}

// gradedBelow is one incident of the list of grades below the proposal.
type gradedBelow struct {
	Incident incident
	Below    struct{ Grade, Proposed string }
}

func (who *person) below(incident string) bool {
	who.Helper()
	var all struct{ Incidents []gradedBelow }
	who.get("/api/incidents/below-proposal", &all)
	return slices.ContainsFunc(all.Incidents, func(b gradedBelow) bool { return b.Incident.ID == incident })
}

// belowUnseen: one person grades lower than the rules propose, with a reason, and
// nobody else ever looks at it (Cleveland, 2020).
func belowUnseen(t *testing.T, p *program) {
	hannah, sam, bernadette := p.atDesk(t, handler), p.signIn(t, supervisor), p.signIn(t, supervisor2)
	i := hannah.reported(burglary("Somebody is forcing the back door."), "scheduled")
	seen := "/api/incidents/" + i.ID + "/grade-seen"
	if !sam.below(i.ID) || len(i.lines("kept")) != 0 {
		t.Fatal("a grade below the proposal is on no supervisor's list")
	}
	hannah.refused(posted(seen, sent{"agreed": true}), http.StatusForbidden, "staff.not-allowed")
	sam.refused(posted(seen, sent{"agreed": false}), http.StatusUnprocessableEntity, "incident.reason-missing")
	sam.post(seen, sent{"agreed": false, "reason": "Somebody is at the door as she speaks."}, &i)
	if i.Review.State != "overdue" || i.Review.With != "supervisor" || i.Review.Reason != "supervision" {
		t.Errorf("a supervisor does not agree, and the look stands as %+v", i.Review)
	}
	if sam.below(i.ID) {
		t.Error("it is still on the list")
	}
	bernadette.refused(posted(seen, sent{"agreed": true}), http.StatusConflict, "incident.already-decided")

	own := p.signIn(t, supervisor).reported(burglary("Somebody is forcing the back door."), "priority")
	sam.refused(posted("/api/incidents/"+own.ID+"/grade-seen", sent{"agreed": true}), http.StatusForbidden, "incident.seeing-own-grade")
	bernadette.post("/api/incidents/"+own.ID+"/grade-seen", sent{"agreed": true}, &own)
	if own.Review.State != "waiting" || !contains(strings.Join(own.lines("seen"), "\n"), "agrees") {
		t.Errorf("agreed: %+v, %q", own.Review, own.lines("seen"))
	}
}

// crimeWrittenOff: one person says that a recorded crime was none.
func crimeWrittenOff(t *testing.T, p *program) {
	hannah, sam := p.atDesk(t, handler), p.signIn(t, supervisor)
	i := hannah.reported(damage("Nobody was there and nothing is loose."), "resolution")
	on := "/api/incidents/" + i.ID
	none := sent{"crime": false, "reason": "shown-not-to-have-happened", "note": "The owner had taken it down himself."}
	hannah.post(on+"/crime", sent{"crime": true, "reference": "13/120/26"}, &i)
	hannah.post(on+"/crime", none, &i)
	if i.NoCrimeAsked == "" || len(i.lines("crime")) != 2 { // expected, recorded
		t.Errorf("one person has decided: %q, %q", i.NoCrimeAsked, i.lines("crime"))
	}
	hannah.refused(posted(on+"/close", sent{"result": "no-crime", "closingType": "", "note": "It was himself.", "noCrimeReason": "shown-not-to-have-happened"}),
		http.StatusForbidden, "incident.no-crime-needs-second")
	decision := on + "/no-crimes/" + i.NoCrimeAsked + "/decision"
	yes := sent{"approved": true, "reason": "I have rung him, and he says so himself."}
	hannah.refused(posted(decision, yes), http.StatusForbidden, "staff.not-allowed")
	sam.post(decision, yes, &i)
	if i.NoCrimeAsked != "" || len(i.lines("crime")) != 3 {
		t.Errorf("after a yes: %q, %q", i.NoCrimeAsked, i.lines("crime"))
	}
}
