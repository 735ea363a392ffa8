package personapi_test

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"bluelamp/internal/contact"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personapi"
	"bluelamp/internal/records"
)

// kathleenIsProtected is a house in which Kathleen is on record as a victim of
// domestic abuse.
func kathleenIsProtected(t *testing.T) house {
	h := open(t)
	h.townsfolk()
	h.rang("c1", "07700 900231", 20, "domestic-abuse")
	h.caller("c1", "p1", contact.Victim, kathleen, 20)
	h.Happened(person.Room, "p1", person.Flagged{Flag: "f1", Code: "domestic-abuse", Note: "He reads her phone", Source: "c1", By: "s1", At: time.Now()})
	h.rang("c-now", "", 0, "")
	h.rang("c-old", "", 90, "")
	h.Happened(contact.Room, "c-old", contact.Finished{By: "s1", At: time.Now().AddDate(0, 0, -90)})
	return h
}

func TestProtectedPeopleAreInitialsUntilSomebodySaysWhy(t *testing.T) {
	h := kathleenIsProtected(t)
	for name, c := range map[string]struct {
		ask     map[string]any
		reduced bool
	}{
		"no contact, no reason":  {map[string]any{}, true},
		"a word that says none":  {map[string]any{"reason": "x"}, true},
		"a reason":               {map[string]any{"reason": "Her sister rang in person"}, false},
		"the contact in hand":    {map[string]any{"contact": "c-now"}, false},
		"somebody else there":    {map[string]any{"contact": "c-now", "involved": true}, false},
		"a contact of last year": {map[string]any{"contact": "c-old"}, true},
	} {
		for _, role := range []string{"handler", "supervisor"} {
			c.ask["name"], c.ask["birth"] = "Kathleen Cooper", "25/5/1985"
			found := h.lookUp(h.As(role), c.ask)
			if len(found.Candidates) == 0 || found.Candidates[0].Person != "p1" {
				t.Fatalf("%s: %+v", name, found)
			}
			best := found.Candidates[0]
			found.Asked = nil
			told := fmt.Sprintf("%+v", found)
			leaks := slices.ContainsFunc([]string{"Kathleen", "Cooper", "1985-05-25", "Oakfield", "900231", "domestic", "reads her"}, func(s string) bool { return strings.Contains(told, s) })
			if best.Protected != c.reduced || leaks == c.reduced || best.Share == 0 {
				t.Errorf("%s, %s: protected %t: %s", name, role, best.Protected, told)
			}
			if c.reduced && best.Name != "K. C." {
				t.Errorf("%s: called %q", name, best.Name)
			}
		}
	}
	found := h.lookUp(h.As("handler"), map[string]any{"name": "Amir Bhatt"})
	if len(found.Candidates) == 0 || found.Candidates[0].Name != "Amir Bhatt" {
		t.Errorf("somebody who is not protected is reduced too: %+v", found)
	}
}

func TestAnAdministratorSaysWhyInAnyCase(t *testing.T) {
	h := kathleenIsProtected(t)
	c := h.As("administrator")
	for _, ask := range []map[string]any{{"name": "Amir Bhatt"}, {"name": "Amir Bhatt", "contact": "c-now"}} {
		if p := c.Post("/api/people/look-up", ask).Refused(http.StatusUnprocessableEntity, "person.look-up-reason"); p.Field != "reason" {
			t.Errorf("%+v", p)
		}
	}
	if found := h.lookUp(c, map[string]any{"name": "Amir Bhatt", "reason": "Subject access request 12"}); len(found.Candidates) == 0 {
		t.Errorf("%+v", found)
	}
}

func TestTheNumberOfTheCallSaysNothingOfSomebodyElseThere(t *testing.T) {
	h := kathleenIsProtected(t)
	h.rang("c-hers", "07700 900231", 0, "")
	found := h.lookUp(h.As("handler"), map[string]any{"name": "Amir Bhatt", "contact": "c-hers", "involved": true})
	if found.Number != nil || slices.ContainsFunc(found.Candidates, func(c personapi.Candidate) bool { return c.Person == "p1" }) {
		t.Errorf("%+v", found)
	}
}

