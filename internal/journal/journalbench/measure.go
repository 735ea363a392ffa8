package journalbench

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"syscall"
	"time"
)

// kilobyte is the JSON of one event, 1,024 bytes.
var kilobyte = fmt.Appendf(nil, `{"text":%q}`, bytes.Repeat([]byte("x"), 1024-len(`{"text":""}`)))

// measure lets writers repeat act, each with its own count, for as long as a
// row takes, and prints rate, median, 99th percentile and processor time.
func (b bench) measure(ctx context.Context, name, unit string, writers int, act func(writer, i int) error) error {
	times := make([][]time.Duration, writers)
	failed := make([]error, writers)
	began, cpu := time.Now(), cpuTime()
	var all sync.WaitGroup
	for w := range writers {
		all.Go(func() {
			for i := 0; time.Since(began) < b.each && ctx.Err() == nil; i++ {
				asked := time.Now()
				if failed[w] = act(w, i); failed[w] != nil {
					return
				}
				times[w] = append(times[w], time.Since(asked))
			}
		})
	}
	all.Wait()
	took, cpu := time.Since(began), cpuTime()-cpu
	if err := errors.Join(append(failed, ctx.Err())...); err != nil {
		return err
	}
	every := slices.Concat(times...)
	slices.Sort(every)
	b.figure(name+".rate", float64(len(every))/took.Seconds(), unit)
	b.figure(name+".p50", milli(share(every, 0.50)), "ms")
	b.figure(name+".p99", milli(share(every, 0.99)), "ms")
	b.figure(name+".cpu", micro(cpu)/float64(len(every)), "µs/each")
	return nil
}

// fsync is what the disk can do: 4 KB written and flushed, again and again,
// over 4 MB as the write-ahead log does it.
func (b bench) fsync(ctx context.Context, name string) error {
	f, err := os.Create(filepath.Join(b.dir, "fsync"))
	if err != nil {
		return err
	}
	defer f.Close()
	block := make([]byte, 4<<10)
	return b.measure(ctx, name, "fsyncs/s", 1, func(_, i int) error {
		if _, err := f.WriteAt(block, int64(i%1024)*int64(len(block))); err != nil {
			return err
		}
		return syscall.Fdatasync(int(f.Fd()))
	})
}

func (b bench) figure(name string, value float64, unit string) {
	decimals := 0
	if value < 100 {
		decimals = 2
	}
	fmt.Fprintf(b.out, "figure %s %.*f %s\n", name, decimals, value, unit)
}

// share returns the value below which that share of the sorted values lies.
func share(sorted []time.Duration, of float64) time.Duration {
	if len(sorted) == 0 {
		return 0
	}
	return sorted[min(int(math.Ceil(of*float64(len(sorted))))-1, len(sorted)-1)]
}

// cpuTime is the processor time of this process so far, in user and kernel.
func cpuTime() time.Duration {
	var r syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &r); err != nil {
		return 0
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}

func milli(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }
func micro(d time.Duration) float64 { return float64(d) / float64(time.Microsecond) }
