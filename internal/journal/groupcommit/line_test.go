package groupcommit

import (
	"context"
	"errors"
	"slices"
	"sync"
	"testing"
)

func one(int) int { return 1 }

func TestWhatWaitsIsServedTogether(t *testing.T) {
	busy, free := make(chan struct{}), make(chan struct{})
	var groups [][]int
	l := New(4, 100, one, func(g []int) {
		groups = append(groups, g)
		if len(groups) == 1 {
			close(busy)
			<-free
		}
	})
	send(t, l, 1)
	<-busy // the server is at work on 1 while the others come
	for _, r := range []int{2, 3, 4, 5} {
		send(t, l, r)
	}
	close(free)
	l.Close()
	if want := [][]int{{1}, {2, 3, 4, 5}}; !slices.EqualFunc(groups, want, slices.Equal) {
		t.Errorf("groups were %v, want %v", groups, want)
	}
}

func TestAHeavyRequestEndsItsGroup(t *testing.T) {
	busy, free := make(chan struct{}), make(chan struct{})
	var groups [][]int
	l := New(10, 50, func(r int) int { return r }, func(g []int) {
		groups = append(groups, g)
		if len(groups) == 1 {
			close(busy)
			<-free
		}
	})
	send(t, l, 1)
	<-busy
	for _, r := range []int{10, 60, 10, 10} {
		send(t, l, r)
	}
	close(free)
	l.Close()
	if want := [][]int{{1}, {10, 60}, {10, 10}}; !slices.EqualFunc(groups, want, slices.Equal) {
		t.Errorf("groups were %v, want %v", groups, want)
	}
}

func TestCloseServesWhatWasTakenAndTurnsTheRestAway(t *testing.T) {
	served := 0
	l := New(8, 100, one, func(g []int) { served += len(g) })
	var senders sync.WaitGroup
	var mu sync.Mutex
	taken := 0
	for range 16 {
		senders.Go(func() {
			for {
				err := l.Send(context.Background(), 1)
				if errors.Is(err, ErrClosed) {
					return
				}
				mu.Lock()
				taken++
				mu.Unlock()
			}
		})
	}
	send(t, l, 1)
	l.Close()
	l.Close() // closing twice is no mistake
	senders.Wait()
	if served != taken+1 {
		t.Errorf("%d were taken and %d served", taken+1, served)
	}
}

func TestSendGivesUpWithItsContext(t *testing.T) {
	free := make(chan struct{})
	l := New(1, 100, one, func([]int) { <-free })
	defer l.Close()
	defer close(free)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var err error
	for range 3 { // one with the server, one in the line, and one too many
		err = errors.Join(err, l.Send(ctx, 1))
	}
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func send(t *testing.T, l *Line[int], r int) {
	t.Helper()
	if err := l.Send(context.Background(), r); err != nil {
		t.Fatal(err)
	}
}
