package staffapi

import (
	"context"

	"bluelamp/internal/command"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/staff"
	"bluelamp/internal/staff/staffviews"
)

type disableIn struct {
	ID   string `path:"id"`
	Body struct {
		Reason string `json:"reason" maxLength:"1000"`
	}
}

type enableIn struct {
	ID string `path:"id"`
}

type passwordIn struct {
	ID   string `path:"id"`
	Body struct {
		Password string `json:"password" maxLength:"1024"`
	}
}

type rolesIn struct {
	ID   string `path:"id"`
	Body struct {
		Roles  []string `json:"roles" maxItems:"10"`
		Skills []string `json:"skills" maxItems:"100"`
	}
}

// change hands a decision in and shows the account afterwards.
func (a *api) change(ctx context.Context, c *httpserver.Call, id string, decide func(staff.State) ([]any, error)) (*accountOut, error) {
	receipt, err := command.Do(ctx, a.Desk, c.Ask(), staff.Room, id, staff.Fold, decide)
	if err != nil {
		return nil, err
	}
	return a.answer(ctx, c, id, receipt)
}

func (a *api) disable(ctx context.Context, c *httpserver.Call, in *disableIn) (*accountOut, error) {
	out, err := a.change(ctx, c, in.ID, func(s staff.State) ([]any, error) {
		return staff.Disable(s, in.ID == c.Staff(), staff.Disabled{Reason: in.Body.Reason, By: c.Staff(), At: c.Now()})
	})
	if err != nil {
		return nil, err
	}
	a.endSessions(ctx, c, in.ID)
	return out, nil
}

func (a *api) enable(ctx context.Context, c *httpserver.Call, in *enableIn) (*accountOut, error) {
	return a.change(ctx, c, in.ID, func(s staff.State) ([]any, error) {
		return staff.Enable(s, c.Staff(), c.Now())
	})
}

func (a *api) roles(ctx context.Context, c *httpserver.Call, in *rolesIn) (*accountOut, error) {
	return a.change(ctx, c, in.ID, func(s staff.State) ([]any, error) {
		event := staff.RolesChanged{Roles: named(in.Body.Roles), Skills: in.Body.Skills, By: c.Staff(), At: c.Now()}
		return staff.ChangeRoles(s, c.Policy(), in.ID == c.Staff(), event)
	})
}

func (a *api) password(ctx context.Context, c *httpserver.Call, in *passwordIn) (*accountOut, error) {
	account, _, err := staffviews.ByID(ctx, c.View(staffviews.Accounts), in.ID)
	if err != nil {
		return nil, err
	}
	if err := checkPassword(in.Body.Password, account.SignInName, account.Name); err != nil {
		return nil, err
	}
	hash, err := a.passwords.hash(ctx, in.Body.Password)
	if err != nil {
		return nil, err
	}
	out, err := a.change(ctx, c, in.ID, func(s staff.State) ([]any, error) {
		return staff.ChangePassword(s, hash, c.Staff(), c.Now())
	})
	if err != nil {
		return nil, err
	}
	a.endSessions(ctx, c, in.ID)
	return out, nil
}

// endSessions tidies up. The account itself refuses the sessions already, so a
// failure here lets nobody in and takes nothing back.
func (a *api) endSessions(ctx context.Context, c *httpserver.Call, id string) {
	if err := a.Sessions.EndAll(ctx, c.Force(), id); err != nil {
		a.Log.WarnContext(ctx, "sessions of an account were not removed; they are refused all the same", "staff", id, "error", err)
	}
}
