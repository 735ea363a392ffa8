package match

// SwappedLevels compares first and last names straight and crosswise and gives
// the better reading. Where the names have changed places the first level is
// FirstCrossed, which carries the odds of such a slip once, and the last level
// is that of the other pair of names read crosswise.
func SwappedLevels(qFirst, qLast, rFirst, rLast string) (first, last Level, swapped bool) {
	first, last = FirstLevel(qFirst, rFirst), LastLevel(qLast, rLast)
	if settled(first) || near(last) {
		return first, last, false
	}
	there, back := LastLevel(qFirst, rLast), LastLevel(qLast, rFirst)
	switch {
	case there == LastExact:
		return FirstCrossed, back, true
	case back == LastExact:
		return FirstCrossed, there, true
	case near(there) && near(back):
		return FirstCrossed, LastClose, true
	case near(there):
		return FirstCrossedNear, back, true
	case near(back):
		return FirstCrossedNear, there, true
	}
	return first, last, false
}

// settled says that the first names agree so well that nothing is gained by
// reading them crosswise.
func settled(first Level) bool { return first != Unknown && first <= FirstClose }

// near says that a last name agrees but for a slip.
func near(last Level) bool { return last != Unknown && last <= LastClose }
