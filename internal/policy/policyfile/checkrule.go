package policyfile

import (
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"bluelamp/internal/policy"
)

// worrying is the answer to a yes-or-no question that raises more, or "" while
// neither does.
func worrying(p policy.Pack, q policy.Question) string {
	switch yes, no := raisedRank(p, q, policy.AnswerYes), raisedRank(p, q, policy.AnswerNo); {
	case yes < no:
		return policy.AnswerYes
	case no < yes:
		return policy.AnswerNo
	}
	return ""
}

// checkRules refuses a rule that fires on a calmer answer and not on a worse one:
// with such a rule a worse answer could give a lower grade.
func (r *reader) checkRules(p policy.Pack) {
	yesNo := map[string]string{}
	for _, rule := range p.GradeRules {
		at := child(child(r.defined["grade rule"][rule.Code], "when"), "answers")
		for _, c := range rule.When.Answers {
			for _, typeCode := range rule.When.Types {
				t, err := p.Type(typeCode)
				if err != nil {
					continue
				}
				q, err := t.Question(c.Question)
				if err != nil {
					continue
				}
				r.checkUpward(p, rule, q, c.Is, yesNo, t.Code+"/"+q.Code, child(at, q.Code))
			}
		}
	}
}

// checkUpward looks at one answer condition of a rule. yesNo keeps, for each
// yes-or-no question, which answer counts as the worse one.
func (r *reader) checkUpward(p policy.Pack, rule policy.GradeRule, q policy.Question, is []string,
	yesNo map[string]string, name string, at *yaml.Node,
) {
	switch q.Kind {
	case policy.QuestionText, policy.QuestionNumber:
		r.wrong(at, "make “"+q.Code+"” yes-or-no or give it choices",
			"the grade rule “%s” looks at a %s answer, which cannot be compared", rule.Code, q.Kind)
	case policy.QuestionYesNo:
		r.checkYesNo(p, rule, q, is, yesNo, name, at)
	case policy.QuestionChoice:
		r.checkChoices(rule, q, is, at)
	}
}

func (r *reader) checkYesNo(p policy.Pack, rule policy.GradeRule, q policy.Question, is []string,
	yesNo map[string]string, name string, at *yaml.Node,
) {
	if yesNo[name] == "" {
		yesNo[name] = worrying(p, q)
	}
	if len(is) != 1 {
		return
	}
	if worse := yesNo[name]; worse != "" && worse != is[0] {
		r.wrong(at, "let the rule fire on “"+worse+"”, or on both",
			"the grade rule “%s” fires on “%s” to “%s”, which elsewhere is the calmer answer", rule.Code, is[0], q.Code)
		return
	}
	yesNo[name] = is[0]
}

func (r *reader) checkChoices(rule policy.GradeRule, q policy.Question, is []string, at *yaml.Node) {
	fires := false
	for _, c := range q.Choices {
		if slices.Contains(is, c.Code) {
			fires = true
		} else if fires {
			r.wrong(at, "add “"+c.Code+"” to the rule, or move that choice up in the question",
				"the grade rule “%s” fires on “%s” but not on the worse “%s”", rule.Code, strings.Join(is, ", "), c.Code)
			return
		}
	}
}
