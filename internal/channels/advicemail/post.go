package advicemail

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/mail"
	"strings"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/deadline"
	"bluelamp/internal/incident"
	"bluelamp/internal/mailout"
	"bluelamp/internal/policy"
	"bluelamp/internal/resolution"
)

// Post sends advice. All fields but Hand and Log are required.
type Post struct {
	Desk *command.Desk
	// Hand gives a message to the mail server. Nil: none is configured, and waiting
	// would not change that, so somebody finds another way at once.
	Hand   func(context.Context, mailout.Message) error
	Policy func(force string) *policy.Pack
	From   string // "Northshire Police <advice@northshire.example>"
	Log    *slog.Logger
}

// Deadlines is the clock of advice: when it is to be sent, and sending it.
func (p *Post) Deadlines() deadline.Room {
	return deadline.Room{
		Name: resolution.Room,
		Next: func(ctx context.Context, force, id string) (time.Time, error) {
			s, _, err := command.Load(ctx, p.Desk, force, resolution.Room, id, resolution.Fold)
			return resolution.NextMail(s), err
		},
		Fire: p.fire,
	}
}

// fire sends first and records then: the other way round a crash between the two
// would leave advice on record as sent that nobody ever got. The message has the same
// id at every attempt, so a mailbox knows one that comes twice.
func (p *Post) fire(ctx context.Context, ask command.Ask, id string, now time.Time) error {
	s, _, err := command.Load(ctx, p.Desk, ask.Force, resolution.Room, id, resolution.Fold)
	if err != nil {
		return err
	}
	if due := resolution.NextMail(s); due.IsZero() || now.Before(due) {
		return nil
	}
	i, _, err := command.Load(ctx, p.Desk, ask.Force, incident.Room, id, incident.Fold)
	if err != nil {
		return err
	}
	m := p.letter(s, p.Policy(ask.Force), i.Reference, id)
	lasting, failed := p.hand(ctx, m)
	if ctx.Err() != nil { // stopped: what is not on record stays due
		return ctx.Err()
	}
	_, err = command.Do(ctx, p.Desk, ask, resolution.Room, id, resolution.Fold, func(s resolution.State) ([]any, error) {
		if failed != nil {
			return resolution.MarkFailed(s, failed.Error(), lasting, now)
		}
		return resolution.MarkSent(s, m.MessageID, now)
	})
	if err != nil {
		return fmt.Errorf("record what became of the advice of %s: %w", i.Reference, err)
	}
	if failed != nil && p.Log != nil {
		p.Log.WarnContext(ctx, "advice in writing could not be sent", "incident", i.Reference, "lasting", lasting, "error", failed)
	}
	return nil
}

func (p *Post) hand(ctx context.Context, m mailout.Message) (lasting bool, err error) {
	if p.Hand == nil {
		return true, errNoServer
	}
	err = p.Hand(ctx, m)
	return mailout.Lasting(err), err
}

var errNoServer = errors.New("no mail server is configured")

// letter writes the advice as it was written, with the reference under which to ask.
// The subject says nothing of what it is about: it is read on locked telephones.
func (p *Post) letter(s resolution.State, pack *policy.Pack, reference, id string) mailout.Message {
	force := "Police"
	if pack != nil {
		force = pack.Force.Name
	}
	return mailout.Message{
		From: p.From, To: s.Advice.To, Subject: force + ": as promised, " + reference,
		MessageID: p.messageID(id, s.Advice.At), Date: s.Advice.At,
		Text: strings.Join([]string{
			s.Advice.Text,
			"",
			"Your reference is " + reference + ". If you want to add something, ring 101 and say it.",
			"If somebody is in danger or a crime is happening now, ring 999.",
			"",
			force,
			"",
		}, "\n"),
	}
}

func (p *Post) messageID(id string, at time.Time) string {
	host := "bluelamp.invalid" // RFC 2606; replaced wherever a sender is configured
	if a, err := mail.ParseAddress(p.From); err == nil {
		_, host, _ = strings.Cut(a.Address, "@")
	}
	return fmt.Sprintf("%s.advice-%d@%s", id, at.UnixMilli(), host)
}
