package staff

import (
	"regexp"
	"slices"
	"strings"

	"bluelamp/internal/policy"
	"bluelamp/internal/text"
)

// MaxName is the longest name of a person in characters.
const MaxName = 200

var localPart = regexp.MustCompile(`^[a-z0-9][a-z0-9._-]{0,63}$`)

// Join opens an account. The sign-in name must end in the force of the pack,
// because it is how a person who signs in is led to their force; taken says
// that another account of the force has it. Skills must be the pack's.
func Join(s State, pack *policy.Pack, taken bool, e Joined) ([]any, error) {
	if s.Exists {
		return nil, AlreadyJoined
	}
	if err := checkSignInName(e.SignInName, pack.Force.Code); err != nil {
		return nil, err
	}
	if taken {
		return nil, SignInNameTaken.With(e.SignInName).About("signInName")
	}
	e.Name = strings.TrimSpace(e.Name)
	if e.Name == "" || !text.OneLine(e.Name, MaxName) {
		return nil, NameUnfit.With(MaxName).About("name")
	}
	if e.PasswordHash == "" {
		return nil, PasswordHashMissing.About("password")
	}
	roles, skills, err := checkRights(pack, e.Roles, e.Skills)
	if err != nil {
		return nil, err
	}
	e.Roles, e.Skills = roles, skills
	return []any{e}, nil
}

func checkSignInName(name, force string) error {
	local, at, _ := strings.Cut(name, "@")
	if at != force || !localPart.MatchString(local) {
		return SignInNameUnfit.With(name, force).About("signInName")
	}
	return nil
}

// checkRights returns roles in the order of Roles and skills in alphabetical
// order, each once, so that the same rights always stand in the record alike.
func checkRights(pack *policy.Pack, roles []Role, skills []string) ([]Role, []string, error) {
	if len(roles) == 0 {
		return nil, nil, RoleMissing.About("roles")
	}
	for _, r := range roles {
		if !slices.Contains(Roles(), r) {
			return nil, nil, RoleUnknown.With(string(r)).About("roles")
		}
	}
	for _, code := range skills {
		if _, err := pack.Skill(code); err != nil {
			return nil, nil, err
		}
	}
	held := slices.DeleteFunc(Roles(), func(r Role) bool { return !slices.Contains(roles, r) })
	trained := append([]string{}, skills...)
	slices.Sort(trained)
	return held, slices.Compact(trained), nil
}
