package staffapi

import (
	"context"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/journal"
	"bluelamp/internal/staff"
	"bluelamp/internal/staff/staffviews"
)

// Account is one account as administrators see it.
type Account struct {
	ID         string          `json:"id"`
	Name       string          `json:"name"`
	SignInName string          `json:"signInName"`
	Roles      []string        `json:"roles"`
	Skills     []string        `json:"skills"`
	Disabled   bool            `json:"disabled"`
	Version    journal.Version `json:"version"`
}

type accountOut struct{ Body Account }

type staffOut struct{ Body StaffList }

// StaffList is every account of a force.
type StaffList struct {
	Staff []Account `json:"staff"`
}

func (a *api) list(ctx context.Context, c *httpserver.Call, _ *struct{}) (*staffOut, error) {
	all, err := staffviews.List(ctx, c.View(staffviews.Accounts))
	if err != nil {
		return nil, err
	}
	out := &staffOut{}
	for _, one := range all {
		out.Body.Staff = append(out.Body.Staff, row(one))
	}
	return out, nil
}

func row(a staffviews.Account) Account {
	return Account{
		ID: a.ID, Name: a.Name, SignInName: a.SignInName, Roles: a.Roles,
		Skills: a.Skills, Disabled: a.Disabled, Version: a.Version,
	}
}

// answer waits until the views have the command and shows the account.
func (a *api) answer(ctx context.Context, c *httpserver.Call, id string, r journal.Receipt) (*accountOut, error) {
	if err := c.Wait(ctx, r); err != nil {
		return nil, err
	}
	account, ok, err := staffviews.ByID(ctx, c.View(staffviews.Accounts), id)
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, staff.NotFound
	}
	return &accountOut{row(account)}, nil
}
