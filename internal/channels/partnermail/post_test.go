package partnermail_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"bluelamp/internal/journal"
	"bluelamp/internal/mailout"
	"bluelamp/internal/referral"
)

func TestAReferralGoesOutWithAllThatThePartnerNeeds(t *testing.T) {
	p := open(t)
	p.made("r1", "A room for Zoë\r\n.\r\nand two children – today")
	p.send("r1")
	mails := p.server.Mails()
	if len(mails) != 1 || mails[0].To != "intake@harbour.example" || mails[0].From != "referrals@northshire.example" {
		t.Fatalf("%+v", mails)
	}
	subject, _ := mails[0].Header.Subject()
	if subject != "OFFICIAL-SENSITIVE: Northshire: referral R-20261123-0007, please answer" {
		t.Errorf("subject %q", subject)
	}
	text := strings.ReplaceAll(mails[0].Text, "\r\n", "\n")
	for _, want := range []string{
		"OFFICIAL-SENSITIVE\n", "Harbour House", "Whom it is about:\nZoë Example\nBorn, or age: 3 May 1990\nAddress: 2 Example Street, Northtown\nNeeds: An interpreter for Polish\n",
		"What they need:\nA room for Zoë\n.\nand two children – today", "How soon?\nAt once",
		"Mornings, 07700 900123", "They agreed", "Zoë agreed on the telephone.", "Adults at risk of domestic abuse.", "within 1 hour",
		"https://bluelamp.northshire.example/partner/northshire.r1.", "Monday 23 November 2026 at 10:00",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in:\n%s", want, text)
		}
	}
	s := p.state("r1")
	if s.Stage != referral.WithPartner || len(s.Messages) != 1 || s.Messages[0] != "r1.referral@northshire.example" {
		t.Errorf("%+v", s)
	}
	p.send("r1") // nothing is due any more
	if len(p.server.Mails()) != 1 {
		t.Error("sent twice")
	}
}

// The partner gets no name, no age and no address of somebody who is not named, and
// not the reason; a referral of before that question says nothing of it.
func TestWhoIsNotNamedIsNotInTheLetter(t *testing.T) {
	p := open(t)
	old := referral.Made{
		Reference: "R-20261123-0008", Partner: "harbour", Contact: "c1", Basis: "consent", Form: map[string]string{"need": "A room"}, Opens: began, By: "ann", At: began,
	}
	p.Happened(referral.Room, "r1", old)
	p.send("r1")
	unnamed := old
	unnamed.About = referral.Subject{Name: "Zoë Example", Needs: "An interpreter for Polish", Unnamed: true, Why: "He reads the post there."}
	p.Happened(referral.Room, "r2", unnamed)
	p.send("r2")
	mails := p.server.Mails()
	if strings.Contains(mails[0].Text, "Whom it is about") {
		t.Errorf("of somebody nobody named:\n%s", mails[0].Text)
	}
	text := mails[1].Text
	if !strings.Contains(text, "We do not name the person") || !strings.Contains(text, "Needs: An interpreter for Polish") ||
		strings.Contains(mails[1].Raw, "Zoë") || strings.Contains(text, "Zoë") || strings.Contains(text, "reads the post") || strings.Contains(text, "Address:") {
		t.Errorf("named:\n%s", text)
	}
}

