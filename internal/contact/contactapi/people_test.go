package contactapi_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/contact/contactapi"
	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personapi"
	"bluelamp/internal/statistics/statisticstest/controlroom"
)

type fields = map[string]any

// called is a room in which a handler speaks with a caller, and Marta is on
// record with a flag.
func called(t *testing.T) (*controlroom.Room, *controlroom.Seat) {
	t.Helper()
	room := controlroom.Open(t)
	seat := room.Sit(room.As("handler")).Ready()
	room.Happened(person.Room, "marta",
		person.Named{Name: "Marta Fielding", At: time.Now()},
		person.Flagged{Flag: "f1", Code: "domestic-abuse", Note: "Ex-partner", Source: "i1", At: time.Now()})
	room.Answered(seat, "c1", "999", drama)
	return room, seat
}

// recordOf loads a person's record from the journal.
func recordOf(t *testing.T, room *controlroom.Room, id string) person.State {
	t.Helper()
	s, _, err := command.Load(t.Context(), room.Desk, httpservertest.Force, person.Room, id, person.Fold)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestWhatWasHeardOfTheCallerGoesToTheirRecord(t *testing.T) {
	room, seat := called(t)
	var c contactapi.Contact
	named := fields{"name": "Kath Couper", "details": fields{"first": "Kath", "last": "Couper", "birth": "25/5/85", "phone": "07700 900 456"}}
	seat.Put("/api/contacts/c1/caller", named).OK(&c)
	first := c.Caller.Person
	d, there := recordOf(t, room, first).Description("c1")
	if !there || d.Details.Last != "Couper" || d.Details.Birth != "1985-05-25" || d.Details.Phone != "+447700900456" || d.Source != person.FromHandler {
		t.Errorf("described: %+v", d)
	}
	named["details"] = fields{"birth": "30/2/85"}
	seat.Put("/api/contacts/c1/caller", named).Refused(http.StatusUnprocessableEntity, "match.birth-impossible")

	// The caller is somebody else after all: what was said does not stay behind.
	seat.Put("/api/contacts/c1/caller", fields{"name": "Marta Fielding", "person": "marta", "details": fields{"last": "Fielding"}}).OK(&c)
	if _, there := recordOf(t, room, first).Description("c1"); there || c.Caller.Person != "marta" {
		t.Errorf("the description stayed with the former caller; now %+v", c.Caller)
	}
	if d, there := recordOf(t, room, "marta").Description("c1"); !there || d.Details.Last != "Fielding" {
		t.Errorf("described: %+v", d)
	}
	if len(c.Caller.Flags) != 1 || c.Caller.Flags[0].Code != "domestic-abuse" || c.Caller.Flags[0].Note != "Ex-partner" {
		t.Errorf("flags: %+v", c.Caller.Flags)
	}
}

func TestASuggestionIsConfirmedAndTakenBack(t *testing.T) {
	room, seat := called(t)
	var c contactapi.Contact
	seat.Put("/api/contacts/c1/caller", fields{"name": "Kath Fielding", "relation": "victim", "details": fields{"first": "Kath", "last": "Fielding"}}).OK(&c)
	first := c.Caller.Person
	confirm := fields{"person": "marta", "verdict": "same", "reason": "Gave her birthday.", "advice": "{}", "typed": fields{"name": "kath fielding", "birth": "1985"}}
	seat.Post("/api/contacts/c1/suggestions", confirm).OK(&c)
	if c.Caller.Person != "marta" || c.Caller.Name != "Kath Fielding" || c.Caller.Relation != "victim" || len(c.Decisions) != 1 || c.Decisions[0].Verdict != "same" {
		t.Errorf("confirmed: %+v, %+v", c.Caller, c.Decisions)
	}
	marta := recordOf(t, room, "marta")
	if d, there := marta.Description("c1"); !there || d.Details.First != "kath" || d.Details.Last != "fielding" || marta.Name != "Marta Fielding" {
		t.Errorf("on record: %+v", marta)
	}
	if _, there := recordOf(t, room, first).Description("c1"); there {
		t.Error("the first record still has the description")
	}
	s, _, err := command.Load(t.Context(), room.Desk, httpservertest.Force, contact.Room, "c1", contact.Fold)
	if err != nil || !strings.Contains(s.Decided["marta"].Typed, "kath fielding") || s.Decided["marta"].Advice != "{}" {
		t.Errorf("kept with the decision: %+v, %v", s.Decided, err)
	}

	var back contactapi.Contact
	same := seat.With("Idempotency-Key", "take-back")
	for range 2 {
		same.Post("/api/contacts/c1/suggestions", fields{"person": "marta", "verdict": "different", "reason": "Another voice."}).OK(&back)
	}
	if back.Caller.Person == "marta" || back.Caller.Person == first || back.Caller.Name != "Kath Fielding" || back.Decisions[0].Verdict != "different" || len(back.Caller.Flags) != 0 {
		t.Errorf("taken back: %+v, %+v", back.Caller, back.Decisions)
	}
	if _, there := recordOf(t, room, "marta").Description("c1"); there {
		t.Error("the description stays with somebody who did not call")
	}
	if d, there := recordOf(t, room, back.Caller.Person).Description("c1"); !there || d.Details.Last != "fielding" {
		t.Errorf("the new person has %+v", d)
	}
	seat.Post("/api/contacts/c1/suggestions", fields{"person": "nobody", "verdict": "same"}).Refused(http.StatusNotFound, "person.not-found")
	seat.Post("/api/contacts/c1/suggestions", fields{"person": "marta", "verdict": "perhaps"}).Refused(http.StatusUnprocessableEntity, "request.invalid")
	room.Somebody(httpservertest.Force, "handler-2", "handler").
		Post("/api/contacts/c1/suggestions", fields{"person": "marta", "verdict": "same"}).Refused(http.StatusForbidden, "contact.not-yours")
}

func TestASuggestionNamesACallerWhomNobodyHasNamed(t *testing.T) {
	_, seat := called(t)
	var c contactapi.Contact
	seat.Post("/api/contacts/c1/suggestions", fields{"person": "marta", "verdict": "unsure"}).OK(&c)
	if c.Caller != nil {
		t.Errorf("unsure named %+v", c.Caller)
	}
	seat.Post("/api/contacts/c1/suggestions", fields{"person": "marta", "verdict": "same"}).OK(&c)
	if c.Caller == nil || c.Caller.Person != "marta" || c.Caller.Name != "Marta Fielding" {
		t.Errorf("caller: %+v", c.Caller)
	}
}

// Confirmed by a key alone: what was heard before the list was looked at moves along.
func TestAConfirmationWithoutWordsTakesTheDescriptionAlong(t *testing.T) {
	room, seat := called(t)
	var c contactapi.Contact
	seat.Put("/api/contacts/c1/caller", fields{"name": "Kath", "details": fields{"first": "Kath", "town": "Eastbridge"}}).OK(&c)
	seat.Post("/api/contacts/c1/suggestions", fields{"person": "marta", "verdict": "same"}).OK(&c)
	if d, there := recordOf(t, room, "marta").Description("c1"); !there || d.Details.Town != "Eastbridge" {
		t.Errorf("on record: %+v", d)
	}
}

func TestWhoElseHasToDoWithIt(t *testing.T) {
	room, seat := called(t)
	var c contactapi.Contact
	seat.Post("/api/contacts/c1/people", fields{"person": "marta", "name": "Marta", "role": "victim", "details": fields{"town": "Eastbridge"}}).OK(&c)
	same := seat.With("Idempotency-Key", "once")
	for range 2 {
		same.Post("/api/contacts/c1/people", fields{"name": "Dean Ashworth", "role": "suspect", "details": fields{"last": "Ashworth"}}).OK(&c)
	}
	if len(c.Involved) != 2 || c.Involved[0].Role != "victim" || c.Involved[0].Flags[0].Code != "domestic-abuse" || c.Involved[1].Name != "Dean Ashworth" {
		t.Fatalf("involved: %+v", c.Involved)
	}
	dean := c.Involved[1].Person
	if s := recordOf(t, room, dean); s.Name != "Dean Ashworth" || len(s.Descriptions) != 1 {
		t.Errorf("on record: %+v", s)
	}
	if s := recordOf(t, room, "marta"); s.Name != "Marta Fielding" || s.Descriptions[0].Details.Town != "Eastbridge" {
		t.Errorf("on record: %+v", s)
	}
	seat.Put("/api/contacts/c1/caller", fields{"name": "Dean", "person": dean}).Refused(http.StatusUnprocessableEntity, "contact.is-involved")
	seat.Post("/api/contacts/c1/people/"+dean+"/remove", fields{"reason": " "}).Refused(http.StatusUnprocessableEntity, "contact.reason-unfit")
	seat.Post("/api/contacts/c1/people/"+dean+"/remove", fields{"reason": "Misheard."}).OK(&c)
	if len(c.Involved) != 1 || len(recordOf(t, room, dean).Descriptions) != 0 {
		t.Errorf("after removal: %+v", c.Involved)
	}
	seat.Post("/api/contacts/c1/people/"+dean+"/remove", fields{"reason": "Again."}).Refused(http.StatusNotFound, "contact.not-involved")
	seat.Post("/api/contacts/c1/people", fields{"name": "A", "role": "cousin"}).Refused(http.StatusUnprocessableEntity, "request.invalid")
	seat.Post("/api/contacts/c1/people", fields{"person": "nobody", "name": "A", "role": "other"}).Refused(http.StatusNotFound, "person.not-found")
}

func TestWhere(t *testing.T) {
	room, seat := called(t)
	heard := contact.Located{
		Source: contact.ByHandset, Lat: 54.7, Lon: -1.2, RadiusM: 50, ConfidencePercent: 95, Method: "gnss",
		PositionAt: time.Now().Add(-150 * time.Second), At: time.Now(),
	}
	if _, err := contactapi.HearLocation(t.Context(), room.Desk, httpservertest.Force, "c1", heard); err != nil {
		t.Fatal(err)
	}
	var c contactapi.Contact
	seat.Post("/api/contacts/c1/locations", fields{
		"text": "1 Oak Court, Eastbridge", "lat": 54.71, "lon": -1.21, "radiusM": 10, "uprn": "100", "entry": "uprn/100", "source": "gazetteer", "of": "incident",
	}).OK(&c)
	if len(c.Locations) != 2 || c.Locations[0].Text != "1 Oak Court, Eastbridge" || c.Locations[0].By == nil || !c.Locations[0].Usable || c.Locations[0].UPRN != "100" {
		t.Fatalf("locations: %+v", c.Locations)
	}
	if machine := c.Locations[1]; machine.Words != "within 50 m, 95 %, satellite, 2 min ago" || machine.By != nil || machine.Of != "caller" {
		t.Errorf("the handset: %+v", machine)
	}
	seat.Post("/api/contacts/c1/locations", fields{"text": "by the bridge", "source": "handler", "of": "caller"}).OK(&c)
	if c.Locations[0].Lat != nil || c.Locations[0].Usable || !strings.HasPrefix(c.Locations[0].Words, "address only") {
		t.Errorf("words alone: %+v", c.Locations[0])
	}
	seat.Post("/api/contacts/c1/locations", fields{"lat": 91, "lon": 0, "source": "handler", "of": "caller"}).Refused(http.StatusUnprocessableEntity, "contact.point-unfit")
	seat.Post("/api/contacts/c1/locations", fields{"source": "handler", "of": "caller"}).Refused(http.StatusUnprocessableEntity, "contact.location-empty")
	seat.Post("/api/contacts/c1/locations", fields{"text": "x", "source": "aml", "of": "caller"}).Refused(http.StatusUnprocessableEntity, "request.invalid")
	if _, err := contactapi.HearLocation(t.Context(), room.Desk, httpservertest.Force, "none", heard); err == nil {
		t.Error("a location of no contact was kept")
	}
}

func TestAContactIsPassedToAnotherForce(t *testing.T) {
	_, seat := called(t)
	var c contactapi.Contact
	seat.Post("/api/contacts/c1/pass", fields{"force": "northshire", "reason": "Ours."}).Refused(http.StatusUnprocessableEntity, "contact.own-force")
	seat.Post("/api/contacts/c1/pass", fields{"force": "southmere", "reason": "Across the boundary.", "told": "They ring back."}).OK(&c)
	if c.PassedOn == nil || c.PassedOn.Force != "southmere" || c.PassedOn.Told != "They ring back." || c.PassedOn.By.ID != seat.Staff {
		t.Errorf("passed: %+v", c.PassedOn)
	}
	seat.Post("/api/contacts/c1/pass", fields{"force": "westfold", "reason": "Or theirs."}).Refused(http.StatusUnprocessableEntity, "contact.passed-already")
	seat.Post("/api/contacts/c1/deferrals", map[string]string{"reason": "caller-in-danger", "note": ""}).OK()
	seat.Post("/api/contacts/c1/hang-up", nil).OK()
	seat.Post("/api/contacts/c1/finish", fields{"thenReady": false}).OK(&c)
	if c.State != "finished" || c.Disposition != nil {
		t.Errorf("finished: %+v", c)
	}
}

// What leads to a restricted person is for supervisors and for the handler who
// spoke with them.
func TestARestrictedPersonIsShownToFew(t *testing.T) {
	room, seat := called(t)
	seat.Put("/api/contacts/c1/caller", fields{"name": "Marta Fielding", "person": "marta", "relation": "victim"}).OK()
	seat.Put("/api/contacts/c1/place", map[string]string{"text": "1 Oak Court"}).OK()
	seat.Put("/api/contacts/c1/notes", map[string]string{"text": "She is hiding"}).OK()
	incident := room.Opened(seat.Client, "c1")
	room.Happened(person.Room, "marta", person.Restricted{Reason: "Protected", At: time.Now()})
	other := room.Somebody(httpservertest.Force, "handler-2", "handler")

	var c contactapi.Contact
	answer := other.Get("/api/contacts/c1").OK(&c)
	if !c.Restricted || c.Caller != nil || c.CallerName != nil || c.Number != nil || c.Place != nil || c.Notes != "" {
		t.Errorf("shown to anybody: %s", answer.Body)
	}
	for _, who := range []*httpservertest.Client{seat.Client, room.As("supervisor")} {
		who.Get("/api/contacts/c1").OK(&c)
		if c.Restricted || c.Caller == nil || c.Notes != "She is hiding" {
			t.Errorf("not shown to %s: %+v", who.Staff, c)
		}
	}
	room.Line.Ring("c2", "999", drama)
	var known contactapi.Known
	answer = other.Get("/api/contacts/c2/known").OK(&known)
	if known.Restricted != 1 || len(known.People) != 0 || len(known.Flags) != 0 || len(known.Places) != 0 || known.ContactCount != 1 {
		t.Errorf("known: %s", answer.Body)
	}
	if text := string(answer.Body); strings.Contains(text, "Marta") || strings.Contains(text, "Oak Court") || strings.Contains(text, "Mill Lane") || !strings.Contains(text, incident) {
		t.Errorf("known: %s", text)
	}
	other.Get("/api/incidents/" + incident).OK()
	var list struct{ Contacts []contactapi.ContactSummary }
	if text := string(other.Get("/api/contacts").OK(&list).Body); strings.Contains(text, "Marta") {
		t.Errorf("list: %s", text)
	}
	room.As("supervisor").Get("/api/contacts/c2/known").OK(&known)
	if known.Restricted != 0 || len(known.People) != 1 || len(known.Flags) != 1 || known.Flags[0].People[0] != "marta" {
		t.Errorf("a supervisor knows: %+v", known)
	}
	other.Post("/api/contacts/c2/suggestions", fields{"person": "marta", "verdict": "same"}).Refused(http.StatusForbidden, "contact.person-restricted")
	other.Put("/api/contacts/c2/caller", fields{"name": "M", "person": "marta"}).Refused(http.StatusForbidden, "contact.person-restricted")
}

func TestCallsThatBrokeOffComeWithTheOffer(t *testing.T) {
	room := controlroom.Open(t)
	seat := room.Sit(room.As("handler"))
	room.Happened(contact.Room, "c0",
		contact.Received{Channel: contact.Phone, Service: "999", Call: "c0", Number: drama, E164: "+447700900123", At: time.Now().Add(-3 * time.Minute)},
		contact.Abandoned{How: "cancel", WaitedMS: 9_000, At: time.Now().Add(-170 * time.Second)})
	room.Happened(person.NumberRoom, "n1", person.NumberMarked{Number: drama, Kind: "payphone", NoCallBack: true, At: time.Now()})
	room.Line.Ring("c1", "999", drama)
	seat.Post("/api/desk/ready", nil).OK()
	known := seat.Offered("c1").Known
	if len(known.Attempts) != 1 || known.Attempts[0].MinutesAgo != 3 || known.CallBacksOwed != 1 || known.Attempts[0].Contact != "c0" {
		t.Errorf("attempts: %+v", known.Attempts)
	}
	if f := known.NumberFact; f == nil || f.Kind != "payphone" || !f.NoCallBack || known.Warnings[0] != "Do not call back on this number." {
		t.Errorf("number: %+v, %q", known.NumberFact, known.Warnings)
	}
}

func TestANameAloneIsADescription(t *testing.T) {
	room, seat := called(t)
	var c contactapi.Contact
	seat.Put("/api/contacts/c1/caller", fields{"name": "Kath van der Berg"}).OK(&c)
	d, there := recordOf(t, room, c.Caller.Person).Description("c1")
	if !there || d.Details.First != "Kath van der" || d.Details.Last != "Berg" || d.Details.Phone == "" {
		t.Errorf("described: %+v", d)
	}
	seat.Post("/api/contacts/c1/people", fields{"name": "the man next door", "role": "suspect"}).OK(&c)
	if s := recordOf(t, room, c.Involved[0].Person); s.Name != "the man next door" || len(s.Descriptions) != 0 {
		t.Errorf("a few words are taken for a name: %+v", s)
	}
	seat.Post("/api/contacts/c1/people", fields{"name": "Karl Denby", "role": "suspect"}).OK(&c)
	for _, i := range c.Involved {
		if d, there := recordOf(t, room, i.Person).Description("c1"); i.Name == "Karl Denby" && (!there || d.Details.Last != "Denby" || d.Details.Phone != "") {
			t.Errorf("described: %+v", d)
		}
	}
}

func TestWhoIsKnownKeepsTheirName(t *testing.T) {
	room, seat := called(t)
	room.Happened(person.Room, "marta", person.Described{
		Record: "c0", Source: person.FromHandler, Contact: "c0", Details: person.Details{First: "Marta", Last: "Fielding"}, At: time.Now(),
	})
	var c contactapi.Contact
	seat.Post("/api/contacts/c1/suggestions", fields{"person": "marta", "verdict": "same", "typed": fields{"name": "martha feelding", "address": "12 Mill Lane, Oakley"}}).OK()
	if d, _ := recordOf(t, room, "marta").Description("c1"); d.Details.House != "12" || d.Details.Street != "Mill Lane" {
		t.Errorf("the address that was typed is lost: %+v", d.Details)
	}
	seat.Put("/api/contacts/c1/caller", fields{"name": "martha feelding"}).OK(&c)
	if marta := recordOf(t, room, "marta"); c.Caller.Person != "marta" || marta.Name != "Marta Fielding" {
		t.Errorf("now called %q", marta.Name)
	}
}

// What was heard of the caller stays: a later save that says less takes nothing
// away, and only what is cleared by name goes.
func TestALaterSaveErasesNothingOfTheCaller(t *testing.T) {
	room, seat := called(t)
	var c contactapi.Contact
	seat.Put("/api/contacts/c1/caller", fields{"name": "Kath Couper", "details": fields{
		"birth": "25/5/85", "former": "Denby", "sex": "f", "email": "kath@mail.example", "house": "12", "street": "Mill Lane",
	}}).OK()
	seat.Put("/api/contacts/c1/caller", fields{"name": "Kath Couper", "relation": "witness"}).OK()
	seat.Put("/api/contacts/c1/caller", fields{"name": "Kath Cooper", "relation": "victim", "details": fields{"birth": "26/5/85"}}).OK()
	seat.Get("/api/contacts/c1").OK(&c)
	want := personapi.PersonDetails{
		First: "Kath", Last: "Cooper", Former: "Denby", Birth: "1985-05-26", Sex: "f", Phone: "+447700900123", Email: "kath@mail.example",
		House: "12", Street: "Mill Lane",
	}
	if c.Caller.Details != want {
		t.Errorf("the form gets back %+v", c.Caller.Details)
	}
	if d, _ := recordOf(t, room, c.Caller.Person).Description("c1"); personapi.PersonDetails(d.Details) != want {
		t.Errorf("on record: %+v", d.Details)
	}
	seat.Put("/api/contacts/c1/caller", fields{"name": "Kath Cooper", "details": fields{"birth": "", "house": "", "street": ""}}).OK()
	want.Birth, want.House, want.Street = "", "", ""
	var cleared, confirmed, erased contactapi.Contact
	if seat.Get("/api/contacts/c1").OK(&cleared); cleared.Caller.Details != want {
		t.Errorf("after clearing: %+v", cleared.Caller.Details)
	}
	// Whom people say the caller to be gets everything that was heard.
	seat.Post("/api/contacts/c1/suggestions", fields{"person": "marta", "verdict": "same", "typed": fields{"name": "kath cooper"}}).OK(&confirmed)
	if d := confirmed.Caller.Details; confirmed.Caller.Person != "marta" || d.Former != "Denby" || d.Email != "kath@mail.example" {
		t.Errorf("confirmed: %+v", confirmed.Caller)
	}
	room.Happened(person.Room, "marta", person.Erased{At: time.Now()})
	if seat.Get("/api/contacts/c1").OK(&erased); erased.Caller != nil {
		t.Errorf("after the erasure: %+v", erased.Caller)
	}
}
