package deadline_test

import (
	"context"
	"fmt"
	"slices"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"bluelamp/internal/deadline"
	"bluelamp/internal/journal"
)

func TestAClockFiresOnceWhenItIsDue(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		k := newKitchen(t, journal.NewMemory())
		keeper, stop := k.keep(k.options())
		defer stop()
		start := time.Now()
		first, second := start.Add(10*time.Minute), start.Add(3*time.Hour)
		if err := keeper.Wait(t.Context(), k.set("a", first, second)); err != nil {
			t.Fatal(err)
		}
		if keeper.Len() != 1 {
			t.Errorf("%d clocks wait, want 1", keeper.Len())
		}
		pass(10*time.Minute - time.Second)
		k.whistled("a")
		pass(2 * time.Second)
		k.whistled("a", first)
		pass(24 * time.Hour)
		k.whistled("a", first, second)
		if keeper.Len() != 0 {
			t.Errorf("%d clocks wait although nothing is due", keeper.Len())
		}
	})
}

func TestWhatFellDueMeanwhileIsFiredAtTheStartOldestFirst(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		k := newKitchen(t, journal.NewMemory())
		keeper, stop := k.keep(k.options())
		start := time.Now()
		var last journal.Position
		var want []string
		for i := range 150 { // more than one round
			id := fmt.Sprint(150 - i)
			want = append(want, id)
			last = k.set(id, start.Add(time.Hour+time.Duration(i)*time.Second))
		}
		if err := keeper.Wait(t.Context(), last); err != nil {
			t.Fatal(err)
		}
		stop()
		k.set("unseen", start.Add(30*time.Minute)) // while nobody kept clocks
		pass(5 * time.Hour)
		_, stop = k.keep(k.options())
		defer stop()
		synctest.Wait()
		if _, fired := k.counts(); !slices.Equal(fired, append([]string{"unseen"}, want...)) {
			t.Errorf("fired %v", fired)
		}
	})
}

func TestTenThousandThatWaitCostNothing(t *testing.T) {
	const many = 10_000
	synctest.Test(t, func(t *testing.T) {
		k := newKitchen(t, journal.NewMemory())
		due := time.Now().Add(48 * time.Hour)
		var last journal.Position
		for i := range many {
			last = k.set(fmt.Sprint(i), due)
			if i%10 == 0 {
				last = k.set(fmt.Sprint(i), due.Add(time.Hour)) // asked once for both
			}
		}
		keeper, stop := k.keep(k.options())
		defer stop()
		if err := keeper.Wait(t.Context(), last); err != nil {
			t.Fatal(err)
		}
		if asked, _ := k.counts(); asked > many+many/100 || keeper.Len() != many {
			t.Errorf("%d streams asked %d times, %d wait", many, asked, keeper.Len())
		}
		before, _ := k.counts()
		pass(24 * time.Hour)
		if asked, fired := k.counts(); asked != before || len(fired) != 0 {
			t.Errorf("while all waited, %d were asked and %d fired", asked-before, len(fired))
		}
		k.write("noise", "1", noise{})
		k.set("7", due.Add(-time.Hour))
		synctest.Wait()
		if asked, _ := k.counts(); asked != before+1 {
			t.Errorf("%d were asked after one was touched", asked-before)
		}
	})
}

func TestOtherRulesAskEveryStreamAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		k := newKitchen(t, journal.NewMemory())
		var early atomic.Int64
		ruled := k.room()
		next := ruled.Next
		ruled.Next = func(ctx context.Context, force, id string) (time.Time, error) {
			due, err := next(ctx, force, id)
			return due.Add(-time.Duration(early.Load())), err
		}
		o := k.options(ruled)
		o.Rules = "1"
		keeper, stop := k.keep(o)
		due := time.Now().Add(10 * time.Hour)
		if err := keeper.Wait(t.Context(), k.set("a", due)); err != nil {
			t.Fatal(err)
		}
		early.Store(int64(2 * time.Hour))
		keeper.Again()
		pass(8*time.Hour + time.Second)
		if _, fired := k.counts(); len(fired) == 0 {
			t.Error("a clock that new rules set earlier was not fired")
		}
		stop()

		early.Store(0)
		k.set("b", due)
		keeper, stop = k.keep(o)
		synctest.Wait()
		stop()
		before, _ := k.counts()
		_, stop = k.keep(o) // as it was
		synctest.Wait()
		stop()
		if asked, _ := k.counts(); asked != before {
			t.Errorf("%d were asked at a start with the same rules", asked-before)
		}
		o.Rules = "2"
		_, stop = k.keep(o)
		defer stop()
		synctest.Wait()
		if asked, _ := k.counts(); asked == before {
			t.Error("nobody was asked at a start with other rules")
		}
		_ = keeper
	})
}

// What the wall says counts, whatever the timers say: here the computer slept for
// two days, and timers know nothing of it.
func TestAClockThatFellDueWhileTheComputerSleptIsFiredSoon(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		k := newKitchen(t, journal.NewMemory())
		var jump atomic.Int64
		o := k.options()
		o.Now = func() time.Time { return time.Now().Add(time.Duration(jump.Load())) }
		keeper, stop := k.keep(o)
		defer stop()
		due := time.Now().Add(47 * time.Hour)
		if err := keeper.Wait(t.Context(), k.set("a", due)); err != nil {
			t.Fatal(err)
		}
		pass(time.Minute)
		jump.Store(int64(48 * time.Hour))
		pass(31 * time.Second)
		k.whistled("a", due)
	})
}

// In the nights in which the clocks change, two moments have the same time of day,
// or an hour is missing. Due times are moments.
func TestTheNightsInWhichTheClocksChange(t *testing.T) {
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	for name, start := range map[string]time.Time{
		"spring": time.Date(2026, 3, 29, 0, 30, 0, 0, london), "autumn": time.Date(2026, 10, 25, 0, 30, 0, 0, london),
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				k := newKitchen(t, journal.NewMemory())
				offset := time.Until(start)
				o := k.options()
				o.Now = func() time.Time { return time.Now().Add(offset).In(london) }
				due := start.Add(2 * time.Hour)
				keeper, stop := k.keep(o)
				defer stop()
				if err := keeper.Wait(t.Context(), k.set("a", due)); err != nil {
					t.Fatal(err)
				}
				pass(2*time.Hour - time.Second)
				k.whistled("a")
				pass(2 * time.Second)
				k.whistled("a", due)
			})
		})
	}
}

func TestOpenRefusesRoomsThatCannotBeKept(t *testing.T) {
	k := newKitchen(t, journal.NewMemory())
	for name, rooms := range map[string][]deadline.Room{"twice": {k.room(), k.room()}, "nothing": {{Name: "empty"}}} {
		if _, err := deadline.Open(t.Context(), k.options(rooms...)); err == nil {
			t.Errorf("%s: taken", name)
		}
	}
}
