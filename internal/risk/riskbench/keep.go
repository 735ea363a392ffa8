package riskbench

import (
	"context"
	"errors"
	"fmt"
	"runtime"

	"bluelamp/internal/deadline"
)

// keep runs a keeper until stop is called, and returns when it has read everything.
func (b *ticking) keep(ctx context.Context, room deadline.Room) (_ *deadline.Keeper, stop func() error, err error) {
	keeper, err := deadline.Open(ctx, deadline.Options{
		Dir: b.dir, Journal: b.journal, Rooms: []deadline.Room{room}, Rules: "bench", Now: b.wall.now,
	})
	if err != nil {
		return nil, nil, err
	}
	run, cancel := context.WithCancel(ctx)
	ended := make(chan error, 1)
	go func() { ended <- keeper.Run(run) }()
	stopped := false
	stop = func() error {
		if stopped {
			return nil
		}
		stopped = true
		cancel()
		return errors.Join(<-ended, keeper.Close())
	}
	head, err := b.journal.Head(ctx)
	if err == nil {
		err = keeper.Wait(ctx, head.Position)
	}
	if err == nil && keeper.Len() != b.size.open {
		err = fmt.Errorf("%d clocks are kept for %d open incidents", keeper.Len(), b.size.open)
	}
	if err != nil {
		return nil, nil, errors.Join(err, stop())
	}
	return keeper, stop, nil
}

// heap is the memory in use, in bytes, after what nobody needs is gone.
func heap() int64 {
	runtime.GC()
	runtime.GC() // what finalizers let go of
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}
