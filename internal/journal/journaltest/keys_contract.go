package journaltest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"

	"bluelamp/internal/journal"
)

const (
	adaSubject = "northshire/person/ada"
	bobSubject = "northshire/person/bob"
)

// KeysContract is the contract of journal.Keys. open returns a new, empty store
// and sees to its end.
func KeysContract(t *testing.T, open func(t *testing.T) journal.Keys) {
	for _, c := range []struct {
		name string
		run  func(*testing.T, journal.Keys)
	}{
		{"a key is made once", keyMadeOnce},
		{"a destroyed key is gone for good", keyDestroyed},
		{"a subject without a key can be barred", keyBarred},
		{"many ask for one new key at once", keyMadeByMany},
		{"makers and a destroyer at once", keyDestroyedAmongMakers},
		{"callers cannot change a key", keyNotShared},
	} {
		t.Run(c.name, func(t *testing.T) { c.run(t, open(t)) })
	}
}

func keyMadeOnce(t *testing.T, k journal.Keys) {
	ctx := context.Background()
	if _, err := k.Key(ctx, adaSubject); !errors.Is(err, journal.ErrNoKey) {
		t.Errorf("before it is made: %v", err)
	}
	ada, bob := mustMake(t, k, adaSubject), mustMake(t, k, bobSubject)
	if len(ada) != journal.KeyLen || bytes.Equal(ada, bob) || bytes.Equal(ada, make([]byte, journal.KeyLen)) {
		t.Errorf("keys are %x and %x", ada, bob)
	}
	if again := mustMake(t, k, adaSubject); !bytes.Equal(again, ada) {
		t.Error("making again gave another key")
	}
	if got, err := k.Key(ctx, adaSubject); err != nil || !bytes.Equal(got, ada) {
		t.Errorf("reading gave %x, %v", got, err)
	}
}

func keyDestroyed(t *testing.T, k journal.Keys) {
	ctx := context.Background()
	mustMake(t, k, adaSubject)
	bob := mustMake(t, k, bobSubject)
	for range 2 { // idempotent
		if err := k.Destroy(ctx, adaSubject); err != nil {
			t.Fatal(err)
		}
		if _, err := k.Key(ctx, adaSubject); !errors.Is(err, journal.ErrErased) {
			t.Errorf("reading: %v", err)
		}
		if _, err := k.Make(ctx, adaSubject); !errors.Is(err, journal.ErrErased) {
			t.Errorf("making again: %v", err)
		}
	}
	if got, err := k.Key(ctx, bobSubject); err != nil || !bytes.Equal(got, bob) {
		t.Errorf("another subject's key: %x, %v", got, err)
	}
}

func keyBarred(t *testing.T, k journal.Keys) {
	ctx := context.Background()
	if err := k.Destroy(ctx, adaSubject); err != nil {
		t.Fatal(err)
	}
	if _, err := k.Make(ctx, adaSubject); !errors.Is(err, journal.ErrErased) {
		t.Errorf("making: %v", err)
	}
}

func keyMadeByMany(t *testing.T, k journal.Keys) {
	keys := make([][]byte, 32)
	var makers sync.WaitGroup
	for i := range keys {
		makers.Go(func() {
			var err error
			if keys[i], err = k.Make(context.Background(), fmt.Sprintf("northshire/person/%d", i%4)); err != nil {
				t.Error(err)
			}
		})
	}
	makers.Wait()
	for i, key := range keys {
		if !bytes.Equal(key, keys[i%4]) {
			t.Errorf("maker %d got another key than maker %d", i, i%4)
		}
	}
}

// keyDestroyedAmongMakers is the race in which a cache could keep a key alive.
func keyDestroyedAmongMakers(t *testing.T, k journal.Keys) {
	ctx := context.Background()
	for round := range 20 {
		subject := fmt.Sprintf("northshire/person/%d", round)
		var all sync.WaitGroup
		for range 6 {
			all.Go(func() {
				for range 5 {
					if _, err := k.Make(ctx, subject); err != nil && !errors.Is(err, journal.ErrErased) {
						t.Error(err)
					}
				}
			})
		}
		all.Go(func() {
			if err := k.Destroy(ctx, subject); err != nil {
				t.Error(err)
			}
			if _, err := k.Key(ctx, subject); !errors.Is(err, journal.ErrErased) {
				t.Errorf("round %d, after destroying: %v", round, err)
			}
		})
		all.Wait()
		if _, err := k.Key(ctx, subject); !errors.Is(err, journal.ErrErased) {
			t.Errorf("round %d, at the end: %v", round, err)
		}
	}
}

func keyNotShared(t *testing.T, k journal.Keys) {
	key := mustMake(t, k, adaSubject)
	want := bytes.Clone(key)
	clear(key)
	got := mustMake(t, k, adaSubject)
	clear(got)
	if got, err := k.Key(context.Background(), adaSubject); err != nil || !bytes.Equal(got, want) {
		t.Errorf("the key is now %x, %v", got, err)
	}
}

func mustMake(t *testing.T, k journal.Keys, subject string) []byte {
	t.Helper()
	key, err := k.Make(context.Background(), subject)
	if err != nil {
		t.Fatal(err)
	}
	return key
}
