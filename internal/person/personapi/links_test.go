package personapi_test

import (
	"net/http"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"bluelamp/internal/contact"
	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personapi"
)

func TestOneHumanBeingIsDecidedByPeopleAndTakenBack(t *testing.T) {
	h := open(t)
	h.rang("c1", "07700 900231", 20, "noise")
	h.caller("c1", "p1", contact.Victim, kathleen, 20)
	h.rang("c2", "07700 900555", 3, "noise")
	moved := person.Details{First: "Kath", Last: "Couper", Birth: "1985-05-25", Phone: "+447700900555"}
	h.caller("c2", "p2", contact.Victim, moved, 3)
	handler := h.As("handler")
	both := map[string]any{"first": "Kathleen", "last": "Cooper", "birth": "1985-05-25"}
	if found := h.lookUp(handler, both); len(found.Candidates) != 2 {
		t.Fatalf("before: %+v", found)
	}
	var p personapi.Person
	handler.Post("/api/people/p1/links/p2", map[string]any{"verdict": "same", "reason": "Gave both numbers herself"}).OK(&p)
	if len(p.Contacts) != 2 || len(p.Links) != 1 || p.Links[0].Verdict != "same" {
		t.Errorf("joined: %+v", p)
	}
	found := h.lookUp(handler, both)
	if len(found.Candidates) != 1 || found.Candidates[0].Contacts != 2 {
		t.Errorf("one human being takes %d places: %+v", len(found.Candidates), found.Candidates)
	}
	handler.Post("/api/people/p2/links/p1/undo", map[string]any{"reason": "It was her sister"}).OK(&p)
	if len(p.Contacts) != 1 || len(p.Links) != 0 {
		t.Errorf("taken back: %+v", p)
	}
}

func TestVictimAndSuspectAreJoinedByTwoOnly(t *testing.T) {
	h := open(t)
	h.rang("c1", "07700 900231", 20, "domestic-abuse")
	h.caller("c1", "p1", contact.Victim, kathleen, 20)
	h.rang("c2", "07700 900232", 19, "domestic-abuse")
	h.caller("c2", "p2", contact.Witness, person.Details{First: "Karl", Last: "Cooper", House: "12", Street: "Oakfield Road", Postcode: "ZZ1 2AB"}, 19)
	h.involved("c1", "p2", "Karl Cooper", contact.Suspect)
	h.opened("i1", "c1", "domestic-abuse", "scheduled", 20)
	join := map[string]any{"verdict": "same", "reason": "Same address"}
	boss := h.Somebody("northshire", "boss-1", "supervisor")
	boss.Post("/api/people/p1/links/p2", join).Refused(http.StatusUnprocessableEntity, "person.second-needed")
	boss.Post("/api/people/p1/links/p2", map[string]any{"verdict": "same", "ask": true, "reason": "Same address"}).OK()
	boss.Post("/api/people/p1/links/p2", join).Refused(http.StatusForbidden, "person.second-is-first")
	var waiting struct{ Links []personapi.PendingLink }
	h.As("administrator").Get("/api/links/pending").OK(&waiting)
	if len(waiting.Links) != 1 {
		t.Errorf("pending: %+v", waiting)
	}
	h.Somebody("northshire", "boss-2", "supervisor").Post("/api/people/p1/links/p2", map[string]any{"verdict": "different", "reason": "Husband and wife"}).OK()
}

func TestThePictureOfAContact(t *testing.T) {
	h := open(t)
	for i, number := range []string{"07700 900231", "07700 900232", "07700 900233"} {
		c := "c" + string(rune('1'+i))
		h.rang(c, number, 60-10*i, "domestic-abuse")
		h.caller(c, "p1", contact.Victim, kathleen, 60-10*i)
		h.involved(c, "x1", "Karl Reid", contact.Suspect)
		h.opened("i"+c, c, "domestic-abuse", "scheduled", 60-10*i)
	}
	h.rang("c4", "07700 900299", 0, "domestic-abuse")
	h.caller("c4", "p1", contact.Victim, kathleen, 0)
	h.involved("c4", "x1", "Karl Reid", contact.Suspect)
	h.Happened(person.Room, "x1", person.Named{Name: "Karl Reid", By: "s1", At: h.now()})

	var p personapi.Picture
	h.As("handler").Get("/api/people/picture?contact=c4").OK(&p)
	if p.Person != "p1" || len(p.Counts) != 3 || p.Counts[1].Contacts != 4 || p.Counts[1].Incidents != 3 {
		t.Errorf("counts: %+v", p)
	}
	if !slices.ContainsFunc(p.Household, func(n personapi.Neighbour) bool { return n.Person == "x1" && slices.Contains(n.Roles, "suspect") }) {
		t.Errorf("the suspect is not shown with the role: %+v", p.Household)
	}
	if len(p.Patterns) == 0 || len(p.Patterns[0].Contacts) == 0 {
		t.Fatalf("no pattern: %+v", p.Patterns)
	}
	for _, seen := range p.Patterns {
		t.Log(seen.Tone, seen.Sentence)
	}
}

