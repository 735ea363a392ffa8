package personmatch

import (
	"cmp"
	"context"
	"fmt"
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
	TooMany    []string  // what too many on file share to be found by it alone, when nobody was found: "first name"

	model *match.Model // that weighed; nil while loading
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
	a := Answer{model: c.currentModel()}
	var answers []index.Answer
	best := map[index.PersonID]place{}
	for _, q := range readings {
		if err := ctx.Err(); err != nil {
			return Answer{}, fmt.Errorf("look up people: %w", err)
		}
		q.Today = day(now)
		one := c.index.Search(q, limit)
		a.Population, a.model, a.Considered = one.Population, one.Model, a.Considered+one.Considered
		a.Use.People, a.Use.Records = max(a.Use.People, one.PhoneUse.People), max(a.Use.Records, one.PhoneUse.Records)
		for i, candidate := range one.Candidates {
			if before, there := best[candidate.Person]; !there || candidate.LogOdds > answers[before.answer].Candidates[before.candidate].LogOdds {
				best[candidate.Person] = place{len(answers), i}
			}
		}
		for _, field := range one.TooMany {
			if !slices.Contains(a.TooMany, field.String()) {
				a.TooMany = append(a.TooMany, field.String())
			}
		}
		answers = append(answers, one)
	}
	a.Model = a.model.Version()
	a.People, _ = c.index.Size()
	for _, at := range best {
		a.Found = append(a.Found, c.found(&answers[at.answer], at.candidate))
	}
	if len(a.Found) > 0 {
		a.TooMany = nil
	}
	a.share()
	a.Found = a.Found[:min(limit, len(a.Found))]
	return a, nil
}

// place is where a candidate stands among the answers to several readings.
type place struct{ answer, candidate int }

func (c *crowd) found(a *index.Answer, i int) Found {
	x := a.Candidates[i]
	_, heard, _ := c.index.Record(x.Record)
	return Found{
		Person: c.person(x.Person), LogOdds: x.LogOdds,
		Pattern: x.Pattern, Frequency: x.Frequency, Steps: a.Explain(i), Heard: heard,
	}
}

// share orders what was found and divides certainty between rivals and nobody
// over all readings.
func (a *Answer) share() {
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
}

// Without takes persons out of the answer: certainty is divided among whoever is
// left and nobody.
func (a *Answer) Without(leave func(person string) bool) {
	a.Found = slices.DeleteFunc(a.Found, func(f Found) bool { return leave(f.Person) })
	a.share()
}

// same is the level of a field that agrees wholly.
const same match.Level = 1

// NumberIsShared weighs the answer again for a number of which people said that
// many use it, at least so many; words name what it is, such as "Hospital".
func (a *Answer) NumberIsShared(by int, words string) {
	for i := range a.Found {
		f := &a.Found[i]
		if f.Pattern[match.Phone] != same {
			continue
		}
		f.Frequency.Phone = max(f.Frequency.Phone, min(1, float64(by)/float64(max(a.Population, 1))))
		f.LogOdds = a.model.LogOdds(f.Pattern, f.Frequency, a.Population)
		f.Steps = a.model.Explain(f.Pattern, f.Frequency, a.Population)
		for j := range f.Steps {
			if f.Steps[j].Field == match.Phone {
				f.Steps[j].Words = match.Phone.String() + " of many: " + words
			}
		}
	}
	a.share()
}
