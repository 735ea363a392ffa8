package policyfile

import (
	"gopkg.in/yaml.v3"

	"bluelamp/internal/policy"
)

// gradeRule reads a rule. Its conditions know types, elements and answers only:
// a key such as queue_length is not known and is refused like any other.
func (r *reader) gradeRule(n *yaml.Node) policy.GradeRule {
	f := r.fields(n, "a grade rule", "code", "when", "at_least", "because")
	rule := policy.GradeRule{Code: f.code("code"), AtLeast: f.refer("at_least", "grade"), Because: f.text("because")}
	r.define("grade rule", rule.Code, n)
	when := f.need("when")
	if when == nil {
		return rule
	}
	w := r.fields(when, "the “when” of a grade rule, which sees risk and never demand or free units", "types", "elements", "answers")
	if types := child(when, "types"); types != nil {
		rule.When.Types = r.codes(types, "“types”", kindType)
	}
	rule.When.Elements = w.elementConditions()
	rule.When.Answers = w.answerConditions(rule.When.Types)
	if when.Kind == yaml.MappingNode && child(when, "elements") == nil && child(when, "answers") == nil {
		r.wrong(when, "add “elements” or “answers”; a type’s own grade is its default_grade", "a grade rule has no condition")
	}
	return rule
}

// elementConditions reads "threat: high" pairs in the order of the file.
func (f fields) elementConditions() []policy.ElementAtLeast {
	var all []policy.ElementAtLeast
	for _, pair := range f.pairs("elements") {
		c := policy.ElementAtLeast{
			Element: f.codeOf(pair.key, "a risk element"), AtLeast: f.codeOf(pair.value, "the value of "+pair.key.Value),
		}
		kind := kindLevel
		if f.defined[kindChoiceOf(c.Element)] != nil {
			kind = kindChoiceOf(c.Element)
		}
		f.uses = append(f.uses, use{kindElement, c.Element, pair.key}, use{kind, c.AtLeast, pair.value})
		all = append(all, c)
	}
	return all
}

// answerConditions reads "question: answer" or "question: [answers]" pairs. A
// question belongs to a type, so the rule must say which types it is for.
func (f fields) answerConditions(types []string) []policy.AnswerIs {
	pairs := f.pairs("answers")
	if len(pairs) > 0 && len(types) == 0 {
		f.wrong(f.node, "add “types” with the types that ask these questions", "a grade rule looks at answers without naming a type")
		return nil
	}
	var all []policy.AnswerIs
	for _, pair := range pairs {
		c := policy.AnswerIs{Question: f.codeOf(pair.key, "a question")}
		for i, t := range types {
			f.uses = append(f.uses, use{kindQuestionOf(t), c.Question, pair.key})
			if is := f.codes(pair.value, "the answers to "+c.Question, answersOf(t, c.Question)); i == 0 {
				c.Is = is
			}
		}
		all = append(all, c)
	}
	return all
}

type pair struct{ key, value *yaml.Node }

func (f fields) pairs(key string) []pair {
	n := child(f.node, key)
	if n == nil {
		return nil
	}
	if n.Kind != yaml.MappingNode {
		f.wrong(n, "write pairs such as “threat: high”", "“%s” is %s and not a mapping", key, kindOf(n))
		return nil
	}
	if len(n.Content) == 0 {
		f.wrong(n, "write pairs such as “threat: high”, or delete it", "“%s” is empty", key)
	}
	var all []pair
	for i := 0; i+1 < len(n.Content); i += 2 {
		all = append(all, pair{n.Content[i], n.Content[i+1]})
	}
	return all
}
