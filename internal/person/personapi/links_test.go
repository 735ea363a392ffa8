package personapi_test

import (
	"net/http"
	"slices"
	"testing"

	"bluelamp/internal/contact"
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
	handler.Post("/api/people/p1/flags/"+p.Flags[0].ID+"/end", map[string]string{"reason": "Licence withdrawn"}).OK(&p)
	if len(p.Flags) != 0 {
		t.Errorf("ended: %+v", p.Flags)
	}
	handler.Post("/api/people/p1/flags", map[string]any{"code": "dragon", "note": "", "source": "c1"}).Refused(http.StatusUnprocessableEntity, "policy.unknown-code")
}
