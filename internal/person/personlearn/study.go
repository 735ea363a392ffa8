package personlearn

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"time"

	"bluelamp/internal/match"
	"bluelamp/internal/match/index"
	"bluelamp/internal/person"
)

// lesson is what the last weeks teach.
type lesson struct {
	counted []match.Counted  // of people whom the callers may have been
	random  []match.Counted  // of callers and records drawn at random
	decided []match.Labelled // by people, on these callers
	calls   [][]match.Counted
	people  int // on file
	of      int // population by which scores are computed
}

const (
	// compared is how many people are looked at for one caller.
	compared = 200
	// hopeless is the log odds below which a pair teaches nothing: one in 5 million.
	hopeless = -15.4
)

// study searches for each caller as typed and counts how they agree with the
// people found. base says which pairs are worth counting.
func (l *Learner) study(ctx context.Context, force string, base *match.Model, callers []heard, decided []contactDecisions) (lesson, error) {
	var s lesson
	labels := map[string][]decision{}
	for _, c := range decided {
		for _, d := range c.decisions {
			if d.Contact != "" && d.counts() {
				labels[d.Contact] = append(labels[d.Contact], d)
			}
		}
	}
	queries := make([]index.Query, len(callers))
	for i, caller := range callers {
		queries[i] = index.Query{Record: caller.record, Today: day(caller.at)}
		found, err := l.Matcher.Search(ctx, force, queries[i:i+1], caller.at, compared)
		if err != nil {
			return s, fmt.Errorf("compare callers with the file: %w", err)
		}
		if found.Loading {
			return s, ErrLoading
		}
		s.people, s.of = found.People, found.Population
		var call []match.Counted
		for _, f := range found.Found {
			pair := match.Counted{Pattern: f.Pattern, Frequency: f.Frequency, Count: 1}
			if !slices.Contains(caller.apart, f.Person) && base.LogOdds(f.Pattern, f.Frequency, found.Population) > hopeless {
				call = append(call, pair)
			}
		}
		s.counted = append(s.counted, call...)
		for _, d := range labels[caller.contact] {
			one := d.labelled()
			s.decided, call = append(s.decided, one), append(call, one.Counted)
		}
		s.calls = append(s.calls, call)
	}
	return s, l.drawn(ctx, force, queries, &s)
}

// drawn adds pairs drawn at random. The dice are the same each time, so that the
// same calls teach the same.
func (l *Learner) drawn(ctx context.Context, force string, queries []index.Query, s *lesson) error {
	if len(queries) == 0 {
		return nil
	}
	drawn, err := l.Matcher.Index(force).Lesson(ctx, queries, rand.New(rand.NewPCG(1, 1)))
	if err != nil {
		return err
	}
	s.random = drawn.Random
	return nil
}

func (d decision) labelled() match.Labelled {
	return match.Labelled{
		Counted: match.Counted{Pattern: d.advice.Pattern, Frequency: d.advice.Frequency, Count: 1}, Same: d.Verdict == person.Same,
	}
}

// day counts days from 1 January 1970.
func day(t time.Time) int64 { return t.Unix() / 86_400 }
