package policy

import (
	"errors"
	"fmt"
	"slices"
)

// engine is the rules of a pack, ready to be asked.
type engine struct {
	rules []compiledRule
	// forType has the rules that look at incidents of a type, in the order of the
	// pack; forAll those that look at every type.
	forType map[string][]int
	forAll  []int
}

// compiledRule is a rule with its condition, or with the reason why it has none.
type compiledRule struct {
	rule      Rule
	name      string // as reasons call it
	condition *Condition
	broken    error
}

// newEngine reads every rule of a pack. An engine comes back with the error as
// well: a rule that cannot be read always fires, because to leave it out could
// cost somebody urgency.
func newEngine(p *Pack) (*engine, error) {
	e := &engine{forType: map[string][]int{}}
	if len(p.Rules) == 0 {
		return e, nil
	}
	language, err := p.Language()
	broken := err
	for i, rule := range p.Rules {
		one := compiledRule{rule: rule, name: "rule/" + rule.Code, broken: err}
		if language != nil {
			one.condition, one.broken = language.Read(rule)
		}
		if err == nil && one.broken != nil {
			broken = errors.Join(broken, fmt.Errorf("rule %s: %w", rule.Code, one.broken))
		}
		e.rules = append(e.rules, one)
		if len(rule.Types) == 0 {
			e.forAll = append(e.forAll, i)
		}
	}
	for _, t := range p.IncidentTypes {
		for i, rule := range p.Rules {
			if rule.looksAt(t.Code) {
				e.forType[t.Code] = append(e.forType[t.Code], i)
			}
		}
	}
	return e, broken
}

// looksAt says whether the rule is for incidents of this type.
func (r Rule) looksAt(typeCode string) bool {
	return len(r.Types) == 0 || slices.Contains(r.Types, typeCode)
}

// ready returns the pack's engine. A pack that was never sealed, such as one read
// back from the journal, makes it on first use.
func (p *Pack) ready() *engine {
	if e, made := p.engine.Load().(*engine); made {
		return e
	}
	e, _ := newEngine(p) // a rule that cannot be read fires and says so
	if p.engine.CompareAndSwap(nil, e) {
		return e
	}
	return p.ready()
}

// fired adds the rules that hold to the reasons, in the order of the pack.
func (p *Pack) fired(f Facts, reasons []Reason) []Reason {
	e := p.ready()
	if len(e.rules) == 0 {
		return reasons
	}
	look, known := e.forType[f.Type]
	if !known {
		look = e.forAll
	}
	s := p.situation(f)
	for _, i := range look {
		if holds, because := e.rules[i].ask(s); holds {
			rule := &e.rules[i].rule
			reasons = append(reasons, Reason{
				Rule: e.rules[i].name, Because: because,
				Level: rule.Level, Grade: rule.Grade, Pathway: rule.Pathway, Actions: rule.Actions,
			})
		}
	}
	return reasons
}

// ask says whether the rule fires, and because of what.
func (r *compiledRule) ask(s *situation) (bool, string) {
	err := r.broken
	if err == nil {
		var holds bool
		if holds, err = r.condition.holds(s); err == nil {
			return holds, r.rule.Because
		}
	}
	return true, r.rule.Because + " (This rule could not be evaluated and counts as if it held.)"
}