func TestFlagsAreShownAndEnded(t *testing.T) {
	h := open(t)
	h.rang("c1", "07700 900231", 20, "domestic-abuse")
	h.caller("c1", "p1", contact.Victim, kathleen, 20)
	handler := h.As("handler")
	var p personapi.Person
	flag := map[string]any{"code": "weapons", "note": "Partner has a shotgun licence", "source": "c1"}
	handler.Post("/api/people/p1/flags", flag).OK(&p)
	if len(p.Flags) != 1 || p.Flags[0].Mark != "WE" {
		t.Fatalf("flags: %+v", p.Flags)
	}
	handler.Get("/api/people/p1").Refused(http.StatusUnprocessableEntity, "person.reason-needed")
	h.As("supervisor").Post("/api/people/p1/flags/"+p.Flags[0].ID+"/end", map[string]string{"reason": "Licence withdrawn"}).OK(&p)
	if len(p.Flags) != 0 {
		t.Errorf("ended: %+v", p.Flags)
	}
	handler.Post("/api/people/p1/flags", map[string]any{"code": "dragon", "note": "", "source": "c1"}).Refused(http.StatusUnprocessableEntity, "policy.unknown-code")
}

func TestWhatCannotBeJoined(t *testing.T) {
	h := open(t)
	for _, id := range []string{"p1", "p2", "gone"} {
		h.rang("c-"+id, "07700 900231", 20, "noise")
		h.caller("c-"+id, id, contact.Witness, person.Details{First: "Kathleen", Last: id}, 20)
	}
	h.Happened(person.Room, "gone", person.Erased{Ground: "Request upheld", By: "s1", At: h.now()})
	handler := h.As("handler")
	join := func(one, other string, more ...any) *httpservertest.Answer {
		body := map[string]any{"verdict": "same", "reason": "Said so herself"}
		for i := 0; i+1 < len(more); i += 2 {
			body[more[i].(string)] = more[i+1]
		}
		return handler.Post("/api/people/"+one+"/links/"+other, body)
	}
	join("p1", "p1").Refused(http.StatusUnprocessableEntity, "person.pair-unfit")
	join("p1", "nobody").Refused(http.StatusNotFound, "person.not-found")
	join("nobody", "p1").Refused(http.StatusNotFound, "person.not-found")
	join("p1", "gone").Refused(http.StatusUnprocessableEntity, "person.erased")
	join("p1", "p2", "reason", "").Refused(http.StatusUnprocessableEntity, "person.reason-missing")
	join("p1", "p2", "ask", true, "verdict", "different").Refused(http.StatusUnprocessableEntity, "person.ask-same-only")
	handler.Post("/api/people/p1/links/p2/undo", map[string]string{"reason": "Mistaken"}).Refused(http.StatusUnprocessableEntity, "person.nothing-to-undo")
	handler.Post("/api/people/nobody/flags", map[string]string{"code": "weapons", "note": "", "source": "c1"}).Refused(http.StatusNotFound, "person.not-found")
	handler.Post("/api/people/gone/flags", map[string]string{"code": "weapons", "note": "", "source": "c1"}).Refused(http.StatusUnprocessableEntity, "person.erased")
	handler.Get("/api/people/picture?contact=nobody").Refused(http.StatusNotFound, "person.contact-unknown")
	handler.Post("/api/people/p1/descriptions/none/withdraw", map[string]string{"reason": "Mistaken"}).Refused(http.StatusNotFound, "person.description-unknown")
	handler.Put("/api/numbers", map[string]any{"number": " ", "kind": "hospital", "noCallBack": false}).Refused(http.StatusUnprocessableEntity, "person.number-missing")
	handler.Put("/api/people/p1/safe-contact", map[string]string{"method": "text", "number": strings.Repeat("0", 201), "times": "", "note": ""}).
		Refused(http.StatusUnprocessableEntity, "request.invalid")
}

