package safeguardingapi_test

import (
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/contact/contactapi"
	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/incident"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personapi"
	"bluelamp/internal/risk"
	"bluelamp/internal/safeguarding"
	"bluelamp/internal/safeguarding/safeguardingapi"
)

// sources says what asked in the newest case of a contact, and why: "rule desk-look".
func (h house) sources(id string) []string {
	h.t.Helper()
	all := []string{}
	if s := h.of(id); s.Case != nil {
		for _, a := range s.Case.Asks {
			all = append(all, a.Source+" "+a.Because)
		}
	}
	return all
}

func (h house) expect(id string, want ...string) {
	h.t.Helper()
	if d := cmp.Diff(append([]string{}, want...), h.sources(id)); d != "" {
		h.t.Errorf("%s asked (-want +got):\n%s", id, d)
	}
}

func assessed(trigger risk.Trigger, actions ...string) risk.Assessed {
	return risk.Assessed{ID: string(trigger), Trigger: trigger, Risk: "high", Proposed: risk.Proposed{Actions: actions}, By: "s1", At: noon}
}

// end takes and ends the open case of a contact.
func (h house) end(id string) {
	h.t.Helper()
	desk := h.As("vulnerability-desk")
	desk.Post("/api/contacts/"+id+"/desk/take", fields{}).OK()
	desk.Post("/api/contacts/"+id+"/desk/end", fields{"outcome": "advised", "note": "Spoke with the handler."}).OK()
}

func TestARuleBringsAContactToTheDesk(t *testing.T) {
	h := open(t)
	h.rang("c1", "handler-1")
	h.past(risk.Room, "c1", assessed(risk.Initial, "lock-door"))
	h.expect("c1")
	h.past(risk.Room, "c1", assessed(risk.Initial, "lock-door", "desk-look", "gone-from-the-pack"))
	h.expect("c1", "rule desk-look")
	h.past(risk.Room, "c1", assessed(risk.Interval, "desk-look"))
	h.expect("c1", "rule desk-look")
	h.end("c1")
	h.past(risk.Room, "c1", assessed(risk.Interval, "desk-look"))
	if s := h.of("c1"); s.Cases != 1 {
		t.Errorf("a routine look brought it back: %d cases", s.Cases)
	}
	h.past(risk.Room, "c1", assessed(risk.Information, "desk-look"))
	if s := h.of("c1"); s.Cases != 2 || s.Case.State != "asked" || s.Case.Asks[0].By != nil || s.Case.Asks[0].Label != "The vulnerability desk looks at it" {
		t.Errorf("new information did not bring it back: %+v", s.Case)
	}
}

func TestAFactorBringsAContactToTheDesk(t *testing.T) {
	h := open(t)
	h.rang("c1", "handler-1")
	handler := h.As("handler")
	handler.Post("/api/contacts/c1/vulnerabilities", maisie("dementia")).OK()
	h.expect("c1")
	var s safeguardingapi.Safeguarding
	handler.Post("/api/contacts/c1/vulnerabilities", maisie("alone", "child")).OK(&s)
	if s.Case == nil || s.Case.Asks[0].Label != "A child" {
		t.Errorf("the answer does not show that the desk was asked: %+v", s.Case)
	}
	h.expect("c1", "factor child")
}

func TestASecondReviewOfSomebodyVulnerableBringsTheContactToTheDesk(t *testing.T) {
	h := open(t)
	for _, id := range []string{"c1", "c2"} {
		h.rang(id, "handler-1")
		h.opened("i"+id, id, "high")
	}
	h.As("handler").Post("/api/contacts/c1/vulnerabilities", maisie("dementia")).OK()
	for _, id := range []string{"c1", "c2"} {
		h.past(incident.Room, "i"+id, incident.ReviewFellDue{Number: 1, Reason: "interval", DueAt: noon, At: noon})
		h.expect(id)
		h.past(incident.Room, "i"+id, incident.ReviewFellDue{Number: 2, Reason: "late", DueAt: noon, At: noon})
	}
	h.expect("c1", "review late")
	h.expect("c2")
	h.past(incident.Room, "nowhere", incident.ReviewFellDue{Number: 2, Reason: "late", DueAt: noon, At: noon})
}

func TestASampleLooksForWhatOthersMissed(t *testing.T) {
	h := open(t)
	for _, id := range []string{"unseen", "seen", "asked"} {
		h.rang(id, "handler-1")
	}
	h.opened("i1", "unseen", "low")
	h.As("handler").Post("/api/contacts/seen/vulnerabilities", maisie("dementia")).OK()
	h.As("handler").Post("/api/contacts/asked/desk", fields{"why": "Please look at this."}).OK()
	for _, id := range []string{"unseen", "seen", "asked"} {
		h.past(contact.Room, id, contact.Finished{By: "handler-1", At: noon})
	}
	h.expect("unseen", "sample sample")
	h.expect("seen")
	h.expect("asked", "handler ")

	none := pack()
	none.Vulnerability.SamplePercent = 0
	h = openWith(t, none)
	h.rang("c1", "handler-1")
	h.past(contact.Room, "c1", contact.Finished{By: "handler-1", At: noon})
	h.expect("c1")
}