func TestAReferralThatIsTakenBackIsFollowedByAMessageThatSaysSo(t *testing.T) {
	p := open(t)
	p.made("r1", "A room for Zoë")
	p.send("r1")
	p.Happened(referral.Room, "r1", referral.Withdrawn{Reason: "Zoë went to her sister.", By: "ann", At: began})
	p.server.Refuse(451)
	p.send("r1")
	if s := p.state("r1"); !s.Untold() || s.Failures != 1 || len(p.server.Mails()) != 1 {
		t.Fatalf("the server is down: %+v", s)
	}
	p.pack.Partners[0].Closed = "Funding ended" // they hold it all the same
	if at := p.next("r1"); !at.Equal(began.Add(time.Minute)) {
		t.Errorf("tried again at %v", at)
	}
	mails := p.server.Mails()
	if len(mails) != 2 || p.state("r1").Untold() {
		t.Fatalf("%d messages", len(mails))
	}
	subject, _ := mails[1].Header.Subject()
	if subject != "OFFICIAL-SENSITIVE: Northshire: referral R-20261123-0007 is taken back" || mails[1].Header.Get("In-Reply-To") != "<r1.referral@northshire.example>" {
		t.Errorf("%s\n%s", subject, mails[1].Raw)
	}
	if text := mails[1].Text; strings.Contains(text, "Zoë") || strings.Contains(text, "sister") || strings.Contains(text, "/partner/") || !strings.Contains(text, "do not contact the person") {
		t.Errorf("it says too much, or not enough:\n%s", text)
	}
	if due, err := p.Deadlines().Next(t.Context(), force, "r1"); err != nil || !due.IsZero() {
		t.Errorf("told, and due %v, %v", due, err)
	}
	p.made("r2", "A room") // never sent
	p.Happened(referral.Room, "r2", referral.Withdrawn{Reason: "Not wanted.", By: "ann", At: began})
	p.send("r2")
	if len(p.server.Mails()) != 2 {
		t.Error("told of what they never had")
	}
}

func TestAMailServerThatIsDownIsTriedAgainAndSeen(t *testing.T) {
	p := open(t)
	p.made("r1", "A room")
	p.server.Refuse(451, 554)
	if at := p.next("r1"); !at.Equal(began) {
		t.Errorf("first tried at %v", at)
	}
	if s := p.state("r1"); s.Failures != 1 || s.Stage != referral.Waiting {
		t.Errorf("%+v", s)
	}
	p.next("r1")
	if at := p.next("r1"); !at.Equal(began.Add(3 * time.Minute)) {
		t.Errorf("third try at %v", at)
	}
	if s := p.state("r1"); s.Stage != referral.WithPartner || s.Failures != 0 || len(p.server.Mails()) != 1 {
		t.Errorf("%+v", s)
	}
}

// A mail server that says nothing must not hold up the other clocks of the control
// room for every referral that waits.
func TestAMailServerThatHangsIsLeftAloneForAWhile(t *testing.T) {
	p := open(t)
	real, asked := p.Mail, 0
	p.Patience = time.Millisecond
	p.Mail = mailer(func(ctx context.Context, _ mailout.Message) error {
		asked++
		<-ctx.Done()
		return ctx.Err()
	})
	p.made("r1", "A room")
	p.made("r2", "A room")
	p.send("r1")
	p.send("r2")
	if why := p.why("r2"); asked != 1 || !strings.Contains(why, "not asked again") || p.state("r1").Failures != 1 || p.state("r2").Failures != 1 {
		t.Errorf("asked %d times; %s", asked, why)
	}
	p.Mail, p.Patience = real, 0
	p.next("r2")
	if p.state("r2").Stage != referral.WithPartner {
		t.Errorf("a minute later: %+v", p.state("r2"))
	}
}

func TestWithoutAMailServerItIsOnRecordThatThereIsNone(t *testing.T) {
	p := open(t)
	p.Mail = nil
	p.made("r1", "A room")
	p.send("r1")
	if why := p.why("r1"); !strings.Contains(why, "mail.server") {
		t.Errorf("why: %s", why)
	}
}

// A partner who was closed by a later edition of the policy gets nothing.
func TestAPartnerThatClosedMeanwhileIsNotWrittenTo(t *testing.T) {
	p := open(t)
	p.made("r1", "A room")
	p.pack.Partners[0].Closed = "Funding ended"
	p.send("r1")
	if why := p.why("r1"); !strings.Contains(why, "Funding ended") || len(p.server.Mails()) != 0 {
		t.Errorf("why: %s", why)
	}
	p.pack.Partners = nil
	p.clock.to(began.Add(time.Hour))
	p.send("r1")
	if why := p.why("r1"); !strings.Contains(why, "no longer in the directory") || len(p.server.Mails()) != 0 {
		t.Errorf("why: %s", why)
	}
}

