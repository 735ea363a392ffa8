package session_test

import (
	"fmt"
	"testing"
	"time"

	"bluelamp/internal/staff/session"
)

func TestThrottle(t *testing.T) {
	now := time.Date(2026, 11, 21, 6, 0, 0, 0, time.UTC)
	throttle := &session.Throttle{Free: 2, Now: func() time.Time { return now }}
	wait := func(want time.Duration) {
		t.Helper()
		if got := throttle.Wait("ada"); got != want {
			t.Errorf("wait %v, want %v", got, want)
		}
	}
	throttle.Wrong("ada")
	wait(0)
	throttle.Wrong("ada")
	wait(2 * time.Second)
	throttle.Wrong("ada")
	wait(4 * time.Second)
	if got := throttle.Wait("bob"); got != 0 {
		t.Errorf("bob waits %v for ada", got)
	}
	now = now.Add(3 * time.Second)
	wait(time.Second)
	for range 30 {
		throttle.Wrong("ada")
	}
	wait(time.Minute)
	now = now.Add(16 * time.Minute)
	throttle.Wrong("ada")
	wait(0)
	throttle.Wrong("ada")
	throttle.Right("ada")
	wait(0)
}

func TestThrottleRemembersABoundedNumber(t *testing.T) {
	now := time.Date(2026, 11, 21, 6, 0, 0, 0, time.UTC)
	throttle := &session.Throttle{Free: 1, Now: func() time.Time { return now }}
	for i := range 10_001 {
		now = now.Add(time.Microsecond)
		throttle.Wrong(fmt.Sprint(i))
	}
	if throttle.Wait("0") != 0 {
		t.Error("the oldest is still remembered")
	}
	if throttle.Wait("1") == 0 || throttle.Wait("10000") == 0 {
		t.Error("more than the oldest was forgotten")
	}
}
