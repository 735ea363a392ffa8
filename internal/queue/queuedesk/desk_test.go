package queuedesk_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"bluelamp/internal/journal"
	"bluelamp/internal/queue"
	"bluelamp/internal/queue/queuedesk"
)

// room is a desk over a journal in memory. Inside synctest.Test time.Now and
// time.AfterFunc are the bubble's, so the desk runs on its real clock.
type room struct {
	*queuedesk.Desk
	t       *testing.T
	journal *brittle
	codec   *journal.Codec
}

func rules() queue.Rules {
	return queue.Rules{
		Services: map[string]queue.Service{
			"999": {Rank: 1, Skills: []string{"emergency"}, OfferFor: 8 * time.Second},
			"101": {Rank: 2, OfferFor: 15 * time.Second},
		},
		Grace: 20 * time.Second, MissedOffer: "missed-offer", BrowserGone: "browser-gone", Reasons: []string{"break"},
	}
}

func open(t *testing.T) *room {
	t.Helper()
	catalogue, err := journal.NewCatalogue(queue.Catalogue())
	if err != nil {
		t.Fatal(err)
	}
	r := &room{
		t: t, journal: &brittle{Journal: journal.NewMemory()},
		codec: journal.NewCodec(catalogue, journal.NewMemoryKeys()),
	}
	r.start()
	return r
}

// start opens the desk, as after a restart when there was one before.
func (r *room) start() {
	r.t.Helper()
	if r.Desk != nil {
		r.Close()
	}
	desk, err := queuedesk.Open(r.t.Context(), queuedesk.Options{
		Force: "northshire", Journal: r.journal, Codec: r.codec, Rules: rules(),
		Log: slog.New(slog.NewTextHandler(io.Discard, nil)),
	})
	if err != nil {
		r.t.Fatal(err)
	}
	r.Desk = desk
	r.t.Cleanup(desk.Close)
}

// sits puts a handler before a screen with a connected softphone, ready.
func (r *room) sits(handler string, skills ...string) (leaves func()) {
	r.t.Helper()
	leaves = r.Present(handler)
	r.Softphone(handler, true)
	_, err := r.Ready(r.t.Context(), handler, skills)
	r.must(err)
	return leaves
}

func (r *room) rings(contact, service string) {
	r.t.Helper()
	_, err := r.Join(r.t.Context(), contact, service, time.Now())
	r.must(err)
}

func (r *room) accepts(handler, contact string) {
	r.t.Helper()
	_, err := r.Accept(r.t.Context(), handler, contact)
	r.must(err)
}

func (r *room) must(err error) {
	r.t.Helper()
	if err != nil {
		r.t.Fatal(err)
	}
}

// stands compares the queue with a story such as "c1 offered ann, c2 waiting".
func (r *room) stands(want string) {
	r.t.Helper()
	synctest.Wait()
	var told []string
	for _, c := range r.State().Contacts {
		told = append(told, strings.TrimSpace(fmt.Sprintf("%s %s %s", c.ID, c.Stage, c.Handler)))
	}
	if got := strings.Join(told, ", "); got != want {
		r.t.Errorf("queue is %q, want %q", got, want)
	}
}

func (r *room) is(handler string, want queue.Status, reason string) {
	r.t.Helper()
	synctest.Wait()
	if h := r.State().Handler(handler); h.Status != want || h.Reason != reason {
		r.t.Errorf("%s is %s (%s), want %s (%s)", handler, h.Status, h.Reason, want, reason)
	}
}

// appends returns how many batches the journal has taken.
func (r *room) appends() int {
	r.journal.mu.Lock()
	defer r.journal.mu.Unlock()
	return r.journal.taken
}

// brittle is a journal that fails on demand.
type brittle struct {
	journal.Journal
	mu    sync.Mutex
	fail  error  // of the next appends
	once  bool   // of the next only
	first func() // run before the next append
	taken int
}

// fails makes the next appends fail, the first of them only when once is set.
// Nil mends the journal.
func (b *brittle) fails(err error, once bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.fail, b.once = err, once
}

