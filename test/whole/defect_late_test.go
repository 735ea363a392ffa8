package whole

import (
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"
)

// late is the story of emergencies to which nobody comes in time.
type late struct {
	left    incident // to itself
	short   incident // with a delay that runs out while the program is dead
	agreed  incident // with a delay that holds
	climbed string   // reference of one that has been left for long
}

// begin opens them and waits until a look at their risk falls due, shortly before
// the target is missed.
func (l *late) begin(t *testing.T, p *program) {
	t.Helper()
	hannah := p.atDesk(t, handler)
	seen := hannah.vulnerable()
	for _, i := range []*incident{&l.left, &l.short, &l.agreed} {
		*i = hannah.vulnerable()
	}
	byLook := hannah.reported(burglary("Somebody is forcing the back door."), "emergency") // nobody is recorded
	safe := burglary("Somebody is forcing the back door.")
	safe["levels"].(sent)["vulnerability"] = "low"
	calm := hannah.reported(safe, "emergency")
	for _, i := range []*incident{&seen, &l.left, &l.short, &l.agreed, &calm} {
		until(t, "a look falls due before the target is missed", func() bool {
			hannah.get("/api/incidents/"+i.ID, i)
			return i.Review.State == "due" || i.Review.State == "overdue" // where the computer is slow
		})
		if i.Review.Reason != "late" || i.Review.State == "due" && i.Review.With != "handler" || i.Review.Number != 1 || !i.Review.DueAt.Before(*i.DueAt) {
			t.Errorf("due: %+v, target %s", i.Review, i.DueAt)
		}
	}
	hannah.looksAtTheVictim(seen)
	refusesDelay(t, p, l.short, calm)
	// Found vulnerable by the look itself, she waits for two people like anybody recorded.
	hannah.refused(posted("/api/incidents/"+byLook.ID+"/delays", wait(10*time.Minute).also(sent{"reason": "busy"})),
		http.StatusUnprocessableEntity, "incident.reason-missing")
	l.short = delay(t, p, l.short, 20*time.Second)
	l.agreed = delay(t, p, l.agreed, 50*time.Minute)
	l.climbed = hannah.longLeft()
}

// vulnerable takes a report of somebody who cannot keep herself safe. It is recorded
// while the risk is assessed: afterwards it would be new, and a look due at once.
func (who *person) vulnerable() incident {
	who.Helper()
	c, form := who.counter(), burglary("Somebody is forcing the back door.")
	mother := posted("/api/contacts/"+c+"/vulnerabilities", sent{
		"who": "Her mother, 84", "relation": "household", "factors": []string{"older-person", "disability"}, "since": "for years", "interaction": "She cannot leave the house.",
	})
	who.do(mother)
	who.post("/api/contacts/"+c+"/assessments", form)
	i := who.opened(c, form, "emergency")
	who.post("/api/contacts/"+c+"/finish", sent{"thenReady": false})
	return i
}

// foundLater: that somebody is vulnerable becomes known after the grading, and nobody
// looks at the risk again.
func foundLater(t *testing.T, p *program) {
	hannah := p.atDesk(t, handler)
	c, form := hannah.counter(), burglary("Somebody is forcing the back door.")
	hannah.post("/api/contacts/"+c+"/assessments", form)
	i := hannah.opened(c, form, "emergency")
	hannah.post("/api/contacts/"+c+"/vulnerabilities", sent{
		"who": "Her mother, 84", "relation": "household", "factors": []string{"older-person"}, "since": "", "interaction": "She cannot leave the house.",
	})
	hannah.get("/api/incidents/"+i.ID, &i)
	if i.Review.State == "waiting" || i.Review.Reason != "information" || len(i.lines("information")) != 1 {
		t.Errorf("found vulnerable after the grading, and nobody has to look: %+v, %q", i.Review, i.lines("information"))
	}
	hannah.post("/api/contacts/"+c+"/finish", sent{"thenReady": false})
}

