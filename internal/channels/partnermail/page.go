package partnermail

import (
	"context"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/fault"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/policy"
	"bluelamp/internal/referral"
)

// What the page refuses. Both are "not found" to a program; who holds a true link
// is told more than who guesses.
var (
	linkUnknown = fault.New(fault.NotFound, "partnermail.link-unknown",
		"This link is not known. Copy all of it from the e-mail, or ring the control room and name the reference.")
	linkOver = fault.New(fault.NotFound, "partnermail.link-over",
		"This referral is over, so no answer is needed any more. Ring the control room if you think that this is wrong.")
)

// PartnerReferral is all that the partner's page shows.
type PartnerReferral struct {
	Reference string     `json:"reference" example:"R-20261122-0007"`
	Force     string     `json:"force" doc:"Its name" example:"Northshire"`
	Partner   string     `json:"partner" doc:"Its name"`
	SentAt    *time.Time `json:"sentAt"`
	State     string     `json:"state" enum:"unanswered,acknowledged,declined"`
}

type linkIn struct {
	Token string `path:"token" maxLength:"300" doc:"From the e-mail"`
}

type partnerAnswerIn struct {
	Token string `path:"token" maxLength:"300"`
	Body  struct {
		Answer string `json:"answer" enum:"have-it,cannot-take" doc:"We have it, or we cannot take it"`
		Name   string `json:"name" maxLength:"200" doc:"Who answers"`
		Note   string `json:"note" maxLength:"4000" doc:"Required when it cannot be taken: why, and who could"`
	}
}

type pageOut struct{ Body PartnerReferral }

func (p page) get(ctx context.Context, c *httpserver.Call, in *linkIn) (*pageOut, error) {
	force, id, pack, err := p.read(c, in.Token)
	if err != nil {
		return nil, err
	}
	return p.show(ctx, force, id, pack)
}

func (p page) answer(ctx context.Context, c *httpserver.Call, in *partnerAnswerIn) (*pageOut, error) {
	force, id, pack, err := p.read(c, in.Token)
	if err != nil {
		return nil, err
	}
	if _, err := p.show(ctx, force, id, pack); err != nil {
		return nil, err
	}
	ask := command.Ask{Force: force, Actor: "partner/referral", Cause: "link/" + id}
	_, err = command.Do(ctx, p.Desk, ask, referral.Room, id, referral.Fold, func(s referral.State) ([]any, error) {
		if in.Body.Answer == "cannot-take" {
			return referral.Decline(s, referral.Declined{Who: in.Body.Name, Note: in.Body.Note, By: referral.ByPartner, At: p.Now()})
		}
		return referral.Acknowledge(s, referral.Acknowledged{Who: in.Body.Name, Note: in.Body.Note, By: referral.ByPartner, At: p.Now()})
	})
	if err != nil {
		return nil, named(err)
	}
	return p.show(ctx, force, id, pack)
}

// named gives a refusal about who answered the name of the field on this page.
func named(err error) error {
	if f, is := fault.As(err); is && f.Field == "who" {
		return f.About("name")
	}
	return err
}

// read tells whose link it is. Guessing is slowed down as it is at signing in.
func (p page) read(c *httpserver.Call, token string) (force, id string, pack *policy.Pack, err error) {
	if wait := p.wrong.Wait(c.From()); wait > 0 {
		return "", "", nil, httpserver.TooMany.With(int((wait + time.Second - 1) / time.Second))
	}
	force, id, ok := p.Tokens.Read(token)
	if ok {
		pack = p.Policy(force)
	}
	if pack == nil {
		p.wrong.Wrong(c.From())
		return "", "", nil, linkUnknown
	}
	return force, id, pack, nil
}

func (p page) show(ctx context.Context, force, id string, pack *policy.Pack) (*pageOut, error) {
	s, _, err := command.Load(ctx, p.Desk, force, referral.Room, id, referral.Fold)
	switch {
	case err != nil:
		return nil, err
	case !s.Exists():
		return nil, linkUnknown
	case s.Finished() || s.Erased():
		return nil, linkOver
	}
	shown := PartnerReferral{Reference: s.Made.Reference, Force: pack.Force.Name, Partner: s.Made.Partner, State: "unanswered"}
	if partner, err := pack.Partner(s.Made.Partner); err == nil {
		shown.Partner = partner.Label
	}
	if !s.SentAt.IsZero() {
		shown.SentAt = &s.SentAt
	}
	if s.Answered() {
		shown.State = string(s.Stage)
	}
	return &pageOut{shown}, nil
}
