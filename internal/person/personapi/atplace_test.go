package personapi_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"bluelamp/internal/contact"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personapi"
)

const numberSeven = "7 Curlew Road, Lanternby, ZZ1 1BA"

// sevenIsKnown is a house in which Dan, who carries weapons, lives at No 7, where a
// neighbour reported him ten and forty days ago.
func sevenIsKnown(t *testing.T) house {
	h := open(t)
	h.townsfolk()
	h.rang("c-dan", "07700 900111", 200, "noise")
	h.caller("c-dan", "dan", contact.Witness, person.Details{First: "Dan", Last: "Oakes", House: "7", Street: "Curlew Road", Postcode: "ZZ1 1BA"}, 200)
	h.Happened(person.Room, "dan", person.Flagged{Flag: "f1", Code: "weapons", Note: "keeps a machete behind the door", Source: "c-dan", By: "s1", At: time.Now()})
	for id, days := range map[string]int{"1": 10, "2": 40} {
		h.rang("c-next"+id, "07700 900112", days, "domestic-abuse")
		h.caller("c-next"+id, "next", contact.Witness, person.Details{First: "Nora", Last: "Nextdoor", House: "9", Postcode: "ZZ1 1BA"}, days)
		h.placed("c-next"+id, numberSeven, days)
		h.involved("c-next"+id, "dan", "Dan Oakes", contact.Suspect)
		h.opened("i"+id, "c-next"+id, "domestic-abuse", "priority", days)
	}
	return h
}

// placed says where a contact is about.
func (h house) placed(id, words string, daysAgo int) {
	h.t.Helper()
	h.Happened(contact.Room, id, contact.PlaceGiven{Text: words, By: "s1", At: time.Now().AddDate(0, 0, -daysAgo)})
}

// stands says where the network sees the telephone of a contact.
func (h house) stands(id, words, uprn string) {
	h.t.Helper()
	h.Happened(contact.Room, id, contact.Located{Location: "l-" + id, Source: "eisec", Of: contact.OfCaller, Text: words, UPRN: uprn, At: time.Now()})
}

func (h house) placeOf(role, id string) *personapi.PicturePlace {
	h.t.Helper()
	var p personapi.Picture
	h.As(role).Get("/api/people/picture?contact=" + id).OK(&p)
	return p.Place
}

func TestWhoIsKnownAtAnAddressIsShownBeforeAnybodyIsNamed(t *testing.T) {
	h := sevenIsKnown(t)
	for name, ring := range map[string]func(id string){
		"a silent call with a chosen place": func(id string) {
			h.rang(id, "", 0, "")
			h.placed(id, numberSeven, 0)
		},
		"a neighbour who reports No 7": func(id string) {
			h.rang(id, "07700 900112", 0, "")
			h.caller(id, "next", contact.Witness, person.Details{First: "Nora", Last: "Nextdoor", House: "9", Postcode: "ZZ1 1BA"}, 0)
			h.placed(id, numberSeven, 0)
		},
		"a line that rings, as the network gives it": func(id string) {
			h.rang(id, "0113 496 0007", 0, "")
			h.stands(id, "Dan Oakes, "+numberSeven, "999000000007")
		},
	} {
		t.Run(name, func(t *testing.T) {
			id := "c-" + strings.Fields(name)[1]
			ring(id)
			p := h.placeOf("handler", id)
			if p == nil || p.Words != numberSeven || p.Closed {
				t.Fatalf("the address is not known: %+v", p)
			}
			who := p.People
			if len(who) == 0 || who[0].Person != "dan" || len(who[0].Flags) != 1 || who[0].Flags[0].Code != "weapons" || !slices.Contains(who[0].Roles, "suspect") {
				t.Errorf("Dan, his weapons and his part are not shown first: %+v", who)
			}
			if len(p.Incidents) != 2 || p.Incidents[0].ID != "i1" {
				t.Errorf("what happened there: %+v", p.Incidents)
			}
			if c := p.Counts; len(c) != 3 || c[0].Incidents != 1 || c[1].Incidents != 2 || c[0].Contacts < 1 {
				t.Errorf("how often: %+v", c)
			}
		})
	}
}

