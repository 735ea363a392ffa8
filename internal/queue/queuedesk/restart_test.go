package queuedesk_test

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"bluelamp/internal/journal"
	"bluelamp/internal/queue"
	"bluelamp/internal/queue/queuedesk"
)

func TestRestart(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := open(t)
		r.sits("ann")
		r.sits("bob")
		r.rings("c1", "101")
		r.accepts("ann", "c1")
		r.rings("c2", "101")
		r.start()
		if w := r.Waiting(); len(w) != 1 || w[0].ID != "c2" {
			t.Errorf("waiting are %v", w)
		}
		for _, c := range r.Waiting() {
			_, _, err := r.Leave(t.Context(), c.ID, queue.Interrupted, time.Now())
			r.must(err)
		}
		r.stands("c1 in-hand ann")
		r.is("bob", queue.Idle, "")
		r.Present("bob")
		r.Softphone("bob", true)
		time.Sleep(20 * time.Second)
		r.is("bob", queue.Idle, "")
		if !r.State().Handler("ann").Missing {
			t.Error("ann did not come back")
		}
		r.rings("c3", "101")
		r.stands("c1 in-hand ann, c3 offered bob")
	})
}

func TestNewDayCarriesOn(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := open(t)
		r.sits("ann")
		r.sits("bob")
		r.rings("c1", "101")
		first := time.Now().UTC().Format(time.DateOnly)
		r.accepts(r.State().Contacts[0].Handler, "c1")
		time.Sleep(24 * time.Hour)
		r.rings("c2", "101")
		r.stands("c1 in-hand ann, c2 offered bob")
		second := time.Now().UTC().Format(time.DateOnly)
		pages, err := r.journal.ReadStream(t.Context(), journal.NewStream("northshire", queue.Room, second), 0)
		r.must(err)
		if second == first || len(pages) == 0 || pages[0].Type != "queue.day-opened" {
			t.Fatalf("%s begins with %v", second, pages)
		}
		time.Sleep(40 * 24 * time.Hour) // the offer lapses on its day; then nothing for weeks
		r.start()
		r.stands("c1 in-hand ann, c2 waiting")
	})
}

func TestFullDiskChangesNothing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := open(t)
		r.sits("ann")
		r.rings("c1", "101")
		r.journal.fails(journal.ErrFull, false)
		if _, err := r.Accept(t.Context(), "ann", "c1"); !errors.Is(err, journal.ErrFull) {
			t.Errorf("got %v", err)
		}
		time.Sleep(time.Minute) // the offer runs out, and cannot be written down
		r.stands("c1 offered ann")
		r.journal.fails(nil, false)
		time.Sleep(time.Second) // it is tried again without anybody asking
		r.stands("c1 waiting")
		r.is("ann", queue.Unready, "missed-offer")
	})
}

func TestUnknownOutcomeIsReadAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := open(t)
		r.sits("ann")
		r.rings("c1", "101")
		r.journal.fails(journal.ErrUncertain, true)
		if _, err := r.Accept(t.Context(), "ann", "c1"); !errors.Is(err, journal.ErrUncertain) {
			t.Errorf("got %v", err)
		}
		r.accepts("ann", "c1")
		r.stands("c1 in-hand ann")
	})
}

func TestAnotherWriter(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := open(t)
		r.sits("ann")
		r.rings("c1", "101")
		other, err := queuedesk.Open(t.Context(), queuedesk.Options{
			Force: "northshire", Journal: r.journal, Codec: r.codec, Rules: rules(),
		})
		r.must(err)
		_, _, err = other.Leave(t.Context(), "c1", queue.Abandoned, time.Now())
		r.must(err)
		other.Close()
		if _, err := r.Accept(t.Context(), "ann", "c1"); !errors.Is(err, queue.OfferGone) {
			t.Errorf("the caller has left, got %v", err)
		}
		r.stands("")
	})
}

func TestClosedDeskRefuses(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := open(t)
		r.Close()
		if _, err := r.Ready(t.Context(), "ann", nil); !errors.Is(err, queuedesk.Closed) {
			t.Errorf("got %v", err)
		}
	})
}

func TestAskerWhoGoesFirstChangesNothingElse(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := open(t)
		ctx, cancel := context.WithCancel(t.Context())
		r.journal.first = func() { cancel(); time.Sleep(time.Second) }
		if _, err := r.Ready(ctx, "ann", nil); !errors.Is(err, context.Canceled) {
			t.Errorf("got %v", err)
		}
		time.Sleep(2 * time.Second)
		r.is("ann", queue.Idle, "")
	})
}

func TestWatch(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := open(t)
		tokens, stop := r.Watch()
		defer stop()
		<-tokens // the first look
		r.sits("ann")
		<-tokens
		if n := len(tokens); n != 0 {
			t.Errorf("%d tokens left", n)
		}
		_, err := r.Ready(t.Context(), "ann", nil) // changes nothing
		r.must(err)
		if n := len(tokens); n != 0 {
			t.Error("a token without a change")
		}
	})
}

func TestWholeRoomLosesItsNetwork(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := open(t)
		var leave []func()
		for i := range 300 {
			leave = append(leave, r.sits("h"+time.Duration(i).String()))
		}
		for _, f := range leave {
			f()
		}
		time.Sleep(21 * time.Second)
		synctest.Wait()
		for _, h := range r.State().Handlers {
			if !h.Missing || h.Status != queue.Unready {
				t.Fatalf("%s is %s", h.ID, h.Status)
			}
		}
	})
}
