package deadline_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/deadline"
	"bluelamp/internal/journal"
	"bluelamp/internal/journal/sqlitejournal"
)

// onDisk is a kitchen with a journal in a file.
func onDisk(t *testing.T) *kitchen {
	t.Helper()
	j, err := sqlitejournal.Open(t.Context(), filepath.Join(t.TempDir(), "journal.db"), sqlitejournal.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := j.Close(); err != nil {
			t.Error(err)
		}
	})
	return newKitchen(t, j)
}

// past sets kettles that are all due already, some more than once.
func (k *kitchen) past(r *rand.Rand, kettles int) map[string][]time.Time {
	want := map[string][]time.Time{}
	for i := range kettles {
		id := fmt.Sprint(i)
		for range 1 + r.IntN(3) {
			want[id] = append(want[id], time.Now().Add(-time.Duration(r.IntN(3600)+1)*time.Second).UTC().Truncate(time.Microsecond))
		}
		slices.SortFunc(want[id], time.Time.Compare)
		want[id] = slices.CompactFunc(want[id], time.Time.Equal)
		k.set(id, want[id]...)
	}
	return want
}

// done waits until every kettle has whistled for the last time.
func (k *kitchen) done(ctx context.Context, want map[string][]time.Time) error {
	tokens, stop := k.journal.Watch()
	defer stop()
	for {
		left := 0
		for id := range want {
			left += len(k.kettle(id).waiting)
		}
		if left == 0 {
			return nil
		}
		select {
		case <-tokens:
		case <-ctx.Done():
			return fmt.Errorf("%d are still due: %w", left, ctx.Err())
		}
	}
}

func TestTwoKeepersOnOneJournalFireOnce(t *testing.T) {
	for seed := range uint64(4) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			k := onDisk(t)
			want := k.past(rand.New(rand.NewPCG(seed, 1)), 30)
			one, two := k.options(), k.options()
			two.Dir = t.TempDir()
			_, stopOne := k.keep(one)
			defer stopOne()
			_, stopTwo := k.keep(two)
			defer stopTwo()
			ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
			defer cancel()
			if err := k.done(ctx, want); err != nil {
				t.Fatal(err)
			}
			stopOne()
			stopTwo()
			for id, times := range want {
				k.whistled(id, times...)
			}
		})
	}
}

// errCrash is what every call answers after the crash.
var errCrash = errors.New("crashed")

// crashing lets everything go on for a number of steps, then nothing more: a step
// is a call of Next or Fire, before and after.
type crashing struct {
	left  int
	crash context.CancelFunc
}

func (c *crashing) step() error {
	if c.left--; c.left < 0 {
		c.crash()
		return errCrash
	}
	return nil
}

func (c *crashing) room(r deadline.Room) deadline.Room {
	next, fire := r.Next, r.Fire
	r.Next = func(ctx context.Context, force, id string) (time.Time, error) {
		if err := c.step(); err != nil {
			return time.Time{}, err
		}
		due, err := next(context.WithoutCancel(ctx), force, id)
		return due, errors.Join(err, c.step())
	}
	r.Fire = func(ctx context.Context, ask command.Ask, id string, now time.Time) error {
		if err := c.step(); err != nil {
			return err
		}
		return errors.Join(fire(context.WithoutCancel(ctx), ask, id, now), c.step())
	}
	return r
}

// A crash loses what is in memory: the file of the next start is a copy as it was
// at a random time before.
func TestACrashAtAnyPointLosesAndDoublesNothing(t *testing.T) {
	for seed := range uint64(25) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				r := rand.New(rand.NewPCG(seed, 2))
				k := newKitchen(t, journal.NewMemory())
				want := k.past(r, 8)
				for range 12 {
					k.crashed(r)
					if id := fmt.Sprint(r.IntN(8)); r.IntN(3) == 0 {
						late := time.Now().Add(-time.Second)
						want[id] = append(want[id], late)
						k.set(id, late)
					}
				}
				k.finished(want)
			})
		})
	}
}

// crashed keeps clocks until a crash, and may bring back an older file.
func (k *kitchen) crashed(r *rand.Rand) {
	k.t.Helper()
	old := k.copied()
	ctx, crash := context.WithTimeout(context.Background(), time.Hour) // when there is nothing left to do
	defer crash()
	c := &crashing{left: r.IntN(30), crash: crash}
	keeper := k.open(k.options(c.room(k.room())))
	if err := errors.Join(keeper.Run(ctx), keeper.Close()); err != nil {
		k.t.Fatal(err)
	}
	if r.IntN(2) == 0 {
		k.dir = old
	}
}

// finished keeps clocks to the end and looks at what came of it.
func (k *kitchen) finished(want map[string][]time.Time) {
	k.t.Helper()
	_, stop := k.keep(k.options())
	defer stop()
	ctx, cancel := context.WithTimeout(context.Background(), time.Hour)
	defer cancel()
	if err := k.done(ctx, want); err != nil {
		k.t.Fatal(err)
	}
	for id, times := range want {
		k.whistled(id, times...)
	}
}

// copied is a folder with the file as it is now, if there is one.
func (k *kitchen) copied() string {
	k.t.Helper()
	dir := k.t.TempDir()
	files, err := filepath.Glob(filepath.Join(k.dir, "deadlines.db*"))
	if err != nil {
		k.t.Fatal(err)
	}
	for _, f := range files {
		if err := copyFile(f, filepath.Join(dir, filepath.Base(f))); err != nil {
			k.t.Fatal(err)
		}
	}
	return dir
}

func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.Create(to)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}
