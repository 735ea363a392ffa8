package staff

import (
	"slices"
	"time"
)

// State is one account as its events leave it. The zero value is an account
// that nobody has opened.
type State struct {
	Exists       bool
	SignInName   string // "name@force"
	Name         string
	PasswordHash string
	Roles        []Role
	Skills       []string
	Disabled     bool
	PasswordAt   time.Time // sessions opened before this have ended
}

// Has says whether the account holds a role by name.
func (s State) Has(r Role) bool { return slices.Contains(s.Roles, r) }

// Fold returns the account after one more event.
func Fold(s State, event any) State {
	switch e := event.(type) {
	case Joined:
		return State{
			Exists: true, SignInName: e.SignInName, Name: e.Name,
			PasswordHash: e.PasswordHash, PasswordAt: e.At,
			Roles: e.Roles, Skills: e.Skills,
		}
	case PasswordChanged:
		s.PasswordHash, s.PasswordAt = e.PasswordHash, e.At
	case RolesChanged:
		s.Roles, s.Skills = e.Roles, e.Skills
	case Disabled:
		s.Disabled = true
	case Enabled:
		s.Disabled = false
	}
	return s
}
