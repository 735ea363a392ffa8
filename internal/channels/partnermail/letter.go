package partnermail

import (
	"fmt"
	"net/mail"
	"strings"
	"time"

	"bluelamp/internal/mailout"
	"bluelamp/internal/policy"
	"bluelamp/internal/referral"
)

// letter writes the message of one kind. It is refused for a partner who takes
// nothing any more: a mailbox that nobody reads is no place for it.
func (p *Post) letter(s referral.State, pack *policy.Pack, kind, force, id string) (mailout.Message, error) {
	partner, err := pack.Partner(s.Made.Partner)
	if err != nil {
		return mailout.Message{}, fmt.Errorf("the partner is no longer in the directory: end this referral and find another (%w)", err)
	}
	if partner.Closed != "" {
		return mailout.Message{}, fmt.Errorf("%s takes no referrals any more: %s; end this one and find another partner", partner.Label, partner.Closed)
	}
	m := mailout.Message{
		From: p.From, To: partner.Email, Subject: p.subject(s, pack, kind),
		MessageID: p.messageID(s, kind, id), Date: p.Now(),
	}
	link := strings.TrimRight(p.PublicURL, "/") + "/partner/" + p.Tokens.Of(force, id)
	if kind == referral.KindReminder {
		m.Text = p.reminder(s, pack, partner, link)
		first := "<" + p.messageID(s, referral.KindReferral, id) + ">"
		m.Headers = map[string]string{"In-Reply-To": first, "References": first}
		return m, nil
	}
	m.Text = p.referral(s, pack, partner, link)
	return m, nil
}

// subject names nobody: subjects are read on locked telephones and in logs.
func (p *Post) subject(s referral.State, pack *policy.Pack, kind string) string {
	subject := fmt.Sprintf("%s: referral %s, please answer", pack.Force.Name, s.Made.Reference)
	if kind == referral.KindReminder {
		subject = "Reminder: " + subject
	}
	if p.Marking != "" {
		subject = p.Marking + ": " + subject
	}
	return subject
}

// messageID is the same at every attempt at the same message: one that was taken
// although the answer was lost is recognised when it comes again.
func (p *Post) messageID(s referral.State, kind, id string) string {
	host := "bluelamp.invalid" // RFC 2606; replaced wherever a sender is configured
	if a, err := mail.ParseAddress(p.From); err == nil {
		_, host, _ = strings.Cut(a.Address, "@")
	}
	if kind == referral.KindReminder {
		return fmt.Sprintf("%s.reminder-%d@%s", id, s.Reminders+1, host)
	}
	return fmt.Sprintf("%s.referral@%s", id, host)
}

func (p *Post) referral(s referral.State, pack *policy.Pack, partner policy.Partner, link string) string {
	var t letterText
	t.line("%s", p.Marking)
	t.line("%s asks %s for help.", pack.Force.Name, partner.Label)
	t.line("Reference: %s\nMade: %s", s.Made.Reference, p.clock(s.Made.At))
	t.line("Please say that you have it, or that you cannot take it, within %s:\n%s", minutes(partner.AcknowledgeMinutes), link)
	for _, f := range partner.Form {
		if answer := s.Made.Form[f.Code]; answer != "" {
			t.line("%s\n%s", asked(f.Label), referral.Answer(f, answer))
		}
	}
	if s.Made.SafeWay != "" {
		t.line("How and when the person can be reached safely:\n%s\nPlease use no other way: somebody else may be listening.", s.Made.SafeWay)
	}
	if basis, err := pack.LawfulBasis(s.Made.Basis); err == nil {
		t.line("Lawful basis for telling you:\n%s", basis.Label)
	}
	if s.Made.Consent != "" {
		t.line("About consent:\n%s", s.Made.Consent)
	}
	if partner.Threshold != "" {
		t.line("Referred because, as agreed with you, you take:\n%s", partner.Threshold)
	}
	t.line("If somebody is in danger now, ring 999. Do not forward this message to anybody who does not need it for this person.")
	return t.String()
}

// reminder repeats nothing about anybody: the referral is in the first message.
func (p *Post) reminder(s referral.State, pack *policy.Pack, partner policy.Partner, link string) string {
	var t letterText
	t.line("%s", p.Marking)
	t.line("%s sent %s the referral %s on %s and have had no answer.", pack.Force.Name, partner.Label, s.Made.Reference, p.clock(s.SentAt))
	t.line("Please say now that you have it, or that you cannot take it:\n%s", link)
	t.line("Did the first message not arrive? Ring the control room and name the reference.")
	return t.String()
}

func (p *Post) clock(at time.Time) string {
	return at.In(p.Zone).Format("Monday 2 January 2006 at 15:04")
}

// asked ends a label as what it is: a question stays one.
func asked(label string) string {
	if strings.HasSuffix(label, "?") {
		return label
	}
	return label + ":"
}

func minutes(n int) string {
	switch {
	case n == 60:
		return "1 hour"
	case n > 60 && n%60 == 0:
		return fmt.Sprintf("%d hours", n/60)
	case n <= 0:
		return "the hour"
	}
	return fmt.Sprintf("%d minutes", n)
}

// letterText is paragraphs with an empty line after each.
type letterText struct{ strings.Builder }

func (t *letterText) line(format string, args ...any) {
	if paragraph := fmt.Sprintf(format, args...); paragraph != "" {
		t.WriteString(paragraph + "\n\n")
	}
}
