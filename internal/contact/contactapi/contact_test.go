package contactapi_test

import (
	"net/http"
	"strings"
	"testing"

	"bluelamp/internal/contact/contactapi"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/statistics/statisticstest/controlroom"
)

const drama = "07700 900123"

func TestACallFromRingToFinish(t *testing.T) {
	room := controlroom.Open(t)
	seat := room.Sit(room.As("handler")).Ready()
	room.Answered(seat, "c1", "999", drama)
	var c contactapi.Contact
	seat.Get("/api/contacts/c1").OK(&c)
	if c.State != "talking" || c.Handler == nil || c.Handler.ID != seat.Staff || *c.Number != "+447700900123" || c.WaitedMS == nil {
		t.Fatalf("after answering: %+v", c)
	}
	seat.Post("/api/contacts/c1/hold", nil).OK(&c)
	if c.State != "held" {
		t.Errorf("on hold: %s", c.State)
	}
	seat.Post("/api/contacts/c1/resume", nil).OK()
	seat.Put("/api/contacts/c1/notes", map[string]string{"text": "Door is open"}).OK()
	seat.Put("/api/contacts/c1/place", map[string]string{"text": "1 Mill Lane"}).OK()
	seat.Put("/api/contacts/c1/type", map[string]string{"type": "burglary"}).OK()
	seat.Put("/api/contacts/c1/caller", map[string]string{"name": "Alex Example", "relation": "victim", "callbackNumber": "07700 900456"}).OK(&c)
	if c.Caller == nil || c.Caller.Person == "" || c.Caller.CallbackNumber != "+447700900456" || *c.CallerName != "Alex Example" ||
		c.Notes != "Door is open" || *c.Place != "1 Mill Lane" || *c.Type != "burglary" || c.NotesSavedAt == nil {
		t.Errorf("what was written: %+v, caller %+v", c, c.Caller)
	}
	person := c.Caller.Person
	seat.Put("/api/contacts/c1/caller", map[string]string{"name": "Alexandra Example"}).OK(&c)
	if c.Caller.Person != person || c.Caller.Name != "Alexandra Example" {
		t.Errorf("a corrected name made another person: %+v", c.Caller)
	}
	seat.Post("/api/contacts/c1/hang-up", nil).OK(&c)
	if c.State != "wrap-up" || c.TalkMS == nil {
		t.Errorf("after hanging up: %s", c.State)
	}
	finish := map[string]any{"thenReady": true, "disposition": "advised"}
	seat.Post("/api/contacts/c1/finish", finish).Refused(http.StatusUnprocessableEntity, "contact.not-assessed")
	seat.Post("/api/contacts/c1/deferrals", map[string]string{"reason": "caller-in-danger", "note": ""}).OK()
	seat.Post("/api/contacts/c1/finish", map[string]any{"thenReady": true}).Refused(http.StatusUnprocessableEntity, "contact.disposition-missing")
	seat.Post("/api/contacts/c1/finish", finish).OK(&c)
	if c.State != "finished" || *c.Disposition != "advised" || c.Assessed != "deferred" {
		t.Errorf("finished: %+v", c)
	}
	room.Answered(seat, "c2", "101", drama) // the handler is free again
}

func TestWhatIsKnownComesWithTheOffer(t *testing.T) {
	room := controlroom.Open(t)
	seat := room.Sit(room.As("handler")).Ready()
	room.Answered(seat, "c1", "999", drama)
	incident := room.Opened(seat.Client, "c1")
	seat.Put("/api/contacts/c1/caller", map[string]string{"name": "Alex Example"}).OK()
	seat.Post("/api/contacts/c1/hang-up", nil).OK()
	seat.Post("/api/contacts/c1/finish", map[string]any{"thenReady": true}).OK()

	room.Line.Ring("c2", "999", "+44 7700 900123")
	known := seat.Offered("c2").Known
	if known.ContactCount != 1 || known.Contacts[0].ID != "c1" || known.OpenIncidents != 1 || known.Incidents[0].ID != incident ||
		known.Incidents[0].GradeRank != 1 || known.People[0].Name != "Alex Example" {
		t.Errorf("known: %+v", known)
	}
	var again contactapi.Known
	seat.Get("/api/contacts/c2/known").OK(&again)
	if again.ContactCount != 1 {
		t.Errorf("asked for: %+v", again)
	}
	var list struct{ Contacts []contactapi.ContactSummary }
	seat.Get("/api/contacts?number=07700900123").OK(&list)
	if len(list.Contacts) != 2 {
		t.Errorf("%d contacts of the number in any spelling", len(list.Contacts))
	}
	if list.Contacts[1].Incidents[0].ID != incident {
		t.Errorf("the contact does not know its incident: %+v", list.Contacts[1])
	}
}

func TestAContactLoggedByHandIsInHand(t *testing.T) {
	room := controlroom.Open(t)
	handler := room.As("handler")
	same := handler.With("Idempotency-Key", "one-visit")
	body := map[string]string{"channel": "counter", "number": "0113 496 0002", "note": "Lost keys"}
	var c, again contactapi.Contact
	same.Post("/api/contacts", body).OK(&c)
	if c.State != "talking" || c.Notes != "Lost keys" || *c.Number != "+441134960002" || c.Service != "counter" {
		t.Errorf("logged: %+v", c)
	}
	same.Post("/api/contacts", body).OK(&again)
	if again.ID != c.ID {
		t.Error("the same request made another contact")
	}
	handler.Post("/api/contacts", body).Refused(http.StatusUnprocessableEntity, "queue.contact-in-hand")
	var list struct{ Contacts []contactapi.ContactSummary }
	handler.Get("/api/contacts").OK(&list)
	if len(list.Contacts) != 1 {
		t.Errorf("a refused request left a contact behind: %d", len(list.Contacts))
	}
}

