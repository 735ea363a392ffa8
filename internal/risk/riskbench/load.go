package riskbench

import (
	"bytes"
	"context"
	"errors"
	"runtime"
	"time"

	"bluelamp/internal/policy/policyfile"
	"bluelamp/policies"
)

// loading loads all packs of the program.
func (p *paper) loading(ctx context.Context, times int) error {
	var watch stopwatch
	load := func() error {
		_, err := policyfile.LoadAll(policies.Files)
		return err
	}
	for range times {
		if err := errors.Join(ctx.Err(), watch.time(load)); err != nil {
			return err
		}
	}
	p.figure("rules.load.p50", float64(percentile(watch.took, 50))/float64(time.Millisecond), "ms")
	p.figure("rules.load.cpu", float64(watch.spent)/float64(times)/float64(time.Millisecond), "ms")
	var looks looked
	for range times {
		if err := looks.at(load, "policyfile.LoadAll", ").checkMonotone("); err != nil {
			return err
		}
	}
	p.figure("rules.load.looks", float64(looks.all), "looks")
	p.figure("rules.load.monotone", 100*float64(looks.within)/float64(max(looks.all, 1)), "%")
	return nil
}

// looked is how often somebody was seen at work, and how often within one part of it.
type looked struct{ all, within int }

// at does a piece of work and looks at its stack once a millisecond: the share of
// looks is the share of time. The names are as a stack shows them.
func (l *looked) at(work func() error, whole, part string) error {
	done := make(chan error, 1)
	go func() { done <- work() }()
	tick := time.NewTicker(time.Millisecond)
	defer tick.Stop()
	stacks := make([]byte, 1<<18)
	for {
		select {
		case err := <-done:
			return err
		case <-tick.C:
		}
		for one := range bytes.SplitSeq(stacks[:runtime.Stack(stacks, true)], []byte("\n\n")) {
			if bytes.Contains(one, []byte(whole)) {
				l.all++
				if bytes.Contains(one, []byte(part)) {
					l.within++
				}
			}
		}
	}
}
