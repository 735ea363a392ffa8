package personapi_test

import (
	"net/http"
	"testing"
	"time"

	"bluelamp/internal/contact"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personapi"
)

// danHasFlags is a house in which Dan carries weapons, to be looked at again
// yesterday, and needs an interpreter, to be looked at again in a year.
func danHasFlags(t *testing.T) house {
	h := open(t)
	h.rang("c1", "07700 900231", 20, "noise")
	h.caller("c1", "dan", contact.Suspect, person.Details{First: "Dan", Last: "Oakes"}, 20)
	h.Happened(person.Room, "dan",
		person.Flagged{Flag: "f1", Code: "weapons", Source: "c1", ReviewAt: time.Now().AddDate(0, 0, -1), By: "s1", At: time.Now()},
		person.Flagged{Flag: "f2", Code: "interpreter", Source: "c1", ReviewAt: time.Now().AddDate(1, 0, 0), By: "s1", At: time.Now()})
	return h
}

func TestAHandlerDoesNotTakeAWarningOfDangerOff(t *testing.T) {
	h := danHasFlags(t)
	why := map[string]string{"reason": "Handed in"}
	h.As("handler").Post("/api/people/dan/flags/f1/end", why).Refused(http.StatusForbidden, "person.flag-needs-supervisor")
	var dan personapi.Person
	h.As("handler").Post("/api/people/dan/flags/f2/end", map[string]string{"reason": "Speaks English"}).OK(&dan)
	h.As("supervisor").Post("/api/people/dan/flags/f1/end", why).OK(&dan)
	if len(dan.Flags) != 0 || len(dan.EarlierFlags) != 2 {
		t.Fatalf("%+v", dan)
	}
	for _, f := range dan.EarlierFlags {
		if f.Why == "" || f.EndedAt.IsZero() {
			t.Errorf("%+v", f)
		}
	}
}

func TestAFlagWhoseDayHasPassedIsListedUntilItWasLookedAt(t *testing.T) {
	h := danHasFlags(t)
	due := func() []personapi.PersonFlagDue {
		t.Helper()
		var out struct{ Flags []personapi.PersonFlagDue }
		h.As("supervisor").Get("/api/people/flags-due").OK(&out)
		return out.Flags
	}
	if all := due(); len(all) != 1 || all[0].Person != "dan" || all[0].Name != "Dan Oakes" || all[0].Flag.Code != "weapons" {
		t.Errorf("%+v", all)
	}
	h.As("handler").Get("/api/people/flags-due").Refused(http.StatusForbidden, "staff.not-allowed")
	keep := map[string]any{"reason": "Seen with a knife in May", "reviewAt": time.Now().AddDate(0, 6, 0)}
	h.As("handler").Post("/api/people/dan/flags/f1/review", keep).Refused(http.StatusForbidden, "staff.not-allowed")
	var dan personapi.Person
	h.As("supervisor").Post("/api/people/dan/flags/f1/review", keep).OK(&dan)
	if all := due(); len(all) != 0 || len(dan.Flags) != 2 {
		t.Errorf("%+v, %+v", all, dan.Flags)
	}
}
