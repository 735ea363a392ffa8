package deadline_test

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/journal"
)

func TestTroubleWithOneStreamHoldsUpNoOther(t *testing.T) {
	for name, trouble := range map[string]func() error{
		"error":  func() error { return errors.New("the line is down") },
		"outage": func() error { return command.Busy },
		"full":   func() error { return journal.ErrFull },
		"panic":  func() error { panic("a defect") },
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				k := newKitchen(t, journal.NewMemory())
				flaky := k.room()
				fire := flaky.Fire
				flaky.Fire = func(ctx context.Context, ask command.Ask, id string, now time.Time) error {
					if id == "bad" {
						if k.note(ask.Key) < 5 {
							return trouble()
						}
					}
					return fire(ctx, ask, id, now)
				}
				_, stop := k.keep(k.options(flaky))
				defer stop()
				due := time.Now().Add(time.Hour)
				k.set("bad", due)
				k.set("good", due.Add(time.Millisecond))
				pass(time.Hour + 500*time.Millisecond)
				k.whistled("good", due.Add(time.Millisecond))
				k.whistled("bad")
				k.write("noise", "bad", noise{}) // somebody else's page does not hurry it
				pass(time.Second)
				if n := len(k.noted()); n != 2 {
					t.Errorf("%d attempts after a second, want 2", n)
				}
				pass(time.Hour)
				k.whistled("bad", due)
				keys := k.noted()
				for _, key := range keys {
					if key != keys[0] {
						t.Errorf("attempts have the keys %v, want the same each time", keys)
					}
				}
			})
		})
	}
}

func TestAStreamThatCannotBeAskedIsAskedAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		k := newKitchen(t, journal.NewMemory())
		broken := k.room()
		next := broken.Next
		var down atomic.Bool
		down.Store(true)
		broken.Next = func(ctx context.Context, force, id string) (time.Time, error) {
			if id == "bad" && down.Load() {
				panic("a defect")
			}
			return next(ctx, force, id)
		}
		keeper, stop := k.keep(k.options(broken))
		due := time.Now().Add(time.Hour)
		k.set("bad", due)
		if err := keeper.Wait(t.Context(), k.set("good", due)); err != nil {
			t.Fatal(err)
		}
		pass(2 * time.Hour)
		k.whistled("good", due)
		k.whistled("bad")
		stop()
		down.Store(false)
		_, stop = k.keep(k.options(broken)) // the stream that owes an answer is in the file
		defer stop()
		synctest.Wait()
		k.whistled("bad", due)
	})
}

// A room whose firing changes nothing and that is due as before must not keep the
// processor busy, and the log must say so.
func TestAClockThatStaysDueDoesNotSpin(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		k := newKitchen(t, journal.NewMemory())
		deaf := k.room()
		fire := deaf.Fire
		var hears atomic.Bool
		deaf.Fire = func(ctx context.Context, ask command.Ask, id string, now time.Time) error {
			k.note(ask.Key)
			if hears.Load() {
				return fire(ctx, ask, id, now)
			}
			return nil
		}
		var told bytes.Buffer
		o := k.options(deaf)
		o.Log = slog.New(slog.NewTextHandler(&told, nil))
		_, stop := k.keep(o)
		defer stop()
		due := time.Now().Add(time.Second)
		k.set("a", due)
		pass(time.Hour)
		keys := k.noted()
		if len(keys) < 10 || len(keys) > 30 || keys[0] == keys[1] {
			t.Errorf("fired %d times in an hour with keys %v", len(keys), keys)
		}
		k.set("a", due.Add(24*time.Hour)) // which changes nothing of the first
		pass(time.Second)
		if more := len(k.noted()) - len(keys); more > 1 {
			t.Errorf("fired %d times after another page", more)
		}
		hears.Store(true)
		pass(6 * time.Minute)
		k.whistled("a", due)
		stop()
		if !strings.Contains(told.String(), "northshire/kettle/a") {
			t.Errorf("the log does not name the stream:\n%s", &told)
		}
	})
}

// gap is a journal that lost a page.
type gap struct{ journal.Journal }

func (g gap) Read(ctx context.Context, after journal.Position, limit int) ([]journal.Page, error) {
	pages, err := g.Journal.Read(ctx, after, limit)
	if len(pages) > 1 {
		pages = pages[1:]
	}
	return pages, err
}

func TestAGapInTheJournalHalts(t *testing.T) {
	k := newKitchen(t, journal.NewMemory())
	k.set("a", time.Now())
	last := k.set("b", time.Now())
	k.journal = gap{k.journal}
	keeper := k.open(k.options())
	defer keeper.Close()
	if err := keeper.Run(t.Context()); err == nil || !strings.Contains(err.Error(), "journal verify") {
		t.Errorf("Run = %v, want what to do", err)
	}
	if err := keeper.Wait(t.Context(), last); err == nil {
		t.Error("Wait returned although Run had halted")
	}
}
