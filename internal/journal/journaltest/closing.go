package journaltest

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"

	"bluelamp/internal/journal"
)

func endedContext(t *testing.T, m Maker) {
	j := open(t, m)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := j.Append(ctx, Batch(one, 0, "k1", 1)); !errors.Is(err, context.Canceled) {
		t.Errorf("append: %v", err)
	}
	if _, err := j.Read(ctx, 0, 1); !errors.Is(err, context.Canceled) {
		t.Errorf("read: %v", err)
	}
	if head := mustHead(t, j); head.Position != 0 {
		t.Errorf("something was written: %+v", head)
	}
	mustAppend(t, j, Batch(one, 0, "k1", 1))
}

func afterClosing(t *testing.T, m Maker) {
	j := open(t, m)
	ctx := context.Background()
	mustAppend(t, j, Batch(one, 0, "k1", 1))
	tokens, stop := j.Watch()
	defer stop()
	<-tokens
	if err := j.Close(); err != nil {
		t.Errorf("close: %v", err)
	}
	await(t, tokens, "closing")
	_, appended := j.Append(ctx, Batch(one, 1, "k2", 1))
	_, read := j.Read(ctx, 0, 1)
	_, stream := j.ReadStream(ctx, one, 0)
	_, _, used := j.Used(ctx, "k1")
	_, head := j.Head(ctx)
	for what, err := range map[string]error{"append": appended, "read": read, "stream": stream, "used": used, "head": head} {
		if !errors.Is(err, journal.ErrClosed) {
			t.Errorf("%s after closing: %v", what, err)
		}
	}
	if err := j.Close(); err != nil {
		t.Errorf("closing again: %v", err)
	}
}

// closingUnderLoad closes while writers append: each gets a receipt or
// ErrClosed, and a receipt is kept.
func closingUnderLoad(t *testing.T, m Maker) {
	j := open(t, m)
	var mu sync.Mutex
	receipts := make(map[string]journal.Receipt)
	first := make(chan struct{})
	var once sync.Once
	var writers sync.WaitGroup
	for w := range 8 {
		writers.Go(func() {
			for i := 0; ; i++ {
				key := fmt.Sprintf("w%d b%d", w, i)
				r, err := j.Append(context.Background(), Batch(one, journal.AnyVersion, key, 1))
				if errors.Is(err, journal.ErrClosed) {
					return
				}
				if err != nil {
					t.Errorf("%s: %v", key, err)
					return
				}
				mu.Lock()
				receipts[key] = r
				if len(receipts) > 20 {
					once.Do(func() { close(first) })
				}
				mu.Unlock()
			}
		})
	}
	<-first
	if err := j.Close(); err != nil {
		t.Errorf("close: %v", err)
	}
	writers.Wait()
	if m.Reopen == nil {
		return
	}
	again := m.Reopen(t, j)
	defer again.Close()
	if n := len(mustRead(t, again)); n != len(receipts) {
		t.Errorf("%d pages stand, %d were acknowledged", n, len(receipts))
	}
}

func reopening(t *testing.T, m Maker) {
	if m.Reopen == nil {
		t.Skip("this journal keeps nothing")
	}
	j := open(t, m)
	ctx := context.Background()
	first := mustAppend(t, j, Batch(one, 0, "k1", 2))
	head, genesis := mustHead(t, j), mustGenesis(t, j)
	j = m.Reopen(t, j)
	defer j.Close()
	if got := mustHead(t, j); got != head {
		t.Errorf("head was %+v and is %+v", head, got)
	}
	if got := mustGenesis(t, j); got != genesis {
		t.Errorf("genesis was %x and is %x", genesis, got)
	}
	first.Duplicate = true
	if got := mustAppend(t, j, Batch(one, 0, "k1", 2)); got != first {
		t.Errorf("the key is forgotten: %+v", got)
	}
	if r := mustAppend(t, j, Batch(one, 2, "k2", 1)); r.First != 3 {
		t.Errorf("goes on at %+v", r)
	}
	if _, err := journal.VerifyAgainst(ctx, j, head, nil); err != nil {
		t.Error(err)
	}
}

func mustGenesis(t *testing.T, j journal.Journal) journal.Hash {
	t.Helper()
	g, err := j.Genesis(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return g
}
