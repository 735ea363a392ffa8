package personlearn

import (
	"fmt"
	"math"

	"bluelamp/internal/match"
)

const (
	// suggestedFrom is the share from which somebody is suggested ("possibly").
	suggestedFrom = 0.1
	// movedAtMost is by what share the mean number of suggestions may move.
	movedAtMost = 0.2
	// lastDecisions is on how many of people's newest decisions weights are tried.
	lastDecisions = 2_000
	// anyMove leaves the number of suggestions to the measure over whole calls.
	anyMove = 1e9
	// worseFrozen is by how much F1 may fall on the frozen pairs. They are of an
	// invented country: a register of other names is not wrong for differing a little.
	worseFrozen = 0.01
)

// gate tries new weights beside the live ones. why is "" when they may go live.
// A score that never falls as a field agrees better needs no trial: match.NewModel
// makes no other.
func gate(live, learned *match.Model, taught lesson, labelled []match.Labelled) (measures []Measure, why string) {
	frozen, err := frozenPairs()
	if err != nil {
		return []Measure{}, "the frozen pairs cannot be read: " + err.Error()
	}
	labelled = labelled[max(0, len(labelled)-lastDecisions):]
	measures = []Measure{
		agreeing("F1 on the frozen pairs", live, learned, frozen.pairs, match.GateOptions{
			Population: frozen.People, Worse: worseFrozen, Moved: movedAtMost,
		}, &why),
		agreeing("F1 on people's last decisions", live, learned, labelled, match.GateOptions{Population: taught.of, Moved: anyMove}, &why),
	}
	before, after := taught.suggested(live), taught.suggested(learned)
	moved := Measure{Name: "Suggestions for one call", Before: before, After: after, Pairs: len(taught.calls), Passed: true}
	if math.Abs(after-before) > movedAtMost*before {
		moved.Passed = false
		because(&why, fmt.Sprintf("A call would bring %.2f suggestions and not %.2f, more than %.0f %% apart.", after, before, 100*movedAtMost))
	}
	return append(measures, moved), why
}

// agreeing measures F1 on labelled pairs, and says why the gate is shut if it is.
func agreeing(name string, live, learned *match.Model, pairs []match.Labelled, o match.GateOptions, why *string) Measure {
	m := Measure{Name: name, Pairs: len(pairs), Before: f1(live, pairs, o), After: f1(learned, pairs, o), Passed: true}
	if match.Gate(live, learned, pairs, o) != nil {
		m.Passed = false
		reason := fmt.Sprintf("%s would fall from %.4f to %.4f.", name, m.Before, m.After)
		if m.After >= m.Before {
			reason = fmt.Sprintf("%s holds, but far more or far fewer of the %d pairs would be suggested.", name, m.Pairs)
		}
		because(why, reason)
	}
	return m
}

func because(why *string, reason string) {
	if *why != "" {
		*why += " "
	}
	*why += reason
}

// f1 is precision and recall in one, of pairs at the threshold.
func f1(m *match.Model, pairs []match.Labelled, o match.GateOptions) float64 {
	var right, wrong, missed float64
	for i := range pairs {
		p := &pairs[i]
		switch says := m.LogOdds(p.Pattern, p.Frequency, o.Population) >= o.Threshold; {
		case says && p.Same:
			right += p.Count
		case says:
			wrong += p.Count
		case p.Same:
			missed += p.Count
		}
	}
	if right == 0 {
		return 0
	}
	return 2 * right / (2*right + wrong + missed)
}

// suggested is how many people a call brings, on average.
func (s *lesson) suggested(m *match.Model) float64 {
	n := 0
	for _, call := range s.calls {
		scores := make([]match.PersonScore, len(call))
		for i, c := range call {
			scores[i] = match.PersonScore{Person: uint32(i), LogOdds: m.LogOdds(c.Pattern, c.Frequency, s.of)}
		}
		shares, _ := match.Share(scores)
		for _, share := range shares {
			if share >= suggestedFrom {
				n++
			}
		}
	}
	return float64(n) / math.Max(1, float64(len(s.calls)))
}
