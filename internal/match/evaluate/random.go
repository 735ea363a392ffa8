package evaluate

import (
	"math/rand/v2"

	"bluelamp/internal/match"
)

// randomPairs is how many pairs are drawn, at most, to see what chance looks like.
const randomPairs = 60_000

// random compares pairs drawn at random, the same ones for the same files.
func (t *trial) random(descriptions, register []match.Record) []match.Counted {
	dice := rand.New(rand.NewPCG(1, uint64(len(register))))
	draws := min(randomPairs, len(descriptions)*len(register))
	drawn := make([]match.Counted, 0, draws)
	for range draws {
		q, r := dice.IntN(len(descriptions)), dice.IntN(len(register))
		if &descriptions[q] == &register[r] {
			continue
		}
		p := pair{int32(q), int32(r)}
		drawn = append(drawn, match.Counted{
			Pattern: t.pattern(&descriptions[q], &register[r]), Frequency: t.frequency(p), Count: 1,
		})
	}
	return drawn
}
