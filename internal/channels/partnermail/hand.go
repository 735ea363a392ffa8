package partnermail

import (
	"cmp"
	"context"
	"errors"
	"fmt"

	"bluelamp/internal/mailout"
)

var errNoServer = errors.New("no mail server is configured: set mail.server, or ring the partner and note their answer")

// Hand gives another channel's message to the same mail server, which is spared for
// all of them when it has just kept somebody waiting in vain.
func (p *Post) Hand(ctx context.Context, m mailout.Message) error { return p.hand(ctx, m) }

// hand gives a message to the mail server, unless that has just kept somebody
// waiting in vain. Referrals that are not tried for that reason say so.
func (p *Post) hand(ctx context.Context, m mailout.Message) error {
	if p.Mail == nil {
		return errNoServer
	}
	if err := p.sparedBecause(); err != nil {
		return fmt.Errorf("the mail server was not asked again so soon after: %w", err)
	}
	bounded, cancel := context.WithTimeout(ctx, cmp.Or(p.Patience, patience))
	defer cancel()
	err := p.Mail.Send(bounded, m)
	if bounded.Err() != nil && err != nil {
		p.spare(err)
	}
	return err
}

func (p *Post) sparedBecause() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.Now().Before(p.until) {
		return p.why
	}
	return nil
}

func (p *Post) spare(why error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.until, p.why = p.Now().Add(spared), why
}
