package whole

import (
	"fmt"
	"net/http"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/telephony/telephonytest"
)

// dependsOnLoad: being busy is to be a reason not to assess, or to respond less
// (Greater Manchester, Northumbria, 2020). There is no such reason, no force can add
// one, and no rule can see how busy it is.
func dependsOnLoad(t *testing.T, p *program) {
	hannah := p.atDesk(t, handler)
	var pack struct {
		DeferralReasons []struct{ Code, Label string }
	}
	hannah.get("/api/policy", &pack)
	for _, r := range pack.DeferralReasons {
		for _, word := range []string{"busy", "queue", "waiting calls", "calls waiting", "demand", "staff"} {
			if contains(r.Code+" "+r.Label, word) {
				t.Errorf("“%s” is a reason to leave the assessment: %s", r.Code, r.Label)
			}
		}
	}
	const resources = "response by risk, not by resources"
	for _, c := range []struct{ what, from, to, line, says string }{
		{"a rule that looks at the queue", "\nrules:\n",
			"\nrules:\n  - code: long-night\n    when: 'queue_length > 20'\n    proposes: {level: low}\n    because: \"Many wait.\"\n", "queue_length", resources},
		{"a rule that looks for free units", "\nrules:\n",
			"\nrules:\n  - code: nobody-free\n    when: 'units_available == 0'\n    proposes: {level: low}\n    because: \"Nobody can come.\"\n", "units_available", resources},
		{"a reason that says that it is busy", "result_codes:",
			"deferral_reasons:\n  - {code: later, label: \"Too many calls waiting\"}\nresult_codes:", "code: later", resources},
	} {
		t.Run(c.what, func(t *testing.T) { p.unsound(t, northshire(t, c.from, c.to), c.line, c.says) })
	}
}

// respondsByAvailability: callers queue and no unit is free. What the rules propose
// for the same report is the same (Northumbria, 2020; Hertfordshire, 2016).
func respondsByAvailability(t *testing.T, p *program) {
	hannah, dilys, sam := p.atDesk(t, handler), p.signIn(t, dispatcher), p.signIn(t, supervisor)
	other := hannah.reported(burglary("Somebody is forcing the door."), "emergency").ID
	c := hannah.counter()
	form := burglary("Somebody is in the house.")
	calm := hannah.proposed(c, form)
	for n := range 6 {
		line := p.ring(t, "101", fmt.Sprintf("0113496012%d", n), telephonytest.Options{})
		must(t, line.Await(patiently(t), telephonytest.Talking))
	}
	var now supervision
	until(t, "six callers wait", func() bool {
		sam.get("/api/supervisor", &now)
		return now.Waiting[0].Count+now.Waiting[1].Count >= 6
	})
	dilys.sendAll(other)
	if flooded := hannah.proposed(c, form); calm.Grade != "emergency" || len(calm.Reasons) == 0 || !cmp.Equal(calm, flooded) {
		t.Errorf("what is proposed changes with the load: %s", cmp.Diff(calm, flooded))
	}
	hannah.refused(posted("/api/contacts/"+c+"/deferrals", sent{"reason": "busy", "note": "Six callers wait."}), http.StatusUnprocessableEntity, "policy.unknown-code")
	hannah.post("/api/contacts/"+c+"/assessments", form)
	hannah.opened(c, form, "emergency")
	hannah.post("/api/contacts/"+c+"/finish", sent{"thenReady": false})
}

// sendAll sends every free unit to an incident.
func (who *person) sendAll(incident string) {
	who.Helper()
	var all struct {
		Units []struct{ Callsign, Status string }
	}
	who.get("/api/units", &all)
	free := 0
	for _, u := range all.Units {
		if u.Status == "available" {
			who.post("/api/units/"+u.Callsign+"/assign", sent{"incident": incident})
			free++
		}
	}
	if free == 0 {
		who.Fatal("no unit was free before")
	}
}
