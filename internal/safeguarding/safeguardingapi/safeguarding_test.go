package safeguardingapi_test

import (
	"net/http"
	"testing"

	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/person"
	"bluelamp/internal/safeguarding/safeguardingapi"
)

func TestACaseFromHandlerToDeskAndBack(t *testing.T) {
	h := open(t)
	h.rang("c1", "handler-1")
	h.opened("i1", "c1", "high")
	handler, desk := h.As("handler"), h.As("vulnerability-desk", "handler")
	const path = "/api/contacts/c1"
	var s safeguardingapi.Safeguarding

	handler.Post(path+"/vulnerabilities", maisie("dementia", "alone")).OK(&s)
	if !s.Vulnerable || len(s.People) != 1 || s.People[0].Who != "Maisie, her daughter, 6" || *s.People[0].Incident != "i1" || s.People[0].Person != nil ||
		s.People[0].Factors[1].Label != "Lives alone" || s.People[0].By.ID != "handler-1" || s.Case != nil {
		t.Fatalf("recorded: %+v", s)
	}
	handler.Post(path+"/desk", fields{"why": "She is whispering, the child is with her."}).OK(&s)
	if s.Case == nil || s.Case.State != "asked" || s.Case.Asks[0].Source != "handler" || s.Case.Asks[0].By.ID != "handler-1" || s.Cases != 1 {
		t.Fatalf("asked: %+v", s.Case)
	}
	desk.Post(path+"/desk/take", fields{}).OK(&s)
	desk.Post(path+"/advice", fields{"to": "handler", "text": "Ask whether he has a key to the house."}).OK(&s)
	if s.Case.State != "taken" || s.Case.TakenBy.ID != desk.Staff || len(s.Advice) != 1 || s.Advice[0].Answer != nil {
		t.Fatalf("advised: %+v %+v", s.Case, s.Advice)
	}
	handler.Post(path+"/advice/"+s.Advice[0].ID+"/answer", fields{"used": true, "note": "He has one; officers told."}).OK(&s)
	handler.Post(path+"/actions", fields{"action": "refuge", "note": "She will think about it."}).OK(&s)
	desk.Post(path+"/missed", fields{"factors": []string{"child"}, "note": "A toy could be heard in the call."}).OK(&s)
	desk.Post(path+"/desk/end", fields{"outcome": "advised", "note": ""}).OK(&s)
	if !s.Advice[0].Answer.Used || s.Advice[0].Answer.By.ID != "handler-1" || s.Actions[0].Label != "Refuge offered" || s.Missed[0].Factors[0].Label != "A child" ||
		s.Case.State != "ended" || s.Case.Ending.Label != "Advised" || s.Version != 8 {
		t.Errorf("ended: %+v", s)
	}
	back := fields{"reason": "It was the wrong house."}
	handler.Post(path+"/vulnerabilities/"+s.People[0].ID+"/withdrawal", back).Refused(http.StatusForbidden, "safeguarding.withdrawal-needs-desk")
	desk.Post(path+"/vulnerabilities/"+s.People[0].ID+"/withdrawal", back).OK(&s)
	if s.Vulnerable || len(s.People) != 1 || s.People[0].Withdrawal == nil || s.People[0].Withdrawal.Reason != "It was the wrong house." {
		t.Errorf("withdrawn: %+v", s.People)
	}
	desk.Post(path+"/vulnerabilities", maisie("dementia")).OK(&s)
	own := path + "/vulnerabilities/" + s.People[len(s.People)-1].ID + "/withdrawal"
	desk.Post(own, back).Refused(http.StatusForbidden, "safeguarding.own-entry")
	h.As("supervisor").Post(own, back).OK(&s)
	if s.Vulnerable {
		t.Errorf("a supervisor took it back: %+v", s.People)
	}
}

func TestVulnerable(t *testing.T) {
	h := open(t)
	h.rang("c1", "handler-1")
	vulnerable, factors, err := safeguardingapi.Vulnerable(t.Context(), h.Desk, httpservertest.Force, "c1")
	if vulnerable || len(factors) != 0 || err != nil {
		t.Errorf("before anybody was recorded: %v %v %v", vulnerable, factors, err)
	}
	h.As("handler").Post("/api/contacts/c1/vulnerabilities", maisie("child", "alone")).OK()
	h.As("handler").Post("/api/contacts/c1/vulnerabilities", maisie("dementia", "child")).OK()
	vulnerable, factors, err = safeguardingapi.Vulnerable(t.Context(), h.Desk, httpservertest.Force, "c1")
	if !vulnerable || len(factors) != 3 || factors[2] != "dementia" || err != nil {
		t.Errorf("recorded: %v %v %v", vulnerable, factors, err)
	}
}

