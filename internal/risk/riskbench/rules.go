package riskbench

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"bluelamp/internal/policy"
)

// rulesSize is how much Rules measures.
type rulesSize struct{ facts, compiled, loads int }

// Rules prints what a proposal takes over drawn facts of every incident type, how
// much is in them, and what it takes to load the packs:
//
//	figure rules.propose.p50 20.10 µs
//	figure rules.propose.p99 61.00 µs
//	figure rules.propose.cpu 22.00 µs
//	figure rules.answers-only.p50 1.10 µs
//	figure rules.compiled-each-time.p50 9.10 ms
//	figure rules.load.p50 640.00 ms
//	figure rules.load.monotone 71.00 %
//
// The first baseline is the same pack without its rules: the types' own grades and
// what single answers raise, which is what a table can do. The second reads and
// compiles the rules of the type at each evaluation. rules.load is all forces of
// the program; rules.load.monotone is the share of it in which it is tried out that
// a worse answer never leads to less.
func Rules(ctx context.Context, _ string, w io.Writer) error {
	return rules(ctx, w, rulesSize{facts: 50_000, compiled: 100, loads: 7})
}

func rules(ctx context.Context, w io.Writer, size rulesSize) error {
	pack, err := shipped()
	if err != nil {
		return fmt.Errorf("bench rules: %w", err)
	}
	bare := *pack
	bare.Rules = nil
	if bare, err = bare.Sealed(); err != nil {
		return fmt.Errorf("bench rules: %w", err)
	}
	from := newCallers(pack)
	all := make([]policy.Facts, size.facts)
	for i := range all {
		all[i] = from.facts()
	}
	p := &paper{w: w}
	p.amounts(pack, all)
	p.proposals("rules.propose", pack, all)
	p.proposals("rules.answers-only", &bare, all)
	if err := p.compiling(ctx, pack, all[:min(size.compiled, len(all))]); err != nil {
		return fmt.Errorf("bench rules: %w", err)
	}
	if err := p.loading(ctx, size.loads); err != nil {
		return fmt.Errorf("bench rules: %w", err)
	}
	return p.err
}

// amounts prints on how much was measured.
func (p *paper) amounts(pack *policy.Pack, all []policy.Facts) {
	fired, answers := 0, 0
	for _, f := range all {
		fired += len(ruled(pack.Propose(f)))
		answers += len(f.Answers)
	}
	p.figure("rules.rules", float64(len(pack.Rules)), "rules")
	p.figure("rules.types", float64(len(pack.IncidentTypes)), "types")
	p.figure("rules.facts", float64(len(all)), "facts")
	p.figure("rules.answers", float64(answers)/float64(len(all)), "answers/each")
	p.figure("rules.fired", float64(fired)/float64(len(all)), "rules/each")
}

// ruled are the reasons of a proposal that come from rules.
func ruled(made policy.Proposal) []policy.Reason {
	return slices.DeleteFunc(made.Reasons, func(r policy.Reason) bool { return !strings.HasPrefix(r.Rule, "rule/") })
}

// proposals times each alone, and processor time over all of them: reading it
// takes as long as a proposal.
func (p *paper) proposals(name string, pack *policy.Pack, all []policy.Facts) {
	took := make([]time.Duration, len(all))
	spent := processor()
	for i, f := range all {
		began := time.Now()
		pack.Propose(f)
		took[i] = time.Since(began)
	}
	p.times(name, stopwatch{took, processor() - spent}, time.Microsecond)
}

// compiling proposes with rules that are read anew each time.
func (p *paper) compiling(ctx context.Context, pack *policy.Pack, all []policy.Facts) error {
	language, err := pack.Language()
	if err != nil {
		return err
	}
	var watch stopwatch
	for _, f := range all {
		fired := 0
		err := watch.time(func() error {
			fired, err = compiled(pack, language, f)
			return err
		})
		if err != nil {
			return err
		}
		if want := len(ruled(pack.Propose(f))); fired != want {
			return fmt.Errorf("of a %s %d rules fire when compiled anew and %d when ready", f.Type, fired, want)
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
	}
	p.times("rules.compiled-each-time", watch, time.Millisecond)
	return nil
}

func compiled(pack *policy.Pack, language *policy.Language, f policy.Facts) (fired int, err error) {
	for _, rule := range pack.Rules {
		if len(rule.Types) > 0 && !slices.Contains(rule.Types, f.Type) {
			continue
		}
		condition, err := language.Read(rule)
		if err != nil {
			return 0, err
		}
		if language.Holds(condition, f) {
			fired++
		}
	}
	return fired, nil
}
