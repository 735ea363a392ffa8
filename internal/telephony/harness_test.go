package telephony_test

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net/netip"
	"os"
	"sync"
	"testing"
	"time"

	"bluelamp/internal/telephony"
	"bluelamp/internal/telephony/telephonytest"

	sipmsg "github.com/emiago/sipgo/sip"
)

// TestMain shortens SIP's timers, which are global in sipgo and not locked: a
// call that is never confirmed is given up after 64*T1 = 1.9 s.
func TestMain(m *testing.M) {
	sipmsg.SetTimers(30*time.Millisecond, 400*time.Millisecond, 500*time.Millisecond)
	os.Exit(m.Run())
}

// patience bounds every waiting; it is far above what is ever needed.
const patience = 15 * time.Second

var loopback = netip.MustParseAddr("127.0.0.1")

// world is an edge with its event log, and the telephones and agents around it.
type world struct {
	*testing.T
	edge *telephony.Edge
	ctx  context.Context
	stop func()

	mu      sync.Mutex
	events  []telephony.Event
	changed chan struct{}
}

// trunks are a 999 trunk that rings and a 101 trunk that announces, told apart by number.
func trunks() []telephony.Trunk {
	local := []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")}
	return []telephony.Trunk{
		{Name: "emergency", Service: "999", Dialled: []string{"999", "112"}, Sources: local, Waiting: telephony.Ring},
		{Name: "public", Service: "101", Dialled: []string{"101"}, Sources: local, Waiting: telephony.Announce},
	}
}

// open starts an edge; at the end of the test it must have no calls left.
func open(t *testing.T, change func(*telephony.Config)) *world {
	t.Helper()
	cfg := telephony.Config{Listen: "127.0.0.1:0", AgentListen: "127.0.0.1:0", Trunks: trunks(), RecordingDir: t.TempDir()}
	if change != nil {
		change(&cfg)
	}
	log := slog.New(slog.NewTextHandler(io.Discard, nil))
	if testing.Verbose() {
		log = slog.New(slog.NewTextHandler(os.Stderr, nil))
	}
	edge, err := telephony.New(cfg, log, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	run, stop := context.WithCancel(ctx)
	w := &world{T: t, edge: edge, ctx: ctx, changed: make(chan struct{})}
	ended := make(chan error, 1)
	go func() { ended <- edge.Run(run) }()
	collected := make(chan struct{})
	go func() { w.collect(); close(collected) }()
	w.stop = sync.OnceFunc(func() {
		stop()
		if err := <-ended; err != nil {
			t.Errorf("edge: %v", err)
		}
		<-collected
		cancel()
	})
	t.Cleanup(func() {
		w.until("no calls left", func() bool { return len(edge.Calls()) == 0 })
		w.stop()
	})
	return w
}

func (w *world) collect() {
	for e := range w.edge.Events() {
		w.mu.Lock()
		w.events = append(w.events, e)
		close(w.changed)
		w.changed = make(chan struct{})
		w.mu.Unlock()
	}
}

// event waits for the n-th event (from 1) of a kind about a call, or about anything for "".
func (w *world) event(call telephony.CallID, kind telephony.Kind, n int) telephony.Event {
	w.Helper()
	deadline := time.After(patience)
	for {
		w.mu.Lock()
		changed, seen := w.changed, 0
		for _, e := range w.events {
			if e.Kind == kind && (call == "" || e.Call == call) {
				if seen++; seen == n {
					w.mu.Unlock()
					return e
				}
			}
		}
		all := fmt.Sprint(len(w.events), " events")
		w.mu.Unlock()
		select {
		case <-changed:
		case <-deadline:
			w.Fatalf("no %s of call %q; %s", kind, call, all)
		}
	}
}

// count is how many events of a kind there are.
func (w *world) count(kind telephony.Kind) (n int) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, e := range w.events {
		if e.Kind == kind {
			n++
		}
	}
	return n
}

// until polls a condition that has no channel of its own.
func (w *world) until(what string, done func() bool) {
	w.Helper()
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	deadline := time.After(patience)
	for !done() {
		select {
		case <-tick.C:
		case <-deadline:
			w.Errorf("never: %s", what)
			return
		}
	}
}

func (w *world) must(err error) {
	w.Helper()
	if err != nil {
		w.Fatal(err)
	}
}

func (w *world) phone() *telephonytest.Phone {
	w.Helper()
	p, err := telephonytest.NewPhone(loopback)
	w.must(err)
	w.Cleanup(p.Close)
	return p
}

func (w *world) target(number string) string {
	return fmt.Sprintf("sip:%s@%s", number, w.edge.Addresses().SIP)
}

// ring dials and waits for the call to arrive.
func (w *world) ring(number string, o telephonytest.Options) (*telephonytest.Line, telephony.Event) {
	w.Helper()
	n := w.count(telephony.Arrived)
	line, err := w.phone().Dial(w.ctx, w.target(number), "+447700900123", o)
	w.must(err)
	return line, w.event("", telephony.Arrived, n+1)
}

func (w *world) agent(name telephony.AgentID) *telephonytest.Agent {
	w.Helper()
	a, err := telephonytest.NewAgent(w.ctx, func(ctx context.Context, offer string) (string, error) {
		return w.edge.ConnectAgent(ctx, name, offer)
	})
	w.must(err)
	w.Cleanup(a.Close)
	w.until("agent ready", func() bool {
		w.mu.Lock()
		defer w.mu.Unlock()
		ready := 0
		for _, e := range w.events {
			if e.Agent == name && e.Kind == telephony.AgentReady {
				ready++
			}
			if e.Agent == name && e.Kind == telephony.AgentGone {
				ready--
			}
		}
		return ready == 1
	})
	return a
}