func TestAContactAboutNoFrontDoorHasNobodyAtAPlace(t *testing.T) {
	h := sevenIsKnown(t)
	h.rang("c-street", "", 0, "")
	h.placed("c-street", "Curlew Road, Lanternby", 0)
	if p := h.placeOf("handler", "c-street"); p != nil {
		t.Errorf("%+v", p)
	}
}

func TestTheIncidentOfTheContactItselfIsNoHistoryOfItsAddress(t *testing.T) {
	h := sevenIsKnown(t)
	if p := h.placeOf("handler", "c-next1"); len(p.Incidents) != 1 || p.Incidents[0].ID != "i2" || p.Counts[0].Incidents != 0 {
		t.Errorf("%+v", p)
	}
}

func TestARestrictedOccupantIsOneLineWithoutAnything(t *testing.T) {
	for by, event := range closings() {
		h := hidesRosalind(t, event)
		h.rang("c-silent", "", 0, "")
		h.placed("c-silent", "3 Mill Lane, Eastvale, ZZ9 9ZZ", 0)
		p := h.placeOf("handler", "c-silent")
		if told := tells(t, p); len(told) > 0 || p.Counts[0].Incidents != 0 {
			t.Errorf("%s: tells %q: %+v", by, told, p)
		}
		last := p.People[len(p.People)-1]
		if last.Person != "" || last.Name != "Restricted record: ask a supervisor" || p.People[0].Person != "karl" {
			t.Errorf("%s: %+v", by, p.People)
		}
		if p := h.placeOf("supervisor", "c-silent"); len(p.Incidents) != 4 {
			t.Errorf("%s: a supervisor does not see it: %+v", by, p)
		}
	}
}

func TestOfARefugeNothingIsToldByItsAddress(t *testing.T) {
	h := sevenIsKnown(t)
	h.Happened(person.NumberRoom, "n1", person.NumberMarked{Number: "+441134960009", Kind: "refuge", By: "s1", At: time.Now()})
	h.rang("c-refuge", "0113 496 0009", 30, "domestic-abuse")
	h.stands("c-refuge", "9 Harbour Walk, Lanternby, ZZ2 2BB", "999000000009")
	h.caller("c-refuge", "rita", contact.Victim, person.Details{First: "Rita", Last: "Safe", House: "9", Postcode: "ZZ2 2BB"}, 30)
	h.rang("c-silent", "", 0, "")
	h.placed("c-silent", "9 Harbour Walk, Lanternby, ZZ2 2BB", 0)
	for _, id := range []string{"c-silent", "c-refuge"} {
		p := h.placeOf("handler", id)
		if !p.Closed || p.Words != "" || len(p.People)+len(p.Incidents)+len(p.Counts) != 0 {
			t.Errorf("%s: a handler is told: %+v", id, p)
		}
	}
	if p := h.placeOf("supervisor", "c-silent"); p.Closed || len(p.People) != 1 || p.People[0].Person != "rita" {
		t.Errorf("a supervisor is not told: %+v", p)
	}

	// From there she reports what happened at her old home, where Dan still lives.
	h.rang("c-old", "0113 496 0009", 5, "domestic-abuse")
	h.caller("c-old", "rita", contact.Victim, person.Details{First: "Rita", Last: "Safe", Phone: "+441134960009", House: "7", Postcode: "ZZ1 1BA"}, 5)
	h.placed("c-old", numberSeven, 5)
	h.opened("i-old", "c-old", "domestic-abuse", "priority", 5)
	h.rang("c-now", "", 0, "")
	h.placed("c-now", numberSeven, 0)
	p := h.placeOf("handler", "c-now")
	rita := func(n personapi.Neighbour) bool { return n.Person == "rita" }
	if p.Closed || p.People[0].Person != "dan" || slices.ContainsFunc(p.People, rita) || len(p.Incidents) != 2 || p.Counts[0].Incidents != 1 {
		t.Errorf("at her old home: %+v", p)
	}
}
