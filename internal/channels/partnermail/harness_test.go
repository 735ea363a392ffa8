package partnermail_test

import (
	"context"
	"log/slog"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"bluelamp/internal/channels/partnermail"
	"bluelamp/internal/command"
	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/journal"
	"bluelamp/internal/mailout"
	"bluelamp/internal/mailout/mailouttest"
	"bluelamp/internal/policy"
	"bluelamp/internal/referral"
)

const force = httpservertest.Force

// began is a Monday in winter, ten in the morning.
var began = time.Date(2026, 11, 23, 10, 0, 0, 0, time.UTC)

// clock is a clock that a test moves.
type clock struct {
	mu  sync.Mutex
	now time.Time
}

func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *clock) to(at time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = at
}

// post is a post office with a real mail server, and the partner's page.
type post struct {
	*httpservertest.House
	*partnermail.Post
	t      *testing.T
	server *mailouttest.Server
	clock  *clock
	pack   *policy.Pack
}

func open(t *testing.T) *post {
	t.Helper()
	p := &post{t: t, clock: &clock{now: began}, server: mailouttest.Open(t, mailouttest.Options{}), pack: pack()}
	tokens, err := partnermail.OpenTokens(filepath.Join(t.TempDir(), "partner.key"))
	if err != nil {
		t.Fatal(err)
	}
	p.House = httpservertest.Open(t, httpservertest.Options{Catalogue: [][]journal.Entry{referral.Catalogue()}, Policy: p.pack, Now: p.clock.Now})
	policies := func(code string) *policy.Pack {
		if code != force {
			return nil
		}
		return p.pack
	}
	p.Post = &partnermail.Post{
		Desk: p.House.Desk, Mail: &mailout.Sender{Server: p.server.Address, TLS: mailout.None}, Policy: policies, Zone: time.UTC, Tokens: tokens,
		PublicURL: "https://bluelamp.northshire.example/", From: "Northshire Police <referrals@northshire.example>",
		Marking: "OFFICIAL-SENSITIVE", Now: p.clock.Now, Log: slog.New(slog.NewTextHandler(t.Output(), nil)),
	}
	partnermail.Mount(p.Server, partnermail.PageDeps{Desk: p.House.Desk, Policy: policies, Tokens: tokens, Now: p.clock.Now})
	return p
}

func pack() *policy.Pack {
	return &policy.Pack{
		Version: "test", Force: policy.Force{Code: force, Name: "Northshire"},
		Partners: []policy.Partner{{
			Code: "harbour", Label: "Harbour House", Email: "intake@harbour.example", Threshold: "Adults at risk of domestic abuse.",
			Bases: []string{"consent"}, AcknowledgeMinutes: 60,
			Form: []policy.FormField{
				{Code: "need", Label: "What they need", Kind: policy.QuestionText, Required: true},
				{Code: "when", Label: "How soon?", Kind: policy.QuestionChoice, Choices: []policy.Choice{{Code: "now", Label: "At once"}}},
			},
		}},
		Referral: policy.Referral{
			Bases: []policy.Entry{{Code: "consent", Label: "They agreed"}}, Outcomes: []policy.Entry{{Code: "helped", Label: "Helped"}},
			ChaseEveryMinutes: 30, ClimbAfter: 2,
		},
	}
}

// made puts a referral on record.
func (p *post) made(id string, need string) {
	p.t.Helper()
	p.Happened(referral.Room, id, referral.Made{
		Reference: "R-20261123-0007", Partner: "harbour", Contact: "c1", Basis: "consent", Consent: "Zoë agreed on the telephone.",
		About: referral.Subject{Name: "Zoë Example", Born: "3 May 1990", Address: "2 Example Street, Northtown", Needs: "An interpreter for Polish"},
		Form:  map[string]string{"need": need, "when": "now"}, SafeWay: "Mornings, 07700 900123", Opens: began, By: "ann", At: began,
	})
}

func (p *post) state(id string) referral.State {
	p.t.Helper()
	s, _, err := command.Load(p.t.Context(), p.House.Desk, force, referral.Room, id, referral.Fold)
	if err != nil {
		p.t.Fatal(err)
	}
	return s
}

func (p *post) send(id string) {
	p.t.Helper()
	if err := p.Send(p.t.Context(), force, id); err != nil {
		p.t.Fatal(err)
	}
}

// next moves the clock to when something falls due and lets it happen, as the
// keeper of deadlines does. It returns when that was.
func (p *post) next(id string) time.Time {
	p.t.Helper()
	clocks := p.Deadlines()
	due, err := clocks.Next(p.t.Context(), force, id)
	if err != nil || due.IsZero() {
		p.t.Fatalf("nothing is due: %v", err)
	}
	p.clock.to(due)
	ask := command.Ask{Force: force, Actor: "system/deadline", Key: "deadline/" + id + "/" + due.String()}
	if err := clocks.Fire(p.t.Context(), ask, id, due); err != nil {
		p.t.Fatal(err)
	}
	return due
}

// mailer is a mail server that does what a test says.
type mailer func(ctx context.Context, m mailout.Message) error

func (f mailer) Send(ctx context.Context, m mailout.Message) error { return f(ctx, m) }
