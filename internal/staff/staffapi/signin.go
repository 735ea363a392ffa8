package staffapi

import (
	"context"
	"strings"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/records"
	"bluelamp/internal/staff"
	"bluelamp/internal/staff/staffviews"
)

type signInIn struct {
	Old  string `cookie:"bluelamp_session" hidden:"true"`
	Body SignIn
}

// SignIn is what a person types.
type SignIn struct {
	SignInName string `json:"signInName" maxLength:"200" doc:"name@force"`
	Password   string `json:"password" maxLength:"1024"`
}

// attempt is one sign-in on its way.
type attempt struct {
	name, force, from string
	account           staffviews.Account
	hash              string // "" if there is no such account
}

// signIn takes as long for a name that nobody has as for a wrong password.
func (a *api) signIn(ctx context.Context, c *httpserver.Call, in *signInIn) (*sessionOut, error) {
	try := attempt{name: strings.ToLower(strings.TrimSpace(in.Body.SignInName)), from: c.From()}
	_, try.force, _ = strings.Cut(try.name, "@")
	if wait, who := a.mustWait(try); wait > 0 {
		if now := a.Now(); a.waiting.first(who, now, now.Add(wait)) {
			a.refused(ctx, try, "too many attempts")
		}
		return nil, httpserver.TooMany.With(int((wait + time.Second - 1) / time.Second))
	}
	if err := a.lookUp(ctx, &try); err != nil {
		return nil, err
	}
	match, err := a.passwords.matches(ctx, in.Body.Password, try.hash)
	switch {
	case err != nil:
		return nil, err
	case !match:
		a.byName.Wrong(try.name)
		a.byAddress.Wrong(try.from)
		a.refused(ctx, try, "wrong name or password")
		return nil, SignInWrong
	case try.account.Disabled:
		a.refused(ctx, try, "account disabled")
		return nil, AccountDisabled
	}
	a.byName.Right(try.name)
	return a.begin(ctx, c, try, in.Old)
}

// mustWait returns how long the attempt must wait, 0 if not, and on whose account.
func (a *api) mustWait(try attempt) (wait time.Duration, who string) {
	byName, byAddress := a.byName.Wait(try.name), a.byAddress.Wait(try.from)
	if byName >= byAddress {
		return byName, "name " + try.name
	}
	return byAddress, "address " + try.from
}

// lookUp finds the account and its hash, if there is one.
func (a *api) lookUp(ctx context.Context, try *attempt) error {
	if a.Policy(try.force) == nil {
		return nil
	}
	db, err := a.Views.Reader(try.force, staffviews.Accounts)
	if err != nil {
		return err
	}
	account, ok, err := staffviews.BySignInName(ctx, db, try.name)
	if err != nil || !ok {
		return err
	}
	state, _, err := command.Load(ctx, a.Desk, try.force, staff.Room, account.ID, staff.Fold)
	try.account, try.hash = account, state.PasswordHash
	return err
}

// begin opens the session. An older one of the same browser ends: nobody can
// hand a person a session and use it after they have signed in.
func (a *api) begin(ctx context.Context, c *httpserver.Call, try attempt, old string) (*sessionOut, error) {
	if old != "" {
		if err := a.Sessions.End(ctx, old); err != nil {
			return nil, err
		}
	}
	token, opened, err := a.Sessions.Start(ctx, try.force, try.account.ID)
	if err != nil {
		return nil, err
	}
	event := records.SignedIn{By: try.account.ID, From: try.from, At: c.Now()}
	if err := a.Audit.Write(ctx, try.force, event); err != nil {
		return nil, err
	}
	c.SetSession(token, opened.Expires)
	return &sessionOut{a.shown(try.force, try.account, opened.Expires)}, nil
}

// keptName bounds how much of a name that nobody has goes into the audit, in
// characters. Names of accounts are far shorter.
const keptName = 80

func kept(name string) string {
	if runes := []rune(name); len(runes) > keptName {
		return string(runes[:keptName]) + "…"
	}
	return name
}

// refused keeps the refusal. A name without a force that exists belongs to no
// force's audit; the log has that one, without what was typed.
func (a *api) refused(ctx context.Context, try attempt, why string) {
	if a.Policy(try.force) == nil {
		a.Log.WarnContext(ctx, "sign-in refused: no such force", "from", try.from)
		return
	}
	event := records.SignInRefused{Name: kept(try.name), From: try.from, Why: why, At: a.Now()}
	if err := a.Audit.Write(ctx, try.force, event); err != nil {
		a.Log.ErrorContext(ctx, "a refused sign-in is not in the audit", "from", try.from, "error", err)
	}
}
