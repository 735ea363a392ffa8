package telephonybench

import (
	"context"
	"fmt"
	"os"
	"testing"
	"time"
)

// TestMain is also the load's beginning: measure starts this program again.
func TestMain(m *testing.M) {
	if IsLoad() {
		if err := Load(context.Background()); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

func TestTheMeasurementCountsWhatWasSaid(t *testing.T) {
	r, err := measure(t.Context(), order{Calls: 2, Talk: time.Second})
	if err != nil {
		t.Fatal(err)
	}
	// Two calls of a second each way are 200 frames; a starved machine sends fewer.
	if r.Sent < 100 || r.Heard < r.Sent*9/10 || r.recorded != 2 || r.percent <= 0 {
		t.Errorf("%+v", r)
	}
}

// BenchmarkCalls prints the figures: go test -run '^$' -bench Calls -benchtime 1x.
func BenchmarkCalls(b *testing.B) {
	for range b.N {
		if err := Run(b.Context(), os.Stdout); err != nil {
			b.Fatal(err)
		}
	}
}
