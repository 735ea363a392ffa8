package riskbench

import (
	"context"
	"fmt"
	"time"

	"bluelamp/internal/journal"
)

// restart takes the clocks over from their file, waits while nothing is due, and
// then through the burst.
func (b *ticking) restart(ctx context.Context) error {
	const settling = 2 * time.Second // until the file is written and memory counted
	b.wall.set(burst.Add(-b.size.idle - settling))
	written, err := b.journal.Head(ctx)
	if err != nil {
		return err
	}
	before := heap()
	late := newLateness(b.wall, b.due, b.size.falling)
	began := time.Now()
	keeper, stop, err := b.keep(ctx, late.watching(b.room))
	if err != nil {
		return err
	}
	defer func() { _ = stop() }() // again after an error: the first is the one to tell
	b.figure("clocks.takeover.took", float64(time.Since(began).Microseconds())/1000, "ms")
	b.figure("clocks.memory", float64(max(heap()-before, 0))/float64(keeper.Len()), "bytes/clock")
	if err := b.wall.until(ctx, burst.Add(-b.size.idle)); err != nil {
		return err
	}
	if err := b.idle(ctx); err != nil {
		return err
	}
	if err := b.fire(ctx, late, written.Position); err != nil {
		return err
	}
	return stop()
}

// idle waits until just before the burst.
func (b *ticking) idle(ctx context.Context) error {
	began, spent := time.Now(), processor()
	if err := b.wall.until(ctx, burst.Add(-b.size.window/100)); err != nil {
		return err
	}
	took, cpu := time.Since(began), processor()-spent
	b.figure("clocks.idle.waited", took.Seconds(), "s")
	b.figure("clocks.idle.cpu", 100*float64(cpu)/float64(took), "%")
	b.figure("clocks.idle.minute", float64(cpu)/float64(time.Millisecond)*float64(time.Minute)/float64(took), "ms/minute")
	return nil
}

// fire waits through the burst. Every review is written once, and nothing else is:
// before is the end of the journal when the keeper was started.
func (b *ticking) fire(ctx context.Context, late *lateness, before journal.Position) error {
	spent := processor()
	took, err := late.all(ctx, b.size.window+time.Minute)
	if err != nil {
		return err
	}
	cpu := processor() - spent
	after, err := b.journal.Head(ctx)
	if err != nil {
		return err
	}
	if written := int(after.Position - before); written != b.size.falling {
		return fmt.Errorf("%d pages were written for %d reviews that fell due", written, b.size.falling)
	}
	b.figure("clocks.falling", float64(b.size.falling), "reviews")
	b.figure("clocks.falling.within", b.size.window.Seconds(), "s")
	b.percentiles("clocks.late", took, time.Millisecond)
	b.figure("clocks.fire.cpu", float64(cpu.Microseconds())/float64(b.size.falling), "µs/review")
	return nil
}
