package statistics

// Share is a part of a whole. Both are counts, so that shares can be pooled.
type Share struct{ Numerator, Denominator int }

// Percent returns the share in percent, rounded half up to two decimals; false
// when there is nothing to have a share of, which is neither 0 nor 100 percent.
func (s Share) Percent() (float64, bool) {
	if s.Denominator <= 0 {
		return 0, false
	}
	n, d := int64(s.Numerator), int64(s.Denominator)
	return float64((n*20_000+d)/(2*d)) / 100, true
}

// Reaches says whether the share is at least this percentage. It compares the
// counts: 89.996 percent is shown as 90.00 and does not reach 90.
func (s Share) Reaches(percent int) bool {
	return s.Denominator > 0 && s.Numerator*100 >= percent*s.Denominator
}
