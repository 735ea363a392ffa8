package evaluate

import (
	"context"
	"fmt"
	"math"

	"bluelamp/internal/match"
)

// trial is a set of compared pairs with the weights learned from them.
type trial struct {
	pairs      []pair
	patterns   []match.Pattern
	frequency  func(pair) match.Frequency
	population int
	weights    *match.Model
	usual      usual
}

// compare compares the pairs.
func (t *trial) compare(ctx context.Context, descriptions, register []match.Record) error {
	t.patterns = make([]match.Pattern, len(t.pairs))
	for i, p := range t.pairs {
		if i%4096 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		t.patterns[i] = t.pattern(&descriptions[p.q], &register[p.r])
	}
	return nil
}

// pattern compares two rows, knowing which names are usual in the register.
func (t *trial) pattern(q, r *match.Record) match.Pattern {
	return match.BothNames(match.Compare(q, r), t.usual.first(q.First, r.First), t.usual.last(q.Last, r.Last))
}

// learn learns from the compared pairs. times is how many descriptions the pairs
// make of each row: within one file a pair is compared once and counts for both.
func (t *trial) learn(ctx context.Context, descriptions, register []match.Record, prior *match.Model, times float64) error {
	prior, err := withPlaces(prior, register)
	if err != nil {
		return err
	}
	t.weights, err = match.Learn(ctx, prior, t.counted(prior), match.LearnOptions{
		Version: "learned from this file", Population: t.population, Descriptions: float64(len(descriptions)) * times,
		Random: t.random(descriptions, register),
	})
	if err != nil {
		return fmt.Errorf("learn: %w", err)
	}
	return nil
}

// share is the certainty, rivals apart, that a pair is of one person.
func (t *trial) share(i int) float64 {
	odds := t.weights.LogOdds(t.patterns[i], t.frequency(t.pairs[i]), t.population)
	return 1 / (1 + math.Exp(-odds))
}

// hopeless is the log odds below which a pair teaches nothing: one in 100,000.
const hopeless = -11.5

// counted lists the pairs that may teach something.
func (t *trial) counted(prior *match.Model) []match.Counted {
	var counted []match.Counted
	for i, p := range t.pairs {
		f := t.frequency(p)
		if prior.LogOdds(t.patterns[i], f, t.population) > hopeless {
			counted = append(counted, match.Counted{Pattern: t.patterns[i], Frequency: f, Count: 1})
		}
	}
	return counted
}
