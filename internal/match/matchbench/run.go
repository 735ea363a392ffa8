package matchbench

import (
	"context"
	"fmt"
	"io"
	"runtime"
	"time"

	"bluelamp/internal/match"
	"bluelamp/internal/match/callstream"
	"bluelamp/internal/match/index"
)

// Options says what to measure. The zero value of each takes what is in brackets.
type Options struct {
	Sizes []int  // people on file [100,000 and 1,000,000]; 10,000,000 needs 4 GB
	Seed  uint64 // of the country [1]
	Calls int    // that are searched for [4,000]
}

func (o Options) withDefaults() Options {
	if len(o.Sizes) == 0 {
		o.Sizes = []int{100_000, 1_000_000}
	}
	if o.Seed == 0 {
		o.Seed = 1
	}
	if o.Calls == 0 {
		o.Calls = 4000
	}
	return o
}

// Run measures one size after the other and prints the figures to w. A million
// people take about half a minute.
func Run(ctx context.Context, w io.Writer, o Options) error {
	o = o.withDefaults()
	for _, people := range o.Sizes {
		b := bench{out: w, name: fmt.Sprintf("match.%d", people), options: o}
		if err := b.run(ctx, people); err != nil {
			return fmt.Errorf("bench match at %d people: %w", people, err)
		}
	}
	return nil
}

// bench is the run for one size.
type bench struct {
	out     io.Writer
	name    string
	options Options
	world   *callstream.World
	index   *index.Index
	calls   []call
}

// The series of calls: one that is measured, one that is learned from.
const (
	measured = 1
	learned  = 2
)

func (b *bench) run(ctx context.Context, people int) (err error) {
	if b.world, err = callstream.New(callstream.Options{Seed: b.options.Seed, People: people}); err != nil {
		return err
	}
	b.calls = calls(b.world, measured, b.options.Calls)
	b.exact()
	b.build()
	for _, step := range []func(context.Context) error{b.speed, b.typing, b.fragments, b.quality, b.learn, b.save} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	return nil
}

// build loads the country. Making it is measured apart and left out.
func (b *bench) build() {
	before := heap()
	cpu := processorTime()
	for range entries(b.world) {
	}
	making := processorTime() - cpu
	b.index = index.New(match.Default(), index.Options{})
	began, cpu := time.Now(), processorTime()
	b.index.Load(entries(b.world))
	took, cpu := time.Since(began), processorTime()-cpu
	_, records := b.index.Size()
	used := heap() - before
	b.figure("records", float64(records), "records")
	b.figure("build.cpu", (cpu - making).Seconds(), "s")
	b.figure("build.with-country", took.Seconds(), "s")
	b.figure("heap", used/1e6, "MB")
	b.figure("heap.each", used/float64(records), "B/record")
}

// heap is the memory in use, in bytes.
func heap() float64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc)
}
