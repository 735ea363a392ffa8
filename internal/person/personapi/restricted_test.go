package personapi_test

import (
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"bluelamp/internal/contact"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personapi"
)

// The restricted Rosalind of these tests: what of her nobody but keepers may find
// anywhere.
var secrets = []string{"Rosalind", "Hidewell", "900777", "Quiet Lane", "hidden", "c-hidden", "NS-i-hidden"}

var rosalind = person.Details{First: "Rosalind", Last: "Hidewell", Birth: "1980-01-02", Phone: "+447700900777", House: "3", Street: "Quiet Lane", Postcode: "ZZ9 9ZZ"}

// hidesRosalind is a house in which Karl lived at Rosalind's address and is the
// suspect in her contact; she is closed to most, by a decision or by a flag.
func hidesRosalind(t *testing.T, by ...any) house {
	h := open(t)
	h.townsfolk()
	h.rang("c-hidden", "07700 900777", 5, "domestic-abuse")
	h.caller("c-hidden", "hidden", contact.Victim, rosalind, 5)
	h.Happened(contact.Room, "c-hidden", contact.PlaceGiven{Text: "3 Quiet Lane, Eastvale, ZZ9 9ZZ", By: "s1", At: time.Now()})
	h.opened("i-hidden", "c-hidden", "domestic-abuse", "scheduled", 5)
	h.rang("c1", "07700 900231", 20, "noise")
	h.caller("c1", "karl", contact.Witness, person.Details{First: "Karl", Last: "Reid", Birth: "1979-03-04", House: "3", Postcode: "ZZ9 9ZZ"}, 20)
	h.Happened(contact.Room, "c1", contact.PlaceGiven{Text: "3 Mill Lane, Eastvale, ZZ9 9ZZ", By: "s1", At: time.Now()})
	h.involved("c-hidden", "karl", "Karl Reid", contact.Suspect)
	for _, n := range []string{"2", "3", "4"} { // in which Karl has no part
		h.rang("c-hidden"+n, "07700 900777", 4, "noise")
		h.caller("c-hidden"+n, "hidden", contact.Victim, rosalind, 4)
		h.Happened(contact.Room, "c-hidden"+n, contact.PlaceGiven{Text: "3 Quiet Lane, Eastvale, ZZ9 9ZZ", By: "s1", At: time.Now()})
		h.opened("i-hidden"+n, "c-hidden"+n, "noise", "scheduled", 4)
	}
	h.Happened(person.Room, "hidden", by...)
	return h
}

func closings() map[string]any {
	return map[string]any{
		"decision": person.Restricted{Reason: "Witness in a trial", By: "s1", At: time.Now()},
		"flag":     person.Flagged{Flag: "f1", Code: "protected-person", Source: "c-hidden", By: "s1", At: time.Now()},
	}
}

// tells returns which secrets stand in an answer, apart from the one by which it
// was asked.
func tells(t *testing.T, answer any) (told []string) {
	t.Helper()
	text, err := json.Marshal(answer)
	if err != nil {
		t.Fatal(err)
	}
	for _, secret := range secrets {
		if strings.Contains(string(text), secret) {
			told = append(told, secret)
		}
	}
	return told
}

func TestNothingLeadsToARestrictedPerson(t *testing.T) {
	for by, event := range closings() {
		t.Run(by, func(t *testing.T) {
			h := hidesRosalind(t, event)
			for _, role := range []string{"handler", "dispatcher"} {
				c := h.As(role)
				var karl personapi.Person
				c.Get("/api/people/karl?reason=Rings+again").OK(&karl)
				karl.Contacts, karl.Incidents = opaque(t, karl)
				if told := tells(t, karl); len(told) > 0 {
					t.Errorf("Karl's record tells a %s %q: %+v", role, told, karl)
				}
				for _, contact := range []string{"c-hidden", "c1"} {
					var p personapi.Picture
					c.Get("/api/people/picture?contact=" + contact).OK(&p)
					for i := range p.Patterns { // of contacts in which Karl has a part
						p.Patterns[i].Contacts, p.Patterns[i].Incidents = nil, nil
					}
					if told := tells(t, p); len(told) > 0 || p.Closed != (contact == "c-hidden") {
						t.Errorf("the picture of %s tells a %s %q: %+v", contact, role, told, p)
					}
				}
				for _, ask := range []map[string]any{
					{"contact": "c-hidden", "name": "Karl Reid"}, {"name": "Rose Hidewell", "birth": "1980"}, {"address": "3 Quiet Lane", "postcode": "ZZ9 9ZZ"},
				} {
					found := h.lookUp(c, ask)
					found.Asked = nil // what the asker typed
					if told := tells(t, found); len(told) > 0 {
						t.Errorf("a look-up by %v tells a %s %q: %+v", ask, role, told, found)
					}
				}
				c.Get("/api/people/hidden?reason=Rings+again").Refused(http.StatusForbidden, "person.restricted")
			}
			var p personapi.Picture
			h.As("supervisor").Get("/api/people/picture?contact=c-hidden").OK(&p)
			if p.Closed || p.Name != "Rosalind Hidewell" {
				t.Errorf("a supervisor does not see the picture: %+v", p)
			}
		})
	}
}

