package place

import (
	"math"
	"slices"
	"time"
)

// onFoot is how fast a caller is thought to move away from an old position, in
// metres a second: a brisk walk. A car is faster, and its passengers' telephones
// send newer positions, which then win by their age. The figure is ours.
const onFoot = 1.5

// Rank puts a call's locations in the order in which to show them: first those by
// which the caller is known best now. A position counts for as wide as its radius
// at 95 % confidence plus what somebody on foot may have walked since. Positions
// whose accuracy was not said follow, the newest first; then addresses without
// position; last what cannot be used. The history itself is not changed.
func Rank(history []Location, now time.Time) []Location {
	ranked := slices.Clone(history)
	slices.SortStableFunc(ranked, func(a, b Location) int {
		if by := a.class() - b.class(); by != 0 {
			return by
		}
		if a.class() == classMeasured {
			if wa, wb := a.WidthNow(now), b.WidthNow(now); wa != wb {
				if wa < wb {
					return -1
				}
				return 1
			}
		}
		return b.taken().Compare(a.taken())
	})
	return ranked
}

// Best is the first of Rank, and false where nothing in the history says where the
// caller is.
func Best(history []Location, now time.Time) (Location, bool) {
	if len(history) == 0 {
		return Location{}, false
	}
	best := Rank(history, now)[0]
	return best, best.class() < classUseless
}

// The classes of Rank.
const (
	classMeasured = iota
	classPointOnly
	classAddress
	classUseless
)

func (l Location) class() int {
	switch {
	case l.Point != nil && l.RadiusM > 0:
		return classMeasured
	case l.Point != nil:
		return classPointOnly
	case l.Address != "":
		return classAddress
	}
	return classUseless
}

// WidthNow is the radius in metres within which the caller is, at 95 %, if on
// foot since; infinite where the accuracy or the time is not known.
func (l Location) WidthNow(now time.Time) float64 {
	if l.class() != classMeasured || l.taken().IsZero() {
		return math.Inf(1)
	}
	age := math.Max(0, now.Sub(l.taken()).Seconds())
	return l.Radius95() + onFoot*age
}

// Radius95 is the radius in metres scaled to 95 % confidence, taking the errors
// as normal in both directions, so that the share within r is 1-exp(-r²/2s²). A
// radius without a confidence, or with 100, is left as it is; nought is not known.
func (l Location) Radius95() float64 {
	c := l.ConfidencePercent / 100
	if c <= 0 || c >= 1 || c == 0.95 {
		return l.RadiusM
	}
	return l.RadiusM * math.Sqrt(math.Log(0.05)/math.Log(1-c))
}