// looksAtTheVictim answers the review, which wants to know how the victim is and
// compares with the last answers.
func (who *person) looksAtTheVictim(i incident) {
	who.Helper()
	at := "/api/incidents/" + i.ID + "/reassessments"
	worse := burglary("He is inside now and she hears glass.")
	worse["levels"].(sent)["harm"] = "high"
	answered := look(worse).also(sent{"trigger": "late"})
	who.refused(posted(at, answered.also(sent{"victim": "tried", "victimNote": ""})), http.StatusUnprocessableEntity, "incident.victim-note-missing")
	who.refused(posted(at, answered.also(sent{"form": worse.also(sent{"rationale": ""})})), http.StatusUnprocessableEntity, "risk.incomplete")
	who.post(at, answered, &i)
	if i.Review.State != "waiting" || len(i.Reassessments) != 1 {
		who.Fatalf("after the look: %+v, %+v", i.Review, i.Reassessments)
	}
	r := i.Reassessments[0]
	if r.Number != 1 || r.Trigger != "late" || r.Victim != "spoken" || !slices.Equal(r.Changed, []string{"levels.harm"}) {
		who.Errorf("what has changed since the last look: %+v", r)
	}
}

// refusesDelay: letting somebody vulnerable wait takes reasons, a second person and
// an end.
func refusesDelay(t *testing.T, p *program, i, calm incident) {
	t.Helper()
	hannah := p.atDesk(t, handler)
	at := "/api/incidents/" + i.ID + "/delays"
	wanted := wait(10 * time.Minute)
	const unfit = http.StatusUnprocessableEntity
	hannah.refused(posted(at, wanted.also(sent{"reason": "busy"})), unfit, "incident.reason-missing")
	hannah.refused(posted(at, wanted.also(sent{"safety": ""})), unfit, "incident.reason-missing")
	hannah.refused(posted(at, wanted.also(sent{"until": time.Now().Add(61 * time.Minute)})), unfit, "incident.delay-too-long")
	hannah.refused(posted(at, wanted.also(sent{"until": time.Now().Add(-time.Minute)})), unfit, "incident.delay-too-long")
	hannah.refused(posted("/api/incidents/"+calm.ID+"/delays", wanted), unfit, "incident.delay-not-needed")
}

// wait is a delay that is asked for.
func wait(long time.Duration) sent {
	return look(burglary("She has locked herself in and nobody is inside.")).also(sent{
		"until":  time.Now().Add(long),
		"reason": "The only crew with a ram is a quarter of an hour away.",
		"safety": "She stays on the line and her neighbour is with her.",
	})
}

// delay asks to let somebody wait, which another person agrees to.
func delay(t *testing.T, p *program, i incident, long time.Duration) incident {
	t.Helper()
	sam, bernadette, hannah := p.signIn(t, supervisor), p.signIn(t, supervisor2), p.atDesk(t, handler)
	on := "/api/incidents/" + i.ID + "/delays"
	sam.post(on, wait(long), &i)
	if i.DelayAsked == "" || i.DelayUntil != nil {
		t.Fatalf("asked for, the delay stands as %q until %v", i.DelayAsked, i.DelayUntil)
	}
	decision := on + "/" + i.DelayAsked + "/decision"
	yes := sent{"approved": true, "reason": "Sending one without a ram would not help."}
	sam.refused(posted(decision, yes), http.StatusForbidden, "incident.second-is-asker")
	hannah.refused(posted(decision, yes), http.StatusForbidden, "staff.not-allowed")
	bernadette.post(decision, yes, &i)
	if i.DelayUntil == nil || i.Review.State != "waiting" {
		t.Errorf("agreed to, the delay lasts until %v and the review is %+v", i.DelayUntil, i.Review)
	}
	return i
}

// longLeft is an incident of the demonstration's past whose review has climbed to
// the top.
func (who *person) longLeft() (reference string) {
	who.Helper()
	until(who.T, "a review has climbed to the force lead", func() bool {
		rows := who.overdue("force-lead")
		if len(rows) > 0 {
			reference = rows[0].Incident.Reference
		}
		return len(rows) > 0
	})
	return reference
}

