package evaluate

import (
	"context"
	"fmt"
	"io"
	"math"

	"bluelamp/internal/match"
)

// Run tries the matching on one file (who is in it more than once?) or two (who
// of the second is in the first?) and reports how well it went. The files are
// CSV; a file, column or line that cannot be read is refused with the cure.
func Run(ctx context.Context, files []io.Reader, o Options) (Report, error) {
	if len(files) != 1 && len(files) != 2 {
		return Report{}, ErrFiles.With(len(files))
	}
	tables := make([]*table, len(files))
	for i, file := range files {
		t, err := readTable(file, o.name(i))
		if err != nil {
			return Report{}, err
		}
		tables[i] = t
	}
	truth, err := truthColumns(tables, o.Truth)
	if err != nil {
		return Report{}, err
	}
	layouts, err := layOut(tables, truth, o)
	if err != nil {
		return Report{}, err
	}
	read := make([]*people, len(tables))
	for i, t := range tables {
		read[i] = readPeople(t, &layouts[i], truth[i])
	}
	report := Report{Threshold: Threshold, Columns: layouts[0].describe(tables[0])}
	for _, p := range read {
		report.Rows = append(report.Rows, len(p.records))
	}
	if len(read) == 1 {
		err = findTwice(ctx, read[0], o.model(), &report)
	} else {
		err = link(ctx, read[0], read[1], o.model(), &report)
	}
	return report, err
}

// trial is a set of compared pairs with the weights learned from them.
type trial struct {
	pairs      []pair
	patterns   []match.Pattern
	frequency  func(pair) match.Frequency
	population int
	weights    *match.Model
}

// compare compares the pairs.
func (t *trial) compare(ctx context.Context, descriptions, register []match.Record) error {
	t.patterns = make([]match.Pattern, len(t.pairs))
	for i, p := range t.pairs {
		if i%4096 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		t.patterns[i] = match.Compare(&descriptions[p.q], &register[p.r])
	}
	return nil
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

// hopeless is the log odds below which a pair teaches nothing: one in 5 million.
const hopeless = -15.4

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
