package whole

import (
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"testing"

	"bluelamp/internal/telephony/telephonytest"
)

// What caller and handler send, so that each can be heard apart.
const (
	callerHertz  = 440
	handlerHertz = 1000
)

// thread is the one call that goes through the whole house.
type thread struct {
	*testing.T
	program                         *program
	handler, dispatcher, supervisor *person
	window, live                    *stream
	audio                           *telephonytest.Agent
	line                            *telephonytest.Line
	before                          performance
	contact                         contact
	incident                        incident
}

// TestThread follows a 999 call from the first ring to the performance screen.
func TestThread(t *testing.T) {
	p := open(t)
	th := &thread{
		T: t, program: p, handler: p.signIn(t, handler), dispatcher: p.signIn(t, dispatcher), supervisor: p.signIn(t, supervisor),
	}
	th.supervisor.get("/api/performance", &th.before)
	th.live = th.dispatcher.follow("/api/live", "")
	th.offered()
	th.talked()
	th.written()
	th.assessed()
	th.opened()
	th.attended()
	th.closed()
	th.finished()
	th.recorded()
	th.counted()
	th.audited()
}

func (th *thread) offered() {
	th.window, th.audio = th.handler.sit()
	th.handler.post("/api/desk/ready", nil)
	th.line = th.program.ring(th.T, "999", "07700900118", telephonytest.Options{})
	d := th.window.deskWhere("with an offer", func(d desk) bool { return d.Offer != nil })
	th.contact = d.Offer.Contact
	if th.contact.Service != "999" || th.contact.Trunk != "emergency" || th.contact.Number == nil || *th.contact.Number != "+447700900118" {
		th.Errorf("offered: %+v", th.contact)
	}
	k := d.Offer.Known
	if k.ContactCount == 0 || len(k.Contacts) == 0 || len(k.People) == 0 || k.People[0].Name != "Margaret Ashdown" {
		th.Errorf("of a number that has rung before this is known: %+v", k)
	}
}

func (th *thread) talked() {
	th.handler.post(th.at("/answer"), nil, &th.contact)
	th.hears("after the answer")
	if th.contact.State != "talking" || th.contact.Handler == nil || th.contact.Handler.ID != th.handler.id {
		th.Errorf("answered: %+v", th.contact)
	}
	ctx := patiently(th.T)
	th.handler.post(th.at("/hold"), nil, &th.contact)
	must(th.T, th.audio.AwaitNo(ctx, callerHertz))
	must(th.T, th.line.AwaitNo(ctx, handlerHertz))
	if th.contact.State != "held" {
		th.Errorf("on hold the contact is %s", th.contact.State)
	}
	th.handler.post(th.at("/resume"), nil, &th.contact)
	th.hears("after the hold")
}

// hears proves by sound that both hear each other.
func (th *thread) hears(when string) {
	th.Helper()
	ctx := patiently(th.T)
	must(th.T, th.line.Await(ctx, telephonytest.Talking))
	th.line.SendTone(callerHertz)
	th.audio.SendTone(handlerHertz)
	if err := th.audio.AwaitTone(ctx, callerHertz); err != nil {
		th.Fatalf("%s the handler does not hear the caller: %v", when, err)
	}
	if err := th.line.AwaitTone(ctx, handlerHertz); err != nil {
		th.Fatalf("%s the caller does not hear the handler: %v", when, err)
	}
}

func (th *thread) at(verb string) string { return "/api/contacts/" + th.contact.ID + verb }

func (th *thread) on(verb string) string { return "/api/incidents/" + th.incident.ID + verb }

func (th *thread) written() {
	const notes = "Hears somebody at the back door.\nUpstairs, door locked — “he’s got a bar”."
	th.handler.put(th.at("/notes"), sent{"text": notes})
	th.handler.put(th.at("/caller"), sent{"name": "Margaret Ashdown", "relation": "victim"})
	th.handler.put(th.at("/place"), sent{"text": "8 Chapel Terrace, Wickerthwaite"})
	th.handler.put(th.at("/type"), sent{"type": "burglary-in-progress"}, &th.contact)
	var seen contact
	th.handler.get(th.at(""), &seen)
	if seen.Notes != notes || seen.Caller == nil || seen.Caller.Name != "Margaret Ashdown" || *seen.Place != "8 Chapel Terrace, Wickerthwaite" || *seen.Type != "burglary-in-progress" {
		th.Errorf("written and read again: %+v", seen)
	}
}