func TestRefusals(t *testing.T) {
	h := open(t)
	h.rang("c1", "handler-1")
	h.past(person.Room, "gone", person.Named{Name: "Sam", At: noon}, person.Erased{Ground: "Request", By: "s1", At: noon})
	handler, desk := h.As("handler"), h.As("vulnerability-desk")
	const path, unfit = "/api/contacts/c1", http.StatusUnprocessableEntity

	handler.Get("/api/contacts/none/safeguarding").Refused(http.StatusNotFound, "contact.not-found")
	handler.Post("/api/contacts/none/vulnerabilities", maisie("child")).Refused(http.StatusNotFound, "contact.not-found")
	handler.Post(path+"/vulnerabilities", maisie("dragon")).Refused(unfit, "policy.unknown-code")
	handler.Post(path+"/vulnerabilities", with(maisie("child"), "interaction", "bad")).Refused(unfit, "safeguarding.interaction-missing")
	handler.Post(path+"/vulnerabilities", with(maisie("child"), "person", "nobody")).Refused(http.StatusNotFound, "person.not-found")
	handler.Post(path+"/vulnerabilities", with(maisie("child"), "person", "gone")).Refused(unfit, "person.erased")
	desk.Post(path+"/vulnerabilities/none/withdrawal", fields{"reason": "It was the wrong house."}).Refused(http.StatusNotFound, "safeguarding.vulnerability-unknown")
	handler.Post(path+"/desk", fields{"why": "?"}).Refused(unfit, "safeguarding.why-missing")
	handler.Post(path+"/actions", fields{"action": "magic", "note": ""}).Refused(unfit, "policy.unknown-code")
	desk.Post(path+"/desk/take", fields{}).Refused(unfit, "safeguarding.not-asked")
	handler.Post(path+"/desk", fields{"why": "She is whispering to me."}).OK()
	desk.Post(path+"/advice", fields{"to": "handler", "text": "Ask whether he has a key."}).Refused(unfit, "safeguarding.not-taken")
	desk.Post(path+"/desk/take", fields{}).OK()
	var s safeguardingapi.Safeguarding
	desk.Post(path+"/advice", fields{"to": "handler", "text": "Ask whether he has a key."}).OK(&s)
	answer := path + "/advice/" + s.Advice[0].ID + "/answer"
	h.Somebody(httpservertest.Force, desk.Staff, "handler").Post(answer, fields{"used": true}).Refused(http.StatusForbidden, "safeguarding.own-advice")
	handler.Post(answer, fields{"used": false}).Refused(unfit, "safeguarding.unused-needs-note")
	colleague := h.Somebody(httpservertest.Force, "desk-2", "vulnerability-desk")
	colleague.Post(path+"/desk/take", fields{}).Refused(http.StatusConflict, "safeguarding.taken-already")
	colleague.Post(path+"/desk/take", fields{"from": desk.Staff}).OK(&s)
	if s.Case.TakenBy.ID != "desk-2" {
		t.Errorf("taken over: %+v", s.Case)
	}

	stranger := h.Somebody("southmere", "h", "handler", "vulnerability-desk")
	stranger.Get(path+"/safeguarding").Refused(http.StatusNotFound, "contact.not-found")
	stranger.Post(path+"/desk/take", fields{}).Refused(http.StatusNotFound, "contact.not-found")
}

// The same request again records one person, and asks the desk once.
func TestARepeatedRequestIsDoneOnce(t *testing.T) {
	h := open(t)
	h.rang("c1", "handler-1")
	once := h.As("handler").With("Idempotency-Key", "once")
	once.Post("/api/contacts/c1/vulnerabilities", maisie("child")).OK()
	once.Post("/api/contacts/c1/vulnerabilities", maisie("child")).OK()
	if s := h.of("c1"); len(s.People) != 1 || len(s.Case.Asks) != 1 {
		t.Errorf("twice: %+v", s)
	}
}

func TestWhoIsRestrictedIsShownToFew(t *testing.T) {
	h := open(t)
	h.rang("c1", "handler-1")
	h.past(person.Room, "maisie", person.Named{Name: "Maisie", At: noon})
	var s safeguardingapi.Safeguarding
	h.As("dispatcher").Post("/api/contacts/c1/vulnerabilities", with(maisie("dementia"), "person", "maisie")).OK(&s)
	other := h.Somebody(httpservertest.Force, "handler-2", "handler")
	other.Get("/api/contacts/c1/safeguarding").OK(&s)
	if s.People[0].Hidden || *s.People[0].Person != "maisie" {
		t.Fatalf("hidden before anybody restricted the record: %+v", s.People)
	}
	other.Get("/api/people/maisie/vulnerabilities").OK()
	h.past(person.Room, "maisie", person.Flagged{Flag: "f1", Code: "protected-person", Source: "c0", By: "s1", At: noon})

	other.Get("/api/contacts/c1/safeguarding").OK(&s)
	if p := s.People[0]; !p.Hidden || p.Person != nil || p.Who != "Restricted record: ask a supervisor" || p.Interaction != "" || p.Since != "" || p.Factors[0].Code != "dementia" {
		t.Errorf("shown to anybody: %+v", p)
	}
	other.Get("/api/people/maisie/vulnerabilities?reason=Rings+again").Refused(http.StatusForbidden, "safeguarding.restricted")
	for _, who := range []*httpservertest.Client{h.As("dispatcher"), h.As("handler"), h.As("supervisor")} {
		who.Get("/api/contacts/c1/safeguarding").OK(&s)
		if s.People[0].Hidden || s.People[0].Who != "Maisie, her daughter, 6" {
			t.Errorf("hidden from %s: %+v", who.Staff, s.People)
		}
	}
	h.As("supervisor").Get("/api/people/maisie/vulnerabilities").Refused(http.StatusUnprocessableEntity, "safeguarding.reason-needed")
	before := len(h.Looks.All())
	var of struct {
		Vulnerabilities []safeguardingapi.VulnerablePerson
	}
	h.As("supervisor").Get("/api/people/maisie/vulnerabilities?reason=Rings+again").OK(&of)
	if looks := h.Looks.All()[before:]; len(of.Vulnerabilities) != 1 || of.Vulnerabilities[0].Contact != "c1" || len(looks) != 1 || looks[0].Reason != "Rings again" {
		t.Errorf("of the person: %+v, looks %+v", of, looks)
	}
	h.As("handler").Get("/api/people/nobody/vulnerabilities").Refused(http.StatusNotFound, "person.not-found")
}
