package safeguardingapi

import "testing"

func TestTheSmallestThatNineOfTenDoNotPass(t *testing.T) {
	for n, want := range map[int]int{1: 0, 2: 1, 9: 8, 10: 8, 11: 9, 20: 17, 100: 89} {
		if got := nearestRank(n, 90); got != want {
			t.Errorf("of %d values number %d, want %d", n, got, want)
		}
	}
}
