package matchbench

import (
	"fmt"
	"math"
	"slices"
	"syscall"
	"time"
)

func (b *bench) figure(name string, value float64, unit string) {
	decimals := 0
	switch {
	case unit == "share" || value < 1:
		decimals = 4
	case value < 100:
		decimals = 2
	}
	fmt.Fprintf(b.out, "figure %s.%s %.*f %s\n", b.name, name, decimals, value, unit)
}

// stopwatch takes the time of many short acts on the wall, and of all together
// on the processor, whose clock is too coarse for one.
type stopwatch struct {
	wall     []time.Duration
	began    time.Time
	cpuBegan time.Duration
}

func newStopwatch() *stopwatch { return &stopwatch{cpuBegan: processorTime()} }

func (s *stopwatch) start() { s.began = time.Now() }

func (s *stopwatch) stop() { s.wall = append(s.wall, time.Since(s.began)) }

// print gives middle, 99th percentile and worst, and the mean on the processor
// of everything since the watch was made.
func (s *stopwatch) print(b *bench, name string) {
	cpu := processorTime() - s.cpuBegan
	slices.Sort(s.wall)
	b.figure(name+".p50", milli(share(s.wall, .50)), "ms")
	b.figure(name+".p99", milli(share(s.wall, .99)), "ms")
	b.figure(name+".max", milli(share(s.wall, 1)), "ms")
	b.figure(name+".cpu", milli(cpu)/float64(max(1, len(s.wall))), "ms/each")
}

// share returns the value below which that share of the sorted values lies.
func share(sorted []time.Duration, of float64) time.Duration {
	if len(sorted) == 0 {
		return 0
	}
	return sorted[max(0, min(int(math.Ceil(of*float64(len(sorted))))-1, len(sorted)-1))]
}

func milli(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

// processorTime is that of the process so far, in user and kernel.
func processorTime() time.Duration {
	var r syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &r); err != nil {
		return 0
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}