// Each of these joins is of three records and nobody need be asked; both together
// are of five, so whoever comes second is sent to a second person.
func TestTwoJoinsAtOnceDoNotSlipPastTheSecondPerson(t *testing.T) {
	h := open(t)
	for _, id := range []string{"p1", "p2", "p3", "p4", "p5"} {
		h.rang("c-"+id, "07700 900231", 20, "noise")
		h.caller("c-"+id, id, contact.Witness, person.Details{First: "Kathleen", Last: id}, 20)
	}
	same := func(a, b string) {
		h.Happened(person.LinkRoom, person.LinkID(a, b), person.LinkDecided{A: a, B: b, Verdict: person.Same, Reason: "Same voice", By: "s1", At: h.now()})
	}
	same("p1", "p2")
	same("p4", "p5")
	var all sync.WaitGroup
	var refused atomic.Int32
	for _, other := range []string{"p2", "p4"} {
		c := h.Somebody("northshire", "boss-"+other, "supervisor")
		all.Go(func() {
			a := c.Post("/api/people/p3/links/"+other, map[string]any{"verdict": "same", "reason": "Same voice"})
			if a.Status == http.StatusUnprocessableEntity && strings.Contains(string(a.Body), "person.second-needed") {
				refused.Add(1)
			}
		})
	}
	all.Wait()
	if refused.Load() != 1 {
		t.Errorf("%d of two joins were refused, want one", refused.Load())
	}
}

// Whoever was said to be somebody else, under whichever record, is not suggested
// again: not on the contact, and not for the caller who is named.
func TestWhoIsSomebodyElseIsNotSuggestedAgain(t *testing.T) {
	h := open(t)
	h.townsfolk()
	for i, id := range []string{"p1", "p2", "p3"} {
		n := string(rune('1' + i))
		h.rang("c"+n, "07700 90023"+n, 20, "noise")
		h.caller("c"+n, id, contact.Victim, person.Details{First: "Kathleen", Last: "Cooper", Birth: "1985-05-25"}, 20)
	}
	h.rang("c9", "07700 900555", 0, "noise")
	handler := h.As("handler")
	ask := map[string]any{"contact": "c9", "first": "Kathleen", "last": "Cooper", "birth": "1985-05-25"}
	if found := h.lookUp(handler, ask); len(found.Candidates) != 3 {
		t.Fatalf("before: %+v", found.Candidates)
	}
	handler.Post("/api/people/p1/links/p2", map[string]any{"verdict": "same", "reason": "Same voice"}).OK()
	h.Happened(contact.Room, "c9", contact.SuggestionDecided{Person: "p1", Verdict: "unsure", By: "s1", At: h.now()},
		contact.SuggestionDecided{Person: "p2", Verdict: "different", By: "s1", At: h.now()})
	if found := h.lookUp(handler, ask); len(found.Candidates) != 1 || found.Candidates[0].Person != "p3" {
		t.Errorf("rejected under another record: %+v", found.Candidates)
	}
	h.caller("c9", "p9", contact.Victim, person.Details{First: "Kathleen", Last: "Cooper"}, 0)
	handler.Post("/api/people/p9/links/p3", map[string]any{"verdict": "different", "reason": "Her aunt"}).OK()
	for _, c := range h.lookUp(handler, ask).Candidates {
		if c.Person == "p3" {
			t.Errorf("said to be somebody else than the caller: %+v", c)
		}
	}
}

func TestSafeContactFollowsThePerson(t *testing.T) {
	h := open(t)
	for _, id := range []string{"p1", "p2"} {
		h.rang("c-"+id, "07700 900231", 20, "noise")
		h.caller("c-"+id, id, contact.Victim, person.Details{First: "Kathleen", Last: "Cooper"}, 20)
	}
	handler := h.As("handler")
	handler.Put("/api/people/p2/safe-contact", map[string]string{"method": "text", "number": "07700 900232", "times": "mornings", "note": ""}).OK()
	handler.Post("/api/people/p1/links/p2", map[string]any{"verdict": "same", "reason": "Same voice"}).OK()
	var p personapi.Person
	if handler.Get("/api/people/p1").OK(&p); p.Safe == nil || p.Safe.Times != "mornings" {
		t.Errorf("safe contact of the joined record is not shown: %+v", p.Safe)
	}
}
