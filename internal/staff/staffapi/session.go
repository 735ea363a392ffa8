package staffapi

import (
	"context"
	"time"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/records"
	"bluelamp/internal/staff"
	"bluelamp/internal/staff/staffviews"
)

// Session is who is signed in, and where.
type Session struct {
	Staff     SignedIn     `json:"staff"`
	Force     SessionForce `json:"force"`
	ExpiresAt time.Time    `json:"expiresAt"`
	Demo      bool         `json:"demo" doc:"Whether this is a demonstration with invented data"`
}

// SignedIn is the person of a session.
type SignedIn struct {
	ID         string   `json:"id"`
	Name       string   `json:"name"`
	SignInName string   `json:"signInName"`
	Roles      []string `json:"roles"`
	Skills     []string `json:"skills"`
}

// SessionForce is the force of a session.
type SessionForce struct {
	Code string `json:"code"`
	Name string `json:"name"`
}

type sessionOut struct{ Body Session }

func (a *api) current(ctx context.Context, c *httpserver.Call, _ *struct{}) (*sessionOut, error) {
	account, ok, err := staffviews.ByID(ctx, c.View(staffviews.Accounts), c.Staff())
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, staff.NotFound
	}
	return &sessionOut{a.shown(c.Force(), account, c.Expires())}, nil
}

func (a *api) signOut(ctx context.Context, c *httpserver.Call, _ *struct{}) (*struct{}, error) {
	if err := a.Sessions.End(ctx, c.Token()); err != nil {
		return nil, err
	}
	c.EndSession()
	return nil, a.Audit.Write(ctx, c.Force(), records.SignedOut{By: c.Staff(), At: c.Now()})
}

func (a *api) shown(force string, who staffviews.Account, expires time.Time) Session {
	s := Session{
		Staff: SignedIn{ID: who.ID, Name: who.Name, SignInName: who.SignInName, Roles: who.Roles, Skills: who.Skills},
		Force: SessionForce{Code: force}, ExpiresAt: expires, Demo: a.Demo,
	}
	if pack := a.Policy(force); pack != nil {
		s.Force.Name = pack.Force.Name
	}
	return s
}
