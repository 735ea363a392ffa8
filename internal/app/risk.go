package app

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"bluelamp/internal/channels/advicemail"
	"bluelamp/internal/channels/partnermail"
	"bluelamp/internal/channels/testmailbox"
	"bluelamp/internal/command"
	"bluelamp/internal/configuration"
	"bluelamp/internal/deadline"
	"bluelamp/internal/edition/editionapi"
	"bluelamp/internal/edition/policybook"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/incident/incidentapi"
	"bluelamp/internal/mailout"
	"bluelamp/internal/person/personapi"
	"bluelamp/internal/policy"
	"bluelamp/internal/referral/referralapi"
	"bluelamp/internal/resolution/resolutionapi"
	"bluelamp/internal/risk"
	"bluelamp/internal/risk/riskapi"
	"bluelamp/internal/safeguarding/safeguardingapi"
	"bluelamp/internal/victim/victimapi"
)

// PartnerKeyFile is the key of the links by which partners answer.
const PartnerKeyFile = "partner.key"

// openBook brings the newest edition of each force's policy into force.
func (a *App) openBook(ctx context.Context) error {
	var err error
	a.book, err = policybook.Open(ctx, policybook.Options{
		Desk: a.desk, Files: a.policyFiles(), Packs: a.packs, Forces: a.Config.Forces, Now: a.Now, Log: a.Log,
	})
	if err != nil {
		return fmt.Errorf("open the policy book: %w", err)
	}
	return nil
}

// openPost opens the way to partners' mailboxes. Without a mail server referrals
// wait, with the reason in sight.
func (a *App) openPost(context.Context) error {
	tokens, err := partnermail.OpenTokens(filepath.Join(a.Config.DataDir, PartnerKeyFile))
	if err != nil {
		return err
	}
	c := a.Config.Mail
	a.post = &partnermail.Post{
		Desk: a.desk, Policy: a.policy, Zone: a.zone, Tokens: tokens, PublicURL: c.PublicURL, From: c.From, Marking: c.Marking, Now: a.Now, Log: a.Log,
	}
	switch {
	case !c.Configured() && a.Config.Demo:
		return a.openMailbox()
	case !c.Configured():
		return nil
	}
	password, err := configuration.Secret(c.PasswordFile)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("read the mail server's password: %w", err)
	}
	a.post.Mail = &mailout.Sender{Server: c.Server, TLS: mailout.TLS(c.TLS), User: c.User, Password: string(password), Hello: c.Hello}
	return nil
}

// openMailbox gives the demonstration's partners a mailbox that anybody can read.
func (a *App) openMailbox() error {
	var err error
	if a.mailbox, err = testmailbox.Open("127.0.0.1:0", a.Now); err != nil {
		return fmt.Errorf("open the partners' mailbox of the demonstration: %w", err)
	}
	a.closers = append(a.closers, a.mailbox.Close)
	a.post.From = "Northshire Police <referrals@northshire.example>"
	a.post.Mail = &mailout.Sender{Server: a.mailbox.Address(), TLS: mailout.None}
	return nil
}

// advice sends what callers were promised in writing, from the same address as
// referrals.
func (a *App) advice() *advicemail.Post {
	post := &advicemail.Post{Desk: a.desk, Policy: a.policy, From: a.post.From, Log: a.Log}
	if a.post.Mail != nil {
		post.Hand = a.post.Hand
	}
	return post
}

// openClocks opens what falls due: reviews and crime-recording decisions,
// call-backs, updates, referrals. A new edition of the policy may change any of
// them.
func (a *App) openClocks(ctx context.Context) error {
	var err error
	a.clocks, err = deadline.Open(ctx, deadline.Options{
		Dir: a.Config.DataDir, Journal: a.store.Journal, Rules: a.book.Digests(), Now: a.Now, Log: a.Log,
		Rooms: []deadline.Room{
			incidentapi.Deadlines(a.desk, a.policy), resolutionapi.Deadlines(a.desk), victimapi.Deadlines(a.desk),
		},
	})
	if err != nil {
		return fmt.Errorf("open the clocks: %w", err)
	}
	a.closers = append(a.closers, a.clocks.Close)
	// Referrals have a keeper of their own: a mail server that hangs holds up no review.
	a.mailings, err = deadline.Open(ctx, deadline.Options{
		Dir: filepath.Join(a.Config.DataDir, "mailings"), Journal: a.store.Journal, Rules: a.book.Digests(), Now: a.Now, Log: a.Log,
		Rooms: []deadline.Room{a.post.Deadlines(), a.advice().Deadlines()},
	})
	if err != nil {
		return fmt.Errorf("open the clocks of referrals: %w", err)
	}
	a.closers = append(a.closers, a.mailings.Close)
	a.book.OnChange(func(string) { a.clocks.Again(); a.mailings.Again() })
	return nil
}

