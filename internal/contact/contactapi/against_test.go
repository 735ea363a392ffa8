package contactapi_test

import (
	"net/http"
	"testing"
	"time"

	"bluelamp/internal/contact"
	"bluelamp/internal/contact/contactapi"
	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/statistics/statisticstest/controlroom"
)

const because = "She is with her sister now and asked that nobody comes."

type waiting struct {
	Contacts []contactapi.ContactAgainstRow
}

// finishedAgainst is a contact assessed as an emergency and finished without an
// incident, with a reason.
func finishedAgainst(t *testing.T, room *controlroom.Room) *controlroom.Seat {
	t.Helper()
	seat := room.Sit(room.As("handler")).Ready()
	room.Answered(seat, "c1", "999", drama)
	seat.Post("/api/contacts/c1/assessments", controlroom.Form()).OK()
	seat.Post("/api/contacts/c1/hang-up", nil).OK()
	end := fields{"thenReady": false, "disposition": "advised"}
	seat.Post("/api/contacts/c1/finish", end).Refused(http.StatusUnprocessableEntity, "contact.against-proposal")
	end["reason"] = because
	seat.Post("/api/contacts/c1/finish", end).OK()
	return seat
}

func TestAFinishAgainstWhatWasFoundWaitsForASecondPerson(t *testing.T) {
	room := controlroom.Open(t)
	seat := finishedAgainst(t, room)
	sue, other := room.As("supervisor"), room.Somebody(httpservertest.Force, "handler-2", "handler")
	at := "/api/contacts/c1/against-proposal"
	counts := func(c *httpservertest.Client) (n contactapi.ContactAgainstCounts) {
		c.Get("/api/contacts/against-proposal/count").OK(&n)
		return n
	}
	list := func(c *httpservertest.Client) []contactapi.ContactAgainstRow {
		var all waiting
		c.Get("/api/contacts/against-proposal").OK(&all)
		return all.Contacts
	}
	all := list(sue)
	if len(all) != 1 || all[0].Contact.ID != "c1" || all[0].Own || all[0].Against.Reason != because || all[0].Against.Grade != "emergency" ||
		all[0].Against.By.ID != seat.Staff || all[0].Against.Agreed != nil {
		t.Fatalf("the supervisor's list: %+v", all)
	}
	if n := counts(sue); n.ToDecide != 1 || n.Waiting != 1 || n.NotAgreed != 0 {
		t.Errorf("the supervisor's counts: %+v", n)
	}
	if n := counts(seat.Client); n != (contactapi.ContactAgainstCounts{}) || len(list(seat.Client)) != 0 {
		t.Errorf("the handler's counts: %+v", n)
	}
	word := fields{"agreed": false, "reason": "He knows where her sister lives."}
	seat.Post(at, word).Refused(http.StatusForbidden, "staff.not-allowed")
	both := room.Somebody(httpservertest.Force, seat.Staff, "handler", "supervisor")
	both.Post(at, word).Refused(http.StatusForbidden, "contact.own-finish")
	sue.Post(at, fields{"agreed": true, "reason": "ok"}).Refused(http.StatusUnprocessableEntity, "contact.word-missing")
	sue.Post(at, word).OK()
	if n := counts(seat.Client); n.NotAgreed != 1 {
		t.Errorf("the handler is not told: %+v", n)
	}
	mine := list(seat.Client)
	if len(mine) != 1 || mine[0].Against.Agreed == nil || mine[0].Against.DecidedReason != word["reason"] || mine[0].Against.DecidedBy.ID != sue.Staff {
		t.Errorf("the handler's list: %+v", mine)
	}
	if len(list(other)) != 0 || counts(other).NotAgreed != 0 {
		t.Error("another handler is told")
	}
	other.Post("/api/contacts/c1/rung-back", fields{"outcome": "not-reached"}).OK()
	if len(list(sue)) != 1 {
		t.Error("ringing in vain settles it")
	}
	var c contactapi.Contact
	other.Post("/api/contacts/c1/rung-back", fields{"outcome": "reached", "note": "She will have an officer come."}).OK(&c)
	if len(list(sue)) != 0 || !c.Against.Settled || c.RungBack.Outcome != "reached" || counts(seat.Client).NotAgreed != 0 {
		t.Errorf("she was reached: %+v, %+v", c.Against, c.RungBack)
	}
}

func TestAnIncidentOrAWordSettlesIt(t *testing.T) {
	for what, settle := range map[string]func(room *controlroom.Room, seat *controlroom.Seat){
		"an incident": func(_ *controlroom.Room, seat *controlroom.Seat) {
			seat.Post("/api/incidents", controlroom.Opening("c1")).OK()
		},
		"a word": func(room *controlroom.Room, _ *controlroom.Seat) {
			room.As("supervisor").Post("/api/contacts/c1/against-proposal", fields{"agreed": true, "reason": "I heard the recording."}).OK()
		},
	} {
		t.Run(what, func(t *testing.T) {
			room := controlroom.Open(t)
			seat := finishedAgainst(t, room)
			settle(room, seat)
			var all waiting
			if room.As("supervisor").Get("/api/contacts/against-proposal").OK(&all); len(all.Contacts) != 0 {
				t.Errorf("still waits: %+v", all.Contacts)
			}
			var c contactapi.Contact
			if seat.Get("/api/contacts/c1").OK(&c); c.Against == nil || !c.Against.Settled {
				t.Errorf("on the contact: %+v", c.Against)
			}
		})
	}
}

func TestACallBackOwedIsSettled(t *testing.T) {
	room := controlroom.Open(t)
	seat := room.Sit(room.As("handler"))
	room.Happened(contact.Room, "c0",
		contact.Received{Channel: contact.Phone, Service: "999", Call: "c0", Number: drama, E164: "+447700900123", At: time.Now().Add(-3 * time.Minute)},
		contact.Abandoned{How: "cancel", WaitedMS: 9_000, At: time.Now().Add(-170 * time.Second)})
	var owed struct{ Contacts []contactapi.ContactSummary }
	if seat.Get("/api/contacts/call-backs").OK(&owed); len(owed.Contacts) != 1 || owed.Contacts[0].ID != "c0" {
		t.Errorf("owed: %+v", owed.Contacts)
	}
	seat.Post("/api/contacts/c0/rung-back", fields{"outcome": "not-possible"}).Refused(http.StatusUnprocessableEntity, "contact.not-rung-why")
	seat.Post("/api/contacts/c0/rung-back", fields{"outcome": "not-reached"}).OK()
	if seat.Get("/api/contacts/call-backs").OK(&owed); len(owed.Contacts) != 0 {
		t.Errorf("still owed: %+v", owed.Contacts)
	}
	room.Line.Ring("c1", "999", drama)
	seat.Post("/api/desk/ready", nil).OK()
	known := seat.Offered("c1").Known
	if len(known.Attempts) != 1 || known.Attempts[0].Owed || known.Attempts[0].RungBack != "not-reached" || known.CallBacksOwed != 0 {
		t.Errorf("attempts: %+v", known.Attempts)
	}
	seat.Post("/api/contacts/c1/rung-back", fields{"outcome": "reached"}).Refused(http.StatusUnprocessableEntity, "contact.not-broken-off")
}
