package mailout_test

import (
	"context"
	"errors"
	"io"
	"net"
	"strings"
	"testing"
	"time"

	"bluelamp/internal/mailout"
	"bluelamp/internal/mailout/mailouttest"
)

func message() mailout.Message {
	return mailout.Message{
		From: "Northshire desk <desk@northshire.example>", To: "intake@partner.example", Subject: "Referral R-20261122-0007",
		Text: "Please answer.\n", MessageID: "r1.referral@northshire.example", Date: time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC),
	}
}

func plain(s *mailouttest.Server) *mailout.Sender {
	return &mailout.Sender{Server: s.Address, TLS: mailout.None, Hello: "bluelamp.northshire.example"}
}

func TestAMessageArrivesAsItWasWritten(t *testing.T) {
	server := mailouttest.Open(t, mailouttest.Options{})
	m := message()
	m.Subject = "Überweisung – größte Eile für Zoë O’Brien, " + strings.Repeat("ein langer Betreff ", 10)
	m.Text = "Zoë’s number: 07700 900123\n.\nA line that begins with a full stop, and one of 3,000 letters:\n" + strings.Repeat("é", 3000) + "\n"
	m.ReplyTo = "reply@northshire.example"
	m.Headers = map[string]string{"In-Reply-To": "<r1.referral@northshire.example>"}
	if err := plain(server).Send(t.Context(), m); err != nil {
		t.Fatal(err)
	}
	mails := server.Mails()
	if len(mails) != 1 {
		t.Fatalf("%d messages", len(mails))
	}
	got := mails[0]
	subject, err := got.Header.Subject()
	if err != nil || subject != m.Subject {
		t.Errorf("subject %q, %v", subject, err)
	}
	if got.Text != strings.ReplaceAll(m.Text, "\n", "\r\n") {
		t.Errorf("text %q", got.Text)
	}
	if got.From != "desk@northshire.example" || got.To != "intake@partner.example" || got.Hello != "bluelamp.northshire.example" {
		t.Errorf("envelope %+v", got)
	}
	id, err := got.Header.MessageID()
	if err != nil || id != m.MessageID || got.Header.Get("In-Reply-To") != m.Headers["In-Reply-To"] || !strings.Contains(got.Header.Get("Reply-To"), m.ReplyTo) {
		t.Errorf("header: id %q, %v in %s", id, err, got.Raw)
	}
	if date, err := got.Header.Date(); err != nil || !date.Equal(m.Date) {
		t.Errorf("date %v, %v", date, err)
	}
	for line := range strings.SplitSeq(got.Raw, "\r\n") {
		if len(line) > 998 { // RFC 5322 section 2.1.1
			t.Errorf("a line of %d bytes", len(line))
		}
	}
}

func TestMailIsProtectedAndSignedIn(t *testing.T) {
	for way, o := range map[mailout.TLS]mailouttest.Options{
		mailout.StartTLS: {StartTLS: true, User: "desk", Password: "secret"},
		mailout.Implicit: {Implicit: true, User: "desk", Password: "secret"},
	} {
		server := mailouttest.Open(t, o)
		s := &mailout.Sender{Server: server.Address, TLS: way, User: "desk", Password: "secret", Hello: "bluelamp.northshire.example", Roots: server.Roots}
		if err := s.Send(t.Context(), message()); err != nil {
			t.Fatalf("%s: %v", way, err)
		}
		if m := server.Mails()[0]; !m.Encrypted || m.SignedIn != "desk" || m.Hello != "bluelamp.northshire.example" {
			t.Errorf("%s: %+v", way, m)
		}
		stranger := *s
		stranger.Roots = nil
		if err := stranger.Send(t.Context(), message()); err == nil || mailout.Lasting(err) {
			t.Errorf("%s: a server that nobody vouches for: %v", way, err)
		}
		wrong := *s
		wrong.Password = "guess"
		if err := wrong.Send(t.Context(), message()); err == nil || !mailout.Lasting(err) {
			t.Errorf("%s: a wrong password: %v", way, err)
		}
		if n := len(server.Mails()); n != 1 {
			t.Errorf("%s: %d messages arrived", way, n)
		}
	}
}

