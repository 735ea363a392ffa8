package evaluate

import (
	"context"

	"bluelamp/internal/match"
)

// link looks for the people of the second file in the first, the register. Rows
// of the register with one truth are the records that it already keeps of one
// person; the truth of the second file is looked at only to count.
func link(ctx context.Context, register, calls *people, prior *match.Model, report *Report) error {
	t, err := learnLink(ctx, register, calls, prior)
	if err != nil {
		return err
	}
	report.Compared, report.Model = len(t.pairs), t.weights.Version()
	judge(t, register, calls, report)
	return nil
}

// learnLink compares the rows of two files and learns from them.
func learnLink(ctx context.Context, register, calls *people, prior *match.Model) (*trial, error) {
	register.setFrequency(count(register.records, register.sameAgain()))
	t := &trial{population: len(register.records), pairs: candidates(calls.records, register.records)}
	t.usual = usualNames(register.records, leastAcross)
	t.frequency = func(at pair) match.Frequency { return register.frequency[at.r] }
	if err := t.compare(ctx, calls.records, register.records); err != nil {
		return nil, err
	}
	return t, t.learn(ctx, calls.records, register.records, prior, 1)
}

// sameAgain says for every row of a register and every part how many other rows
// of the same person have that value.
func (p *people) sameAgain() [][parts]float64 {
	values := allValues(p.records)
	extra := make([][parts]float64, len(p.records))
	rows := map[string][]int{}
	for i, w := range p.who {
		if w == "" {
			continue
		}
		for _, j := range rows[w] {
			for part := range parts {
				if v := values[i][part]; v != "" && v == values[j][part] {
					extra[i][part]++
					extra[j][part]++
				}
			}
		}
		rows[w] = append(rows[w], i)
	}
	return extra
}
