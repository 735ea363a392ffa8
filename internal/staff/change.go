package staff

import (
	"slices"
	"time"

	"bluelamp/internal/policy"
)

// ChangePassword replaces the hash. An account that is disabled may be given a
// new password before it is enabled.
func ChangePassword(s State, hash, by string, at time.Time) ([]any, error) {
	if !s.Exists {
		return nil, NotFound
	}
	if hash == "" {
		return nil, PasswordHashMissing.About("password")
	}
	return []any{PasswordChanged{PasswordHash: hash, By: by, At: at}}, nil
}

// ChangeRoles replaces roles and skills. Own says that the asker's own account
// is changed. The same rights again change nothing.
func ChangeRoles(s State, pack *policy.Pack, own bool, e RolesChanged) ([]any, error) {
	if !s.Exists {
		return nil, NotFound
	}
	roles, skills, err := checkRights(pack, e.Roles, e.Skills)
	if err != nil {
		return nil, err
	}
	if own && s.Has(Administrator) && !slices.Contains(roles, Administrator) {
		return nil, OwnAdministratorRole.About("roles")
	}
	if slices.Equal(roles, s.Roles) && slices.Equal(skills, s.Skills) {
		return nil, nil
	}
	e.Roles, e.Skills = roles, skills
	return []any{e}, nil
}
