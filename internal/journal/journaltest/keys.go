package journaltest

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"

	"bluelamp/internal/journal"
)

func usedKey(t *testing.T, m Maker) {
	j := open(t, m)
	ctx := context.Background()
	first := mustAppend(t, j, Batch(one, 0, "k1", 3))
	mustAppend(t, j, Batch(one, 3, "k2", 1))

	want := first
	want.Duplicate = true
	if got := mustAppend(t, j, Batch(one, 4, "k1", 1)); got != want {
		t.Errorf("second append with the key: %+v, want %+v", got, want)
	}
	if got := mustAppend(t, j, Batch(two, 0, "k1", 1)); got != want {
		t.Errorf("append with the key to another stream: %+v, want %+v", got, want)
	}
	if got, used, err := j.Used(ctx, "k1"); err != nil || !used || got != want {
		t.Errorf("Used says %+v, %v, %v", got, used, err)
	}
	if n := len(mustRead(t, j)); n != 4 {
		t.Errorf("%d pages stand", n)
	}
}

func usedKeyWins(t *testing.T, m Maker) {
	j := open(t, m)
	mustAppend(t, j, Batch(one, 0, "k1", 1))
	if got := mustAppend(t, j, Batch(one, 0, "k1", 1)); !got.Duplicate || got.First != 1 {
		t.Errorf("the very same batch again: %+v", got)
	}
}

// keyRace sends one key from many writers, as a client does that retries.
func keyRace(t *testing.T, m Maker) {
	all := nodes(t, m, open(t, m))
	receipts := make([]journal.Receipt, 16)
	var writers sync.WaitGroup
	for i := range receipts {
		writers.Go(func() {
			b := Batch(journal.Stream(fmt.Sprintf("northshire/contact/%d", i)), 0, "same", 2)
			var err error
			if receipts[i], err = all[i%len(all)].Append(context.Background(), b); err != nil {
				t.Errorf("writer %d: %v", i, err)
			}
		})
	}
	writers.Wait()
	fresh := 0
	for i, r := range receipts {
		if !r.Duplicate {
			fresh++
		}
		if r.First != 1 || r.Last != 2 || r.Version != 2 {
			t.Errorf("writer %d: %+v", i, r)
		}
	}
	if n := len(mustRead(t, all[0])); fresh != 1 || n != 2 {
		t.Errorf("%d writers were first, %d pages stand", fresh, n)
	}
}

// versionRace lets many writers append to one stream at the same version, many
// times over: each round has one winner.
func versionRace(t *testing.T, m Maker) {
	all := nodes(t, m, open(t, m))
	for round := range 20 {
		var mu sync.Mutex
		won := 0
		var writers sync.WaitGroup
		for i := range 8 {
			writers.Go(func() {
				_, err := all[i%len(all)].Append(context.Background(), Batch(one, journal.Version(round), fmt.Sprintf("r%d w%d", round, i), 1))
				mu.Lock()
				defer mu.Unlock()
				switch {
				case err == nil:
					won++
				case !errors.Is(err, journal.ErrVersion):
					t.Errorf("round %d, writer %d: %v", round, i, err)
				}
			})
		}
		writers.Wait()
		if won != 1 {
			t.Fatalf("round %d has %d winners", round, won)
		}
	}
}
