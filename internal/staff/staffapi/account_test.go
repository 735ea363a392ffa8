package staffapi_test

import (
	"net/http"
	"strings"
	"testing"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/staff/staffapi"
)

func newAccount() staffapi.NewAccount {
	return staffapi.NewAccount{
		Name: "Bob Marsh", SignInName: "bob@northshire", Password: "three random words",
		Roles: []string{"dispatcher"}, Skills: []string{},
	}
}

func TestJoining(t *testing.T) {
	d := open(t)
	admin := d.As("administrator").With(httpserver.KeyHeader, "one")
	var first, again staffapi.Account
	admin.Post("/api/staff", newAccount()).OK(&first)
	admin.Post("/api/staff", newAccount()).OK(&again)
	if first.ID == "" || again.ID != first.ID || first.Roles[0] != "dispatcher" || first.Version != 1 {
		t.Errorf("%+v, repeated %+v", first, again)
	}
	var list staffapi.StaffList
	d.As("administrator").Get("/api/staff").OK(&list)
	if len(list.Staff) != 2 || list.Staff[0].Name != "Ada Field" || list.Staff[1].Name != "Bob Marsh" {
		t.Errorf("%+v", list)
	}
	if res, body := d.signIn(t, d.browser(t), "bob@northshire", "three random words"); res.StatusCode != http.StatusOK {
		t.Errorf("the new account cannot sign in: %s", body)
	}
	d.As("administrator").Post("/api/staff", newAccount()).Refused(http.StatusConflict, "staff.sign-in-name-taken")
}

func TestPasswordsThatAreRefused(t *testing.T) {
	d := open(t)
	for _, unfit := range []string{"", "elevenchars", "bob@northshire", "Bob.Northshire", "aaaaaaaaaaaaaaaa", strings.Repeat("ab", 200)} {
		a := newAccount()
		a.Password = unfit
		p := d.As("administrator").Post("/api/staff", a).Refused(http.StatusUnprocessableEntity, "staff.password-unfit")
		if p.Field != "password" || strings.Contains(p.Detail, "%!") {
			t.Errorf("%q: %+v", unfit, p)
		}
		d.As("administrator").Post("/api/staff/ada/password", map[string]string{"password": "adafield"}).
			Refused(http.StatusUnprocessableEntity, "staff.password-unfit")
	}
}

func TestANewPasswordEndsSessions(t *testing.T) {
	d := open(t)
	b := d.browser(t)
	d.signIn(t, b, "ada@northshire", password)
	d.As("administrator").Post("/api/staff/ada/password", map[string]string{"password": "three random words"}).OK()
	if d.signedIn(t, b) {
		t.Error("still signed in")
	}
	if res, _ := d.signIn(t, b, "ada@northshire", password); res.StatusCode != http.StatusUnauthorized {
		t.Errorf("the old password is good for %d", res.StatusCode)
	}
	if res, body := d.signIn(t, b, "ada@northshire", "three random words"); res.StatusCode != http.StatusOK {
		t.Errorf("the new one is not: %s", body)
	}
}

func TestDisablingEnablingAndRoles(t *testing.T) {
	d := open(t)
	admin := d.As("administrator")
	var a staffapi.Account
	admin.Post("/api/staff/ada/disable", map[string]string{"reason": "left the force"}).OK(&a)
	if !a.Disabled {
		t.Errorf("%+v", a)
	}
	admin.Post("/api/staff/ada/enable", nil).OK(&a)
	if a.Disabled {
		t.Errorf("%+v", a)
	}
	admin.Post("/api/staff/ada/roles", map[string][]string{"roles": {"analyst"}, "skills": {}}).OK(&a)
	if len(a.Roles) != 1 || a.Roles[0] != "analyst" || a.Version != 4 {
		t.Errorf("%+v", a)
	}
}

func TestRefusals(t *testing.T) {
	d := open(t)
	admin := d.As("administrator")
	admin.Post("/api/staff/nobody/enable", nil).Refused(http.StatusNotFound, "staff.not-found")
	admin.Post("/api/staff/ada/disable", map[string]string{"reason": " "}).Refused(http.StatusUnprocessableEntity, "staff.reason-missing")
	admin.Post("/api/staff/"+admin.Staff+"/disable", map[string]string{"reason": "x"}).Refused(http.StatusNotFound, "staff.not-found")
	admin.Post("/api/staff/ada/roles", map[string][]string{"roles": {"wizard"}, "skills": {}}).Refused(http.StatusUnprocessableEntity, "staff.role-unknown")
	other := d.Somebody("southshire", "boss", "administrator")
	other.Post("/api/staff/ada/enable", nil).Refused(http.StatusNotFound, "staff.not-found")
}
