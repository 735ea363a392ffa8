package testtelephone_test

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net/netip"
	"testing"
	"time"

	"bluelamp/internal/telephony"
	"bluelamp/internal/telephony/telephonytest"
	"bluelamp/internal/telephony/testtelephone"
)

// world is an edge, a gateway that rings it, and the events.
type world struct {
	*testing.T
	ctx  context.Context
	edge *telephony.Edge
	g    *testtelephone.Gateway
}

func open(t *testing.T) *world {
	t.Helper()
	log := slog.New(slog.NewTextHandler(io.Discard, nil))
	local := []netip.Prefix{netip.MustParsePrefix("127.0.0.1/32")}
	edge, err := telephony.New(telephony.Config{Listen: "127.0.0.1:0", Trunks: []telephony.Trunk{
		{Name: "demo", Service: "999", Dialled: []string{"999"}, Sources: local},
		{Name: "demo", Service: "101", Dialled: []string{"101"}, Sources: local, Waiting: telephony.Announce}}}, log, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	ended := make(chan error, 1)
	go func() { ended <- edge.Run(ctx) }()
	g, err := testtelephone.New(testtelephone.Config{Target: edge.Addresses().SIP, Listen: "127.0.0.1:0"}, log)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		g.Close()
		cancel()
		for range edge.Events() {
		}
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	return &world{t, ctx, edge, g}
}

// event takes events until one of a kind.
func (w *world) event(kind telephony.Kind) telephony.Event {
	w.Helper()
	for {
		select {
		case e := <-w.edge.Events():
			if e.Kind == kind {
				return e
			}
		case <-w.ctx.Done():
			w.Fatalf("no %s", kind)
		}
	}
}

func (w *world) must(err error) {
	w.Helper()
	if err != nil {
		w.Fatal(err)
	}
}

// place opens a page and rings.
func (w *world) place(o testtelephone.Order) (page *telephonytest.Agent, id string) {
	w.Helper()
	page, err := telephonytest.NewAgent(w.ctx, func(ctx context.Context, offer string) (answer string, err error) {
		o.OfferSDP = offer
		id, answer, err = w.g.Place(ctx, o)
		return answer, err
	})
	w.must(err)
	w.Cleanup(page.Close)
	return page, id
}

func (w *world) await(id string, want testtelephone.State) testtelephone.Status {
	w.Helper()
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for {
		s, err := w.g.Status(id)
		w.must(err)
		if s.State == want {
			return s
		}
		select {
		case <-tick.C:
		case <-w.ctx.Done():
			w.Fatalf("the call is %+v, not %s", s, want)
		}
	}
}

func TestAPageRingsAndTalks(t *testing.T) {
	w := open(t)
	handler, err := telephonytest.NewAgent(w.ctx, func(ctx context.Context, offer string) (string, error) {
		return w.edge.ConnectAgent(ctx, "h1", offer)
	})
	w.must(err)
	defer handler.Close()
	w.event(telephony.AgentReady)

	page, id := w.place(testtelephone.Order{Number: "999", CallerNumber: "+447700900123", Withheld: true})
	arrived := w.event(telephony.Arrived)
	if got, want := arrived.Arrival.Caller, (telephony.Caller{Number: "+447700900123", Withheld: true, Asserted: true}); got != want {
		t.Errorf("caller %+v, want %+v", got, want)
	}
	w.await(id, testtelephone.Ringing)
	w.must(page.AwaitTone(w.ctx, 400))
	if err := w.g.Digit(w.ctx, id, "5"); !errors.Is(err, testtelephone.ErrDigit) {
		t.Errorf("a key while it rings: %v", err)
	}
	w.must(w.edge.Answer(w.ctx, arrived.Call, "h1"))
	w.await(id, testtelephone.Talking)
	page.SendTone(440)
	handler.SendTone(1000)
	w.must(handler.AwaitTone(w.ctx, 440))
	w.must(page.AwaitTone(w.ctx, 1000))
	w.must(w.g.Digit(w.ctx, id, "5"))
	if e := w.event(telephony.Digit); e.Digit != "5" {
		t.Errorf("key %q", e.Digit)
	}
	w.must(w.g.HangUp(w.ctx, id))
	if e := w.event(telephony.Left); e.Leaving.Cause != telephony.Bye || e.Leaving.By != telephony.ByCaller {
		t.Errorf("left %+v", e.Leaving)
	}
	if s := w.await(id, testtelephone.Ended); s.Reason != "The call has ended." {
		t.Errorf("the page is told %q", s.Reason)
	}
}

func TestClosingThePageHangsUp(t *testing.T) {
	w := open(t)
	page, id := w.place(testtelephone.Order{Number: "101", CallerNumber: "01632960123"})
	w.event(telephony.Arrived)
	w.await(id, testtelephone.Talking)
	page.Close()
	if e := w.event(telephony.Left); e.Leaving.By != telephony.ByCaller || !e.Leaving.BeforeAnswer {
		t.Errorf("left %+v", e.Leaving)
	}
}

func TestWhatTheTestTelephoneRefuses(t *testing.T) {
	w := open(t)
	for what, o := range map[string]testtelephone.Order{
		"words":     {Number: "help", CallerNumber: "01632960123"},
		"no caller": {Number: "999"},
	} {
		if _, _, err := w.g.Place(w.ctx, o); !errors.Is(err, testtelephone.ErrNumber) {
			t.Errorf("%s: %v", what, err)
		}
	}
	if _, _, err := w.g.Place(w.ctx, testtelephone.Order{Number: "999", CallerNumber: "01632960123", OfferSDP: "v=0"}); !errors.Is(err, testtelephone.ErrOffer) {
		t.Errorf("nonsense offer: %v", err)
	}
	if _, err := w.g.Status("none"); !errors.Is(err, testtelephone.ErrNoCall) {
		t.Errorf("status of nothing: %v", err)
	}
	// A call that is refused at once takes the page's connection with it.
	placed, gone := make(chan string, 1), make(chan struct{})
	ctx, cancel := context.WithCancel(w.ctx)
	go func() {
		defer close(gone)
		_, _ = telephonytest.NewAgent(ctx, func(ctx context.Context, offer string) (string, error) {
			id, answer, err := w.g.Place(ctx, testtelephone.Order{Number: "117", CallerNumber: "01632960123", OfferSDP: offer})
			placed <- id
			return answer, err
		})
	}()
	s := w.await(<-placed, testtelephone.Ended)
	cancel()
	<-gone
	if s.Reason != "This number is not served here." {
		t.Errorf("the page is told %q", s.Reason)
	}
}