func (th *thread) assessed() {
	form := burglary("")
	delete(form["levels"].(sent), "harm")
	delete(form["answers"].(sent), "inside")
	form["risk"] = ""
	missing := map[string]bool{}
	p := th.handler.refused(request{method: http.MethodPost, path: th.at("/assessments"), body: form}, http.StatusUnprocessableEntity, "risk.incomplete")
	for _, m := range details[struct{ Field, What string }](th.T, p) {
		missing[m.Field] = m.What != ""
	}
	if len(missing) != 4 || !missing["levels.harm"] || !missing["answers.inside"] || !missing["risk"] || !missing["rationale"] {
		th.Errorf("what is missing: %s", p.Details)
	}
	th.handler.refused(request{method: http.MethodPost, path: "/api/incidents", body: th.opening("Somebody is breaking in.")},
		http.StatusUnprocessableEntity, "incident.not-assessed")
	var a assessment
	th.handler.post(th.at("/assessments"), burglary("Forced entry while she is at home, alone."), &a)
	if a.Proposal.Grade != "emergency" || a.Risk != "high" || a.Rationale != "Forced entry while she is at home, alone." {
		th.Errorf("assessed: %+v", a)
	}
}

func (th *thread) opening(justification string) sent {
	return sent{
		"contact": th.contact.ID, "type": "burglary-in-progress", "grade": "emergency", "justification": justification,
		"place": "8 Chapel Terrace, Wickerthwaite", "summary": "Somebody at the back door with a bar", "area": "urban",
	}
}

func (th *thread) opened() {
	th.handler.refused(request{method: http.MethodPost, path: "/api/incidents", body: th.opening(" ")},
		http.StatusUnprocessableEntity, "incident.justification-missing")
	th.handler.post("/api/incidents", th.opening("As proposed: he is at the door now."), &th.incident)
	th.live.sees("incident.opened", "incident/"+th.incident.ID)
	var seen incident
	th.dispatcher.get(th.on(""), &seen)
	if len(seen.Grades) != 1 || seen.Grades[0].Proposed != "emergency" || seen.Grades[0].Justification != "As proposed: he is at the door now." {
		th.Errorf("the dispatcher reads %+v", seen)
	}
	var board struct{ Incidents []incident }
	th.dispatcher.get("/api/incidents?state=open", &board)
	found := false
	for _, i := range board.Incidents {
		found = found || i.ID == th.incident.ID
	}
	if !found {
		th.Error("the incident is not on the board")
	}
}

func (th *thread) attended() {
	var units struct {
		Units []struct{ Callsign, Status string }
	}
	th.dispatcher.get("/api/units", &units)
	callsign := ""
	for _, u := range units.Units {
		if u.Status == "available" {
			callsign = u.Callsign
		}
	}
	if callsign == "" {
		th.Fatal("no unit is available")
	}
	unit := "/api/units/" + callsign
	th.dispatcher.post(unit+"/assign", sent{"incident": th.incident.ID})
	th.dispatcher.post(unit+"/en-route", nil)
	th.live.sees("incident.unit-moved", "incident/"+th.incident.ID)
	p := th.dispatcher.refused(request{method: http.MethodPost, path: th.on("/close"), body: sent{"result": "arrest-made", "closingType": "", "note": ""}},
		http.StatusUnprocessableEntity, "incident.units-still-out")
	if !contains(p.Detail, callsign) {
		th.Errorf("which unit is still out is not said: %s", p.Detail)
	}
	th.dispatcher.post(unit+"/at-scene", nil)
	th.dispatcher.post(unit+"/clear", nil)
	until(th.T, "the incident has no unit any more", func() bool {
		th.dispatcher.get(th.on(""), &th.incident)
		return len(th.incident.Units) == 0
	})
}

