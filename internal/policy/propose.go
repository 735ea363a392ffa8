package policy

import "slices"

// GradeRule proposes at least a grade when all of its conditions hold. Rules only
// raise: the proposal is the most urgent of the type's default, the raises of the
// answers given and the rules that fire, so that a worse answer can never lead to
// a lower grade.
type GradeRule struct {
	Code    string    `json:"code"`
	When    Condition `json:"when"`
	AtLeast string    `json:"atLeast"`
	Because string    `json:"because"`
}

// Condition holds when every part that is set holds.
type Condition struct {
	// Types limits the rule to these incident types; empty means all.
	Types []string `json:"types,omitempty"`
	// Elements are risk elements that must be at least at a value.
	Elements []ElementAtLeast `json:"elements,omitempty"`
	// Answers are questions whose answer must be one of a list.
	Answers []AnswerIs `json:"answers,omitempty"`
}

// ElementAtLeast is met by the value and everything more pressing.
type ElementAtLeast struct {
	Element string `json:"element"`
	AtLeast string `json:"atLeast"`
}

// AnswerIs is met by any of the answers.
type AnswerIs struct {
	Question string   `json:"question"`
	Is       []string `json:"is"`
}

// Proposal is a grade with everything that led to it. Grade is empty when nothing
// is known yet: no type and no rule that fires.
type Proposal struct {
	Grade   string   `json:"grade"`
	Reasons []Reason `json:"reasons"`
}

// Reason is one thing that fired. Rule is stable: "type/CODE" for the type's own
// default, "answer/QUESTION/ANSWER" for a raise, "rule/CODE" for a grade rule.
// AtLeast is the grade that this reason alone asks for.
type Reason struct {
	Rule    string `json:"rule"`
	AtLeast string `json:"atLeast"`
	Because string `json:"because"`
}

// Propose returns the grade that the pack's rules ask for, given the incident
// type, the value of each risk element (element code to level or choice code) and
// the answers (question code to answer). Reasons are the most urgent first, then
// in the order of the pack.
//
// What it does not understand it leaves out, so callers check codes first (Type,
// CheckLevel, CheckAnswer). Every answer that is given counts, whether or not its
// question would still be asked: an answer is taken back by removing it.
func (p *Pack) Propose(typeCode string, levels, answers map[string]string) Proposal {
	var reasons []Reason
	if t, err := p.Type(typeCode); err == nil {
		reasons = append(reasons, Reason{
			Rule: "type/" + t.Code, AtLeast: t.DefaultGrade,
			Because: "Where every report of this type starts: " + t.Label + ".",
		})
		reasons = append(reasons, raised(t, answers)...)
	}
	for _, rule := range p.GradeRules {
		if p.holds(rule.When, typeCode, levels, answers) {
			reasons = append(reasons, Reason{Rule: "rule/" + rule.Code, AtLeast: rule.AtLeast, Because: rule.Because})
		}
	}
	if len(reasons) == 0 {
		return Proposal{}
	}
	slices.SortStableFunc(reasons, func(a, b Reason) int { return p.rank(a.AtLeast) - p.rank(b.AtLeast) })
	return Proposal{Grade: reasons[0].AtLeast, Reasons: reasons}
}

func raised(t IncidentType, answers map[string]string) []Reason {
	var reasons []Reason
	for _, q := range t.Questions {
		for _, r := range q.Raises {
			if answers[q.Code] == r.Answer {
				reasons = append(reasons, Reason{
					Rule: "answer/" + q.Code + "/" + r.Answer, AtLeast: r.AtLeast, Because: r.Because,
				})
			}
		}
	}
	return reasons
}

func (p *Pack) holds(c Condition, typeCode string, levels, answers map[string]string) bool {
	if len(c.Types) > 0 && !slices.Contains(c.Types, typeCode) {
		return false
	}
	for _, want := range c.Elements {
		e, err := p.Element(want.Element)
		if err != nil {
			return false
		}
		scale := p.scale(e)
		if got := position(scale, levels[want.Element]); got < 0 || got < position(scale, want.AtLeast) {
			return false
		}
	}
	for _, want := range c.Answers {
		if answer := answers[want.Question]; answer == "" || !slices.Contains(want.Is, answer) {
			return false
		}
	}
	return true
}
