package personmatch

import (
	"cmp"
	"context"
	"slices"
	"time"

	"bluelamp/internal/match"
	"bluelamp/internal/match/index"
)

// Found is one person who may be the one looked for. Heard is the description on
// record that speaks most for it, folded.
type Found struct {
	Person    string
	LogOdds   float64
	Share     float64
	Pattern   match.Pattern
	Frequency match.Frequency
	Steps     []match.Step
	Heard     match.Record
}

// Answer is who may be meant, the likeliest first.
type Answer struct {
	Found      []Found
	Nobody     float64
	People     int // on file
	Population int // by which the scores were computed
	Considered int
	Model      string    // version of the model that weighed
	Use        index.Use // of the number asked about
	Loading    bool      // not everybody is read in yet: the answer is empty
}

// Search looks for people who may be any of the descriptions, which are readings
// of one and the same thing heard: "Cooper or Couper". The best reading counts
// for each person.
func (m *Matcher) Search(ctx context.Context, force string, readings []index.Query, now time.Time, limit int) (Answer, error) {
	c, _, err := m.crowd(ctx, force)
	if err != nil {
		return Answer{}, err
	}
	if !c.ready.Load() {
		return Answer{Loading: true, Nobody: 1}, nil
	}
	best := map[index.PersonID]Found{}
	var a Answer
	for _, q := range readings {
		q.Today = day(now)
		one := c.index.Search(q, limit)
		a.Population, a.Model, a.Considered = one.Population, one.Model.Version(), a.Considered+one.Considered
		a.Use.People, a.Use.Records = max(a.Use.People, one.PhoneUse.People), max(a.Use.Records, one.PhoneUse.Records)
		for i, candidate := range one.Candidates {
			if before, there := best[candidate.Person]; !there || candidate.LogOdds > before.LogOdds {
				best[candidate.Person] = c.found(&one, i)
			}
		}
	}
	a.People, _ = c.index.Size()
	a.share(best, limit)
	return a, nil
}

func (c *crowd) found(a *index.Answer, i int) Found {
	x := a.Candidates[i]
	_, heard, _ := c.index.Record(x.Record)
	return Found{
		Person: c.person(x.Person), LogOdds: x.LogOdds, Share: x.Share,
		Pattern: x.Pattern, Frequency: x.Frequency, Steps: a.Explain(i), Heard: heard,
	}
}

// share orders what was found and divides certainty between rivals and nobody
// over all readings.
func (a *Answer) share(best map[index.PersonID]Found, limit int) {
	for _, f := range best {
		a.Found = append(a.Found, f)
	}
	slices.SortFunc(a.Found, func(x, y Found) int {
		return cmp.Or(cmp.Compare(y.LogOdds, x.LogOdds), cmp.Compare(x.Person, y.Person))
	})
	scores := make([]match.PersonScore, len(a.Found))
	for i, f := range a.Found {
		scores[i] = match.PersonScore{Person: uint32(i), LogOdds: f.LogOdds}
	}
	shares, nobody := match.Share(scores)
	for i, share := range shares {
		a.Found[i].Share = share
	}
	a.Nobody = nobody
	a.Found = a.Found[:min(limit, len(a.Found))]
}
