package match

import (
	"context"
	"math"
)

// Counted is a pattern with how often it was seen among candidate pairs.
type Counted struct {
	Pattern   Pattern
	Frequency Frequency // of the pair, or the geometric mean of the pairs counted together
	Count     float64
}

// Labelled is a pair on which a person has decided.
type Labelled struct {
	Counted
	Same bool
}

// LearnOptions say what a learning pass may move.
type LearnOptions struct {
	Version      string
	Population   int        // records on file
	Descriptions float64    // how many descriptions were compared with the file
	Random       []Counted  // pairs drawn at random: what chance looks like; may be empty
	Decided      []Labelled // pairs on which people have decided, not among counted; may be empty
	// KeepPerson leaves what is known of one person alone and moves only chance and
	// the expected numbers: for a register whose people have changed but whose
	// typists have not.
	KeepPerson bool
	Passes     int     // at most; 0 means 25
	Strength   float64 // weight of the prior as a share of the first estimate of same-person pairs; 0 means 0.3
}

// leastStrength is for how many pairs the prior counts at least.
const leastStrength = 10

// settledShift is by how much the shares of one person may still move, in all, when
// learning is done.
const settledShift = 1e-4

// Learn moves the weights towards candidate pairs, decided by people or not:
// expectation maximisation on pattern counts with the prior as pseudo-counts
// (MAP). Without the prior it collapses (F1 0.09 to 0.24 where 0.96 is possible,
// GoldenMatch pull request 831 reports the like), so the prior counts for
// Strength times the first estimate. The outcome does not depend on the order of
// the counts beyond rounding. It stops when ctx ends.
func Learn(ctx context.Context, prior *Model, counted []Counted, o LearnOptions) (*Model, error) {
	if o.Passes == 0 {
		o.Passes = 25
	}
	if o.Strength == 0 {
		o.Strength = 0.3
	}
	start := prior.Tables()
	if o.Version != "" {
		start.Version = o.Version
	}
	m, strength := prior, 0.0
	for pass := range o.Passes {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		sums := m.expect(counted, o.Decided, o.Population)
		if pass == 0 {
			strength = math.Max(o.Strength*sums.class[SamePerson], leastStrength)
		}
		next := sums.maximise(&start, strength, o)
		m.learnChance(&next, &start, o)
		made, err := NewModel(next)
		if err != nil {
			return nil, err
		}
		still := made.apart(m) < settledShift
		m = made
		if still {
			break
		}
	}
	return m, nil
}

// apart is how far the weights of one person differ between two models.
func (m *Model) apart(other *Model) (sum float64) {
	sum = math.Abs(math.Log(m.tables.Expected[SamePerson] / other.tables.Expected[SamePerson]))
	for f := range NumFields {
		sum += math.Abs(m.tables.Shared[SamePerson][f] - other.tables.Shared[SamePerson][f])
		for l := range m.tables.Truth[f] {
			sum += math.Abs(m.tables.Truth[f][l] - other.tables.Truth[f][l])
		}
	}
	for s := range NumStatuses {
		sum += math.Abs(m.tables.Places[SamePerson][s] - other.tables.Places[SamePerson][s])
	}
	return sum
}
