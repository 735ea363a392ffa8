package whole

import (
	"net/http"
	"slices"
	"testing"
)

// mabel is somebody who rings more than once, from different telephones.
func mabel() sent {
	return sent{"first": "Mabel", "last": "Thistlewood", "birth": "14/3/1941", "sex": "f", "house": "3", "street": "Fell View", "town": "Harsgill"}
}

// missing is an assessment of somebody who has not come home.
func missing(rationale string) sent {
	return sent{
		"type":   "missing-person",
		"levels": sent{"threat": "low", "harm": "low", "risk": "low", "investigation": "by-phone", "vulnerability": "low", "engagement": "usual"},
		"notes":  sent{},
		"answers": sent{
			"who": "Mabel, grey coat", "age": "adult", "last-seen": "At the market at noon", "out-of-character": "no", "self-harm": "no",
		},
		"risk":      "medium",
		"rationale": rationale,
	}
}

// checksLeaveNoTrace: whether anybody had looked at earlier calls, flags and
// patterns could not be seen afterwards (Norfolk, 2024). The assessment keeps what
// the rules saw, whatever changes later.
func checksLeaveNoTrace(t *testing.T, p *program) {
	hannah, sam := p.atDesk(t, handler), p.signIn(t, supervisor)
	person := hannah.callsAs(mabel(), "01632 960501")
	sam.post("/api/people/"+person+"/flags", sent{"code": "dementia", "note": "Said by her daughter.", "source": "daughter"})
	c := hannah.rings("07700 900871")
	hannah.put("/api/contacts/"+c+"/caller", sent{"name": "Mabel Thistlewood", "person": person, "relation": "victim"})
	var kept assessment
	until(t, "her earlier call counts", func() bool { return hannah.proposed(c, missing("")).fired("rule/victim-again") })
	hannah.post("/api/contacts/"+c+"/assessments", missing("She forgets the way, and it will freeze tonight."), &kept)
	f := kept.Facts
	if !slices.Contains(f.Flags, "dementia") || !slices.Contains(f.Patterns, "repeat-victim") || f.Contacts90 != 2 || kept.Policy == "" {
		t.Errorf("the rules saw %+v under the policy %q", f, kept.Policy)
	}
	if !kept.Proposal.fired("rule/confused-and-missing") || kept.Proposal.Grade != "emergency" {
		t.Errorf("the flag has no weight: %+v", kept.Proposal)
	}
	var on struct{ Flags []struct{ ID, Code string } }
	sam.get("/api/people/"+person+"?reason=End+of+a+story", &on)
	sam.post("/api/people/"+person+"/flags/"+on.Flags[0].ID+"/end", sent{"reason": "Entered for somebody else."})
	var all struct{ Assessments []assessment }
	hannah.get("/api/contacts/"+c+"/assessments", &all)
	if len(all.Assessments) != 1 || !slices.Contains(all.Assessments[0].Facts.Flags, "dementia") {
		t.Errorf("what the rules saw has changed since: %+v", all.Assessments)
	}
	hannah.opened(c, missing(""), "emergency")
	hannah.post("/api/contacts/"+c+"/finish", sent{"thenReady": false})
}

// notKnownAgain: somebody vulnerable, a repeat victim, rings again and nobody can
// see it (2020: not flagged automatically). What was recorded stands on the person,
// and rules look at it as soon as the caller is known to be the same.
func notKnownAgain(t *testing.T, p *program) {
	hannah := p.atDesk(t, handler)
	dora := sent{"first": "Dora", "last": "Winterbourne", "birth": "2/9/1958", "sex": "f", "house": "11", "street": "Tanner Row", "town": "Lanternby"}
	c := hannah.rings("01632 960502")
	var first, second contact
	hannah.put("/api/contacts/"+c+"/caller", sent{"name": "Dora Winterbourne", "relation": "victim", "details": dora}, &first)
	person := first.Caller.Person
	who := sent{"person": person, "who": "Dora, who rings", "relation": "victim", "factors": []string{"domestic-abuse", "repeat-victim"}, "interaction": "He holds her money and her keys."}
	at := "/api/contacts/" + c + "/vulnerabilities"
	hannah.refused(posted(at, who.also(sent{"factors": []string{"unlucky"}})), http.StatusUnprocessableEntity, "policy.unknown-code")
	hannah.post(at, who)
	hannah.post("/api/contacts/"+c+"/deferrals", sent{"reason": "line-lost", "note": "He came in."})
	hannah.post("/api/contacts/"+c+"/finish", sent{"disposition": "caller-gone", "thenReady": false})

	c = hannah.rings("0113 496 0177")
	noise := sent{
		"type": "noise", "levels": sent{"threat": "low", "harm": "low", "risk": "low", "investigation": "not-needed", "vulnerability": "low", "engagement": "usual"},
		"notes": sent{}, "answers": sent{}, "risk": "low", "rationale": "",
	}
	if hannah.proposed(c, noise).fired("rule/abuse-known") {
		t.Error("abuse counts against a caller of whom nothing is known yet")
	}
	until(t, "she is found with her flags", func() bool {
		var found struct {
			Candidates []struct {
				Person string
				Flags  []struct{ Code string }
			}
		}
		hannah.post("/api/people/look-up", sent{"first": "Dora", "last": "Winterbourne", "birth": "2/9/1958", "contact": c}, &found)
		return len(found.Candidates) > 0 && found.Candidates[0].Person == person && len(found.Candidates[0].Flags) == 2
	})
	hannah.post("/api/contacts/"+c+"/suggestions", sent{"person": person, "verdict": "same"}, &second)
	if flags := second.flags(); !slices.Contains(flags, "domestic-abuse") || !slices.Contains(flags, "repeat-victim") {
		t.Errorf("the next call shows the flags %q", flags)
	}
	if known := hannah.proposed(c, noise); !known.fired("rule/abuse-known") || known.Grade != "priority" || !slices.Contains(known.Actions, "vulnerability-desk") {
		t.Errorf("the rules do not see what is known: %+v", known)
	}
	hannah.post("/api/contacts/"+c+"/deferrals", sent{"reason": "line-lost", "note": ""})
	hannah.post("/api/contacts/"+c+"/finish", sent{"disposition": "caller-gone", "thenReady": false})
}

// rings logs somebody who rings from a number.
func (who *person) rings(number string) string {
	who.Helper()
	var c contact
	who.post("/api/contacts", sent{"channel": "counter", "number": number, "note": "Somebody rings."}, &c)
	return c.ID
}

// callsAs is a finished call of somebody new, and returns the person.
func (who *person) callsAs(details sent, number string) string {
	who.Helper()
	var c contact
	at := "/api/contacts/" + who.rings(number)
	who.put(at+"/caller", sent{"name": details["first"].(string) + " " + details["last"].(string), "relation": "victim", "details": details}, &c)
	who.post(at+"/deferrals", sent{"reason": "line-lost", "note": ""})
	who.post(at+"/finish", sent{"disposition": "caller-gone", "thenReady": false})
	return c.Caller.Person
}

// flags are the codes that stand on the caller.
func (c contact) flags() (codes []string) {
	for _, f := range c.Caller.Flags {
		codes = append(codes, f.Code)
	}
	return codes
}
