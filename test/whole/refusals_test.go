package whole

import (
	"net/http"
	"strings"
	"testing"
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
	units, other := "/api/units/NS71/", sam.anIncident()
	dilys.post(units+"assign", sent{"incident": i})
	dilys.post("/api/units", sent{"callsign": "NS99", "kind": "Response car", "base": "Lanternby"})
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
		{"no level of the whole", hannah, post, "/api/contacts/" + bare + "/assessments", with(burglary("She is alone."), "risk", ""), unfit, "risk.incomplete"},
		{"a level that does not exist", hannah, post, "/api/contacts/" + bare + "/assessments", with(burglary("x"), "levels", sent{"threat": "grim"}), unfit, "policy.unknown-code"},
		{"a type that does not exist", hannah, post, "/api/contacts/" + bare + "/assessments", with(burglary("x"), "type", "dragons"), unfit, "policy.unknown-code"},
		{"a reason for later that does not exist", hannah, post, "/api/contacts/" + bare + "/deferrals", sent{"reason": "tea", "note": ""}, unfit, "policy.unknown-code"},
		{"grade without assessment", hannah, post, "/api/incidents", opening(bare), unfit, "incident.not-assessed"},
		{"grade without justification", hannah, post, "/api/incidents", with(opening(c), "justification", "\n"), unfit, "incident.justification-missing"},
		{"a grade that does not exist", hannah, post, "/api/incidents", with(opening(c), "grade", "super"), unfit, "policy.unknown-code"},
		{"an incident type that does not exist", hannah, post, "/api/incidents", with(opening(c), "type", "dragons"), unfit, "policy.unknown-code"},
		{"an incident from no contact", hannah, post, "/api/incidents", opening("none"), missing, "contact.not-found"},
		{"lowering a grade as a dispatcher", dilys, post, "/api/incidents/" + i + "/grade", sent{"grade": "scheduled", "justification": "The intruder has left."}, unfit, "incident.lowering-needs-two"},
		{"lowering a grade alone as a supervisor", sam, post, "/api/incidents/" + i + "/grade", sent{"grade": "scheduled", "justification": "The intruder has left."}, unfit, "incident.lowering-needs-two"},
		{"an empty line", dilys, post, "/api/incidents/" + i + "/log", sent{"text": " "}, unfit, "incident.line-empty"},
		{"closing with a unit out", sam, post, "/api/incidents/" + i + "/close", sent{"result": "arrest-made", "closingType": "", "note": ""}, unfit, "incident.units-still-out"},
		{"resolving with a unit out", sam, post, "/api/incidents/" + i + "/resolve", sent{"reason": "caller-prefers", "outcome": "answered", "note": "", "agreed": "yes"}, unfit, "incident.units-still-out"},
		{"a unit that is with another incident", dilys, post, units + "assign", sent{"incident": other}, http.StatusConflict, "dispatch.unit-busy"},
		{"at the scene before the way there", dilys, post, "/api/units/NS99/at-scene", nil, unfit, "dispatch.wrong-order"},
		{"a unit that does not exist", dilys, post, "/api/units/XX1/assign", sent{"incident": i}, missing, "dispatch.not-found"},
		{"finishing before assessing", p.signIn(t, handler2), post, "/api/contacts/" + bare + "/finish", sent{"disposition": "caller-gone", "thenReady": false}, unfit, "contact.not-assessed"},
		{"somebody else's contact", p.signIn(t, handler4), put, "/api/contacts/" + bare + "/notes", sent{"text": "mine"}, forbidden, "contact.not-yours"},
		{"a second contact in hand", hannah, post, "/api/contacts", sent{"channel": "counter"}, unfit, "queue.contact-in-hand"},
		{"a note of 10 MB", hannah, put, "/api/contacts/" + c + "/notes", sent{"text": strings.Repeat("ten mega ", 10<<20/9)}, http.StatusRequestEntityTooLarge, "request.too-large"},
		{"a note of 20,001 characters", hannah, put, "/api/contacts/" + c + "/notes", sent{"text": strings.Repeat("é", 20_001)}, unfit, "request.invalid"},
		{"no JSON", hannah, put, "/api/contacts/" + c + "/notes", []byte(`{"text": `), http.StatusBadRequest, "request.not-understood"},
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