func TestAPartnerWhoSaysNothingIsRemindedUntilTheyAnswer(t *testing.T) {
	p := open(t)
	p.made("r1", "A room for Zoë")
	p.send("r1")
	for range 2 {
		p.next("r1")
	}
	s, mails := p.state("r1"), p.server.Mails()
	if s.Stage != referral.Silent || !s.Climbed || s.Reminders != 2 || len(mails) != 3 || !p.clock.Now().Equal(began.Add(90*time.Minute)) {
		t.Fatalf("%d messages, %v, %+v", len(mails), p.clock.Now(), s)
	}
	if strings.Contains(mails[1].Text, "Zoë") || mails[1].Header.Get("In-Reply-To") != "<r1.referral@northshire.example>" {
		t.Errorf("the reminder repeats the referral, or does not belong to it: %s", mails[1].Raw)
	}
	if s.Messages[1] == s.Messages[2] {
		t.Errorf("two reminders with one Message-ID: %v", s.Messages)
	}
	p.Happened(referral.Room, "r1", referral.Acknowledged{Who: "Jo", By: "ann", At: p.clock.Now()})
	p.next("r1")
	s = p.state("r1")
	if s.Stage != referral.Taken || !s.Climbed || len(p.server.Mails()) != 3 || !p.clock.Now().Equal(began.Add(90*time.Minute+referral.OutcomeWithin)) {
		t.Errorf("answered, and nobody says what came of it: %v, %+v", p.clock.Now(), s)
	}
	if due, err := p.Deadlines().Next(t.Context(), force, "r1"); err != nil || !due.IsZero() {
		t.Errorf("a supervisor has it, and due %v, %v", due, err)
	}
}

// The process dies, or the journal fails, after the mail server took the message.
func TestWhatWentOutUnrecordedGoesOutAgainAsTheSameMessage(t *testing.T) {
	p := open(t)
	p.made("r1", "A room")
	real := p.Mail
	ctx, cancel := context.WithCancel(t.Context())
	p.Mail = mailer(func(c context.Context, m mailout.Message) error {
		defer cancel() // stopped in this moment
		return real.Send(c, m)
	})
	if err := p.Send(ctx, force, "r1"); err == nil {
		t.Fatal("recorded after the end")
	}
	p.Mail = real
	p.send("r1")
	mails := p.server.Mails()
	if len(mails) != 2 {
		t.Fatalf("%d messages", len(mails))
	}
	first, _ := mails[0].Header.MessageID()
	if second, _ := mails[1].Header.MessageID(); first == "" || first != second {
		t.Errorf("%q and %q", first, second)
	}
}

func TestAPartnerMayAnswerWhileTheMailIsOnItsWay(t *testing.T) {
	p := open(t)
	p.made("r1", "A room")
	real := p.Mail
	p.Mail = mailer(func(c context.Context, m mailout.Message) error {
		p.Happened(referral.Room, "r1", referral.Acknowledged{Who: "Jo", By: "ann", At: began})
		return real.Send(c, m)
	})
	p.send("r1")
	if s := p.state("r1"); s.Stage != referral.Taken || len(s.Messages) != 1 {
		t.Errorf("%+v", s)
	}
}

// Whatever is typed stays in the text; nothing of it can become a header field.
func TestWhatIsTypedCannotAddARecipient(t *testing.T) {
	p := open(t)
	p.made("r1", "x\r\nBcc: other@bad.example\r\n\r\n.\r\nRCPT TO:<other@bad.example>\r\n")
	p.send("r1")
	mails := p.server.Mails()
	if len(mails) != 1 || mails[0].To != "intake@harbour.example" || mails[0].Header.Get("Bcc") != "" || !strings.Contains(mails[0].Text, "\r\n.\r\nRCPT TO:") {
		t.Errorf("%+v", mails)
	}
	p.made("r2", "A room")
	p.pack.Partners[0].Email = "intake@harbour.example\r\nBcc: other@bad.example"
	p.send("r2")
	if s := p.state("r2"); s.Stage != referral.Waiting || s.Failures != 1 || len(p.server.Mails()) != 1 {
		t.Errorf("%+v", s)
	}
}

// why reads the newest failure from the journal.
func (p *post) why(id string) string {
	p.t.Helper()
	pages, err := p.Journal.ReadStream(p.t.Context(), journal.NewStream(force, referral.Room, id), 0)
	if err != nil {
		p.t.Fatal(err)
	}
	why := ""
	for _, page := range pages {
		e, err := p.Codec.Decode(p.t.Context(), page)
		if err != nil {
			p.t.Fatal(err)
		}
		if failed, is := e.Body.(referral.SendFailed); is {
			why = failed.Why
		}
	}
	return why
}