func TestRefusals(t *testing.T) {
	room := controlroom.Open(t)
	seat := room.Sit(room.As("handler")).Ready()
	other := room.Somebody(httpservertest.Force, "handler-2", "handler")
	room.Answered(seat, "c1", "999", drama)
	room.Line.Ring("c2", "999", drama)
	unknown, unfit, conflict := http.StatusNotFound, http.StatusUnprocessableEntity, http.StatusConflict
	text := func(s string) map[string]string { return map[string]string{"text": s} }

	seat.Get("/api/contacts/none").Refused(unknown, "contact.not-found")
	seat.Get("/api/contacts/none/known").Refused(unknown, "contact.not-found")
	seat.Get("/api/contacts?limit=9999").Refused(unfit, "request.invalid")
	seat.Get("/api/contacts?state=lost").Refused(unfit, "request.invalid")
	seat.Post("/api/contacts", map[string]string{"channel": "phone"}).Refused(unfit, "request.invalid")
	other.Post("/api/contacts/c2/answer", nil).Refused(conflict, "queue.offer-gone")
	other.Post("/api/contacts/c1/hold", nil).Refused(http.StatusForbidden, "contact.not-yours")
	other.Post("/api/contacts/c1/resume", nil).Refused(http.StatusForbidden, "contact.not-yours")
	seat.Post("/api/contacts/c2/hang-up", nil).Refused(unfit, "contact.not-answered")
	seat.Post("/api/contacts/c1/finish", map[string]any{"thenReady": false}).Refused(unfit, "contact.still-talking")
	seat.Put("/api/contacts/c1/notes", text(strings.Repeat("a", 20_001))).Refused(unfit, "request.invalid")
	seat.Put("/api/contacts/c1/notes", text(strings.Repeat("a", 10_000_000))).Refused(http.StatusRequestEntityTooLarge, "request.too-large")
	other.Put("/api/contacts/c1/notes", text("mine")).Refused(http.StatusForbidden, "contact.not-yours")
	seat.Put("/api/contacts/c1/place", text(strings.Repeat("a", 501))).Refused(unfit, "contact.place-too-long")
	seat.Put("/api/contacts/c1/type", map[string]string{"type": "arson"}).Refused(unfit, "policy.unknown-code")
	seat.Put("/api/contacts/c1/caller", map[string]string{"name": "A", "person": "nobody"}).Refused(unknown, "person.not-found")
	seat.Put("/api/contacts/c1/caller", map[string]string{"name": "A", "relation": "cousin"}).Refused(unfit, "request.invalid")
	seat.Get("/api/recordings/c1").Refused(http.StatusForbidden, httpserver.NotAllowed.Code)
}

func TestAnotherForceSeesNothing(t *testing.T) {
	room := controlroom.Open(t)
	seat := room.Sit(room.As("handler")).Ready()
	room.Answered(seat, "c1", "999", drama)
	stranger := room.Somebody("southmere", "handler-1", "handler")
	stranger.Get("/api/contacts/c1").Refused(http.StatusNotFound, "contact.not-found")
	stranger.Put("/api/contacts/c1/notes", map[string]string{"text": "x"}).Refused(http.StatusNotFound, "contact.not-found")
	var list struct{ Contacts []contactapi.ContactSummary }
	stranger.Get("/api/contacts?number=07700900123").OK(&list)
	if len(list.Contacts) != 0 {
		t.Errorf("another force sees %+v", list.Contacts)
	}
}

func TestAWithheldNumberStaysWithheld(t *testing.T) {
	room := controlroom.Open(t)
	seat := room.Sit(room.As("handler")).Ready()
	room.Line.Ring("c1", "999", "")
	offer := seat.Offered("c1")
	if offer.Contact.Number != nil || !offer.Contact.Withheld || offer.Known.Number != nil || offer.Known.ContactCount != 0 {
		t.Errorf("offer of a withheld number: %+v", offer)
	}
}

// The desk hears of it even when the supervisor's request is repeated, and the
// handler is the one who is freed.
func TestASupervisorFinishesAnothersContact(t *testing.T) {
	room := controlroom.Open(t)
	seat := room.Sit(room.As("handler")).Ready()
	room.Answered(seat, "c1", "999", drama)
	seat.Post("/api/contacts/c1/deferrals", map[string]string{"reason": "caller-in-danger", "note": ""}).OK()
	seat.Post("/api/contacts/c1/hang-up", nil).OK()
	same := room.As("supervisor").With("Idempotency-Key", "once")
	for range 2 {
		same.Post("/api/contacts/c1/finish", map[string]any{"thenReady": false, "disposition": "advised"}).OK()
	}
	var desk struct{ Handler struct{ State string } }
	seat.Get("/api/desk").OK(&desk)
	if desk.Handler.State != "not-ready" {
		t.Errorf("the handler is %s", desk.Handler.State)
	}
}
