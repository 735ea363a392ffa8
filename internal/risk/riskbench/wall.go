package riskbench

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/deadline"
)

// wall is a clock that goes as fast as that on the wall and can be set.
type wall struct{ ahead atomic.Int64 }

func (w *wall) now() time.Time { return time.Now().Add(time.Duration(w.ahead.Load())) }

func (w *wall) set(to time.Time) { w.ahead.Store(int64(time.Until(to))) }

// until returns at a time on this clock.
func (w *wall) until(ctx context.Context, at time.Time) error {
	timer := time.NewTimer(at.Sub(w.now()))
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// lateness is how long after its time each review was in the record.
type lateness struct {
	wall *wall
	due  map[string]time.Time
	want int
	full chan struct{}

	mu   sync.Mutex
	took map[string]time.Duration
}

func newLateness(w *wall, due map[string]time.Time, want int) *lateness {
	return &lateness{wall: w, due: due, want: want, full: make(chan struct{}), took: map[string]time.Duration{}}
}

// watching is the room with each firing noted when it is durable.
func (l *lateness) watching(room deadline.Room) deadline.Room {
	fire := room.Fire
	room.Fire = func(ctx context.Context, ask command.Ask, id string, now time.Time) error {
		if err := fire(ctx, ask, id, now); err != nil {
			return err
		}
		l.note(id, l.wall.now())
		return nil
	}
	return room
}

func (l *lateness) note(id string, at time.Time) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.took[id] = at.Sub(l.due[id])
	if len(l.took) == l.want {
		close(l.full)
	}
}

// all waits until as many were noted as are wanted.
func (l *lateness) all(ctx context.Context, patience time.Duration) ([]time.Duration, error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	select {
	case <-l.full:
	case <-ctx.Done():
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	all := make([]time.Duration, 0, len(l.took))
	for id, took := range l.took {
		if took < 0 {
			return nil, fmt.Errorf("%s fired %s before its time", id, -took)
		}
		all = append(all, took)
	}
	if len(all) != l.want {
		return nil, fmt.Errorf("%d of %d clocks fired", len(all), l.want)
	}
	return all, nil
}
