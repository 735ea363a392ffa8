package match

import "testing"

func TestLargeNumbersAreSaidRounded(t *testing.T) {
	for x, want := range map[float64]string{1.4: "1", 9: "9", 47: "47", 874: "870", 2013: "2,000", 1_149_871: "1,100,000", 999_999: "1,000,000"} {
		if got := rounded(x); got != want {
			t.Errorf("%v is said as %s, want %s", x, got, want)
		}
	}
}
