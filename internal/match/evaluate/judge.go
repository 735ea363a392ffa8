package evaluate

import (
	"cmp"
	"slices"

	"bluelamp/internal/match"
)

// suggestion is one person who may be meant, with the share of certainty.
type suggestion struct {
	person string
	share  float64
}

// judge lets the people on file compete for every row, and counts.
func judge(t *trial, register, calls *people, report *Report) {
	persons := personsOf(register.who)
	onFile := map[string]bool{}
	for _, w := range register.who {
		onFile[w] = w != ""
	}
	j := &judged{}
	start := 0
	for q := range calls.records {
		end := start
		for end < len(t.pairs) && int(t.pairs[end].q) == q {
			end++
		}
		who := calls.who[q]
		if !onFile[who] {
			who = ""
		}
		j.count(t.suggest(start, end, persons, register.who), who)
		start = end
	}
	j.report(report)
}

// personsOf numbers the people of the register; rows without a truth are people
// of their own.
func personsOf(who []string) []uint32 {
	number := map[string]uint32{}
	persons := make([]uint32, len(who))
	for i, w := range who {
		persons[i] = uint32(i)
		if w == "" {
			continue
		}
		if first, seen := number[w]; seen {
			persons[i] = first
		} else {
			number[w] = uint32(i)
		}
	}
	return persons
}

// suggest weighs the pairs of one row and divides certainty between the people.
func (t *trial) suggest(start, end int, persons []uint32, who []string) []suggestion {
	bestOf := map[uint32]float64{}
	for i := start; i < end; i++ {
		odds := t.weights.LogOdds(t.patterns[i], t.frequency(t.pairs[i]), t.population)
		person := persons[t.pairs[i].r]
		if before, seen := bestOf[person]; !seen || odds > before {
			bestOf[person] = odds
		}
	}
	scores := make([]match.PersonScore, 0, len(bestOf))
	for person, odds := range bestOf {
		scores = append(scores, match.PersonScore{Person: person, LogOdds: odds})
	}
	slices.SortFunc(scores, func(a, b match.PersonScore) int {
		if c := cmp.Compare(b.LogOdds, a.LogOdds); c != 0 {
			return c
		}
		return cmp.Compare(a.Person, b.Person)
	})
	shares, _ := match.Share(scores)
	made := make([]suggestion, len(scores))
	for i, s := range scores {
		made[i] = suggestion{who[s.Person], shares[i]}
	}
	return made
}

// judged counts the rows of the second file.
type judged struct {
	known, strangers, misled, first, five, reached int
	tops                                           []answer // the first suggestion of each row
	all                                            []answer // every suggestion
}

func (j *judged) count(made []suggestion, who string) {
	if who == "" {
		j.strangers++
	} else {
		j.known++
	}
	for i, s := range made {
		right := same(s.person, who)
		j.all = append(j.all, answer{s.share, right})
		if right {
			j.reached++
			if i == 0 {
				j.first++
			}
			if i < 5 {
				j.five++
			}
		}
	}
	if len(made) == 0 {
		return
	}
	j.tops = append(j.tops, answer{made[0].share, same(made[0].person, who)})
	if who == "" && made[0].share >= Threshold {
		j.misled++
	}
}

func (j *judged) report(r *Report) {
	r.TruePairs, r.Strangers, r.Unreachable = j.known, j.strangers, j.known-j.reached
	r.Misled = ratio(j.misled, j.strangers)
	r.Top1, r.Top5 = ratio(j.first, j.known), ratio(j.five, j.known)
	r.Outcome = decided(j.tops, j.known, Threshold)
	r.Best, r.BestAt = best(j.tops, j.known)
	r.Bins = calibration(j.all)
}

func ratio(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}
