package queueapi_test

import (
	"net/http"
	"testing"

	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/queue/queueapi"
	"bluelamp/internal/statistics/statisticstest/controlroom"
)

const drama = "07700 900123"

func TestAnOfferIsPushedToTheDeskThatIsReady(t *testing.T) {
	room := controlroom.Open(t)
	seat := room.Sit(room.As("handler")).Ready()
	room.Line.Ring("c1", "999", drama)
	offer := seat.Offered("c1")
	if *offer.Contact.Number != "+447700900123" || offer.Contact.Service != "999" || !offer.Until.After(offer.OfferedAt) {
		t.Errorf("offer: %+v", offer)
	}
	looks := room.Looks.All()
	if len(looks) == 0 || looks[len(looks)-1].Record != "c1 offered" || looks[len(looks)-1].Staff != seat.Staff {
		t.Errorf("an offer was shown and not put into the audit: %+v", looks)
	}
	seat.Post("/api/contacts/c1/answer", nil).OK()
	inHand := seat.Until(func(d queueapi.Desk) bool { return d.Contact != nil })
	if *inHand.Contact != "c1" || inHand.Handler.State != "on-contact" || inHand.Offer != nil {
		t.Errorf("after answering: %+v", inHand)
	}
}

func TestAHandlerWhoLeavesGetsNoOffers(t *testing.T) {
	room := controlroom.Open(t)
	leaver := room.Sit(room.As("handler")).Ready()
	room.Line.Ring("c1", "999", drama)
	leaver.Offered("c1")
	stayer := room.Sit(room.Somebody(httpservertest.Force, "handler-2", "handler")).Ready()
	leaver.Leave()
	if offer := stayer.Offered("c1"); offer.Contact.State != "offered" {
		t.Errorf("the contact is %s", offer.Contact.State)
	}
}

func TestTheDeskCountsWhoWaits(t *testing.T) {
	room := controlroom.Open(t)
	handler := room.As("handler")
	room.Line.Ring("c1", "101", drama)
	room.Line.Ring("c2", "101", drama)
	var desk queueapi.Desk
	handler.Get("/api/desk").OK(&desk)
	if len(desk.Waiting) != 2 || desk.Waiting[0].Service != "999" || desk.Waiting[0].Count != 0 || desk.Waiting[0].LongestSince != nil ||
		desk.Waiting[1].Count != 2 || desk.Waiting[1].LongestSince == nil {
		t.Errorf("waiting: %+v", desk.Waiting)
	}
	if desk.Handler.State != "off" || desk.Handler.Present || desk.Offer != nil || desk.Contact != nil {
		t.Errorf("handler: %+v", desk)
	}
}

func TestReadyNotReadyOff(t *testing.T) {
	room := controlroom.Open(t)
	handler := room.As("handler")
	var desk queueapi.Desk
	for _, step := range []struct {
		path  string
		body  any
		state string
	}{
		{"/api/desk/ready", nil, "ready"},
		{"/api/desk/not-ready", map[string]string{"reason": "break"}, "not-ready"},
		{"/api/desk/off", nil, "off"},
	} {
		handler.Post(step.path, step.body).OK(&desk)
		if desk.Handler.State != step.state {
			t.Errorf("%s: %s", step.path, desk.Handler.State)
		}
	}
}

func TestRefusals(t *testing.T) {
	room := controlroom.Open(t)
	seat := room.Sit(room.As("handler")).Ready()
	unfit := http.StatusUnprocessableEntity
	seat.Post("/api/desk/not-ready", map[string]string{"reason": "bored"}).Refused(unfit, "queue.unknown-reason")
	room.Line.Ring("c1", "999", drama)
	seat.Offered("c1")
	seat.Post("/api/desk/off", nil).Refused(unfit, "queue.offer-standing")
	seat.Post("/api/contacts/c1/answer", nil).OK()
	seat.Post("/api/desk/ready", nil).Refused(unfit, "queue.contact-in-hand")
	seat.Post("/api/softphone", map[string]int{"sdp": 1}).Refused(unfit, "request.invalid")
	seat.Delete("/api/softphone").OK()
	if desk := seat.Until(func(d queueapi.Desk) bool { return !d.Handler.Softphone }); desk.Handler.State != "on-contact" {
		t.Errorf("without a softphone: %+v", desk.Handler)
	}
}

func TestAnotherForcesQueueIsAnother(t *testing.T) {
	room := controlroom.Open(t)
	room.Line.Ring("c1", "999", drama)
	var desk queueapi.Desk
	room.Somebody("southmere", "handler-1", "handler").Get("/api/desk").OK(&desk)
	if desk.Waiting[0].Count != 0 {
		t.Errorf("another force sees who waits: %+v", desk.Waiting)
	}
}
