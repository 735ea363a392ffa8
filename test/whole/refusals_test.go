package whole

import (
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestRefusals sends what must be refused, each in plain words and with a code.
func TestRefusals(t *testing.T) {
	p := open(t)
	hannah, dilys, sam := p.signIn(t, handler), p.signIn(t, dispatcher), p.signIn(t, supervisor)
	anya, alex := p.signIn(t, analyst), p.signIn(t, administrator)
	anybody := p.stranger(t)
	c := hannah.assessedContact()
	i := hannah.incidentOf(c).ID
	bare := func() string { // a contact that nobody has assessed
		var fresh contact
		p.signIn(t, handler2).post("/api/contacts", sent{"channel": "counter"}, &fresh)
		return fresh.ID
	}()
	units := "/api/units/NS71/"
	dilys.post(units+"assign", sent{"incident": i})
	const unfit, forbidden, missing = http.StatusUnprocessableEntity, http.StatusForbidden, http.StatusNotFound
	post, put, get := http.MethodPost, http.MethodPut, http.MethodGet
	with := func(o sent, name string, value any) sent { o[name] = value; return o }
	for _, r := range []struct {
		what   string
		who    *person
		method string
		path   string
		body   any
		status int
		code   string
	}{
		{"no session", anybody, get, "/api/contacts", nil, http.StatusUnauthorized, "staff.not-signed-in"},
		{"wrong password", anybody, post, "/api/session", sent{"signInName": handler, "password": "lamp"}, http.StatusUnauthorized, "staff.sign-in-wrong"},
		{"no rationale", hannah, post, "/api/contacts/" + bare + "/assessments", burglary(""), unfit, "risk.incomplete"},
		{"a level that does not exist", hannah, post, "/api/contacts/" + bare + "/assessments", with(burglary("x"), "levels", sent{"threat": "grim"}), unfit, "risk.level-unknown"},
		{"a type that does not exist", hannah, post, "/api/contacts/" + bare + "/assessments", with(burglary("x"), "type", "dragons"), unfit, "risk.type-unknown"},
		{"a reason for later that does not exist", hannah, post, "/api/contacts/" + bare + "/deferrals", sent{"reason": "tea", "note": ""}, unfit, "risk.deferral-reason-unknown"},
		{"grade without assessment", hannah, post, "/api/incidents", opening(bare), unfit, "incident.not-assessed"},
		{"grade without justification", hannah, post, "/api/incidents", with(opening(c), "justification", "\n"), unfit, "incident.justification-missing"},
		{"a grade that does not exist", hannah, post, "/api/incidents", with(opening(c), "grade", "super"), unfit, "incident.grade-unknown"},
		{"an incident type that does not exist", hannah, post, "/api/incidents", with(opening(c), "type", "dragons"), unfit, "incident.type-unknown"},
		{"an incident from no contact", hannah, post, "/api/incidents", opening("none"), missing, "contact.not-found"},
		{"lowering a grade as a dispatcher", dilys, post, "/api/incidents/" + i + "/grade", sent{"grade": "scheduled", "justification": "It can wait."}, forbidden, "incident.lowering-not-allowed"},
		{"an empty line", dilys, post, "/api/incidents/" + i + "/log", sent{"text": " "}, unfit, "incident.line-empty"},
		{"closing with a unit out", sam, post, "/api/incidents/" + i + "/close", sent{"result": "arrest-made", "closingType": "", "note": ""}, unfit, "incident.units-still-out"},
		{"resolving with a unit out", sam, post, "/api/incidents/" + i + "/resolve", sent{"reason": "caller-prefers", "outcome": "answered", "note": ""}, unfit, "incident.units-still-out"},
		{"assigning a unit twice", dilys, post, units + "assign", sent{"incident": i}, http.StatusConflict, "dispatch.already-assigned"},
		{"a unit that does not exist", dilys, post, "/api/units/XX1/assign", sent{"incident": i}, missing, "dispatch.unit-not-found"},
		{"finishing before assessing", p.signIn(t, handler2), post, "/api/contacts/" + bare + "/finish", sent{"disposition": "caller-gone", "thenReady": false}, unfit, "contact.not-assessed"},
		{"somebody else's contact", p.signIn(t, handler4), put, "/api/contacts/" + bare + "/notes", sent{"text": "mine"}, forbidden, "contact.not-yours"},
		{"a second contact in hand", hannah, post, "/api/contacts", sent{"channel": "counter"}, unfit, "queue.contact-in-hand"},
		{"a note of 10 MB", hannah, put, "/api/contacts/" + c + "/notes", sent{"text": strings.Repeat("ten mega ", 10<<20/9)}, http.StatusRequestEntityTooLarge, "request.too-large"},
		{"a note of 20,001 characters", hannah, put, "/api/contacts/" + c + "/notes", sent{"text": strings.Repeat("é", 20_001)}, unfit, "request.invalid"},
		{"no JSON", hannah, put, "/api/contacts/" + c + "/notes", []byte(`{"text": `), unfit, "request.invalid"},
		{"text where a number belongs", hannah, get, "/api/contacts?limit=many", nil, unfit, "request.invalid"},
		{"a channel that does not exist", hannah, post, "/api/contacts", sent{"channel": "pigeon"}, unfit, "request.invalid"},
		{"a reason for not being ready that does not exist", p.signIn(t, handler4), post, "/api/desk/not-ready", sent{"reason": "bored"}, unfit, "queue.unknown-reason"},
		{"an analyst among contacts", anya, get, "/api/contacts", nil, forbidden, "staff.not-allowed"},
		{"a dispatcher at the handler's desk", dilys, get, "/api/desk", nil, forbidden, "staff.not-allowed"},
		{"a handler who sends a unit", hannah, post, units + "assign", sent{"incident": i}, forbidden, "staff.not-allowed"},
		{"a handler among accounts", hannah, get, "/api/staff", nil, forbidden, "staff.not-allowed"},
		{"an administrator among contacts", alex, get, "/api/contacts/" + c, nil, forbidden, "staff.not-allowed"},
		{"a handler in the audit", hannah, get, "/api/audit", nil, forbidden, "staff.not-allowed"},
		{"a call that cannot be held", hannah, post, "/api/contacts/" + c + "/hold", nil, unfit, "contact.no-line"},
		{"a contact that does not exist", hannah, get, "/api/contacts/none", nil, missing, "contact.not-found"},
		{"an address that does not exist", hannah, get, "/api/nothing", nil, missing, "request.unknown-address"},
	} {
		t.Run(r.what, func(t *testing.T) {
			r.who.in(t).refused(request{method: r.method, path: r.path, body: r.body}, r.status, r.code)
		})
	}
	t.Run("no key", func(t *testing.T) {
		hannah.in(t).refused(request{method: post, path: "/api/contacts", body: sent{"channel": "counter"}, keyless: true}, unfit, "request.key-missing")
	})
	t.Run("malformed numbers", func(t *testing.T) { refuseNumbers(t, p) })
	t.Run("another site's page", func(t *testing.T) { refuseOtherSites(t, hannah.in(t)) })
}

// refuseNumbers: what cannot be read as a telephone number is kept as it was
// said, because a handler must be able to write down what a caller says; what no
// number can look like is refused.
func refuseNumbers(t *testing.T, p *program) {
	meiling := p.signIn(t, handler3)
	for _, number := range []string{strings.Repeat("7", 65), "07700\n900123"} {
		a := meiling.ask(request{method: http.MethodPost, path: "/api/contacts", body: sent{"channel": "counter", "number": number}})
		if a.status != http.StatusUnprocessableEntity {
			t.Errorf("%q: %d %s", number, a.status, a.body)
		}
	}
	var c contact
	meiling.post("/api/contacts", sent{"channel": "counter", "number": "0770 extension two"}, &c)
	if c.Number == nil || *c.Number != "0770 extension two" {
		t.Errorf("an unreadable number is not kept as it was said: %+v", c)
	}
}

// refuseOtherSites: another site's page may send the browser's cookie along, but
// is told apart by what the browser says of it.
func refuseOtherSites(t *testing.T, who *person) {
	body := strings.NewReader(`{"reason":"break"}`)
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, "http://"+who.program.api+"/api/desk/not-ready", body)
	must(t, err)
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Idempotency-Key", "other-site")
	req.Header.Set("Origin", "https://elsewhere.example")
	req.Header.Set("Sec-Fetch-Site", "cross-site")
	res, err := who.browser.Do(req)
	must(t, err)
	defer res.Body.Close()
	if res.StatusCode != http.StatusForbidden {
		t.Errorf("another site's request was answered with %s", res.Status)
	}
}

