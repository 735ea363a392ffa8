package staffapi_test

import (
	"testing"
	"time"

	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/staff"
	"bluelamp/internal/staff/staffapi"
)

// Whoever works here sees to whom something can be handed over, and of them no more
// than name and roles.
func TestColleagues(t *testing.T) {
	d := open(t)
	d.Happened(staff.Room, "bob", staff.Joined{
		SignInName: "bob@northshire", Name: "Bob Marsh", Roles: []staff.Role{staff.Dispatcher}, Skills: []string{}, At: time.Now(),
	})
	d.Happened(staff.Room, "cy", staff.Joined{
		SignInName: "cy@northshire", Name: "Al Gone", Roles: []staff.Role{staff.Handler}, Skills: []string{}, At: time.Now(),
	}, staff.Disabled{At: time.Now()})
	if _, _, err := d.sessions.Start(t.Context(), httpservertest.Force, "bob"); err != nil {
		t.Fatal(err)
	}
	var out struct{ Colleagues []staffapi.Colleague }
	d.As("analyst").Get("/api/colleagues").OK(&out)
	if len(out.Colleagues) != 2 {
		t.Fatalf("not the two whose accounts are open: %+v", out.Colleagues)
	}
	bob, ada := out.Colleagues[0], out.Colleagues[1]
	if bob.ID != "bob" || !bob.SignedIn || bob.Roles[0] != "dispatcher" || ada.Name != "Ada Field" || ada.SignedIn {
		t.Errorf("%+v", out.Colleagues)
	}
}
