package journalbench

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestEveryFigureIsPrinted(t *testing.T) {
	dir := t.TempDir()
	var out bytes.Buffer
	if err := run(context.Background(), dir, &out, 20*time.Millisecond); err != nil {
		t.Fatal(err)
	}
	var names []string
	for line := range strings.Lines(out.String()) {
		var name, unit string
		var value float64
		if _, err := fmt.Sscanf(line, "figure %s %g %s", &name, &value, &unit); err != nil || value <= 0 {
			t.Errorf("%q: %v", line, err)
		}
		names = append(names, name)
	}
	for _, row := range []string{"fsync.before", "append.1", "append.8", "append.64", "newkey.64", "fsync.after"} {
		for _, figure := range []string{"rate", "p50", "p99", "cpu"} {
			if !slices.Contains(names, "journal."+row+"."+figure) {
				t.Errorf("journal.%s.%s is missing", row, figure)
			}
		}
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

func TestAnEndedContextEndsTheBench(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := run(ctx, t.TempDir(), io.Discard, time.Hour); err == nil {
		t.Error("it went on")
	}
}

func TestShares(t *testing.T) {
	values := []time.Duration{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}
	for of, want := range map[float64]time.Duration{0.5: 5, 0.99: 10, 0.1: 1} {
		if got := share(values, of); got != want {
			t.Errorf("%v of ten values is %d, want %d", of, got, want)
		}
	}
	if len(kilobyte) != 1024 {
		t.Errorf("an event has %d bytes", len(kilobyte))
	}
}
