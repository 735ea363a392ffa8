package matchbench

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"
	"testing"
)

func TestEveryFigureIsPrintedAndWithinReason(t *testing.T) {
	var out bytes.Buffer
	if err := Run(context.Background(), &out, Options{Sizes: []int{3000}, Calls: 400}); err != nil {
		t.Fatal(err)
	}
	figures := map[string]float64{}
	for line := range strings.Lines(out.String()) {
		var name, unit string
		var value float64
		if _, err := fmt.Sscanf(line, "figure %s %g %s", &name, &value, &unit); err != nil {
			t.Errorf("%q: %v", line, err)
		}
		figures[name] = value
	}
	for name, least := range map[string]float64{
		"records": 3000, "heap.each": 20, "search.p50": 0, "search.cpu": 0, "typing.p99": 0, "save.found": 1, "fragment.p99": 0, "fragment.listed": .5, "fragment.too-many": 0,
		"f1": .93, "recall": .9, "right-in-five": .97, "right-retrieved": .98, "learned.f1": .93, "learned.recall.one-false-in-100-calls": .9,
		"exact.phone.recall": .3, "exact.name-and-birth.recall": .05, "exact.phone.false": 0, "strangers-linked": 0, "calibration.error": 0,
	} {
		if got, printed := figures["match.3000."+name]; !printed || got < least {
			t.Errorf("%s is %v (printed: %v), at least %v expected", name, got, printed, least)
		}
	}
	if figures["match.3000.exact.phone.recall"] > figures["match.3000.recall"] {
		t.Error("exact matching of numbers recognises more than the index")
	}
}

func TestAnEndedContextEndsTheBench(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := Run(ctx, io.Discard, Options{Sizes: []int{1000}, Calls: 10}); err == nil {
		t.Error("it went on")
	}
}
