package riskbench

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"
)

// figures reads what a bench printed.
func figures(t *testing.T, printed string) map[string]float64 {
	t.Helper()
	all := map[string]float64{}
	for line := range strings.Lines(printed) {
		var name, unit string
		var value float64
		if _, err := fmt.Sscanf(line, "figure %s %g %s", &name, &value, &unit); err != nil {
			t.Errorf("%q: %v", line, err)
		}
		all[name] = value
	}
	return all
}

// above fails for each figure that is missing or not above zero.
func above(t *testing.T, all map[string]float64, names ...string) {
	t.Helper()
	for _, name := range names {
		if all[name] <= 0 {
			t.Errorf("figure %s is %v", name, all[name])
		}
	}
}

func TestRulesPrintsEveryFigure(t *testing.T) {
	var out bytes.Buffer
	if err := rules(t.Context(), &out, rulesSize{facts: 300, compiled: 3, loads: 1}); err != nil {
		t.Fatal(err)
	}
	t.Log(out.String())
	all := figures(t, out.String())
	above(t, all, "rules.rules", "rules.types", "rules.facts", "rules.answers", "rules.fired",
		"rules.propose.p50", "rules.propose.p99", "rules.propose.cpu", "rules.answers-only.p50", "rules.answers-only.p99",
		"rules.compiled-each-time.p50", "rules.load.p50", "rules.load.looks", "rules.load.monotone")
	if all["rules.load.monotone"] >= 100 {
		t.Errorf("loading is nothing but the check of rules: %v %%", all["rules.load.monotone"])
	}
}

func TestAssessPrintsEveryFigure(t *testing.T) {
	if testing.Short() {
		t.Skip("opens a whole Bluelamp and invents its day")
	}
	var out bytes.Buffer
	if err := assess(t.Context(), t.TempDir(), &out, 20); err != nil {
		t.Fatal(err)
	}
	t.Log(out.String())
	above(t, figures(t, out.String()), "assess.saves", "assess.contacts", "assess.bytes", "assess.known", "assess.flagged",
		"assess.proposal.p50", "assess.proposal.p99", "assess.save.p50", "assess.save.p99", "assess.save.cpu", "assess.append.p50", "assess.append.p99")
}

func TestClocksPrintsEveryFigure(t *testing.T) {
	var out bytes.Buffer
	size := clocksSize{open: 80, falling: 20, idle: 50 * time.Millisecond, window: 200 * time.Millisecond, appends: 5}
	if err := clocks(t.Context(), t.TempDir(), &out, size); err != nil {
		t.Fatal(err)
	}
	t.Log(out.String())
	above(t, figures(t, out.String()), "clocks.open", "clocks.rebuild.took", "clocks.rebuild.cpu", "clocks.poll.took", "clocks.poll.cpu",
		"clocks.takeover.took", "clocks.idle.waited", "clocks.falling", "clocks.falling.within", "clocks.late.p50", "clocks.late.p99",
		"clocks.fire.cpu", "clocks.append.p50", "clocks.append.p99")
}
