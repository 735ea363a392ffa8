package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"bluelamp/internal/app/appbench"
	"bluelamp/internal/history/historybench"
	"bluelamp/internal/journal/journalbench"
	"bluelamp/internal/match/linkagebench"
	"bluelamp/internal/match/matchbench"
	"bluelamp/internal/queue/queuebench"
	"bluelamp/internal/risk/riskbench"
	"bluelamp/internal/telephony/telephonybench"
	"bluelamp/internal/view/viewbench"
)

type benchCommand struct {
	Only []string `arg:"" optional:"" help:"journal, view, rebuild, queue, ring, telephony, linkage, match, number, import, rules, assess, clocks; match-10m on request; default: all but that."`
}

type bench struct {
	name string
	run  func(ctx context.Context, dir string, w io.Writer) error
}

// tenMillion takes minutes and gigabytes, and is measured only when asked for.
const tenMillion = "match-10m"

func benches() []bench {
	return []bench{
		{"journal", journalbench.Run},
		{"view", viewbench.Run},
		{"rebuild", appbench.Rebuild},
		{"queue", queuebench.Run},
		{"ring", appbench.Ring},
		{"linkage", func(ctx context.Context, _ string, w io.Writer) error {
			return linkagebench.Run(ctx, linkagebench.Folder(), w)
		}},
		{"match", func(ctx context.Context, _ string, w io.Writer) error {
			return matchbench.Run(ctx, w, matchbench.Options{})
		}},
		{tenMillion, func(ctx context.Context, _ string, w io.Writer) error {
			return matchbench.Run(ctx, w, matchbench.Options{Sizes: []int{10_000_000}})
		}},
		{"number", appbench.Number},
		{"import", historybench.Run},
		{"rules", riskbench.Rules},
		{"assess", riskbench.Assess},
		{"clocks", riskbench.Clocks},
		{"telephony", func(ctx context.Context, _ string, w io.Writer) error { return telephonybench.Run(ctx, w) }},
	}
}

// Run implements the command. Each bench works in a folder of its own that is
// removed afterwards, on the disk where it was started.
func (c *benchCommand) Run(ctx context.Context) error {
	if telephonybench.IsLoad() { // the callers' side, a process of its own
		return telephonybench.Load(ctx)
	}
	var names []string
	for _, b := range benches() {
		names = append(names, b.name)
	}
	for _, name := range c.Only {
		if !slices.Contains(names, name) {
			return fmt.Errorf("there is no bench %q; choose from %s", name, strings.Join(names, ", "))
		}
	}
	for _, b := range benches() {
		if len(c.Only) > 0 && !slices.Contains(c.Only, b.name) || len(c.Only) == 0 && b.name == tenMillion {
			continue
		}
		if err := inFolder(ctx, b); err != nil {
			return fmt.Errorf("bench %s: %w", b.name, err)
		}
	}
	return nil
}

func inFolder(ctx context.Context, b bench) error {
	dir, err := os.MkdirTemp(".", "bench-"+b.name+"-")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }() // what remains is seen in the folder
	return b.run(ctx, dir, os.Stdout)
}
