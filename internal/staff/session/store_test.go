package session_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/staff/session"
)

// place is a store in a folder, with a clock that the test moves.
type place struct {
	*session.Store
	file string
	now  time.Time
}

func open(t *testing.T) *place {
	t.Helper()
	p := &place{file: filepath.Join(t.TempDir(), "sessions.db"), now: time.Date(2026, 11, 21, 6, 0, 0, 0, time.UTC)}
	p.reopen(t)
	return p
}

func (p *place) reopen(t *testing.T) {
	t.Helper()
	if p.Store != nil {
		if err := p.Close(); err != nil {
			t.Fatal(err)
		}
	}
	store, err := session.Open(t.Context(), p.file, session.Options{
		Idle: time.Hour, Absolute: 3 * time.Hour, Now: func() time.Time { return p.now },
	})
	if err != nil {
		t.Fatal(err)
	}
	p.Store = store
	t.Cleanup(func() { _ = store.Close() })
}

func (p *place) start(t *testing.T) string {
	t.Helper()
	token, _, err := p.Start(t.Context(), "northshire", "ada")
	if err != nil {
		t.Fatal(err)
	}
	return token
}

func (p *place) ended(t *testing.T, token string) {
	t.Helper()
	if _, err := p.Find(t.Context(), token); !errors.Is(err, httpserver.NotSignedIn) {
		t.Errorf("still signed in: %v", err)
	}
}

func (p *place) open(t *testing.T, token string) session.Session {
	t.Helper()
	s, err := p.Find(t.Context(), token)
	if err != nil {
		t.Errorf("signed out: %v", err)
	}
	return s
}

func TestASessionSurvivesARestart(t *testing.T) {
	p := open(t)
	token := p.start(t)
	p.reopen(t)
	if s := p.open(t, token); s.Force != "northshire" || s.Staff != "ada" || !s.Expires.Equal(p.now.Add(time.Hour)) {
		t.Errorf("%+v", s)
	}
}

func TestTheFileHoldsNoToken(t *testing.T) {
	p := open(t)
	token := p.start(t)
	p.reopen(t)
	text, err := os.ReadFile(p.file)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(text, []byte(token)) || !bytes.Contains(text, []byte("northshire")) {
		t.Error("the token stands in the file, or the session does not")
	}
	p.ended(t, "invented")
	p.ended(t, "")
}

func TestUnusedItEndsAfterTheIdleTime(t *testing.T) {
	p := open(t)
	token := p.start(t)
	p.now = p.now.Add(59 * time.Minute)
	p.open(t, token)
	p.now = p.now.Add(59 * time.Minute) // counted from the last use
	p.open(t, token)
	p.now = p.now.Add(time.Hour)
	p.ended(t, token)
}

func TestUsedItEndsAtTheAbsoluteTime(t *testing.T) {
	p := open(t)
	token := p.start(t)
	for range 5 {
		p.now = p.now.Add(30 * time.Minute)
		p.open(t, token)
	}
	p.now = p.now.Add(30 * time.Minute)
	p.ended(t, token)
}

func TestEnd(t *testing.T) {
	p := open(t)
	one, two := p.start(t), p.start(t)
	if err := p.End(t.Context(), one); err != nil {
		t.Fatal(err)
	}
	p.ended(t, one)
	p.open(t, two)
	if err := p.EndAll(t.Context(), "northshire", "ada"); err != nil {
		t.Fatal(err)
	}
	p.ended(t, two)
}

func TestSweepForgetsWhatHasRunOut(t *testing.T) {
	p := open(t)
	p.start(t)
	p.now = p.now.Add(50 * time.Minute)
	token := p.start(t)
	p.now = p.now.Add(20 * time.Minute)
	if n, err := p.Sweep(t.Context()); err != nil || n != 1 {
		t.Errorf("%v: swept %d", err, n)
	}
	p.open(t, token)
}
