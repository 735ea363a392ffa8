package whole

import (
	"net/http"
	"strings"
	"testing"
)

// TestOtherForce: what belongs to one force does not exist for another.
func TestOtherForce(t *testing.T) {
	p := prepare(t, "BLUELAMP_FORCES=northshire,southmere")
	add := p.command("staff", "add", "boss@southmere", "--name", "Olwen Tran", "--role", "supervisor", "--role", "administrator", "--data", p.dir)
	add.Stdin = strings.NewReader("harbour-light-9\n")
	if out, err := add.CombinedOutput(); err != nil {
		t.Fatalf("staff add: %v\n%s", err, out)
	}
	p.start(t)
	hannah, olwen := p.signIn(t, handler), p.signInAs(t, "boss@southmere", "harbour-light-9")
	live := olwen.follow("/api/live?after=0", "")
	c := hannah.assessedContact()
	i := hannah.incidentOf(c).ID
	var units struct{ Units []struct{ Callsign string } }
	olwen.get("/api/units", &units)
	var contacts struct{ Contacts []contact }
	olwen.get("/api/contacts?limit=200", &contacts)
	var incidents struct{ Incidents []incident }
	olwen.get("/api/incidents?state=all", &incidents)
	var accounts struct{ Staff []struct{ SignInName string } }
	olwen.get("/api/staff", &accounts)
	if len(units.Units) > 0 || len(contacts.Contacts) > 0 || len(incidents.Incidents) > 0 || len(accounts.Staff) != 1 {
		t.Errorf("another force's: %+v %+v %+v %+v", units, contacts, incidents, accounts)
	}
	for _, r := range []struct {
		method, path string
		body         any
	}{
		{http.MethodGet, "/api/contacts/" + c, nil},
		{http.MethodGet, "/api/contacts/" + c + "/known", nil},
		{http.MethodPut, "/api/contacts/" + c + "/notes", sent{"text": "x"}},
		{http.MethodPost, "/api/contacts/" + c + "/assessments", burglary("x")},
		{http.MethodGet, "/api/incidents/" + i, nil},
		{http.MethodPost, "/api/incidents/" + i + "/log", sent{"text": "x"}},
		{http.MethodPost, "/api/incidents/" + i + "/close", sent{"result": "no-crime", "closingType": "", "note": ""}},
		{http.MethodPost, "/api/incidents", opening(c)},
		{http.MethodPost, "/api/units/NS11/assign", sent{"incident": i}},
		{http.MethodGet, "/api/recordings/demo-contact-0001", nil},
		{http.MethodPost, "/api/staff/demo-handler/disable", sent{"reason": "x"}},
	} {
		if a := olwen.ask(request{method: r.method, path: r.path, body: r.body}); a.status != http.StatusNotFound {
			t.Errorf("%s %s: %d %s", r.method, r.path, a.status, a.body)
		}
	}
	until(t, "the live stream of the other force says hello", func() bool { return len(live.all()) > 0 })
	olwen.post("/api/units", sent{"callsign": "SM1", "kind": "Launch", "base": "Harbour"})
	live.sees("dispatch.unit-listed", "dispatch/SM1")
	for _, n := range live.notes() {
		if contains(n.Stream, c) || contains(n.Stream, i) || contains(n.Stream, "NS") {
			t.Errorf("another force's note: %+v", n)
		}
	}
}
