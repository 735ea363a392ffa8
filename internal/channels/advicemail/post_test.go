package advicemail_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"bluelamp/internal/channels/advicemail"
	"bluelamp/internal/command"
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/mailout"
	"bluelamp/internal/mailout/mailouttest"
	"bluelamp/internal/policy"
	"bluelamp/internal/resolution"
)

const force = "northshire"

var noon = time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)

// office is a post office with one incident, i1, whose caller was promised advice.
type office struct {
	*advicemail.Post
	t testing.TB
}

func open(t testing.TB, hand func(context.Context, mailout.Message) error) office {
	t.Helper()
	catalogue, err := journal.NewCatalogue(incident.Catalogue(), resolution.Catalogue())
	if err != nil {
		t.Fatal(err)
	}
	desk := command.NewDesk(journal.NewMemory(), journal.NewCodec(catalogue, journal.NewMemoryKeys()), func() time.Time { return noon })
	o := office{t: t, Post: &advicemail.Post{
		Desk: desk, Hand: hand, From: "Northshire Police <advice@northshire.example>",
		Policy: func(string) *policy.Pack { return &policy.Pack{Force: policy.Force{Name: "Northshire Police"}} },
	}}
	o.tell(incident.Room, incident.Opened{Reference: "NS-20261121-0042", By: "ann", At: noon})
	o.tell(resolution.Room, resolution.AdviceWritten{Text: "Keep the receipts.\nClose the window.", Way: "email", To: "owen.pratt@post.example", By: "ann", At: noon})
	return o
}

func (o office) tell(room string, events ...any) {
	o.t.Helper()
	_, err := command.Do(o.t.Context(), o.Desk, command.Ask{Force: force, Actor: "system/test"}, room, "i1",
		func(struct{}, any) struct{} { return struct{}{} }, func(struct{}) ([]any, error) { return events, nil })
	if err != nil {
		o.t.Fatal(err)
	}
}

// fire lets the clock strike, and returns the advice as it stands then.
func (o office) fire(key string, at time.Time) resolution.Advice {
	o.t.Helper()
	if err := o.Deadlines().Fire(o.t.Context(), command.Ask{Force: force, Actor: "system/deadline", Key: key}, "i1", at); err != nil {
		o.t.Fatal(err)
	}
	s, _, err := command.Load(o.t.Context(), o.Desk, force, resolution.Room, "i1", resolution.Fold)
	if err != nil {
		o.t.Fatal(err)
	}
	return s.Advice
}

func (o office) next() time.Time {
	o.t.Helper()
	next, err := o.Deadlines().Next(o.t.Context(), force, "i1")
	if err != nil {
		o.t.Fatal(err)
	}
	return next
}

func TestAdviceGoesOutOnce(t *testing.T) {
	server := mailouttest.Open(t, mailouttest.Options{})
	o := open(t, (&mailout.Sender{Server: server.Address, TLS: mailout.None}).Send)
	if next := o.next(); !next.Equal(noon) {
		t.Fatalf("due at %v", next)
	}
	o.fire("early", noon.Add(-time.Second))
	if n := len(server.Mails()); n != 0 {
		t.Fatalf("%d mails before it was due", n)
	}
	o.fire("one", noon)
	advice := o.fire("two", noon.Add(time.Minute))
	mails := server.Mails()
	if len(mails) != 1 || advice.Message == "" || !o.next().IsZero() {
		t.Fatalf("%d mails, %+v", len(mails), advice)
	}
	m := mails[0]
	if m.To != "owen.pratt@post.example" || !strings.HasPrefix(m.Text, "Keep the receipts.") || !strings.Contains(m.Text, "NS-20261121-0042") || !strings.Contains(m.Text, "999") {
		t.Errorf("the mail: %+v", m)
	}
	if subject := m.Header.Get("Subject"); strings.Contains(subject, "receipts") || !strings.Contains(subject, "NS-20261121-0042") {
		t.Errorf("subject %q", subject)
	}
}

func TestWhatCannotBeSentIsTriedAgainOrGivenUp(t *testing.T) {
	var answer error
	o := open(t, func(context.Context, mailout.Message) error { return answer })
	answer = errors.New("451 try later")
	if advice := o.fire("one", noon); advice.Failed || !o.next().Equal(noon.Add(time.Minute)) {
		t.Errorf("a busy server: %+v", advice)
	}
	answer = mailout.ErrMessage
	if advice := o.fire("two", noon.Add(time.Minute)); !advice.Failed || !o.next().IsZero() {
		t.Errorf("a message that nobody takes: %+v", advice)
	}
	if advice := open(t, nil).fire("one", noon); !advice.Failed {
		t.Errorf("no mail server: %+v", advice)
	}
}
