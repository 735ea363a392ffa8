package staffapi_test

import (
	"context"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/journal"
	"bluelamp/internal/policy"
	"bluelamp/internal/staff"
	"bluelamp/internal/staff/session"
	"bluelamp/internal/staff/staffapi"
	"bluelamp/internal/staff/staffviews"
	"bluelamp/internal/view"
)

const password = "correct horse battery"

// hashed is made once: it takes a tenth of a second.
var hashed = sync.OnceValues(func() (string, error) { return staffapi.HashPassword(password) })

// door is the staff room's API with an account and real sessions beside the
// test kit's made-out ones.
type door struct {
	*httpservertest.House
	sessions *session.Store
	audit    *pages
	clock    func() time.Time
	real     string // address of a server whose sessions are the store's
}

// pages remembers what went to the audit.
type pages struct {
	mu  sync.Mutex
	all []any
}

func (p *pages) Write(_ context.Context, _ string, event any) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.all = append(p.all, event)
	return nil
}

func (p *pages) last(t *testing.T) any {
	t.Helper()
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.all) == 0 {
		t.Fatal("nothing went to the audit")
	}
	return p.all[len(p.all)-1]
}

func pack(force string) *policy.Pack {
	if force != httpservertest.Force {
		return nil
	}
	return &policy.Pack{
		Force:  policy.Force{Code: httpservertest.Force, Name: "Northshire"},
		Skills: []policy.Entry{{Code: "999", Label: "999"}},
	}
}

func open(t *testing.T) *door {
	t.Helper()
	h := httpservertest.Open(t, httpservertest.Options{
		Catalogue: [][]journal.Entry{staff.Catalogue()}, Views: []view.View{staffviews.New()},
		Policy: pack(httpservertest.Force),
	})
	store, err := session.Open(t.Context(), filepath.Join(t.TempDir(), "sessions.db"), session.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	d := &door{House: h, sessions: store, audit: &pages{}, clock: time.Now}
	d.mount(h.Server)

	server := httpserver.New(httpserver.Options{
		Sessions: session.Bearers{Store: store, Views: h.Views}, Views: h.Views, Audit: h.Looks, Policy: pack,
	})
	d.mount(server)
	web := httptest.NewServer(server.Handler())
	t.Cleanup(web.Close)
	d.real = web.URL

	hash, err := hashed()
	if err != nil {
		t.Fatal(err)
	}
	h.Happened(staff.Room, "ada", staff.Joined{
		SignInName: "ada@northshire", Name: "Ada Field", PasswordHash: hash,
		Roles: []staff.Role{staff.Handler}, Skills: []string{"999"}, At: time.Now(),
	})
	return d
}

func (d *door) mount(s *httpserver.Server) {
	staffapi.Mount(s, staffapi.Deps{
		Desk: d.Desk, Sessions: d.sessions, Views: d.Views, Policy: pack, Audit: d.audit, Demo: true,
		Now: func() time.Time { return d.clock() },
	})
}

// browser keeps cookies as a browser does.
func (d *door) browser(t *testing.T) *http.Client {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	return &http.Client{Jar: jar}
}
