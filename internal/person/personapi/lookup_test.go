package personapi_test

import (
	"fmt"
	"math"
	"net/http"
	"strings"
	"testing"

	"bluelamp/internal/contact"
	"bluelamp/internal/person"
)

func TestAVictimIsKnownFromAnotherPhoneByFragments(t *testing.T) {
	h := open(t)
	h.rang("c1", "07700 900231", 20, "domestic-abuse")
	h.caller("c1", "p1", contact.Victim, kathleen, 20)
	h.opened("i1", "c1", "domestic-abuse", "scheduled", 20)
	h.townsfolk()
	h.rang("c2", "07700 900555", 0, "domestic-abuse")

	handler := h.As("handler")
	found := h.lookUp(handler, map[string]any{"contact": "c2", "name": "Kath, Cooper or Couper", "address": "Oak something", "birth": "forty-ish"})
	if len(found.Candidates) == 0 || found.Candidates[0].Person != "p1" {
		t.Fatalf("not found by fragments: %+v", found)
	}
	best := found.Candidates[0]
	if best.Name != "Kathleen Cooper" || best.Contacts != 1 || best.Roles[0] != "victim" || best.Address == "" || best.Age == nil {
		t.Errorf("shown: %+v", best)
	}
	product := 1.0
	for _, why := range best.Why {
		product *= why.Factor
	}
	odds := best.Share / (1 - best.Share)
	if len(found.Candidates) == 1 && math.Abs(math.Log(product)-math.Log(odds)) > 0.01 {
		t.Errorf("the steps multiply to %g, the odds are %g", product, odds)
	}
	if all := h.Looks.All(); len(all) == 0 || !strings.Contains(all[len(all)-1].Record, "shown: p1") || strings.Contains(all[len(all)-1].Record, "Cooper") {
		t.Errorf("audit: %+v", all)
	}
}

func TestANumberInAnySpelling(t *testing.T) {
	h := open(t)
	h.rang("c1", "07700 900231", 20, "domestic-abuse")
	h.caller("c1", "p1", contact.Victim, kathleen, 20)
	for _, spelling := range []string{"07700900231", "+44 7700 900231", "0044 7700 900231", "07700-900 231"} {
		found := h.lookUp(h.As("handler"), map[string]any{"phone": spelling})
		if len(found.Candidates) != 1 || found.Candidates[0].Person != "p1" || found.Number == nil || found.Number.People != 1 {
			t.Errorf("%s: %+v", spelling, found)
		}
	}
}

func TestARefugesNumberTellsNobody(t *testing.T) {
	h := open(t)
	h.rang("c1", "0113 496 0001", 20, "domestic-abuse")
	d := kathleen
	d.Phone = "+441134960001"
	h.caller("c1", "p1", contact.Victim, d, 20)
	h.As("handler").Put("/api/numbers", map[string]any{"number": "0113 496 0001", "kind": "refuge", "noCallBack": true, "note": "The worker says so."}).OK()
	found := h.lookUp(h.As("handler"), map[string]any{"phone": "0113 496 0001"})
	if len(found.Candidates) != 0 || found.Number == nil || found.Number.Evidence != "none" || !found.Number.NoCallBack {
		t.Errorf("a refuge's number led to somebody: %+v", found)
	}
}

func TestARestrictedRecordIsHintedAtAndNoMore(t *testing.T) {
	h := open(t)
	h.rang("c1", "07700 900231", 20, "domestic-abuse")
	h.caller("c1", "p1", contact.Victim, kathleen, 20)
	h.townsfolk()
	h.As("handler").Post("/api/people/p1/restrict", map[string]string{"reason": "Witness in a trial"}).Refused(http.StatusForbidden, "staff.not-allowed")
	boss := h.As("supervisor")
	boss.Post("/api/people/p1/restrict", map[string]string{"reason": "Witness in a trial"}).OK()

	ask := map[string]any{"first": "Kathleen", "last": "Cooper", "birth": "25/05/1985"}
	found := h.lookUp(h.As("handler"), ask)
	if len(found.Candidates) != 0 || found.Restricted != 1 {
		t.Errorf("a handler saw a restricted record: %+v", found)
	}
	h.As("handler").Get("/api/people/p1?reason=curious").Refused(http.StatusForbidden, "person.restricted")
	boss.Get("/api/people/p1").Refused(http.StatusUnprocessableEntity, "person.reason-needed")
	boss.Get("/api/people/p1?reason=Trial+tomorrow").OK()
	if all := h.Looks.All(); all[len(all)-1].Reason != "Trial tomorrow" {
		t.Errorf("the reason is not in the audit: %+v", all[len(all)-1])
	}
	if found := h.lookUp(boss, ask); len(found.Candidates) != 1 {
		t.Errorf("a supervisor does not see it: %+v", found)
	}
}