// Somebody between the two could take STARTTLS out of the server's offer (RFC 3207
// section 6).
func TestAServerWithoutTLSIsNotUsedWhenItIsAskedFor(t *testing.T) {
	server := mailouttest.Open(t, mailouttest.Options{})
	s := &mailout.Sender{Server: server.Address, TLS: mailout.StartTLS}
	if err := s.Send(t.Context(), message()); err == nil || len(server.Mails()) != 0 {
		t.Errorf("sent in the open: %v, %d", err, len(server.Mails()))
	}
	s.TLS = "perhaps"
	if err := s.Send(t.Context(), message()); err == nil || len(server.Mails()) != 0 {
		t.Errorf("sent by a way that is none: %v", err)
	}
}

func TestRefusalsPassOrLast(t *testing.T) {
	server := mailouttest.Open(t, mailouttest.Options{})
	server.Refuse(451, 554)
	if err := plain(server).Send(t.Context(), message()); err == nil || mailout.Lasting(err) || !strings.Contains(err.Error(), "451") {
		t.Errorf("451: %v", err)
	}
	if err := plain(server).Send(t.Context(), message()); err == nil || !mailout.Lasting(err) {
		t.Errorf("554: %v", err)
	}
	if err := plain(server).Send(t.Context(), message()); err != nil || len(server.Mails()) != 1 {
		t.Errorf("then: %v", err)
	}
	nobody := &mailout.Sender{Server: free(t), TLS: mailout.None}
	if err := nobody.Send(t.Context(), message()); err == nil || mailout.Lasting(err) {
		t.Errorf("nobody there: %v", err)
	}
}

func TestAServerThatSaysNothingIsGivenUp(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		conn, err := listener.Accept()
		if err != nil {
			return
		}
		defer conn.Close()
		_, _ = conn.Write([]byte("220 mail.example\r\n"))
		_, _ = conn.Read(make([]byte, 1)) // its greeting
		cancel()
		_, _ = io.Copy(io.Discard, conn) // and never an answer to it
	}()
	s := &mailout.Sender{Server: listener.Addr().String(), TLS: mailout.None}
	given := make(chan error, 1)
	go func() { given <- s.Send(ctx, message()) }()
	select {
	case err := <-given:
		if !errors.Is(err, context.Canceled) || mailout.Lasting(err) {
			t.Errorf("given up: %v", err)
		}
	case <-time.After(15 * time.Second): // half of what it waits for a server of its own accord
		t.Error("still waiting for a server that says nothing")
	}
}

func TestNothingGetsIntoAHeaderThatIsNotMeantTo(t *testing.T) {
	server := mailouttest.Open(t, mailouttest.Options{})
	for name, change := range map[string]func(*mailout.Message){
		"subject":      func(m *mailout.Message) { m.Subject = "Hello\r\nBcc: other@bad.example" },
		"bare newline": func(m *mailout.Message) { m.Subject = "Hello\nBcc: other@bad.example" },
		"recipient":    func(m *mailout.Message) { m.To = "a@partner.example>\r\nRCPT TO:<b@bad.example" },
		"two":          func(m *mailout.Message) { m.To = "a@partner.example, b@bad.example" },
		"sender":       func(m *mailout.Message) { m.From = "desk" },
		"answers":      func(m *mailout.Message) { m.ReplyTo = "x\ny@bad.example" },
		"letters":      func(m *mailout.Message) { m.To = "zoë@partner.example" },
		"id":           func(m *mailout.Message) { m.MessageID = "a@b>\r\nBcc: other@bad.example" },
		"field":        func(m *mailout.Message) { m.Headers = map[string]string{"X-A\r\nBcc": "other@bad.example"} },
		"value":        func(m *mailout.Message) { m.Headers = map[string]string{"X-A": "1\r\nBcc: other@bad.example"} },
		"ours":         func(m *mailout.Message) { m.Headers = map[string]string{"bcc": "other@bad.example"} },
		"nul":          func(m *mailout.Message) { m.Text = "a\x00b" },
	} {
		m := message()
		change(&m)
		if err := plain(server).Send(t.Context(), m); !errors.Is(err, mailout.ErrMessage) || !mailout.Lasting(err) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if n := len(server.Mails()); n != 0 {
		t.Errorf("%d messages went out", n)
	}
}

// free is an address at which nobody listens.
func free(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}
