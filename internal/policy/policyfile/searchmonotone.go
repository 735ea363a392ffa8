package policyfile

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"bluelamp/internal/policy"
)

// counterexample looks for two combinations of which the second is one step worse
// and leads to less, because the rule no longer holds in it. It tries all
// combinations of what the doubtful rules of the type name where there are few
// enough, with all else unknown and with all else calm: the other rules hold at
// least as much when it is bad, and so could only hide the fall. Else it searches.
func counterexample(p *policy.Pack, language *policy.Language, t policy.IncidentType, rule readRule, doubtful, all []readRule) (bool, string) {
	var names, every policy.Names
	for _, other := range doubtful {
		names = names.And(other.condition.Names)
	}
	for _, other := range all {
		every = every.And(other.condition.Names)
	}
	g := newGrid(p, t, names)
	for _, rest := range [][]variable{nil, newGrid(p, t, every).without(g.variables)} {
		g.rest = rest
		if g.size() > mostCombinations {
			if found, example := g.search(language, rule); found {
				return true, example
			}
			continue
		}
		for i := range g.size() {
			if found, example := g.fall(language, rule, g.at(i)); found {
				return true, example
			}
		}
	}
	return false, ""
}

// fall compares a combination in which the rule holds with those one step worse in
// which it does not.
func (g *grid) fall(language *policy.Language, rule readRule, x []int) (found bool, example string) {
	if !language.Holds(rule.condition, g.facts(x)) {
		return false, ""
	}
	before := slices.Clone(x)
	g.worse(x, func(changed int, y []int) bool {
		worse := g.facts(y)
		if language.Holds(rule.condition, worse) {
			return false
		}
		if fell := g.fell(g.pack.Propose(g.facts(before)), g.pack.Propose(worse)); fell != "" {
			found, example = true, g.say(before, changed, y, fell)
		}
		return found
	})
	return found, example
}

// fell says what is less in the second proposal, "" when nothing is.
func (g *grid) fell(before, after policy.Proposal) string {
	switch {
	case g.pack.MoreUrgent(before.Grade, after.Grade):
		return fmt.Sprintf("the grade falls from “%s” to “%s”", before.Grade, orNone(after.Grade))
	case g.pack.Graver(before.Level, after.Level):
		return fmt.Sprintf("the level falls from “%s” to “%s”", before.Level, orNone(after.Level))
	case g.pack.Heavier(before.Pathway, after.Pathway):
		return fmt.Sprintf("the pathway falls from “%s” to “%s”", before.Pathway, orNone(after.Pathway))
	}
	return ""
}

func orNone(code string) string {
	if code == "" {
		return "none"
	}
	return code
}

// search climbs, from random starts with a fixed seed, towards combinations in
// which the rule holds and little else speaks for the same: there a fall shows.
func (g *grid) search(language *policy.Language, rule readRule) (bool, string) {
	const starts, steps = 60, 60
	dice := rand.New(rand.NewPCG(1, 999))
	score := func(x []int) int {
		f := g.facts(x)
		score := -len(g.pack.Propose(f).Reasons)
		if language.Holds(rule.condition, f) {
			score += 1000
		}
		return score
	}
	for range starts {
		x := make([]int, len(g.variables))
		for i, v := range g.variables {
			x[i] = dice.IntN(len(v.values))
		}
		here := score(x)
		for range steps {
			if found, example := g.fall(language, rule, x); found {
				return true, example
			}
			i := dice.IntN(len(x))
			was := x[i]
			x[i] = dice.IntN(len(g.variables[i].values))
			if there := score(x); there >= here {
				here = there
			} else {
				x[i] = was
			}
		}
	}
	return false, ""
}
