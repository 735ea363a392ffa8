package match

import "math"

// PersonScore is the natural log odds of the best evidence for one person.
type PersonScore struct {
	Person  uint32
	LogOdds float64
}

// Share divides certainty between rivals and nobody: the share of person i is
// L_i / (1 + sum of all L_j). Two equal John Smiths get half each, never 99 per
// cent each. Shares come in the order of the scores, and with nobody they sum to 1.
func Share(scores []PersonScore) (shares []float64, nobody float64) {
	top := 0.0 // the log odds of nobody
	for _, s := range scores {
		top = math.Max(top, s.LogOdds)
	}
	nobody = math.Exp(-top)
	sum := nobody
	shares = make([]float64, len(scores))
	for i, s := range scores {
		shares[i] = math.Exp(s.LogOdds - top)
		sum += shares[i]
	}
	for i := range shares {
		shares[i] /= sum
	}
	return shares, nobody / sum
}