// opaque checks that a person's contacts and incidents with somebody restricted
// stand there with the person's role and nothing else, and takes their ids out.
func opaque(t *testing.T, p personapi.Person) ([]personapi.PersonContact, []personapi.PersonIncident) {
	t.Helper()
	if len(p.Contacts) != 2 || p.Contacts[0].Role != "suspect" || len(p.Incidents) != 1 || p.Incidents[0].Role != "suspect" || p.Incidents[0].Place != "" {
		t.Errorf("the person's own part is not shown: %+v %+v", p.Contacts, p.Incidents)
	}
	for i := range p.Contacts {
		p.Contacts[i].ID, p.Contacts[i].Incidents = "", nil
	}
	for i := range p.Incidents {
		p.Incidents[i].ID, p.Incidents[i].Reference = "", ""
	}
	copy(p.Patterns, ofOthers(p.Patterns))
	return p.Contacts, p.Incidents
}

// ofOthers takes out of the evidence the contact and incident in which Karl has a
// part himself.
func ofOthers(all []personapi.Pattern) []personapi.Pattern {
	own := func(id string) bool { return id == "c-hidden" || id == "i-hidden" }
	for i := range all {
		all[i].Contacts, all[i].Incidents = slices.DeleteFunc(all[i].Contacts, own), slices.DeleteFunc(all[i].Incidents, own)
	}
	return all
}

// A suspect whose record is closed is counted in the victim's pattern, not named.
func TestAPatternNamesNobodyWhoIsRestricted(t *testing.T) {
	h := open(t)
	h.Happened(person.Room, "hidden", person.Named{Name: "Rosalind Hidewell", By: "s1", At: time.Now()}, closings()["flag"])
	for _, n := range []string{"1", "2", "3"} {
		h.rang("c"+n, "07700 90023"+n, 10, "domestic-abuse")
		h.caller("c"+n, "p1", contact.Victim, kathleen, 10)
		h.involved("c"+n, "hidden", "Rosalind Hidewell", contact.Suspect)
		h.opened("i"+n, "c"+n, "domestic-abuse", "scheduled", 10)
	}
	sentences := func(role string) (all string) {
		var p personapi.Picture
		h.As(role).Get("/api/people/picture?contact=c3").OK(&p)
		for _, seen := range p.Patterns {
			all += seen.Sentence + " "
		}
		return all
	}
	if said := sentences("supervisor"); !strings.Contains(said, "Rosalind") {
		t.Fatalf("nobody is named at all, so this test could not miss it: %s", said)
	}
	if said := sentences("handler"); strings.Contains(said, "Rosalind") || !strings.Contains(said, "restricted") {
		t.Errorf("a handler reads: %s", said)
	}
}

func TestARecordJoinedToARestrictedOneIsRestricted(t *testing.T) {
	h := hidesRosalind(t, closings()["decision"])
	h.rang("c2", "07700 900232", 2, "noise")
	h.caller("c2", "rose", contact.Victim, person.Details{First: "Rose", Last: "Hyde", Birth: "1980-01-02"}, 2)
	handler := h.As("handler")
	handler.Get("/api/people/rose").OK()
	h.As("supervisor").Post("/api/people/hidden/links/rose", map[string]any{"verdict": "same", "reason": "Told me so"}).OK()
	handler.Get("/api/people/rose?reason=Rings+again").Refused(http.StatusForbidden, "person.restricted")
	handler.Post("/api/people/rose/flags", map[string]any{"code": "vulnerable", "note": "", "source": "c2", "reason": "Rings again"}).
		Refused(http.StatusForbidden, "person.restricted")
	if found := h.lookUp(handler, map[string]any{"first": "Rose", "last": "Hyde", "birth": "1980-01-02"}); len(found.Candidates) != 0 || found.Restricted != 1 {
		t.Errorf("found: %+v", found)
	}
	before := len(h.Looks.All())
	h.As("administrator").Get("/api/people/rose?reason=Audit+of+joins").OK()
	read := map[string]bool{}
	for _, l := range h.Looks.All()[before:] {
		read[l.Record] = l.Reason == "Audit of joins"
	}
	if !read["rose"] || !read["hidden"] {
		t.Errorf("not both records are in the audit: %v", read)
	}
}

func TestARefugesUsersAreNoHousehold(t *testing.T) {
	h := open(t)
	for i, name := range []string{"Kathleen", "Marta"} {
		id := string(rune('1' + i))
		h.rang("c"+id, "0113 496 0001", 20, "domestic-abuse")
		h.caller("c"+id, "p"+id, contact.Victim, person.Details{First: name, Last: "Cooper", Phone: "+441134960001"}, 20)
	}
	var p personapi.Person
	h.As("handler").Get("/api/people/p1").OK(&p)
	if len(p.Household) != 1 {
		t.Fatalf("the same number is no tie: this test cannot fail: %+v", p.Household)
	}
	h.As("handler").Put("/api/numbers", map[string]any{"number": "0113 496 0001", "kind": "refuge", "noCallBack": true, "note": "The worker says so."}).OK()
	p = personapi.Person{}
	h.As("handler").Get("/api/people/p1").OK(&p)
	if text, _ := json.Marshal(p); len(p.Household) != 0 || strings.Contains(string(text), "4960001") {
		t.Errorf("a refuge's number leads on: %s", text)
	}
	h.As("handler").Put("/api/numbers", map[string]any{"number": "01134960001", "kind": "ordinary", "noCallBack": false}).
		Refused(http.StatusForbidden, "person.number-protected")
	found := h.lookUp(h.As("handler"), map[string]any{"phone": "0113 496 0001"})
	if found.Number.People != 0 {
		t.Errorf("how many hide there: %+v", found.Number)
	}
	if found = h.lookUp(h.As("supervisor"), map[string]any{"phone": "0113 496 0001"}); found.Number.People != 2 {
		t.Errorf("a supervisor does not see the history: %+v", found.Number)
	}
	h.As("supervisor").Put("/api/numbers", map[string]any{"number": "01134960001", "kind": "ordinary", "noCallBack": false}).OK()
}
