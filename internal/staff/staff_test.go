package staff_test

import (
	"strings"
	"testing"
	"time"

	"bluelamp/internal/fault"
	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/policy"
	"bluelamp/internal/staff"
)

var noon = time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)

func pack() *policy.Pack {
	return &policy.Pack{
		Force:  policy.Force{Code: "northshire"},
		Skills: []policy.Entry{{Code: "emergency-calls"}, {Code: "languages"}},
	}
}

func ada() staff.Joined {
	return staff.Joined{
		SignInName: "a.okoro@northshire", Name: "Ada Okoro", PasswordHash: "$argon2id$…",
		Roles: []staff.Role{staff.Handler, staff.Administrator}, Skills: []string{"emergency-calls", "languages"},
		By: "system", At: noon,
	}
}

func given(events ...any) staff.State {
	var s staff.State
	for _, e := range events {
		s = staff.Fold(s, e)
	}
	return s
}

func TestJoin(t *testing.T) {
	untidy := ada()
	untidy.Name = "  Ada Okoro "
	untidy.Roles = []staff.Role{staff.Administrator, staff.Handler, staff.Handler}
	untidy.Skills = []string{"languages", "emergency-calls", "languages"}
	events, err := staff.Join(given(), pack(), false, untidy)
	verdict.Events(t, events, err, ada())

	events, err = staff.Join(given(ada()), pack(), false, ada())
	verdict.Refused(t, events, err, staff.AlreadyJoined)
	events, err = staff.Join(given(), pack(), true, ada())
	verdict.Refused(t, events, err, staff.SignInNameTaken)
}

func TestJoinRefusesWhatIsUnfit(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*staff.Joined)
		want   *fault.Fault
	}{
		"another force":     {func(e *staff.Joined) { e.SignInName = "a.okoro@southmere" }, staff.SignInNameUnfit},
		"no force":          {func(e *staff.Joined) { e.SignInName = "a.okoro" }, staff.SignInNameUnfit},
		"capitals":          {func(e *staff.Joined) { e.SignInName = "A.Okoro@northshire" }, staff.SignInNameUnfit},
		"nothing before @":  {func(e *staff.Joined) { e.SignInName = "@northshire" }, staff.SignInNameUnfit},
		"two @":             {func(e *staff.Joined) { e.SignInName = "a@b@northshire" }, staff.SignInNameUnfit},
		"empty name":        {func(e *staff.Joined) { e.Name = " " }, staff.NameUnfit},
		"name of two lines": {func(e *staff.Joined) { e.Name = "Ada\nOkoro" }, staff.NameUnfit},
		"endless name":      {func(e *staff.Joined) { e.Name = strings.Repeat("ä", staff.MaxName+1) }, staff.NameUnfit},
		"no password":       {func(e *staff.Joined) { e.PasswordHash = "" }, staff.PasswordHashMissing},
		"no role":           {func(e *staff.Joined) { e.Roles = nil }, staff.RoleMissing},
		"unknown role":      {func(e *staff.Joined) { e.Roles = []staff.Role{"chief"} }, staff.RoleUnknown},
	} {
		t.Run(name, func(t *testing.T) {
			e := ada()
			c.change(&e)
			events, err := staff.Join(given(), pack(), false, e)
			verdict.Refused(t, events, err, c.want)
		})
	}
	e := ada()
	e.Skills = []string{"juggling"}
	if _, err := staff.Join(given(), pack(), false, e); err == nil {
		t.Error("a skill that the pack does not have was taken")
	}
}

func TestAdministratorsDoNotLockThemselvesOut(t *testing.T) {
	less := staff.RolesChanged{Roles: []staff.Role{staff.Handler}, By: "ada", At: noon}
	events, err := staff.ChangeRoles(given(ada()), pack(), true, less)
	verdict.Refused(t, events, err, staff.OwnAdministratorRole)
	events, err = staff.ChangeRoles(given(ada()), pack(), false, less)
	verdict.Events(t, events, err, staff.RolesChanged{Roles: less.Roles, Skills: []string{}, By: "ada", At: noon})

	disabled := staff.Disabled{Reason: "Left the force.", By: "ada", At: noon}
	events, err = staff.Disable(given(ada()), true, disabled)
	verdict.Refused(t, events, err, staff.OwnAccount)
	events, err = staff.Disable(given(ada()), false, disabled)
	verdict.Events(t, events, err, disabled)
}

func TestTheSameAgainDecidesNothing(t *testing.T) {
	off := staff.Disabled{Reason: "Left the force.", By: "ada", At: noon}
	events, err := staff.Disable(given(ada(), off), false, off)
	verdict.Events(t, events, err)
	events, err = staff.Enable(given(ada()), "ada", noon)
	verdict.Events(t, events, err)
	events, err = staff.ChangeRoles(given(ada()), pack(), true, staff.RolesChanged{Roles: ada().Roles, Skills: ada().Skills})
	verdict.Events(t, events, err)

	events, err = staff.Enable(given(ada(), off), "ada", noon)
	verdict.Events(t, events, err, staff.Enabled{By: "ada", At: noon})
}

func TestNobodyIsThere(t *testing.T) {
	events, err := staff.ChangePassword(given(), "hash", "ada", noon)
	verdict.Refused(t, events, err, staff.NotFound)
	events, err = staff.Disable(given(), false, staff.Disabled{Reason: "x"})
	verdict.Refused(t, events, err, staff.NotFound)
	events, err = staff.Disable(given(ada()), false, staff.Disabled{Reason: " "})
	verdict.Refused(t, events, err, staff.ReasonMissing)
}

func TestPassword(t *testing.T) {
	later := noon.Add(time.Hour)
	events, err := staff.ChangePassword(given(ada()), "", "ada", later)
	verdict.Refused(t, events, err, staff.PasswordHashMissing)
	events, err = staff.ChangePassword(given(ada()), "new", "ada", later)
	verdict.Events(t, events, err, staff.PasswordChanged{PasswordHash: "new", By: "ada", At: later})
	if s := given(ada(), events[0]); s.PasswordHash != "new" || !s.PasswordAt.Equal(later) {
		t.Errorf("got %+v", s)
	}
}

func TestWhichRolesComeWithARole(t *testing.T) {
	for roles, want := range map[string][]staff.Role{
		"force-lead":         {staff.Handler, staff.Dispatcher, staff.VulnerabilityDesk, staff.ResolutionDesk, staff.Supervisor, staff.ForceLead},
		"supervisor":         {staff.Handler, staff.Dispatcher, staff.VulnerabilityDesk, staff.ResolutionDesk, staff.Supervisor},
		"vulnerability-desk": {staff.Handler, staff.VulnerabilityDesk},
		"resolution-desk":    {staff.Handler, staff.ResolutionDesk},
		"handler":            {staff.Handler},
		"administrator":      {staff.Administrator},
	} {
		a := staff.AskerOf("id", []string{roles})
		for _, r := range staff.Roles() {
			has := false
			for _, w := range want {
				has = has || w == r
			}
			if a.Has(r) != has {
				t.Errorf("%s has %s: %v", roles, r, a.Has(r))
			}
		}
	}
}
