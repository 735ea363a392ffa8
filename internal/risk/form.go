package risk

import (
	"strings"

	"bluelamp/internal/policy"
	"bluelamp/internal/text"
)

// Bounds of what is written, in characters.
const (
	MaxNote      = 4_000
	MaxAnswer    = 2_000
	MaxRationale = 8_000
	// MinRationale is what a reason in words takes at least: "ok" and "n/a" are none.
	MinRationale = 10
	// MinDeviation is what the rationale takes when the person judges the risk calmer
	// than the rules: that needs a sentence and not a word.
	MinDeviation = 20
)

// Form is an assessment as it is filled in. Levels maps element codes to level
// or choice codes, Notes element codes to words, Answers question codes to
// answers, Advice sentences of the type to given or not-given. Unnamed says why it
// cannot be said yet who is vulnerable. Risk is the level of the whole, in the
// person's own judgement.
type Form struct {
	Type      string
	Levels    map[string]string
	Notes     map[string]string
	Answers   map[string]string
	Advice    map[string]string
	Unnamed   string
	Risk      string
	Rationale string
}

// Propose returns what the pack's rules ask for on this form, complete or not.
func Propose(pack *policy.Pack, f Form, facts Facts) policy.Proposal {
	return pack.Propose(policy.Facts{
		Type: f.Type, Levels: given(f.Levels), Answers: asked(pack, f),
		Flags: facts.Flags, Patterns: facts.Patterns, Factors: facts.Factors,
		History: policy.History{
			Contacts90: facts.Contacts90, Incidents365: facts.Incidents365, LowGraded365: facts.LowGraded365,
		},
	})
}

// asked returns the answers to the questions that are to be asked. An answer to
// a question that a later answer has hidden is left out: the handler can no
// longer see it, so it must neither raise a grade nor stand in the record.
func asked(pack *policy.Pack, f Form) map[string]string {
	answers := make(map[string]string, len(f.Answers))
	t, _ := pack.Type(f.Type) // of an unknown type there are no questions
	for _, q := range t.Asked(f.Answers) {
		if answer := f.Answers[q.Code]; !blank(answer) {
			answers[q.Code] = answer
		}
	}
	return answers
}

// given leaves out what was left empty.
func given(all map[string]string) map[string]string {
	filled := make(map[string]string, len(all))
	for code, value := range all {
		if !blank(value) {
			filled[code] = value
		}
	}
	return filled
}

func blank(words string) bool { return strings.TrimSpace(words) == "" }

// checkText refuses what is too long or cannot be shown.
func checkText(words string, longest int, field string) error {
	if n := text.Length(words); n > longest {
		return TextTooLong.With(n, longest).About(field)
	}
	if !text.Readable(words) {
		return TextUnreadable.About(field)
	}
	return nil
}
