package testtelephone_test

import (
	"context"
	"net/http"
	"slices"
	"testing"

	door "bluelamp/internal/channels/testtelephone"
	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/telephony/testtelephone"
)

// gateway remembers what it was asked.
type gateway struct {
	order testtelephone.Order
	did   []string
}

func (g *gateway) Place(_ context.Context, o testtelephone.Order) (string, string, error) {
	g.order = o
	return "call-1", "answer", nil
}

func (g *gateway) Status(id string) (testtelephone.Status, error) {
	if id != "call-1" {
		return testtelephone.Status{}, testtelephone.ErrNoCall
	}
	return testtelephone.Status{State: testtelephone.Ringing}, nil
}

func (g *gateway) Digit(_ context.Context, id, digit string) error {
	g.did = append(g.did, id+" "+digit)
	return nil
}

func (g *gateway) HangUp(_ context.Context, id string) error {
	g.did = append(g.did, id+" down")
	return nil
}

func open(t *testing.T) (*gateway, *httpservertest.Client) {
	t.Helper()
	h, g := httpservertest.Open(t, httpservertest.Options{}), &gateway{}
	door.Mount(h.Server, door.Telephone{
		Gateway: g, Callers: []door.TestCaller{{Name: "Dev Raman", Number: "0113 496 0142"}}, Services: []string{"999"}, SIPAddress: "sip:999@127.0.0.1:5060",
	})
	return g, h.Nobody()
}

func TestAnybodyMayRingWithoutSigningIn(t *testing.T) {
	g, nobody := open(t)
	var placed struct{ ID, SDP string }
	nobody.Post("/api/telephone/calls", map[string]any{"dialled": "999", "number": "0113 496 0142", "withheld": false, "sdp": "offer"}).OK(&placed)
	want := testtelephone.Order{Number: "999", CallerNumber: "01134960142", OfferSDP: "offer"}
	if placed.ID != "call-1" || placed.SDP != "answer" || g.order != want {
		t.Errorf("placed %+v with %+v, want %+v", placed, g.order, want)
	}
	var status struct{ State string }
	nobody.Get("/api/telephone/calls/call-1").OK(&status)
	if status.State != "ringing" {
		t.Errorf("state = %q", status.State)
	}
	nobody.Post("/api/telephone/calls/call-1/digits", map[string]string{"digit": "5"}).OK()
	nobody.Delete("/api/telephone/calls/call-1").OK()
	if want := []string{"call-1 5", "call-1 down"}; !slices.Equal(g.did, want) {
		t.Errorf("did %q, want %q", g.did, want)
	}
}

func TestRefusals(t *testing.T) {
	_, nobody := open(t)
	nobody.Get("/api/telephone/calls/other").Refused(http.StatusNotFound, "testtelephone.no-such-call")
	nobody.Post("/api/telephone/calls/call-1/digits", map[string]string{"digit": "55"}).Refused(http.StatusUnprocessableEntity, "request.invalid")
	nobody.Post("/api/telephone/calls", map[string]any{"dialled": "", "number": "", "withheld": true, "sdp": "x"}).Refused(http.StatusUnprocessableEntity, "request.invalid")
}