// Whoever is named in an answer is found by "who read this person's record?".
func TestEveryLookSaysWhomItNamed(t *testing.T) {
	h := kathleenIsProtected(t)
	h.caller("c-now", "p1", contact.Victim, kathleen, 0)
	h.Happened(person.Room, "p1", person.Flagged{Flag: "f2", Code: "weapons", Source: "c1", ReviewAt: time.Now().Add(-time.Hour), By: "s1", At: time.Now()})
	h.Happened(person.LinkRoom, person.LinkID("p1", "qa"), person.LinkAsked{A: "p1", B: "qa", Reason: "Same voice", By: "s1", At: time.Now()})
	h.rang("c-silent", "", 0, "")
	h.placed("c-silent", "12 Oakfield Road, Eastvale, ZZ1 2AB", 0)
	c := h.As("supervisor")
	for name, look := range map[string]func(){
		"look-up":        func() { h.lookUp(c, map[string]any{"name": "Kathleen Cooper", "reason": "Lost purse"}) },
		"picture":        func() { c.Get("/api/people/picture?contact=c-now").OK() },
		"picture, place": func() { c.Get("/api/people/picture?contact=c-silent").OK() },
		"record":         func() { c.Get("/api/people/p1?reason=Lost+purse").OK() },
		"pending":        func() { c.Get("/api/links/pending").OK() },
		"flags due":      func() { c.Get("/api/people/flags-due").OK() },
		"reach":          func() { c.Get("/api/people/p1/erasure-reach?reason=Lost+purse").OK() },
		"export":         func() { c.Get("/api/people/p1/export?reason=Lost+purse").OK() },
	} {
		before := len(h.Looks.All())
		look()
		found := false
		for _, l := range h.Looks.All()[before:] {
			found = found || slices.Contains(records.SubjectsOf(l.Record), "p1")
		}
		if !found {
			t.Errorf("%s: not found under the person: %+v", name, h.Looks.All()[before:])
		}
	}
}

func TestALookUpByANumberLeavesTheNumberForTheAuditToMark(t *testing.T) {
	h := kathleenIsProtected(t)
	h.Happened(person.NumberRoom, "n1", person.NumberMarked{Number: "+441134960009", Kind: "refuge", By: "s1", At: time.Now()})
	for _, number := range []string{"07700 900231", "0113 496 0009"} {
		h.lookUp(h.As("handler"), map[string]any{"phone": number})
		all, e164 := h.Looks.All(), ""
		if e164, _ = readNumber(number); all[len(all)-1].Number != e164 || strings.Contains(all[len(all)-1].Record, e164) {
			t.Errorf("%s: %+v", number, all[len(all)-1])
		}
	}
}

func TestWhoWasRuledOutIsToldAgain(t *testing.T) {
	h := kathleenIsProtected(t)
	h.Happened(contact.Room, "c-now",
		contact.SuggestionDecided{Person: "p1", Verdict: string(person.Different), By: "s1", At: time.Now()},
		contact.SuggestionDecided{Person: "qa", Verdict: string(person.Unsure), By: "s1", At: time.Now()})
	ruledOut := func() []personapi.PictureName {
		t.Helper()
		var p personapi.Picture
		h.As("handler").Get("/api/people/picture?contact=c-now").OK(&p)
		return p.RuledOut
	}
	if all := ruledOut(); len(all) != 1 || all[0] != (personapi.PictureName{Person: "p1", Name: "Kathleen Cooper"}) {
		t.Errorf("%+v", all)
	}
	h.Happened(person.Room, "p1", person.Restricted{Reason: "Witness", By: "s1", At: time.Now()})
	if all := ruledOut(); len(all) != 0 {
		t.Errorf("a restricted record is named: %+v", all)
	}
}
