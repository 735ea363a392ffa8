package httpservertest

import (
	"context"
	"crypto/rand"
	"slices"
	"sync"
	"time"

	"bluelamp/internal/httpserver"
)

// sessions makes out sessions for whoever a test wants to be.
type sessions struct {
	mu      sync.Mutex
	bearers map[string]httpserver.Bearer
}

// Bearer implements httpserver.Sessions.
func (s *sessions) Bearer(_ context.Context, token string) (httpserver.Bearer, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	b, ok := s.bearers[token]
	if !ok {
		return httpserver.Bearer{}, httpserver.NotSignedIn
	}
	return b, nil
}

func (s *sessions) add(force, staff string, roles []string, expires time.Time) (token string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.bearers == nil {
		s.bearers = map[string]httpserver.Bearer{}
	}
	token = rand.Text()
	s.bearers[token] = httpserver.Bearer{
		Force: force, Staff: staff, Name: "Alex " + staff, Roles: roles, Expires: expires,
	}
	return token
}

func (s *sessions) end(token string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.bearers, token)
}

// Looks remembers the audit pages that operations wrote.
type Looks struct {
	mu   sync.Mutex
	all  []httpserver.Look
	fail error
}

// Consulted implements httpserver.Audit.
func (l *Looks) Consulted(_ context.Context, look httpserver.Look) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.fail != nil {
		return l.fail
	}
	l.all = append(l.all, look)
	return nil
}

// All returns the looks so far, oldest first.
func (l *Looks) All() []httpserver.Look {
	l.mu.Lock()
	defer l.mu.Unlock()
	return slices.Clone(l.all)
}

// Fail makes every further look fail with err, for instance with a full disk.
func (l *Looks) Fail(err error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.fail = err
}
