package staffapi

import (
	"context"
	"fmt"
	"strings"

	"github.com/google/uuid"

	"bluelamp/internal/command"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/staff"
	"bluelamp/internal/staff/staffviews"
)

// NewAccount is what opens an account.
type NewAccount struct {
	Name       string   `json:"name" maxLength:"200"`
	SignInName string   `json:"signInName" maxLength:"200" doc:"name@force"`
	Password   string   `json:"password" maxLength:"1024"`
	Roles      []string `json:"roles" maxItems:"10"`
	Skills     []string `json:"skills" maxItems:"100"`
}

type joinIn struct{ Body NewAccount }

// join holds a lock from looking whether the sign-in name is free until the
// views have the new account: two administrators cannot give it away twice.
func (a *api) join(ctx context.Context, c *httpserver.Call, in *joinIn) (*accountOut, error) {
	in.Body.SignInName = strings.ToLower(strings.TrimSpace(in.Body.SignInName))
	if err := checkPassword(in.Body.Password, in.Body.SignInName, in.Body.Name); err != nil {
		return nil, err
	}
	hash, err := a.passwords.hash(ctx, in.Body.Password)
	if err != nil {
		return nil, err
	}
	a.joining.Lock()
	defer a.joining.Unlock()
	_, taken, err := staffviews.BySignInName(ctx, c.View(staffviews.Accounts), in.Body.SignInName)
	if err != nil {
		return nil, err
	}
	id, err := uuid.NewV7()
	if err != nil {
		return nil, fmt.Errorf("make staff id: %w", err)
	}
	event := staff.Joined{
		SignInName: in.Body.SignInName, Name: in.Body.Name, PasswordHash: hash,
		Roles: named(in.Body.Roles), Skills: in.Body.Skills, By: c.Staff(), At: c.Now(),
	}
	receipt, err := command.Do(ctx, a.Desk, c.Ask(), staff.Room, id.String(), staff.Fold,
		func(s staff.State) ([]any, error) { return staff.Join(s, c.Policy(), taken, event) })
	if err != nil {
		return nil, err
	}
	stream, err := a.Desk.StreamOf(ctx, receipt) // a repeated request opened another id
	if err != nil {
		return nil, err
	}
	return a.answer(ctx, c, stream.ID(), receipt)
}

func named(roles []string) []staff.Role {
	list := make([]staff.Role, len(roles))
	for i, r := range roles {
		list[i] = staff.Role(r)
	}
	return list
}
