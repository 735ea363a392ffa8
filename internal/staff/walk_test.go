package staff_test

import (
	"testing"

	"pgregory.net/rapid"

	"bluelamp/internal/staff"
)

// TestWalk: whatever two administrators do one after the other, there is always
// one of them who can sign in and keep accounts.
func TestWalk(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		accounts := map[string]staff.State{"ada": given(ada()), "ben": given(ada()), "cy": {}}
		names := rapid.SampledFrom([]string{"ada", "ben", "cy"})
		for range rapid.IntRange(1, 40).Draw(t, "steps") {
			asker, account := names.Draw(t, "asker"), names.Draw(t, "account")
			if a := accounts[asker]; a.Disabled || !a.Has(staff.Administrator) {
				continue // the door lets only administrators through
			}
			s, own := accounts[account], asker == account
			roles := rapid.SliceOfDistinct(rapid.SampledFrom(staff.Roles()), rapid.ID[staff.Role]).Draw(t, "roles")
			var events []any
			switch rapid.SampledFrom([]string{"join", "roles", "disable", "enable"}).Draw(t, "what") {
			case "join":
				e := ada()
				e.Roles = roles
				events, _ = staff.Join(s, pack(), false, e)
			case "roles":
				events, _ = staff.ChangeRoles(s, pack(), own, staff.RolesChanged{Roles: roles})
			case "disable":
				events, _ = staff.Disable(s, own, staff.Disabled{Reason: "Because."})
			case "enable":
				events, _ = staff.Enable(s, asker, noon)
			}
			for _, e := range events {
				s = staff.Fold(s, e)
			}
			accounts[account] = s
			keepers := 0
			for name, a := range accounts {
				if a.Exists && len(a.Roles) == 0 {
					t.Fatalf("%s has no role", name)
				}
				if a.Has(staff.Administrator) && !a.Disabled {
					keepers++
				}
			}
			if keepers == 0 {
				t.Fatal("nobody is left to keep accounts")
			}
		}
	})
}
