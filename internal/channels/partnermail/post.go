package partnermail

import (
	"context"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/deadline"
	"bluelamp/internal/mailout"
	"bluelamp/internal/policy"
	"bluelamp/internal/referral"
)

// Bounds of sending. All clocks of the control room wait while one message goes
// out, reviews of risk among them: a mail server that says nothing may hold them up
// for patience, and then for spared nobody asks it again.
const (
	patience = 20 * time.Second
	spared   = time.Minute
)

// Mailer hands a message to a mail server; mailout.Sender is one.
type Mailer interface {
	Send(ctx context.Context, m mailout.Message) error
}

// Post sends referrals and reminders. All fields but Mail and Log are required.
type Post struct {
	Desk      *command.Desk
	Mail      Mailer // nil: no mail server is configured, which is recorded as a failure
	Policy    func(force string) *policy.Pack
	Zone      *time.Location // in which partners' hours are
	Tokens    Tokens
	PublicURL string // where partners reach the console: "https://bluelamp.northshire.example"
	From      string // "Northshire Police <referrals@northshire.example>"
	Marking   string // first line and in the subject, such as OFFICIAL-SENSITIVE; "" for none
	Now       func() time.Time
	Patience  time.Duration // with the mail server, for one message; 0: 20 seconds
	Log       *slog.Logger  // nil: silent

	mu    sync.Mutex
	until time.Time // the mail server is not asked before
	why   error
}

// Send sends what is due of one referral now, if anything is, and records what
// became of it. That a message could not be sent is no error: it is on record and
// tried again.
func (p *Post) Send(ctx context.Context, force, id string) error {
	return p.fire(ctx, command.Ask{Force: force, Actor: "system/referral", Cause: "referral/" + id}, id, p.Now())
}

// Deadlines is the clock of referrals: when the next message is due, and sending it.
func (p *Post) Deadlines() deadline.Room {
	return deadline.Room{
		Name: referral.Room,
		Next: func(ctx context.Context, force, id string) (time.Time, error) {
			s, pack, err := p.load(ctx, force, id)
			if err != nil || pack == nil {
				return time.Time{}, err
			}
			return referral.NextDue(s, pack, p.Zone), nil
		},
		Fire: p.fire,
	}
}

func (p *Post) load(ctx context.Context, force, id string) (referral.State, *policy.Pack, error) {
	s, _, err := command.Load(ctx, p.Desk, force, referral.Room, id, referral.Fold)
	return s, p.Policy(force), err
}

// fire sends first and records then: the other way round a crash between the two
// would leave a referral on record as sent that nobody ever got.
func (p *Post) fire(ctx context.Context, ask command.Ask, id string, now time.Time) error {
	s, pack, err := p.load(ctx, ask.Force, id)
	if err != nil || pack == nil {
		return err
	}
	kind := referral.Due(s, pack, p.Zone, now)
	if kind == "" {
		return p.silent(ctx, ask, id, pack, now)
	}
	m, failed := p.letter(s, pack, kind, ask.Force, id)
	if failed == nil {
		failed = p.hand(ctx, m)
	}
	if ctx.Err() != nil { // stopped: what is not on record stays due
		return ctx.Err()
	}
	at := now.In(p.Zone)
	_, err = command.Do(ctx, p.Desk, ask, referral.Room, id, referral.Fold, func(s referral.State) ([]any, error) {
		if failed != nil {
			return referral.MarkFailed(s, pack, kind, failed.Error(), at)
		}
		return referral.MarkSent(s, pack, kind, m.MessageID, at)
	})
	if err != nil {
		return fmt.Errorf("record what became of referral %s: %w", s.Made.Reference, err)
	}
	if failed != nil && p.Log != nil {
		p.Log.WarnContext(ctx, "a referral could not be sent and is tried again", "referral", s.Made.Reference,
			"partner", s.Made.Partner, "lasting", mailout.Lasting(failed), "error", failed)
	}
	return nil
}

// silent records what falls due without a message: nobody has said what came of a
// referral that the partner took.
func (p *Post) silent(ctx context.Context, ask command.Ask, id string, pack *policy.Pack, now time.Time) error {
	_, err := command.Do(ctx, p.Desk, ask, referral.Room, id, referral.Fold, func(s referral.State) ([]any, error) {
		return referral.FallSilent(s, pack, now.In(p.Zone)), nil
	})
	if err != nil {
		return fmt.Errorf("record that referral %s is without an answer: %w", id, err)
	}
	return nil
}
