package testmailbox_test

import (
	"fmt"
	"net/smtp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/channels/testmailbox"
	"bluelamp/internal/mailout"
)

var arrival = time.Date(2026, 11, 22, 9, 30, 0, 0, time.UTC)

func open(t *testing.T) *testmailbox.Mailbox {
	t.Helper()
	m, err := testmailbox.Open("127.0.0.1:0", func() time.Time { return arrival })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = m.Close() })
	return m
}

func send(t *testing.T, m *testmailbox.Mailbox, change func(*mailout.Message)) error {
	t.Helper()
	message := mailout.Message{
		From: "Northshire Police <referrals@northshire.example>", To: "intake@haven.example", Subject: "Referral R-7",
		Text: "Please answer.\n", MessageID: "r7.referral@northshire.example", Date: arrival,
	}
	change(&message)
	return (&mailout.Sender{Server: m.Address(), TLS: mailout.None}).Send(t.Context(), message)
}

func asItIs(*mailout.Message) {}

func TestAMessageIsReadAsItWasWritten(t *testing.T) {
	m := open(t)
	text := "Zoë’s way:\n\n  ring after ten\n.\n" + strings.Repeat("é", 2000) + "\n"
	err := send(t, m, func(message *mailout.Message) {
		message.From = "Police in Zürich <referrals@northshire.example>"
		message.Subject, message.Text = "Überweisung – für Zoë O’Brien, "+strings.Repeat("größte Eile ", 12), text
	})
	if err != nil {
		t.Fatal(err)
	}
	want := testmailbox.MailboxContents{Address: m.Address(), Messages: []testmailbox.MailboxMessage{{
		ID: 1, To: "intake@haven.example", From: "Police in Zürich <referrals@northshire.example>",
		Subject: "Überweisung – für Zoë O’Brien, " + strings.Repeat("größte Eile ", 12), At: arrival, Text: text,
	}}}
	if diff := cmp.Diff(want, m.Contents()); diff != "" {
		t.Error(diff)
	}
}

func TestAServerThatIsDownTakesNothingUntilItIsUp(t *testing.T) {
	m := open(t)
	m.Down(true)
	if err := send(t, m, asItIs); err == nil || mailout.Lasting(err) || !strings.Contains(err.Error(), "421") {
		t.Errorf("down: %v", err)
	}
	if c := m.Contents(); !c.Down || len(c.Messages) != 0 {
		t.Errorf("down: %+v", c)
	}
	m.Down(false)
	if err := send(t, m, asItIs); err != nil || len(m.Contents().Messages) != 1 {
		t.Errorf("up again: %v", err)
	}
}

func TestWhatIsTooBigOrForRealPeopleIsRefused(t *testing.T) {
	m := open(t)
	for name, change := range map[string]func(*mailout.Message){
		"552": func(message *mailout.Message) { message.Text = strings.Repeat("0123456789 ", 30_000) },
		"550": func(message *mailout.Message) { message.To = "intake@haven.test" },
	} {
		if err := send(t, m, change); err == nil || !mailout.Lasting(err) || !strings.Contains(err.Error(), name) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if n := len(m.Contents().Messages); n != 0 {
		t.Errorf("%d messages were kept", n)
	}
	if err := send(t, m, asItIs); err != nil {
		t.Errorf("afterwards: %v", err)
	}
}

func TestTheLastHundredAreKeptNewestFirst(t *testing.T) {
	m := open(t)
	for n := range 103 {
		if err := send(t, m, func(message *mailout.Message) { message.Subject = fmt.Sprint("Referral ", n+1) }); err != nil {
			t.Fatal(err)
		}
	}
	messages := m.Contents().Messages
	if len(messages) != 100 || messages[0].Subject != "Referral 103" || messages[0].ID != 103 || messages[99].Subject != "Referral 4" {
		t.Errorf("%d messages, from %q to %q", len(messages), messages[0].Subject, messages[len(messages)-1].Subject)
	}
}

// Any mail program can be pointed at the mailbox, and not all of them write as
// mailout does.
func TestMailFromOtherProgramsIsShown(t *testing.T) {
	m := open(t)
	for name, raw := range map[string]string{
		"the text, not the attachment": "From: a@b.example\r\nSubject: =?utf-8?q?Gr=C3=B6=C3=9Fe?=\r\nMIME-Version: 1.0\r\n" +
			"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\nattached\r\n" +
			"--x\r\nContent-Type: text/plain\r\n\r\nHere it is.\r\n--x--\r\n",
		"nothing but a text": "\r\nHere it is.",
		"odd letters":        "Subject: =?x-none?q?abc?=\r\nContent-Type: text/plain; charset=x-none\r\n\r\nHere it is.",
	} {
		if err := smtp.SendMail(m.Address(), nil, "a@b.example", []string{"c@d.example", "e@f.example"}, []byte(raw)); err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		got := m.Contents().Messages[0]
		if strings.TrimSpace(got.Text) != "Here it is." || got.From != "a@b.example" || got.To != "c@d.example, e@f.example" {
			t.Errorf("%s: %+v", name, got)
		}
	}
	if n := len(m.Contents().Messages); n != 3 {
		t.Errorf("%d messages", n)
	}
}

func TestTheMailboxIsOnThisComputerOnlyAndEnds(t *testing.T) {
	if m, err := testmailbox.Open("0.0.0.0:0", time.Now); err == nil {
		_ = m.Close()
		t.Error("other computers reach it")
	}
	m := open(t)
	if err := m.Close(); err != nil {
		t.Fatal(err)
	}
	if err := send(t, m, asItIs); err == nil || mailout.Lasting(err) {
		t.Errorf("closed: %v", err)
	}
}
