package staffapi

import (
	"context"
	"database/sql"
	"log/slog"
	"net/http"
	"sync"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"bluelamp/internal/command"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/policy"
	"bluelamp/internal/staff/session"
)

// Deps is what the staff room's operations are plugged into.
type Deps struct {
	Desk     *command.Desk
	Sessions *session.Store
	Views    interface {
		Reader(force, view string) (*sql.DB, error)
	}
	// Policy returns the pack of a force; nil if there is no such force.
	Policy func(force string) *policy.Pack
	// Audit keeps who signed in, who was refused and who signed out, as the
	// events of the records room.
	Audit interface {
		Write(ctx context.Context, force string, event any) error
	}
	Demo bool
	Now  func() time.Time
	Log  *slog.Logger
}

type api struct {
	Deps
	passwords *passwords
	byName    *session.Throttle
	byAddress *session.Throttle
	waiting   periods
	joining   sync.Mutex // from looking whether a sign-in name is free until the view has it
}

// Mount registers the operations of sessions and accounts.
func Mount(s *httpserver.Server, d Deps) {
	if d.Log == nil {
		d.Log = slog.New(slog.DiscardHandler)
	}
	a := &api{
		Deps: d, passwords: newPasswords(),
		byName:    &session.Throttle{Free: 5, Now: d.Now},
		byAddress: &session.Throttle{Free: 30, Now: d.Now}, // a control room shares an address
	}
	a.mountSession(s)
	a.mountAccounts(s)
}

func (a *api) mountSession(s *httpserver.Server) {
	at := func(method, id, summary string) huma.Operation {
		return huma.Operation{Method: method, Path: "/api/session", OperationID: id, Summary: summary, Tags: []string{"session"}}
	}
	httpserver.Handle(s, at(http.MethodPost, "sign-in", "Sign in"), httpserver.Rule{Public: true}, a.signIn)
	httpserver.Handle(s, at(http.MethodGet, "get-session", "Who is signed in"), httpserver.Rule{AnySignedIn: true}, a.current)
	httpserver.Handle(s, at(http.MethodDelete, "sign-out", "Sign out"), httpserver.Rule{AnySignedIn: true}, a.signOut)
}

func (a *api) mountAccounts(s *httpserver.Server) {
	at := func(method, path, id, summary string) huma.Operation {
		return huma.Operation{Method: method, Path: "/api/staff" + path, OperationID: id, Summary: summary, Tags: []string{"staff"}}
	}
	httpserver.Handle(s, huma.Operation{
		Method: http.MethodGet, Path: "/api/colleagues", OperationID: "list-colleagues", Tags: []string{"staff"},
		Summary: "Everybody of the force to whom something can be handed over; nothing of the public",
	}, httpserver.Rule{AnySignedIn: true}, a.colleagues)
	read := httpserver.Rule{Roles: []string{"administrator"}}
	act := httpserver.Rule{Roles: []string{"administrator"}, Acts: true}
	httpserver.Handle(s, at(http.MethodGet, "", "list-staff", "Every account of the force"), read, a.list)
	httpserver.Handle(s, at(http.MethodPost, "", "join-staff", "Open an account"), act, a.join)
	httpserver.Handle(s, at(http.MethodPost, "/{id}/disable", "disable-staff", "Close an account to sign-in"), act, a.disable)
	httpserver.Handle(s, at(http.MethodPost, "/{id}/enable", "enable-staff", "Open a disabled account again"), act, a.enable)
	httpserver.Handle(s, at(http.MethodPost, "/{id}/password", "set-staff-password", "Give a new password; open sessions end"), act, a.password)
	httpserver.Handle(s, at(http.MethodPost, "/{id}/roles", "set-staff-roles", "Replace roles and skills"), act, a.roles)
}