func (th *thread) closed() {
	end := request{method: http.MethodPost, path: th.on("/close"), body: sent{"result": "arrest-made", "closingType": "burglary", "note": "One in custody."}}
	th.dispatcher.refused(end, http.StatusUnprocessableEntity, "incident.closing-look-missing")
	th.dispatcher.reassess(th.incident.ID, "closing", burglary("One is in custody and the door is boarded up."), &th.incident)
	th.dispatcher.refused(end, http.StatusUnprocessableEntity, "incident.crime-undecided")
	end.body.(sent)["crimeReference"] = "13/118/26"
	th.dispatcher.do(end, &th.incident)
	i := th.incident
	if i.State != "closed" || i.Type != "burglary-in-progress" || *i.ClosingType != "burglary" || *i.Result != "arrest-made" || i.Crime == nil || !i.Crime.Decided {
		th.Errorf("closed: %+v", i)
	}
}

func (th *thread) finished() {
	th.handler.refused(request{method: http.MethodPost, path: th.at("/finish"), body: sent{"thenReady": false}},
		http.StatusUnprocessableEntity, "contact.still-talking")
	th.handler.post(th.at("/hang-up"), nil)
	must(th.T, th.line.Await(patiently(th.T), telephonytest.Ended))
	th.handler.post(th.at("/finish"), sent{"thenReady": true}, &th.contact)
	if th.contact.State != "finished" || len(th.contact.Incidents) != 1 || th.contact.Assessed != "yes" {
		th.Errorf("finished: %+v", th.contact)
	}
	th.window.deskWhere("ready again", func(d desk) bool { return d.Handler.State == "ready" && d.Contact == nil })
}

func (th *thread) recorded() {
	until(th.T, "the recording is in the record", func() bool {
		th.supervisor.get(th.at(""), &th.contact)
		return len(th.contact.Recordings) == 1
	})
	path, kept := "/api/recordings/"+th.contact.ID, th.contact.Recordings[0]
	a := th.supervisor.ask(request{method: http.MethodGet, path: path})
	sum := sha256.Sum256(a.body)
	if a.status != http.StatusOK || hex.EncodeToString(sum[:]) != kept.SHA256 || int64(len(a.body)) != kept.Bytes || kept.DurationMS == 0 {
		th.Errorf("served: %d, %d bytes, SHA-256 %x; the record says %+v", a.status, len(a.body), sum, kept)
	}
	th.handler.refused(request{method: http.MethodGet, path: path}, http.StatusForbidden, "staff.not-allowed")
}

func (th *thread) counted() {
	var after performance
	th.supervisor.get("/api/performance", &after)
	was, is := th.before.of("999"), after.of("999")
	if is.Offered != was.Offered+1 || is.Answered != was.Answered+1 || is.AnsweredWithin.Count != was.AnsweredWithin.Count+1 ||
		after.Contacts.Assessed != th.before.Contacts.Assessed+1 {
		th.Errorf("999 before %+v and after %+v", was, is)
	}
}

// audited asks for each personal read of this test by person, operation and record.
func (th *thread) audited() {
	seen := th.supervisor.readAudit()
	for _, look := range [][3]string{
		{th.handler.id, "follow-desk", th.contact.ID + " offered"},
		{th.handler.id, "get-contact", th.contact.ID},
		{th.dispatcher.id, "get-incident", th.incident.ID},
		{th.supervisor.id, "get-contact", th.contact.ID},
		{th.supervisor.id, "get-recording", th.contact.ID},
	} {
		if !seen[look] {
			th.Errorf("not in the audit: %v", look)
		}
	}
	if seen[[3]string{th.handler.id, "get-recording", th.contact.ID}] {
		th.Error("a refused look at the recording stands in the audit as one that happened")
	}
	listed := false
	for look := range seen {
		listed = listed || look[0] == th.dispatcher.id && look[1] == "list-incidents"
	}
	if !listed {
		th.Error("the dispatcher's look at the board is not in the audit")
	}
}