func (b *brittle) Append(ctx context.Context, batch journal.Batch) (journal.Receipt, error) {
	b.mu.Lock()
	first, err := b.first, b.fail
	b.first = nil
	if b.once {
		b.fail = nil
	}
	b.mu.Unlock()
	if first != nil {
		first()
	}
	if err != nil {
		return journal.Receipt{}, err
	}
	receipt, err := b.Journal.Append(ctx, batch)
	b.mu.Lock()
	defer b.mu.Unlock()
	if err == nil {
		b.taken++
	}
	return receipt, err
}

func TestFreedHandlerGetsTheNextInOneAppend(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := open(t)
		r.sits("ann", "emergency")
		r.rings("c1", "101")
		r.accepts("ann", "c1")
		r.rings("c2", "101")
		r.rings("c3", "999")
		_, err := r.WrapUp(t.Context(), "c1")
		r.must(err)
		r.stands("c3 waiting, c1 wrap-up ann, c2 waiting")
		before := r.appends()
		_, err = r.Finish(t.Context(), "ann", "c1", true)
		r.must(err)
		r.stands("c3 offered ann, c2 waiting")
		if n := r.appends() - before; n != 1 {
			t.Errorf("%d appends for one decision", n)
		}
	})
}

func TestOfferRunsOut(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := open(t)
		r.sits("ann")
		time.Sleep(time.Second) // the bubble's clock: ann is idle for longer
		r.sits("bob")
		r.rings("c1", "101")
		r.stands("c1 offered ann")
		time.Sleep(15 * time.Second)
		r.stands("c1 offered bob")
		r.is("ann", queue.Unready, "missed-offer")
		if _, err := r.Accept(t.Context(), "ann", "c1"); !errors.Is(err, queue.OfferGone) {
			t.Errorf("ann was too late, got %v", err)
		}
		time.Sleep(15 * time.Second)
		r.stands("c1 waiting")
		r.is("bob", queue.Unready, "missed-offer")
	})
}

func TestHandlerGoneIsOfferedNothing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := open(t)
		leaves := r.sits("ann")
		again := r.Present("ann") // a second window
		time.Sleep(time.Second)
		r.sits("bob")
		r.rings("c1", "101")
		leaves()
		leaves()
		r.stands("c1 offered ann")
		again()
		r.stands("c1 offered bob")
		r.is("ann", queue.Idle, "")
		time.Sleep(20 * time.Second)
		r.is("ann", queue.Unready, "browser-gone")
		if !r.State().Handler("ann").Missing {
			t.Error("ann's browser is gone for longer than the grace")
		}
		r.Present("ann")
		r.is("ann", queue.Unready, "browser-gone")
		if r.State().Handler("ann").Missing {
			t.Error("ann is back")
		}
	})
}

func TestReloadOfThePageCostsNothing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := open(t)
		leaves := r.sits("ann")
		leaves()
		r.Softphone("ann", false)
		r.rings("c1", "101")
		r.stands("c1 waiting")
		time.Sleep(3 * time.Second)
		r.Present("ann")
		r.stands("c1 waiting") // no softphone yet
		r.Softphone("ann", true)
		r.stands("c1 offered ann")
		if there, line := r.Reachable("ann"); !there || !line {
			t.Error("ann is there with a softphone")
		}
	})
}

func TestCallCouldNotBePutThrough(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := open(t)
		r.sits("ann")
		r.rings("c1", "101")
		r.rings("c2", "101")
		r.accepts("ann", "c1")
		_, err := r.NotConnected(t.Context(), "ann", "c1")
		r.must(err)
		r.stands("c1 waiting, c2 waiting")
		r.is("ann", queue.Unready, "missed-offer")
		r.sits("bob")
		r.stands("c1 offered bob, c2 waiting")
	})
}

func TestLeave(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := open(t)
		r.sits("ann")
		r.rings("c1", "101")
		r.rings("c2", "101")
		offered, _, err := r.Leave(t.Context(), "c1", queue.Abandoned, time.Now())
		r.must(err)
		if !offered {
			t.Error("c1 stood before ann")
		}
		r.stands("c2 offered ann")
	})
}
