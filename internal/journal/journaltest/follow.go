package journaltest

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"bluelamp/internal/journal"
)

const (
	loadWriters = 12
	loadBatches = 40
)

// load appends from many writers at once and returns every receipt by key.
// Some batches are refused, some are sent twice: both would leave gaps in a
// journal that draws its positions before it knows.
func load(t *testing.T, all []journal.Journal) map[string]journal.Receipt {
	t.Helper()
	var mu sync.Mutex
	receipts := make(map[string]journal.Receipt)
	var writers sync.WaitGroup
	for w := range loadWriters {
		writers.Go(func() {
			dice := rand.New(rand.NewPCG(1, uint64(w)))
			own := journal.Stream(fmt.Sprintf("northshire/contact/w%d", w))
			version := journal.Version(0)
			for i := range loadBatches {
				j := all[(w+i)%len(all)]
				b := Batch(own, version, fmt.Sprintf("w%d b%d", w, i), 1+dice.IntN(3))
				if dice.IntN(4) == 0 {
					late := Batch(own, version+7, b.Key+" late", 1)
					if _, err := j.Append(context.Background(), late); !errors.Is(err, journal.ErrVersion) {
						t.Errorf("%s: %v", late.Key, err)
					}
				}
				r, err := j.Append(context.Background(), b)
				if err != nil {
					t.Errorf("%s: %v", b.Key, err)
					return
				}
				if again, err := j.Append(context.Background(), b); err != nil || !again.Duplicate || again.First != r.First {
					t.Errorf("%s again: %+v, %v", b.Key, again, err)
				}
				version = r.Version
				mu.Lock()
				receipts[b.Key] = r
				mu.Unlock()
			}
		})
	}
	writers.Wait()
	return receipts
}

func noGaps(t *testing.T, m Maker) {
	j := open(t, m)
	receipts := load(t, nodes(t, m, j))
	pages := mustRead(t, j)
	versions := make(map[journal.Stream]journal.Version)
	count := make(map[string]journal.Position)
	for i, p := range pages {
		if p.Position != journal.Position(i+1) {
			t.Fatalf("page %d stands where %d belongs", p.Position, i+1)
		}
		if versions[p.Stream]++; p.Version != versions[p.Stream] {
			t.Fatalf("page %d is version %d of %s, want %d", p.Position, p.Version, p.Stream, versions[p.Stream])
		}
		if r := receipts[p.Key]; p.Position != r.First+count[p.Key] {
			t.Fatalf("page %d of %s: the receipt says %+v", p.Position, p.Key, r)
		}
		count[p.Key]++
	}
	for key, r := range receipts {
		if count[key] != r.Last-r.First+1 {
			t.Errorf("%s has %d pages, the receipt says %+v", key, count[key], r)
		}
	}
	if len(receipts) != loadWriters*loadBatches {
		t.Errorf("%d receipts", len(receipts))
	}
}

// followerMissesNothing bookmarks the last position it saw, as a view does,
// while many write.
func followerMissesNothing(t *testing.T, m Maker) {
	j := open(t, m)
	all := nodes(t, m, j)
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	written := make(chan journal.Position, 1)
	var seen [2]journal.Position
	var followers sync.WaitGroup
	done := make(chan struct{})
	for f := range seen {
		followers.Go(func() { seen[f] = follow(ctx, t, all[f%len(all)], done) })
	}
	load(t, all)
	written <- mustHead(t, j).Position
	close(done)
	followers.Wait()
	want := <-written
	for f, got := range seen {
		if got != want {
			t.Errorf("follower %d got to %d of %d", f, got, want)
		}
	}
}

// follow reads until the journal's head as it stands after done, and returns
// how far it came.
func follow(ctx context.Context, t *testing.T, j journal.Journal, done <-chan struct{}) journal.Position {
	tokens, stop := j.Watch()
	defer stop()
	at := journal.Position(0)
	for {
		for {
			pages, err := j.Read(ctx, at, 7)
			if err != nil {
				t.Errorf("follow: %v", err)
				return at
			}
			if len(pages) == 0 {
				break
			}
			for _, p := range pages {
				if p.Position != at+1 {
					t.Errorf("follower saw %d after %d", p.Position, at)
					return at
				}
				at = p.Position
			}
		}
		select {
		case <-tokens:
			continue
		case <-done:
		}
		if head, err := j.Head(ctx); err != nil || head.Position <= at {
			return at
		}
		select { // more was written: the journal owes a token for it
		case <-tokens:
		case <-ctx.Done():
			t.Error("follower was not woken")
			return at
		}
	}
}

func watching(t *testing.T, m Maker) {
	j := open(t, m)
	tokens, stop := j.Watch()
	select {
	case <-tokens:
	default:
		t.Error("a new watch holds no token")
	}
	mustAppend(t, j, Batch(one, 0, "k1", 1))
	mustAppend(t, j, Batch(one, 1, "k2", 1))
	await(t, tokens, "an append")
	other, stopOther := j.Watch()
	defer stopOther()
	<-other
	stop()
	stop() // ending twice is no mistake
	mustAppend(t, j, Batch(one, 2, "k3", 1))
	await(t, other, "an append, after another watch ended")
}

func await(t *testing.T, tokens <-chan struct{}, after string) {
	t.Helper()
	select {
	case <-tokens:
	case <-time.After(10 * time.Second):
		t.Fatalf("no token after %s", after)
	}
}
