package staffapi

import (
	"fmt"
	"testing"
	"time"
)

func TestEachWaitingPeriodIsToldOnce(t *testing.T) {
	var p periods
	now := time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)
	end := now.Add(4 * time.Second)
	for i, c := range []struct {
		who  string
		at   time.Duration
		want bool
	}{
		{"name ada@northshire", 0, true},
		{"name ada@northshire", time.Second, false},
		{"address 192.0.2.1", time.Second, true},
		{"name ada@northshire", 3 * time.Second, false},
		{"name ada@northshire", 4 * time.Second, true}, // the next period
	} {
		at := now.Add(c.at)
		until := end
		if !at.Before(end) {
			until = at.Add(8 * time.Second)
		}
		if got := p.first(c.who, at, until); got != c.want {
			t.Errorf("refusal %d, of %s: first is %v", i+1, c.who, got)
		}
	}
}

func TestPeriodsAreBounded(t *testing.T) {
	var p periods
	now := time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)
	for i := range mostPeriods + 50 {
		p.first(fmt.Sprint("name ", i), now, now.Add(time.Minute+time.Duration(i)))
	}
	if len(p.until) != mostPeriods {
		t.Errorf("%d are remembered, want %d", len(p.until), mostPeriods)
	}
	if p.first(fmt.Sprint("name ", mostPeriods+49), now, now.Add(time.Minute)) {
		t.Error("the latest is forgotten")
	}
	if p.first("name x", now.Add(time.Hour), now.Add(2*time.Hour)); len(p.until) != 1 {
		t.Errorf("%d are remembered, want the one that is not over", len(p.until))
	}
}
