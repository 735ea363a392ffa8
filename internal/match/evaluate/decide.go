package evaluate

import (
	"cmp"
	"slices"
)

func same(a, b string) bool { return a != "" && a == b }

// truePairs counts the pairs of rows of one person.
func truePairs(who []string) (pairs int) {
	rows := map[string]int{}
	for _, w := range who {
		if w != "" {
			pairs += rows[w]
			rows[w]++
		}
	}
	return pairs
}

func decided(answers []answer, truePairs int, threshold float64) Outcome {
	right, wrong := 0, 0
	for _, a := range answers {
		switch {
		case a.share < threshold:
		case a.right:
			right++
		default:
			wrong++
		}
	}
	return outcome(right, wrong, truePairs-right)
}

// best finds the threshold that would have given the best F1.
func best(answers []answer, truePairs int) (Outcome, float64) {
	sorted := slices.Clone(answers)
	slices.SortStableFunc(sorted, func(a, b answer) int { return cmp.Compare(b.share, a.share) })
	var found Outcome
	at, right := 1.0, 0
	for i, a := range sorted {
		if a.right {
			right++
		}
		if i+1 < len(sorted) && sorted[i+1].share == a.share {
			continue
		}
		if o := outcome(right, i+1-right, truePairs-right); o.F1 > found.F1 {
			found, at = o, a.share
		}
	}
	return found, at
}
