package session

import (
	"context"
	"database/sql"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/staff/staffviews"
)

// Bearers says who a token belongs to, as the account stands now: roles that
// were taken away are gone with the next request. It is the httpserver.Sessions
// of the program.
type Bearers struct {
	Store *Store
	Views interface {
		Reader(force, view string) (*sql.DB, error)
	}
}

// Bearer implements httpserver.Sessions.
func (b Bearers) Bearer(ctx context.Context, token string) (httpserver.Bearer, error) {
	found, err := b.Store.Find(ctx, token)
	if err != nil {
		return httpserver.Bearer{}, err
	}
	db, err := b.Views.Reader(found.Force, staffviews.Accounts)
	if err != nil {
		return httpserver.Bearer{}, err
	}
	account, ok, err := staffviews.ByID(ctx, db, found.Staff)
	if err != nil {
		return httpserver.Bearer{}, err
	}
	if !ok || account.Disabled || found.Opened.Before(account.PasswordAt) {
		return httpserver.Bearer{}, httpserver.NotSignedIn
	}
	return httpserver.Bearer{
		Force: found.Force, Staff: found.Staff, Name: account.Name, Roles: account.Roles, Expires: found.Expires,
	}, nil
}
