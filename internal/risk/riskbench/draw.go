package riskbench

import (
	"fmt"
	"math/rand/v2"
	"strconv"

	"bluelamp/internal/policy"
	"bluelamp/internal/policy/policyfile"
	"bluelamp/internal/risk"
	"bluelamp/policies"
)

const force = "northshire"

// shipped is the pack that the program ships with.
func shipped() (*policy.Pack, error) {
	packs, err := policyfile.LoadAll(policies.Files)
	if err != nil {
		return nil, err
	}
	if packs[force] == nil {
		return nil, fmt.Errorf("there is no pack for %s", force)
	}
	return packs[force], nil
}

// callers draws what callers say and what is known of them. All types are as
// likely as each other; answers and levels are calm more often than grave.
type callers struct {
	pack *policy.Pack
	dice *rand.Rand
}

func newCallers(pack *policy.Pack) callers {
	return callers{pack, rand.New(rand.NewPCG(4, 2026))}
}

func (c callers) chance(percent int) bool { return c.dice.IntN(100) < percent }

// calm is a place in a list of n, the first more likely than the last.
func (c callers) calm(n int) int { return min(c.dice.IntN(n), c.dice.IntN(n)) }

// form is a whole form: nothing that the pack asks for is missing.
func (c callers) form() risk.Form {
	t := c.pack.IncidentTypes[c.dice.IntN(len(c.pack.IncidentTypes))]
	f := risk.Form{
		Type: t.Code, Levels: map[string]string{}, Notes: map[string]string{}, Answers: map[string]string{},
		Rationale: "He has rung twice today, he is still outside and she is frightened of him.",
	}
	for _, e := range c.pack.ModelFor(t.Code).Elements {
		if scale := c.pack.Scale(e); len(scale) > 0 && (e.Required || c.chance(50)) {
			f.Levels[e.Code] = scale[c.calm(len(scale))]
		}
		if e.Kind == policy.ElementNote && e.Required || c.chance(30) {
			f.Notes[e.Code] = "The neighbour heard it as well and is with her now."
		}
	}
	c.answer(t, f.Answers)
	f.Risk = c.pack.Levels[c.calm(len(c.pack.Levels))].Code
	return f
}

// answer answers what is asked; an answer may open a further question, which
// stands later in the list.
func (c callers) answer(t policy.IncidentType, answers map[string]string) {
	seen := map[string]bool{}
	for range t.Questions {
		for _, q := range t.Asked(answers) {
			if !seen[q.Code] && (q.Required || c.chance(70)) {
				answers[q.Code] = c.answerTo(q)
			}
			seen[q.Code] = true
		}
	}
}

func (c callers) answerTo(q policy.Question) string {
	switch q.Kind {
	case policy.QuestionYesNo:
		if c.chance(30) {
			return policy.AnswerYes
		}
		return policy.AnswerNo
	case policy.QuestionChoice:
		return q.Choices[c.calm(len(q.Choices))].Code
	case policy.QuestionNumber:
		return strconv.Itoa(c.calm(10))
	case policy.QuestionText:
	}
	return "By the back door, in a dark coat."
}

// known is what the record has of a caller: of most of them little.
func (c callers) known() risk.Facts {
	k := risk.Facts{Contacts90: 1 + c.calm(8), Incidents365: c.calm(10)}
	k.LowGraded365 = c.dice.IntN(k.Incidents365 + 1)
	for _, f := range c.pack.Flags {
		if c.chance(4) {
			k.Flags = append(k.Flags, f.Code)
		}
	}
	for _, p := range c.pack.Patterns {
		if c.chance(3) {
			k.Patterns = append(k.Patterns, p.Code)
		}
	}
	for _, f := range c.pack.Vulnerability.Factors {
		if c.chance(3) {
			k.Factors = append(k.Factors, f.Code)
		}
	}
	return k
}

// facts are form and knowledge together, as the rules get them.
func (c callers) facts() policy.Facts {
	f, k := c.form(), c.known()
	return policy.Facts{
		Type: f.Type, Levels: f.Levels, Answers: f.Answers, Flags: k.Flags, Patterns: k.Patterns, Factors: k.Factors,
		History: policy.History{Contacts90: k.Contacts90, Incidents365: k.Incidents365, LowGraded365: k.LowGraded365},
	}
}
