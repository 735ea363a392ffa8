package testmailbox_test

import (
	"net/http"
	"testing"

	"bluelamp/internal/channels/testmailbox"
	"bluelamp/internal/httpserver/httpservertest"
)

func TestAnybodyMayReadAndSwitchWithoutSigningIn(t *testing.T) {
	m, h := open(t), httpservertest.Open(t, httpservertest.Options{})
	testmailbox.Mount(h.Server, m)
	nobody := h.Nobody()
	if err := send(t, m, asItIs); err != nil {
		t.Fatal(err)
	}
	var got struct {
		Address  string
		Down     bool
		Messages []struct{ To, From, Subject, At, Text string }
	}
	nobody.Get("/api/mailbox").OK(&got)
	if len(got.Messages) != 1 || got.Messages[0].To != "intake@haven.example" || got.Messages[0].Text != "Please answer.\n" ||
		got.Messages[0].At != "2026-11-22T09:30:00Z" || got.Address != m.Address() || got.Down {
		t.Errorf("%+v", got)
	}
	nobody.Post("/api/mailbox/down", map[string]bool{"down": true}).OK(&got)
	if err := send(t, m, asItIs); err == nil || !got.Down {
		t.Errorf("down: %v, %+v", err, got)
	}
	nobody.Post("/api/mailbox/down", map[string]bool{"down": false}).OK(&got)
	if err := send(t, m, asItIs); err != nil || got.Down {
		t.Errorf("up: %v, %+v", err, got)
	}
	nobody.Post("/api/mailbox/down", map[string]any{}).Refused(http.StatusUnprocessableEntity, "request.invalid")
}