func TestNothingIsAskedAndUnusableThingsAreSaid(t *testing.T) {
	h := open(t)
	handler := h.As("handler")
	handler.Post("/api/people/look-up", map[string]any{"first": "K"}).Refused(http.StatusUnprocessableEntity, "person.nothing-asked")
	handler.Post("/api/people/look-up", map[string]any{"contact": "none", "first": "Kath"}).Refused(http.StatusNotFound, "person.contact-unknown")
	found := h.lookUp(handler, map[string]any{"first": strings.Repeat("😀", 2000), "last": "Cooper", "birth": "31/02/1985", "phone": "0000"})
	if len(found.Notes) != 1 || found.Notes[0][:8] != "There is" || found.Number == nil || found.Number.Evidence != "none" {
		t.Errorf("notes: %v, number %+v", found.Notes, found.Number)
	}
}

func TestAHospitalsNumberProvesLittle(t *testing.T) {
	h := open(t)
	h.townsfolk()
	h.rang("c1", "0113 496 0001", 20, "noise")
	d := kathleen
	d.Phone = "+441134960001"
	h.caller("c1", "p1", contact.Victim, d, 20)
	ask := map[string]any{"phone": "0113 496 0001"}
	before := h.lookUp(h.As("handler"), ask)
	if len(before.Candidates) != 1 || before.Candidates[0].Share < 0.3 {
		t.Fatalf("before anybody marked it: %+v", before.Candidates)
	}
	h.As("handler").Put("/api/numbers", map[string]any{"number": "0113 496 0001", "kind": "hospital", "noCallBack": false}).OK()
	for _, c := range h.lookUp(h.As("handler"), ask).Candidates {
		if c.Share > 0.1 || !strings.Contains(c.Why[1].Words, "Hospital") {
			t.Errorf("%s %s: %+v", c.Words, c.Name, c.Why)
		}
	}
}

func TestANumberThatIsHalfTypedIsNoneYet(t *testing.T) {
	h := open(t)
	ask := map[string]any{"phone": "0770", "typing": "phone", "name": "Kath"}
	if found := h.lookUp(h.As("handler"), ask); found.Number != nil || len(found.Notes) != 0 {
		t.Errorf("half a number is talked about: %+v %v", found.Number, found.Notes)
	}
}

func TestTooManyOfOneNameAreNotGuessedAt(t *testing.T) {
	h := open(t)
	for i := range 520 {
		h.Happened(person.Room, fmt.Sprintf("zoe-%d", i), person.Described{
			Record: "c1", Source: person.FromHandler, Contact: "c1", By: "s1", At: h.now(),
			Details: person.Details{First: "Zoe", Last: "Surname" + strings.Repeat("x", i%40) + string(rune('a'+i%26)), Birth: fmt.Sprint(1930 + i%70)},
		})
	}
	found := h.lookUp(h.As("handler"), map[string]any{"first": "zoe"})
	if len(found.Candidates) > 0 || len(found.Notes) != 1 || !strings.Contains(found.Notes[0], "Too many people on file share this first name") {
		t.Errorf("%d candidates, notes %v", len(found.Candidates), found.Notes)
	}
}

// What was just heard of the caller is the question and no answer to it.
func TestTheCallerDoesNotCompeteWithThemselves(t *testing.T) {
	h := open(t)
	h.rang("c1", "07700 900231", 20, "domestic-abuse")
	h.caller("c1", "p1", contact.Victim, kathleen, 20)
	h.townsfolk()
	h.rang("c2", "07700 900555", 0, "domestic-abuse")
	ask := map[string]any{"contact": "c2", "name": "kath couper", "birth": "1985"}
	before := h.lookUp(h.As("handler"), ask)
	h.caller("c2", "just-heard", contact.Victim, person.Details{First: "kath", Last: "couper", Birth: "1985", Phone: "+447700900555"}, 0)
	after := h.lookUp(h.As("handler"), ask)
	if len(after.Candidates) == 0 || after.Candidates[0].Person != "p1" || after.Candidates[0].Share < before.Candidates[0].Share*0.9 {
		t.Errorf("before saving %+v, after %+v", before.Candidates, after.Candidates)
	}
}
