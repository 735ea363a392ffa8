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
// nothing any more: a mailbox that nobody reads is no place for it. That a referral
// is taken back they are told all the same, because they hold it.
func (p *Post) letter(s referral.State, pack *policy.Pack, kind, force, id string) (mailout.Message, error) {
	partner, err := pack.Partner(s.Made.Partner)
	if err != nil {
		return mailout.Message{}, fmt.Errorf("the partner is no longer in the directory: end this referral and find another (%w)", err)
	}
	if partner.Closed != "" && kind != referral.KindWithdrawal {
		return mailout.Message{}, fmt.Errorf("%s takes no referrals any more: %s; end this one and find another partner", partner.Label, partner.Closed)
	}
	m := mailout.Message{
		From: p.From, To: partner.Email, Subject: p.subject(s, pack, kind),
		MessageID: p.messageID(s, kind, id), Date: p.Now(),
	}
	link := strings.TrimRight(p.PublicURL, "/") + "/partner/" + p.Tokens.Of(force, id)
	switch kind {
	case referral.KindReferral:
		m.Text = p.referral(s, pack, partner, link)
		return m, nil
	case referral.KindWithdrawal:
		m.Text = p.withdrawal(s, pack, partner)
	default:
		m.Text = p.reminder(s, pack, partner, link)
	}
	first := "<" + p.messageID(s, referral.KindReferral, id) + ">"
	m.Headers = map[string]string{"In-Reply-To": first, "References": first}
	return m, nil
}

// subject names nobody: subjects are read on locked telephones and in logs.
func (p *Post) subject(s referral.State, pack *policy.Pack, kind string) string {
	subject := fmt.Sprintf("%s: referral %s, please answer", pack.Force.Name, s.Made.Reference)
	switch kind {
	case referral.KindReminder:
		subject = "Reminder: " + subject
	case referral.KindWithdrawal:
		subject = fmt.Sprintf("%s: referral %s is taken back", pack.Force.Name, s.Made.Reference)
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
	return fmt.Sprintf("%s.%s@%s", id, kind, host)
}

func (p *Post) referral(s referral.State, pack *policy.Pack, partner policy.Partner, link string) string {
	var t letterText
	t.line("%s", p.Marking)
	t.line("%s asks %s for help.", pack.Force.Name, partner.Label)
	t.line("Reference: %s\nMade: %s", s.Made.Reference, p.clock(s.Made.At))
	t.line("Please say that you have it, or that you cannot take it, within %s:\n%s", minutes(partner.AcknowledgeMinutes), link)
	t.line("%s", whom(s.Made.About))
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

// whom says whom a referral is about, as far as the partner is told; nothing of one
// that was made before referrals said so.
func whom(a referral.Subject) string {
	if a == (referral.Subject{}) {
		return ""
	}
	lines := []string{"Whom it is about:"}
	if a.Unnamed {
		lines = append(lines, "We do not name the person in this message. Ring the control room with the reference if you need to know who it is.")
	} else {
		lines = append(lines, a.Name)
	}
	for _, known := range []struct{ label, words string }{{"Born, or age", a.Born}, {"Address", a.Address}, {"Needs", a.Needs}} {
		if known.words != "" {
			lines = append(lines, known.label+": "+known.words)
		}
	}
	return strings.Join(lines, "\n")
}

// withdrawal says no more of anybody than a reminder does, and not why: the reason
// may be what the partner must not know.
func (p *Post) withdrawal(s referral.State, pack *policy.Pack, partner policy.Partner) string {
	var t letterText
	t.line("%s", p.Marking)
	t.line("%s has taken back the referral %s, which was sent to %s on %s.", pack.Force.Name, s.Made.Reference, partner.Label, p.clock(s.SentAt))
	t.line("Do nothing more about it, and do not contact the person because of it. If you already have, ring the control room and name the reference.")
	t.line("Delete what we sent unless the law requires you to keep it.")
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
