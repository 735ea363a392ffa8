package staffapi_test

import (
	"bytes"
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"time"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/records"
	"bluelamp/internal/staff"
	"bluelamp/internal/staff/staffapi"
)

// ask sends one request from a browser and returns status and body.
func (d *door) ask(t *testing.T, b *http.Client, method string, body any) (*http.Response, string) {
	t.Helper()
	text, err := json.Marshal(body)
	if err != nil {
		t.Fatal(err)
	}
	r, err := http.NewRequestWithContext(t.Context(), method, d.real+"/api/session", bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	res, err := b.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	var out bytes.Buffer
	if _, err := out.ReadFrom(res.Body); err != nil {
		t.Fatal(err)
	}
	return res, out.String()
}

func (d *door) signIn(t *testing.T, b *http.Client, name, password string) (*http.Response, string) {
	t.Helper()
	return d.ask(t, b, http.MethodPost, staffapi.SignIn{SignInName: name, Password: password})
}

func (d *door) signedIn(t *testing.T, b *http.Client) bool {
	t.Helper()
	res, _ := d.ask(t, b, http.MethodGet, nil)
	return res.StatusCode == http.StatusOK
}

func TestSigningInAndOut(t *testing.T) {
	d := open(t)
	b := d.browser(t)
	res, body := d.signIn(t, b, " Ada@Northshire ", password)
	if res.StatusCode != http.StatusOK {
		t.Fatal(body)
	}
	var s staffapi.Session
	if err := json.Unmarshal([]byte(body), &s); err != nil {
		t.Fatal(err)
	}
	if s.Staff.ID != "ada" || s.Staff.Name != "Ada Field" || s.Force.Name != "Northshire" || !s.Demo ||
		len(s.Staff.Roles) != 1 || time.Until(s.ExpiresAt) < 11*time.Hour {
		t.Errorf("%+v", s)
	}
	cookie := res.Header.Get("Set-Cookie")
	for _, part := range []string{httpserver.SessionCookie + "=", "HttpOnly", "SameSite=Strict", "Path=/"} {
		if !strings.Contains(cookie, part) {
			t.Errorf("cookie %q lacks %s", cookie, part)
		}
	}
	if e, ok := d.audit.last(t).(records.SignedIn); !ok || e.By != "ada" || e.From != "127.0.0.1" {
		t.Errorf("audit: %+v", d.audit.last(t))
	}
	if !d.signedIn(t, b) {
		t.Error("not signed in")
	}
	if res, body := d.ask(t, b, http.MethodDelete, nil); res.StatusCode != http.StatusNoContent {
		t.Error(body)
	}
	if e, ok := d.audit.last(t).(records.SignedOut); !ok || e.By != "ada" {
		t.Errorf("audit: %+v", d.audit.last(t))
	}
	if d.signedIn(t, b) {
		t.Error("still signed in")
	}
}

func TestAnUnknownNameIsRefusedLikeAWrongPassword(t *testing.T) {
	d := open(t)
	var first string
	for _, c := range []staffapi.SignIn{
		{SignInName: "ada@northshire", Password: "wrong"},
		{SignInName: "eve@northshire", Password: password},
		{SignInName: "ada@nowhere", Password: password},
		{SignInName: "ada", Password: password},
		{SignInName: "eve@northshire", Password: "nobody signs in with this password"},
	} {
		res, body := d.signIn(t, d.browser(t), c.SignInName, c.Password)
		body, _, _ = strings.Cut(body, `"instance"`)
		if first == "" {
			first = body
		}
		if res.StatusCode != http.StatusUnauthorized || body != first || !strings.Contains(body, "staff.sign-in-wrong") {
			t.Errorf("%s: %d %s", c.SignInName, res.StatusCode, body)
		}
	}
	if e, ok := d.audit.last(t).(records.SignInRefused); !ok || e.Name != "eve@northshire" || e.Why == "" {
		t.Errorf("audit: %+v", d.audit.last(t))
	}
}

func TestGuessingIsSlowedDown(t *testing.T) {
	d := open(t)
	for range 5 {
		d.signIn(t, d.browser(t), "ada@northshire", "wrong")
	}
	res, body := d.signIn(t, d.browser(t), "ada@northshire", password)
	if res.StatusCode != http.StatusTooManyRequests || !strings.Contains(body, "seconds") {
		t.Errorf("%d %s", res.StatusCode, body)
	}
}

func TestTheAuditIsNotFilledByThoseWhoMustWait(t *testing.T) {
	d := open(t)
	now := time.Now()
	d.clock = func() time.Time { return now }
	long := strings.Repeat("é", 150) + "@northshire"
	try := func(times, want int) {
		for range times {
			if res, body := d.signIn(t, d.browser(t), long, "wrong"); res.StatusCode != want {
				t.Fatalf("%d %s", res.StatusCode, body)
			}
		}
	}
	try(5, http.StatusUnauthorized)
	try(10, http.StatusTooManyRequests)
	now = now.Add(time.Minute)
	try(1, http.StatusUnauthorized)
	try(10, http.StatusTooManyRequests)
	waited := 0
	for _, page := range d.audit.all {
		e := page.(records.SignInRefused)
		if e.Why == "too many attempts" {
			waited++
		}
		if n := len([]rune(e.Name)); n != 81 || !strings.HasPrefix(long, strings.TrimSuffix(e.Name, "…")) {
			t.Errorf("%d characters of the name are kept: %s", n, e.Name)
		}
	}
	if len(d.audit.all) != 8 || waited != 2 {
		t.Errorf("%d pages, %d of them for having to wait; want 8, and one for each of 2 periods", len(d.audit.all), waited)
	}
}

func TestSigningInAgainEndsTheOldSession(t *testing.T) {
	d := open(t)
	b := d.browser(t)
	res, _ := d.signIn(t, b, "ada@northshire", password)
	old := res.Cookies()[0].Value
	d.signIn(t, b, "ada@northshire", password)
	if _, err := d.sessions.Find(t.Context(), old); err == nil {
		t.Error("the old session is still open")
	}
	if !d.signedIn(t, b) {
		t.Error("the new one is not")
	}
}

func TestSessionsEndWithTheAccountOrThePassword(t *testing.T) {
	for name, event := range map[string]any{
		"disabled": staff.Disabled{Reason: "left", At: time.Now()},
		"password": staff.PasswordChanged{PasswordHash: "other", At: time.Now().Add(time.Minute)},
	} {
		t.Run(name, func(t *testing.T) {
			d := open(t)
			b := d.browser(t)
			d.signIn(t, b, "ada@northshire", password)
			if !d.signedIn(t, b) {
				t.Fatal("not signed in")
			}
			d.Happened(staff.Room, "ada", event) // as if the process stopped before the session was removed
			if d.signedIn(t, b) {
				t.Error("still signed in")
			}
		})
	}
}

func TestADisabledAccountIsToldSoWithTheRightPasswordOnly(t *testing.T) {
	d := open(t)
	d.Happened(staff.Room, "ada", staff.Disabled{Reason: "left", At: time.Now()})
	if res, body := d.signIn(t, d.browser(t), "ada@northshire", password); res.StatusCode != http.StatusForbidden {
		t.Errorf("%d %s", res.StatusCode, body)
	}
	if res, body := d.signIn(t, d.browser(t), "ada@northshire", "wrong"); res.StatusCode != http.StatusUnauthorized {
		t.Errorf("%d %s", res.StatusCode, body)
	}
}

func TestRolesAreThoseOfTheAccountNow(t *testing.T) {
	d := open(t)
	b := d.browser(t)
	d.signIn(t, b, "ada@northshire", password)
	list := func() int {
		res, err := b.Get(d.real + "/api/staff")
		if err != nil {
			t.Fatal(err)
		}
		res.Body.Close()
		return res.StatusCode
	}
	if got := list(); got != http.StatusForbidden {
		t.Errorf("a handler lists staff: %d", got)
	}
	d.Happened(staff.Room, "ada", staff.RolesChanged{Roles: []staff.Role{staff.Administrator}, At: time.Now()})
	if got := list(); got != http.StatusOK {
		t.Errorf("an administrator does not: %d", got)
	}
}

func TestWalk(t *testing.T) { httpservertest.Walk(t, open(t).House, nil) }
