package sip

import (
	"bytes"
	"log/slog"
	"net/netip"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// A flood from an allowed address is told of once a second, and counted.
func TestAFloodOfBadMessagesDoesNotFillTheLog(t *testing.T) {
	var told bytes.Buffer
	now := time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)
	c := newComplaints(slog.New(slog.NewTextHandler(&told, nil)), func() time.Time { return now })
	gate := &packetGate{log: c, refused: &atomic.Int64{}}
	flood := func(n int) {
		for range n {
			gate.judge([]byte("not a SIP message"), netip.MustParseAddrPort("192.0.2.1:5060"))
		}
	}
	lines := func(want int, last string) {
		t.Helper()
		got := strings.Split(strings.TrimSpace(told.String()), "\n")
		if len(got) != want || !strings.Contains(got[want-1], last) {
			t.Fatalf("%d lines, want %d, the last with %q:\n%s", len(got), want, last, &told)
		}
	}
	flood(1000)
	lines(1, `"left out"=0`)
	now = now.Add(time.Second)
	flood(500)
	lines(2, `"left out"=999`)
	c.sum() // within the second: nothing yet
	c.tell("SIP stream closed", "192.0.2.1:5060", strings.Repeat("x", 10_000))
	lines(3, "SIP stream closed")
	if told.Len() > 1000 {
		t.Errorf("the reason is not bounded: %d bytes", told.Len())
	}
	now = now.Add(time.Second)
	c.sum()
	c.sum()
	lines(4, `"left out"=499`)
	if n := gate.refused.Load(); n != 1500 {
		t.Errorf("%d counted, want all 1500", n)
	}
}
