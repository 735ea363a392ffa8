package session

import (
	"sync"
	"time"
)

// Throttle slows down guessing passwords. It counts wrong attempts by whatever
// it is told to count by: a sign-in name, an address. After a few the asker has
// to wait, twice as long after each further one, at most a minute: longer would
// let anybody lock a handler out by guessing badly on purpose. A quarter of an
// hour without a wrong attempt forgets.
//
// Counts live in memory: a restart forgets them too. Of more than maxCounted
// names at once the one that was longest quiet is forgotten.
type Throttle struct {
	Free int // wrong attempts before the first wait
	Now  func() time.Time

	mu    sync.Mutex
	wrong map[string]attempts
}

type attempts struct {
	count int
	last  time.Time
}

const (
	firstWait  = 2 * time.Second
	maxWait    = time.Minute
	forget     = 15 * time.Minute
	maxCounted = 10_000
)

// Wait returns how long the asker must wait before the next attempt, 0 if not.
func (t *Throttle) Wait(name string) time.Duration {
	t.mu.Lock()
	defer t.mu.Unlock()
	a := t.wrong[name]
	over := a.count - t.Free
	if over < 0 {
		return 0
	}
	wait := min(firstWait<<min(over, 10), maxWait)
	return max(0, a.last.Add(wait).Sub(t.Now()))
}

// Wrong counts a wrong attempt.
func (t *Throttle) Wrong(name string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.wrong == nil {
		t.wrong = map[string]attempts{}
	}
	now := t.Now()
	a := t.wrong[name]
	if now.Sub(a.last) > forget {
		a.count = 0
	}
	t.wrong[name] = attempts{count: a.count + 1, last: now}
	if len(t.wrong) > maxCounted {
		t.dropOldest()
	}
}

// Right forgets the wrong attempts.
func (t *Throttle) Right(name string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	delete(t.wrong, name)
}

func (t *Throttle) dropOldest() {
	var oldest string
	var last time.Time
	for name, a := range t.wrong {
		if oldest == "" || a.last.Before(last) {
			oldest, last = name, a.last
		}
	}
	delete(t.wrong, oldest)
}
