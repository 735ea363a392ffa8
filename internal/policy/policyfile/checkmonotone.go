package policyfile

import (
	"fmt"
	"slices"
	"strings"

	"bluelamp/internal/policy"
)

// Worse never leads to less. A rule whose condition stays true whenever one of the
// things it looks at gets worse can never lower a proposal, because rules only
// raise; that is tried out over all combinations of what the rule names. Of a rule
// that is not like this, the whole proposal is tried (searchmonotone.go): it may be
// that another rule always stands in for it.
//
// "Worse" is: the next value of an aspect; the next choice of a question; the
// worrying answer of yes and no; a larger number, or a smaller one where the
// question says so; a flag, pattern or factor that is there; more in the history.
// An aspect that is not assessed and a question that is not asked have no place in
// this order. Held against it are grade, level and pathway.

// mostCombinations is up to how many combinations are all tried.
const mostCombinations = 200_000

func (r *reader) checkMonotone(p policy.Pack, language *policy.Language, all []readRule) {
	doubtful := map[string][]readRule{} // by incident type
	for _, rule := range all {
		holds := false
		for _, t := range typesOf(p, rule) {
			grid := newGrid(&p, t, rule.condition.Names)
			tried := grid.try(language, rule)
			holds = holds || tried.holds
			if tried.falls && (rule.Grade != "" || rule.Level != "" || rule.Pathway != "") {
				doubtful[t.Code] = append(doubtful[t.Code], rule)
			}
		}
		if !holds {
			r.wrong(rule.at, "correct or delete it; an && of two things that exclude each other never holds",
				"the rule “%s” can never hold, whatever is answered", rule.Code)
		}
	}
	blamed := map[string]bool{}
	for _, t := range p.IncidentTypes {
		for _, rule := range doubtful[t.Code] {
			if blamed[rule.Code] {
				continue
			}
			if found, example := counterexample(&p, language, t, rule, doubtful[t.Code], all); found {
				blamed[rule.Code] = true
				r.wrong(rule.at, "let the rule hold for the worse answer as well, or put the answers in order (“worse: no” at a question whose worrying answer is no)",
					"the rule “%s” lets a worse answer lead to less: %s", rule.Code, example)
			}
		}
	}
}

// typesOf lists the incident types in which a rule is tried: all that it is for.
func typesOf(p policy.Pack, rule readRule) []policy.IncidentType {
	if len(rule.Types) == 0 {
		return p.IncidentTypes
	}
	return slices.DeleteFunc(slices.Clone(p.IncidentTypes), func(t policy.IncidentType) bool {
		return !slices.Contains(rule.Types, t.Code)
	})
}

// trial is what came of trying a rule alone.
type trial struct {
	holds bool // in some combination
	falls bool // no longer when something gets worse; also when there are too many to try
}

// try asks the condition in every combination of what it names.
func (g *grid) try(language *policy.Language, rule readRule) trial {
	if g.size() > mostCombinations {
		return trial{holds: true, falls: true}
	}
	holds := make([]bool, g.size())
	var all trial
	for i := range holds {
		holds[i] = language.Holds(rule.condition, g.facts(g.at(i)))
		all.holds = all.holds || holds[i]
	}
	for i, held := range holds {
		if held {
			g.worse(g.at(i), func(_ int, next []int) bool {
				all.falls = all.falls || !holds[g.index(next)]
				return all.falls
			})
		}
	}
	return all
}

// say tells a counterexample: what holds besides, what gets worse, and what falls.
func (g *grid) say(x []int, changed int, y []int, fell string) string {
	var besides []string
	for i, v := range g.variables {
		if i != changed && v.values[x[i]].place > 0 {
			besides = append(besides, v.name+" is “"+v.values[x[i]].code+"”")
		}
	}
	with := ""
	if len(besides) > 0 {
		with = " and " + strings.Join(besides, ", ")
	}
	if len(g.rest) > 0 {
		with += " and all else is calm"
	}
	v := g.variables[changed]
	return fmt.Sprintf("of the type “%s”%s, when %s goes from “%s” to “%s”, %s",
		g.typ.Code, with, v.name, v.values[x[changed]].code, v.values[y[changed]].code, fell)
}
