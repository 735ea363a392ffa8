package riskbench

import (
	"fmt"
	"io"
	"math"
	"slices"
	"syscall"
	"time"
)

// paper is where figures are printed; the first error is kept.
type paper struct {
	w   io.Writer
	err error
}

// figure prints a value with at least three digits that count.
func (p *paper) figure(name string, value float64, unit string) {
	decimals := 0
	if value != math.Trunc(value) {
		decimals = 2
		for small := math.Abs(value); small < 1 && decimals < 6; small *= 10 {
			decimals++
		}
	}
	if _, err := fmt.Fprintf(p.w, "figure %s %.*f %s\n", name, decimals, value, unit); p.err == nil {
		p.err = err
	}
}

// stopwatch times one kind of thing, done again and again.
type stopwatch struct {
	took  []time.Duration
	spent time.Duration
}

func (s *stopwatch) time(do func() error) error {
	spent, began := processor(), time.Now()
	err := do()
	s.took = append(s.took, time.Since(began))
	s.spent += processor() - spent
	return err
}

// times prints median, 99th percentile and processor time of each.
func (p *paper) times(name string, s stopwatch, in time.Duration) {
	p.percentiles(name, s.took, in)
	p.figure(name+".cpu", float64(s.spent)/float64(len(s.took))/float64(in), unitOf(in))
}

func (p *paper) percentiles(name string, took []time.Duration, in time.Duration) {
	for _, percent := range []int{50, 99} {
		p.figure(fmt.Sprintf("%s.p%d", name, percent), float64(percentile(took, percent))/float64(in), unitOf(in))
	}
}

// percentile is the time that so many in a hundred did not exceed; 50 is the median.
func percentile(took []time.Duration, percent int) time.Duration {
	sorted := slices.Sorted(slices.Values(took))
	return sorted[min(len(sorted)-1, len(sorted)*percent/100)]
}

func unitOf(d time.Duration) string {
	switch d {
	case time.Microsecond:
		return "µs"
	case time.Millisecond:
		return "ms"
	}
	return "s"
}

// processor is the time that this process has had a processor.
func processor() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