// TestTwoPeopleGrade: the second of two sees what the first decided.
func TestTwoPeopleGrade(t *testing.T) {
	p := open(t)
	dilys, sam := p.signIn(t, dispatcher), p.signIn(t, supervisor)
	path := "/api/incidents/" + p.signIn(t, handler).anIncident()
	var seen incident
	sam.get(path, &seen)
	grade := func(grade, why string) request {
		return request{method: http.MethodPost, path: path + "/grade", body: sent{"grade": grade, "justification": why}, seen: seen.Version}
	}
	sam.do(grade("priority", "The intruder has left."))
	refusal := dilys.refused(grade("emergency", "Another has come."), http.StatusConflict, "record.changed-meanwhile")
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

// TestOtherForce: what belongs to one force does not exist for another.
func TestOtherForce(t *testing.T) {
	p := prepare(t, "BLUELAMP_FORCES=northshire southmere")
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

// TestExpiredSession: the session ends, the form does not.
func TestExpiredSession(t *testing.T) {
	p := open(t, "BLUELAMP_SESSIONS_IDLE=1s")
	hannah := p.signIn(t, handler)
	hannah.put("/api/drafts/assessment-1", sent{"content": sent{"rationale": "half a sen"}})
	// Looking would keep the session alive, so somebody else's is looked at, which
	// began later: when that has ended untouched, so has this.
	later := p.signIn(t, handler2)
	wait := time.NewTimer(2 * time.Second) // a session's end is the passing of time itself
	defer wait.Stop()
	<-wait.C
	later.refused(request{method: http.MethodGet, path: "/api/session"}, http.StatusUnauthorized, "staff.not-signed-in")
	hannah.refused(request{method: http.MethodPut, path: "/api/drafts/assessment-1", body: sent{"content": 1}}, http.StatusUnauthorized, "staff.not-signed-in")
	again := p.signIn(t, handler)
	var form struct{ Content struct{ Rationale string } }
	again.get("/api/drafts/assessment-1", &form)
	if form.Content.Rationale != "half a sen" {
		t.Errorf("the half-typed form is %+v", form)
	}
}

// TestStart: what a start refuses, and that it says what to do.
func TestStart(t *testing.T) {
	p := open(t)
	second, err := newProgram(p.dir, nil)
	must(t, err)
	if err := second.launch(patiently(t)); err == nil {
		t.Error("two processes work on one data folder")
		must(t, second.kill())
	} else if !contains(err.Error(), p.pid()) || !contains(err.Error(), p.dir) {
		t.Errorf("who holds the data folder is not said: %v", err)
	}
	for _, c := range []struct {
		what, says string
		env        string
	}{
		{"a demonstration on the network", "127.0.0.1", "BLUELAMP_LISTEN=0.0.0.0:8620"},
		{"a demonstration's telephone on the network", "127.0.0.1", "BLUELAMP_SIP_LISTEN=0.0.0.0:5060"},
		{"a setting that does not exist", "BLUELAMP_LISTEM", "BLUELAMP_LISTEM=127.0.0.1:1"},
		{"a force without a pack", "forces/eastmere.yaml", "BLUELAMP_FORCES=eastmere"},
	} {
		t.Run(c.what, func(t *testing.T) {
			refused, err := newProgram(filepath.Join(t.TempDir(), "data"), []string{c.env})
			must(t, err)
			if err := refused.launch(patiently(t)); err == nil {
				t.Error("it started")
				must(t, refused.kill())
			} else if !contains(err.Error(), c.says) {
				t.Errorf("the cure is not said: %v", err)
			}
		})
	}
}

// TestFullDisk: writes are refused in plain words, reads go on, and with room
// again everything works as before.
func TestFullDisk(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("a small disk is mounted for this, which needs root")
	}
	p := prepare(t)
	disk := t.TempDir()
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", disk).CombinedOutput(); err != nil {
		t.Skipf("a small disk cannot be mounted here: %s", out)
	}
	t.Cleanup(func() {
		must(t, p.end())
		must(t, exec.Command("umount", disk).Run())
	})
	must(t, exec.Command("cp", "-Rp", p.dir, filepath.Join(disk, "data")).Run())
	p.dir = filepath.Join(disk, "data")
	p.start(t)
	hannah := p.signIn(t, handler)
	at := "/api/contacts/" + hannah.assessedContact()
	kept := text("kept")
	hannah.put(at+"/notes", sent{"text": kept})

	ballast := filepath.Join(disk, "ballast")
	fillUp(t, ballast)
	var refusal answer
	until(t, "a write is refused", func() bool { // what the database had taken in advance is used up first
		words := text(strings.Repeat("more and more ", 1000))
		if refusal = hannah.ask(request{method: http.MethodPut, path: at + "/notes", body: sent{"text": words}}); refusal.status < 300 {
			kept = words
		}
		return refusal.status >= 300
	})
	hannah.refused(request{method: http.MethodPut, path: at + "/notes", body: sent{"text": text(strings.Repeat("again ", 3000))}},
		http.StatusServiceUnavailable, "journal.full")
	var c contact
	hannah.get(at, &c)
	if c.Notes != kept {
		t.Errorf("the notes are %.60q, acknowledged was %.60q", c.Notes, kept)
	}
	hannah.get("/api/contacts?limit=5")
	hannah.get("/api/incidents?state=open")
	hannah.get("/api/desk")

	must(t, os.Remove(ballast))
	hannah.put(at+"/notes", sent{"text": "There is room again."}, &c)
	if c.Notes != "There is room again." {
		t.Errorf("with room again: %+v", c)
	}
	p.verify(t)
}

// fillUp writes until the disk is full.
func fillUp(t *testing.T, path string) {
	t.Helper()
	file, err := os.Create(path)
	must(t, err)
	defer file.Close()
	for _, size := range []int{1 << 20, 4096, 1} {
		block := make([]byte, size)
		for {
			if _, err := file.Write(block); err != nil {
				break
			}
		}
	}
}