// policy is the pack in force.
func (a *App) policy(force string) *policy.Pack { return a.book.Pack(force) }

// facts are what the rules see beside an assessment's form.
func (a *App) facts(ctx context.Context, c *httpserver.Call, contact string) (risk.Known, error) {
	known, err := a.backgrounds.Of(ctx, c, contact)
	if err != nil {
		return risk.Known{}, fmt.Errorf("gather what is known for the rules: %w", err)
	}
	_, factors, err := safeguardingapi.Vulnerable(ctx, a.desk, c.Force(), contact)
	if err != nil {
		return risk.Known{}, fmt.Errorf("read who is vulnerable: %w", err)
	}
	return risk.Known{
		Facts: factsOf(known.Background, factors), Open: factsOf(known.Open, factors), Records: known.Records,
	}, nil
}

// factsOf puts together what two rooms know. Factors were recorded in this contact,
// where everybody who works on it reads them.
func factsOf(b personapi.Background, factors []string) risk.Facts {
	return risk.Facts{
		Flags: b.Flags, Patterns: b.Patterns, Factors: factors,
		Contacts90: b.Contacts90, Incidents365: b.Incidents365, LowGraded365: b.LowGraded365,
	}
}

// named says whether somebody vulnerable is on record for a contact.
func (a *App) named(ctx context.Context, c *httpserver.Call, contact string) (bool, error) {
	some, _, err := safeguardingapi.Vulnerable(ctx, a.desk, c.Force(), contact)
	if err != nil {
		return false, fmt.Errorf("read who is vulnerable: %w", err)
	}
	return some, nil
}

// vulnerable says whether somebody in a contact cannot keep safe: recorded there, found
// by the newest look at the risk, or flagged before on the people of the contact.
func (a *App) vulnerable(ctx context.Context, c *httpserver.Call, contact string) (bool, error) {
	some, err := a.named(ctx, c, contact)
	if some || err != nil {
		return some, err
	}
	looked, _, err := command.Load(ctx, a.desk, c.Force(), risk.Room, contact, risk.Fold)
	if err != nil {
		return false, fmt.Errorf("read how the risk of contact %s was judged: %w", contact, err)
	}
	if looked.Vulnerable(c.Policy()) {
		return true, nil
	}
	flags, err := personapi.FlagsOf(ctx, c, contact)
	if err != nil {
		return false, fmt.Errorf("read the flags of the people of contact %s: %w", contact, err)
	}
	return slices.ContainsFunc(c.Policy().Vulnerability.Factors, func(f policy.Factor) bool {
		return f.Flag != "" && slices.Contains(flags, f.Flag)
	}), nil
}

// mountRisk registers what looks after risk: assessments, incidents with their
// second looks, the desks, partners, victims, and the policy itself.
func (a *App) mountRisk(s *httpserver.Server) {
	assessing := riskapi.Deps{Desk: a.desk, Facts: a.facts, Named: a.named, OpensClosed: personapi.SeesClosed, Zone: a.zone}
	riskapi.Mount(s, assessing)
	incidentapi.Mount(s, incidentapi.Deps{
		Desk: a.desk, Initials: a.initials, Zone: a.zone, Ground: a.groundAt, Risk: assessing, Vulnerable: a.vulnerable,
		Referred: referralapi.Stands,
	})
	safeguardingapi.Mount(s, safeguardingapi.Deps{Desk: a.desk, Zone: a.zone})
	referralapi.Mount(s, referralapi.Deps{Desk: a.desk, Zone: a.zone})
	partnermail.Mount(s, partnermail.PageDeps{Desk: a.desk, Policy: a.policy, Tokens: a.post.Tokens, Now: a.Now})
	resolutionapi.Mount(s, resolutionapi.Deps{Desk: a.desk, Zone: a.zone, Vulnerability: safeguardingapi.CountWaiting})
	victimapi.Mount(s, victimapi.Deps{Desk: a.desk, Zone: a.zone})
	editionapi.Mount(s, editionapi.Deps{Book: a.book, Names: a.names})
}
