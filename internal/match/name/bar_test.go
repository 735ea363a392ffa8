package name

import (
	"cmp"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// A name that is among the best must never stand below the bar.
func TestTheBarIsNeverTooHigh(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		limit := rapid.IntRange(1, 10).Draw(t, "limit")
		ranks := rapid.SliceOf(rapid.Float64Range(0, 1.4)).Draw(t, "ranks")
		var b bar
		b.clear(limit)
		for _, r := range ranks {
			b.pass(r)
		}
		slices.SortFunc(ranks, func(x, y float64) int { return cmp.Compare(y, x) })
		if len(ranks) < limit && b.least() > 0 || len(ranks) >= limit && b.least() > ranks[limit-1] {
			t.Fatalf("the bar is %v for the best %d of %v", b.least(), limit, ranks)
		}
		if len(ranks) >= limit && b.least() < ranks[limit-1]-0.01 {
			t.Fatalf("the bar lags at %v for the best %d of %v", b.least(), limit, ranks)
		}
	})
}