// backlog is one incident whose risk has to be looked at.
type backlog struct {
	Incident        incident
	Minutes, Weight int
}

func (who *person) overdue(with string) []backlog {
	who.Helper()
	var all struct{ Reviews []backlog }
	who.get("/api/reviews?with="+with, &all)
	return all.Reviews
}

// lookedAgain: the look that nobody took has climbed to the supervisor, stands on
// one list only, and was called for once although the program was killed.
func (l *late) lookedAgain(t *testing.T, p *program) {
	sam := p.signIn(t, supervisor)
	atLength(t, "the review climbs to the supervisor", func() bool {
		sam.get("/api/incidents/"+l.left.ID, &l.left)
		return l.left.Review.State == "overdue"
	})
	if said := strings.Join(l.left.lines("climbed"), "\n"); !contains(said, "supervisor") {
		t.Errorf("the log says of it %q", said)
	}
	lists := 0
	for _, with := range []string{"handler", "supervisor", "force-lead"} {
		for _, row := range sam.overdue(with) {
			if row.Incident.ID == l.left.ID {
				lists++
			}
		}
	}
	if lists != 1 {
		t.Errorf("it stands on %d lists", lists)
	}
	all := sam.overdue("all")
	if !slices.IsSortedFunc(all, func(a, b backlog) int { return b.Weight - a.Weight }) || len(all) < 2 {
		t.Errorf("the backlog is not in the order of age and risk: %+v", all)
	}
	sam.refused(posted("/api/incidents/"+l.left.ID+"/close", sent{"result": "advice-given", "closingType": "", "note": "", "crimeReference": "13/121/26"}),
		http.StatusUnprocessableEntity, "incident.review-is-due")
	for _, i := range []incident{l.left, {Reference: l.climbed}} {
		told := p.explains(t, i, "review 1 due", "climbs to supervisor")
		for _, once := range []string{"review 1 due", "review 1 is overdue and climbs to supervisor", "review 1 is overdue and climbs to force-lead"} {
			if n := strings.Count(told, once); n > 1 || n == 0 && i.Reference == l.climbed {
				t.Errorf("“%s” happened %d times:\n%s", once, n, told)
			}
		}
	}
}

// unjustified: who waits longer than the target without a supervisor's word shows
// as such; where one was given, that shows.
func (l *late) unjustified(t *testing.T, p *program) {
	sam := p.signIn(t, supervisor)
	atLength(t, "the target is missed", func() bool {
		sam.get("/api/incidents/"+l.left.ID, &l.left)
		sam.get("/api/incidents/"+l.agreed.ID, &l.agreed)
		return l.left.Late && l.agreed.Late
	})
	if !l.left.Unjustified || l.agreed.Unjustified || l.agreed.DelayUntil == nil {
		t.Errorf("unjustified: without a word %t, with one %t", l.left.Unjustified, l.agreed.Unjustified)
	}
	var board struct{ Incidents []incident }
	sam.get("/api/incidents?state=open", &board)
	shown := slices.ContainsFunc(board.Incidents, func(i incident) bool { return i.ID == l.left.ID && i.Unjustified })
	if !shown {
		t.Error("the board does not show it")
	}
}

// delayRunsOut: a delay ends at its time, also while the program is dead, and
// somebody has to look again.
func (l *late) delayRunsOut(t *testing.T, p *program) {
	sam := p.signIn(t, supervisor)
	atLength(t, "the delay is over", func() bool {
		sam.get("/api/incidents/"+l.short.ID, &l.short)
		return l.short.DelayUntil == nil
	})
	i := l.short
	ended := slices.ContainsFunc(i.Requests, func(r asked) bool { return r.Kind == "delay" && r.State == "ended" })
	if !ended || i.Review.Reason != "delay" || i.Review.Number != 2 {
		t.Errorf("after the delay: %+v, %+v", i.Requests, i.Review)
	}
	if n := strings.Count(p.explains(t, i, "review 2 due"), "review 2 due"); n != 1 {
		t.Errorf("the look after the delay was called for %d times", n)
	}
}