// "A call for help" (2020): repeat victims were not flagged automatically. Here the
// handler records what they hear and does nothing else; the next time the person
// rings, the flag is there.
func TestAVictimIsFlaggedWithoutAnybodyThinkingOfIt(t *testing.T) {
	h := open(t).withRooms()
	h.rang("c1", "handler-1")
	h.past(person.Room, "marta", person.Named{Name: "Marta Fielding", Number: "+447700900123", At: noon})
	h.past(contact.Room, "c1", contact.CallerNamed{Person: "marta", Name: "Marta Fielding", Relation: contact.Victim, By: "handler-1", At: noon})
	handler := h.As("handler")
	hurt := with(with(maisie("alone", "child"), "person", "marta"), "who", "Marta, the caller")
	handler.Post("/api/contacts/c1/vulnerabilities", hurt).OK()

	var marta personapi.Person
	handler.Get("/api/people/marta").OK(&marta)
	if len(marta.Flags) != 1 {
		t.Fatalf("flags: %+v", marta.Flags)
	}
	if f := marta.Flags[0]; f.Code != "vulnerable" || f.Source != "c1" || f.Note != "Vulnerability recorded in a contact: Lives alone, A child." {
		t.Errorf("the flag: %+v", f)
	}
	h.past(contact.Room, "c2",
		contact.Received{Channel: contact.Phone, Service: "101", Call: "c2", Number: "07700 900123", E164: "+447700900123", At: noon})
	var known contactapi.Known
	other := h.Somebody(httpservertest.Force, "handler-2", "handler")
	other.Get("/api/contacts/c2/known").OK(&known)
	if len(known.Flags) != 1 || known.Flags[0].Code != "vulnerable" {
		t.Errorf("the next handler sees, as the telephone rings: %+v", known.Flags)
	}

	// A flag that stands is not raised again, and does not keep another from being
	// raised. Taking one off is a person's decision.
	var s safeguardingapi.Safeguarding
	other.Post("/api/contacts/c2/vulnerabilities", with(maisie("alone", "domestic-abuse"), "person", "marta")).OK(&s)
	if s.People[0].Earlier != 1 {
		t.Errorf("recorded in %d earlier contacts", s.People[0].Earlier)
	}
	h.As("vulnerability-desk").Post("/api/contacts/c2/vulnerabilities/"+s.People[0].ID+"/withdrawal", fields{"reason": "It was the wrong person."}).OK()
	marta = personapi.Person{}
	if other.Get("/api/people/marta").OK(&marta); len(marta.Flags) != 2 {
		t.Errorf("flags: %+v", marta.Flags)
	}
}

func TestNobodyErasedIsFlagged(t *testing.T) {
	h := open(t)
	h.rang("c1", "handler-1")
	h.past(person.Room, "sam", person.Named{Name: "Sam", At: noon}, person.Erased{Ground: "Request", By: "s1", At: noon})
	h.past(safeguarding.Room, "c1", safeguarding.VulnerabilityRecorded{
		ID: "v1", Contact: "c1", Person: "sam", Who: "Sam", Relation: "caller", Factors: []string{"alone"}, Interaction: "Cannot leave.", By: "s1", At: noon,
	})
	refused, err := h.runner.Refused(t.Context())
	s, _, failed := command.Load(t.Context(), h.Desk, httpservertest.Force, person.Room, "sam", person.Fold)
	if err != nil || failed != nil || len(refused) != 0 || len(s.Flags) != 0 {
		t.Errorf("flags %+v, refused %+v, %v %v", s.Flags, refused, err, failed)
	}
}

// A process that dies between doing and remembering does everything again: nothing
// comes of it. Here all places are lost, and the reactions begin at page one.
func TestReactionsThatRunAgainDoNothing(t *testing.T) {
	h := open(t)
	h.rang("c1", "handler-1")
	h.opened("i1", "c1", "high")
	h.past(person.Room, "marta", person.Named{Name: "Marta", At: noon})
	h.As("handler").Post("/api/contacts/c1/vulnerabilities", with(maisie("child"), "person", "marta")).OK()
	h.past(risk.Room, "c1", assessed(risk.Initial, "desk-look"))
	h.end("c1")
	h.past(incident.Room, "i1", incident.ReviewFellDue{Number: 2, Reason: "late", DueAt: noon, At: noon})
	before, err := h.Journal.Head(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	h.settled(h.react(filepath.Join(t.TempDir(), "again"), pack()))
	after, err := h.Journal.Head(t.Context())
	if err != nil || after.Position != before.Position {
		t.Errorf("%d pages more, %v", after.Position-before.Position, err)
	}
	h.expect("c1", "review late")
	if s := h.of("c1"); s.Cases != 2 {
		t.Errorf("%d cases", s.Cases)
	}
}

// The desk is not sent to the contacts of years when the sample is switched on.
func TestTheSampleBeginsWhenItIsSwitchedOn(t *testing.T) {
	off := pack()
	off.Vulnerability.SamplePercent = 0
	h := openWith(t, off)
	h.rang("old", "handler-1")
	h.past(contact.Room, "old", contact.Finished{By: "handler-1", At: noon})
	on := h.react(filepath.Join(t.TempDir(), "on"), pack())
	h.rang("new", "handler-1")
	h.past(contact.Room, "new", contact.Finished{By: "handler-1", At: noon})
	h.settled(on)
	h.expect("old")
	h.expect("new", "sample sample")
}
