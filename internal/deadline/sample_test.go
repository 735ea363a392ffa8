package deadline_test

import (
	"context"
	"errors"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/deadline"
	"bluelamp/internal/journal"
)

// A kettle is set to whistle at times, and whistles once for each.
type (
	kettleSet struct {
		Times []time.Time `json:"times"`
	}
	kettleWhistled struct {
		For time.Time `json:"for"`
		At  time.Time `json:"at"`
	}
	noise struct{}
)

type kettle struct {
	waiting  []time.Time
	whistled []kettleWhistled
}

func foldKettle(k kettle, event any) kettle {
	switch e := event.(type) {
	case kettleSet:
		k.waiting = slices.SortedFunc(slices.Values(append(slices.Clone(k.waiting), e.Times...)), time.Time.Compare)
	case kettleWhistled:
		k.waiting = slices.DeleteFunc(slices.Clone(k.waiting), func(t time.Time) bool { return t.Equal(e.For) })
		k.whistled = append(slices.Clip(k.whistled), e)
	}
	return k
}

const (
	force = "northshire"
	room  = "kettle"
)

// pass lets time pass in a bubble, and everything that happens then.
func pass(d time.Duration) {
	time.Sleep(d)
	synctest.Wait()
}

// kitchen is a journal with kettles, and counts what is asked of them.
type kitchen struct {
	t       testing.TB
	dir     string
	journal journal.Journal
	codec   *journal.Codec
	desk    *command.Desk

	mu    sync.Mutex
	asked int
	fired []string // ids, in order
	keys  []string // noted by a test
}

// note keeps a key and says how many there are by then.
func (k *kitchen) note(key string) int {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.keys = append(k.keys, key)
	return len(k.keys)
}

func (k *kitchen) noted() []string {
	k.mu.Lock()
	defer k.mu.Unlock()
	return slices.Clone(k.keys)
}

func newKitchen(t testing.TB, j journal.Journal) *kitchen {
	t.Helper()
	catalogue, err := journal.NewCatalogue([]journal.Entry{
		journal.Of[kettleSet]("kettle.set", 1), journal.Of[kettleWhistled]("kettle.whistled", 1), journal.Of[noise]("noise.made", 1),
	})
	if err != nil {
		t.Fatal(err)
	}
	codec := journal.NewCodec(catalogue, journal.NewMemoryKeys())
	return &kitchen{t: t, dir: t.TempDir(), journal: j, codec: codec, desk: command.NewDesk(j, codec, time.Now)}
}

// set sets a kettle to whistle.
func (k *kitchen) set(id string, times ...time.Time) journal.Position {
	k.t.Helper()
	return k.write(room, id, kettleSet{times})
}

func (k *kitchen) write(room, id string, event any) journal.Position {
	k.t.Helper()
	r, err := command.Do(context.Background(), k.desk, command.Ask{Force: force, Actor: "system/test"}, room, id,
		func(n int, _ any) int { return n + 1 }, func(int) ([]any, error) { return []any{event}, nil })
	if err != nil {
		k.t.Fatal(err)
	}
	return r.Last
}

func (k *kitchen) kettle(id string) kettle {
	k.t.Helper()
	state, _, err := command.Load(context.Background(), k.desk, force, room, id, foldKettle)
	if err != nil {
		k.t.Fatal(err)
	}
	return state
}

// room is the kettles as the keeper sees them.
func (k *kitchen) room() deadline.Room {
	return deadline.Room{
		Name: room,
		Next: func(ctx context.Context, force, id string) (time.Time, error) {
			k.mu.Lock()
			k.asked++
			k.mu.Unlock()
			state, _, err := command.Load(ctx, k.desk, force, room, id, foldKettle)
			if err != nil || len(state.waiting) == 0 {
				return time.Time{}, err
			}
			return state.waiting[0], nil
		},
		Fire: func(ctx context.Context, ask command.Ask, id string, now time.Time) error {
			_, err := command.Do(ctx, k.desk, ask, room, id, foldKettle, func(state kettle) (events []any, _ error) {
				for _, t := range state.waiting {
					if !t.After(now) {
						events = append(events, kettleWhistled{For: t, At: now})
					}
				}
				return events, nil
			})
			if err == nil {
				k.mu.Lock()
				k.fired = append(k.fired, id)
				k.mu.Unlock()
			}
			return err
		},
	}
}

func (k *kitchen) counts() (asked int, fired []string) {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.asked, slices.Clone(k.fired)
}

func (k *kitchen) options(rooms ...deadline.Room) deadline.Options {
	if len(rooms) == 0 {
		rooms = []deadline.Room{k.room()}
	}
	return deadline.Options{Dir: k.dir, Journal: k.journal, Rooms: rooms}
}

// keep runs a keeper until the returned function is called.
func (k *kitchen) keep(o deadline.Options) (keeper *deadline.Keeper, stop func()) {
	k.t.Helper()
	keeper, err := deadline.Open(context.Background(), o)
	if err != nil {
		k.t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- keeper.Run(ctx) }()
	return keeper, sync.OnceFunc(func() {
		cancel()
		if err := errors.Join(<-done, keeper.Close()); err != nil {
			k.t.Error(err)
		}
	})
}

// whistled fails unless the kettle whistled once for each of the times, no earlier.
func (k *kitchen) whistled(id string, times ...time.Time) {
	k.t.Helper()
	got := k.kettle(id).whistled
	if len(got) != len(times) {
		k.t.Errorf("kettle %s whistled %d times, want %d: %v", id, len(got), len(times), got)
		return
	}
	for i, w := range got {
		if !w.For.Equal(times[i]) || w.At.Before(w.For) {
			k.t.Errorf("kettle %s whistled at %v for %v, want for %v and not before", id, w.At, w.For, times[i])
		}
	}
}
