package index

import (
	"context"
	"fmt"
	"math/rand/v2"

	"bluelamp/internal/match"
)

// Lesson is what unlabelled calls teach about the people on file.
type Lesson struct {
	Counted      []match.Counted // of the people whom the callers may have been
	Random       []match.Counted // of callers and records drawn at random
	Population   int
	Descriptions int
}

// hopeless is the log odds below which a pair teaches nothing: one in 5 million.
const hopeless = -15.4

// randomPairs is how many pairs are drawn to see what chance looks like.
const randomPairs = 40_000

// Lesson searches for each of the queries, as typed before anything was
// suggested, and counts how they agree with the people found and, by dice, with
// anybody. Calls of some weeks, a few thousand, are enough.
func (x *Index) Lesson(ctx context.Context, queries []Query, dice *rand.Rand) (Lesson, error) {
	l := Lesson{Descriptions: len(queries)}
	for i := range queries {
		if err := ctx.Err(); err != nil {
			return l, fmt.Errorf("compare calls with the file: %w", err)
		}
		x.study(&l, &queries[i], dice, 1+randomPairs/len(queries))
	}
	return l, nil
}

// study adds what one query teaches.
func (x *Index) study(l *Lesson, q *Query, dice *rand.Rand, random int) {
	x.lock.RLock()
	defer x.lock.RUnlock()
	h := x.hunt(q)
	defer h.drop()
	h.search()
	l.Population = x.people
	for _, s := range h.scored {
		if s.logOdds > hopeless {
			e := h.evidence(s.person)
			l.Counted = append(l.Counted, match.Counted{Pattern: e.pattern, Frequency: e.frequency, Count: 1})
		}
	}
	for range random {
		r := x.records.at(RecordID(1 + dice.IntN(max(1, x.records.n-1))))
		if r.person == 0 {
			continue
		}
		p := h.compare(r)
		l.Random = append(l.Random, match.Counted{Pattern: p, Frequency: h.frequency(r, &p), Count: 1})
	}
}

// Learn moves a model's chance and expected numbers to the people on file, and
// leaves what it knows of one person and one household alone: of the ways
// measured the one that never failed when the register changed.
func (l *Lesson) Learn(ctx context.Context, prior *match.Model, version string) (*match.Model, error) {
	m, err := match.Learn(ctx, prior, l.Counted, match.LearnOptions{
		Version: version, Population: l.Population, Descriptions: float64(l.Descriptions), Random: l.Random, KeepPerson: true,
	})
	if err != nil {
		return nil, fmt.Errorf("learn from calls: %w", err)
	}
	return m, nil
}
