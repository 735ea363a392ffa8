package policyfile

import (
	"errors"
	"slices"

	"gopkg.in/yaml.v3"

	"bluelamp/internal/policy"
)

// readRule is a rule whose condition could be read.
type readRule struct {
	policy.Rule
	condition *policy.Condition
	at        *yaml.Node
}

// checkRules refuses rules that cannot be read, name what they may not, say the
// same as another, or let a worse answer lead to less.
func (r *reader) checkRules(p policy.Pack) {
	language, err := p.Language()
	if err != nil {
		r.wrong(nil, "tell whoever maintains the software", "rules cannot be read: %v", err)
		return
	}
	var all []readRule
	for _, rule := range p.Rules {
		at := child(r.defined[kindRule][rule.Code], "when")
		if at == nil || r.reported(p, rule, at) {
			continue
		}
		condition, err := language.Read(rule)
		var objections policy.Objections
		switch {
		case errors.As(err, &objections):
			for _, o := range objections {
				r.wrong(at, o.Cure, "%s", o.Wrong)
			}
		case err != nil:
			r.wrong(at, "write it in a simpler way", "the rule “%s” cannot be compiled: %v", rule.Code, err)
		default:
			all = append(all, readRule{rule, condition, at})
		}
	}
	r.checkTwice(all)
	if len(r.found) == 0 { // what the trials rest on is sound
		r.checkMonotone(p, language, all)
	}
}

// reported says whether what is wrong with a rule has been found already: it has no
// condition, is for a type that is not there, or belongs to an unsound core.
func (r *reader) reported(p policy.Pack, rule policy.Rule, at *yaml.Node) bool {
	return rule.When == "" || r.partial && r.file[at] != r.last || slices.ContainsFunc(rule.Types, func(code string) bool {
		_, err := p.Type(code)
		return err != nil
	})
}

// checkTwice refuses a rule that says the same as an earlier one.
func (r *reader) checkTwice(all []readRule) {
	for i, rule := range all {
		first := slices.IndexFunc(all[:i], func(other readRule) bool {
			return other.condition.Text == rule.condition.Text && other.Level == rule.Level && other.Grade == rule.Grade &&
				other.Pathway == rule.Pathway && slices.Equal(other.Types, rule.Types) && slices.Equal(other.Actions, rule.Actions)
		})
		if first >= 0 {
			r.wrong(rule.at, "delete one of them", "the rule “%s” says the same as “%s”", rule.Code, all[first].Code)
		}
	}
}
