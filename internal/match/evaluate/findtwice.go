package evaluate

import (
	"context"

	"bluelamp/internal/match"
)

// rounds is how often the weights are learned: first with rows for people, then
// with as many people behind each value as the first round found.
const rounds = 2

// findTwice looks for people who are in one file more than once. Every pair is
// judged by its own odds: a person may be in the file any number of times, so
// the pairs are no rivals.
func findTwice(ctx context.Context, p *people, prior *match.Model, report *Report) error {
	t, err := learnTwice(ctx, p, prior)
	if err != nil {
		return err
	}
	answers := make([]answer, len(t.pairs))
	reached := 0
	for i, at := range t.pairs {
		answers[i] = answer{t.share(i), same(p.who[at.q], p.who[at.r])}
		if answers[i].right {
			reached++
		}
	}
	report.Compared, report.Model = len(t.pairs), t.weights.Version()
	report.TruePairs = truePairs(p.who)
	report.Unreachable = report.TruePairs - reached
	report.Outcome = decided(answers, report.TruePairs, Threshold)
	report.Best, report.BestAt = best(answers, report.TruePairs)
	report.Bins = calibration(answers)
	return nil
}

// learnTwice compares the rows of a file with each other and learns from them.
func learnTwice(ctx context.Context, p *people, prior *match.Model) (*trial, error) {
	t := &trial{population: len(p.records), pairs: candidates(p.records, nil), usual: usualNames(p.records, leastWithin)}
	t.frequency = func(at pair) match.Frequency { return either(&p.frequency[at.q], &p.frequency[at.r]) }
	if err := t.compare(ctx, p.records, p.records); err != nil {
		return nil, err
	}
	var extra [][parts]float64
	for range rounds {
		p.setFrequency(count(p.records, extra))
		if err := t.learn(ctx, p.records, p.records, prior, 0.5); err != nil {
			return nil, err
		}
		extra = t.sameAgain(p.records)
	}
	return t, nil
}

func (p *people) setFrequency(c *commonness) {
	p.frequency = make([]match.Frequency, len(p.records))
	for i := range p.records {
		p.frequency[i] = c.of(&p.records[i])
	}
}

// sameAgain says for every row and part how many other rows with that value are
// expected to be of the same person.
func (t *trial) sameAgain(records []match.Record) [][parts]float64 {
	values := allValues(records)
	extra := make([][parts]float64, len(records))
	for i, at := range t.pairs {
		share := t.share(i)
		if share < 0.01 {
			continue
		}
		for p := range parts {
			if v := values[at.q][p]; v != "" && v == values[at.r][p] {
				extra[at.q][p] += share
				extra[at.r][p] += share
			}
		}
	}
	return extra
}

func allValues(records []match.Record) [][parts]string {
	all := make([][parts]string, len(records))
	for i := range records {
		all[i] = values(&records[i])
	}
	return all
}
