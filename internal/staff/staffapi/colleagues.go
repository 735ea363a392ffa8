package staffapi

import (
	"context"
	"slices"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/staff/staffviews"
)

// Colleague is somebody of the force, as anybody who works there may know them.
type Colleague struct {
	ID       string   `json:"id"`
	Name     string   `json:"name"`
	Roles    []string `json:"roles"`
	SignedIn bool     `json:"signedIn" doc:"They have a session, so a hand-over reaches them now"`
}

type colleaguesOut struct {
	Body struct {
		Colleagues []Colleague `json:"colleagues" doc:"Everybody whose account is open, who is signed in first, then by name"`
	}
}

// colleagues lists to whom something can be handed over: names and roles of staff,
// nothing of the public, so it is no read that the audit asks for.
func (a *api) colleagues(ctx context.Context, c *httpserver.Call, _ *struct{}) (*colleaguesOut, error) {
	all, err := staffviews.List(ctx, c.View(staffviews.Accounts))
	if err != nil {
		return nil, err
	}
	here, err := a.Sessions.SignedIn(ctx, c.Force())
	if err != nil {
		return nil, err
	}
	out := &colleaguesOut{}
	out.Body.Colleagues = []Colleague{}
	for _, one := range all {
		if one.Disabled {
			continue
		}
		out.Body.Colleagues = append(out.Body.Colleagues, Colleague{
			ID: one.ID, Name: one.Name, Roles: one.Roles, SignedIn: slices.Contains(here, one.ID),
		})
	}
	slices.SortStableFunc(out.Body.Colleagues, func(a, b Colleague) int {
		switch {
		case a.SignedIn == b.SignedIn:
			return 0
		case a.SignedIn:
			return -1
		}
		return 1
	})
	return out, nil
}
