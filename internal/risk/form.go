package risk

import (
	"strings"

	"bluelamp/internal/policy"
	"bluelamp/internal/text"
)

// Bounds of an assessment, in characters.
const (
	MaxNote      = 4_000
	MaxAnswer    = 2_000
	MaxRationale = 8_000
	// MinRationale is what a reason in words takes at least: "ok" and "n/a" are none.
	MinRationale = 10
)

// Form is an assessment as it is filled in. Levels maps element codes to level
// or choice codes, Notes element codes to words, Answers question codes to answers.
type Form struct {
	Type      string
	Levels    map[string]string
	Notes     map[string]string
	Answers   map[string]string
	Rationale string
}

// Missing is one thing that the form still needs. Field is "type",
// "levels.harm", "answers.weapon" or "rationale"; What says what to do.
type Missing struct {
	Field string `json:"field"`
	What  string `json:"what"`
}

// Lacking lists what the form still needs, in the order of the screen; it is
// empty and not nil when nothing is. A question that its condition hides is not
// needed.
func Lacking(pack *policy.Pack, f Form) []Missing {
	lacking := []Missing{}
	for _, e := range pack.Risk.Elements {
		if e.Required && f.Levels[e.Code] == "" {
			lacking = append(lacking, Missing{"levels." + e.Code, "Choose a value for " + e.Label + "."})
		}
	}
	t, err := pack.Type(f.Type)
	if err != nil {
		lacking = append([]Missing{{"type", "Choose the type of incident."}}, lacking...)
	}
	for _, q := range t.Asked(f.Answers) {
		if q.Required && strings.TrimSpace(f.Answers[q.Code]) == "" {
			lacking = append(lacking, Missing{"answers." + q.Code, "Ask: " + q.Text})
		}
	}
	if text.Weight(f.Rationale) < MinRationale {
		lacking = append(lacking, Missing{"rationale", "Say in your own words why you judge the risk as you do."})
	}
	return lacking
}

// Propose returns the grade that the pack asks for on this form, complete or not.
func Propose(pack *policy.Pack, f Form) policy.Proposal {
	return pack.Propose(f.Type, given(f.Levels), asked(pack, f))
}

// asked returns the answers to the questions that are to be asked. An answer to
// a question that a later answer has hidden is left out: the handler can no
// longer see it, so it must neither raise a grade nor stand in the record.
func asked(pack *policy.Pack, f Form) map[string]string {
	answers := make(map[string]string, len(f.Answers))
	t, _ := pack.Type(f.Type) // of an unknown type there are no questions
	for _, q := range t.Asked(f.Answers) {
		if answer := f.Answers[q.Code]; strings.TrimSpace(answer) != "" {
			answers[q.Code] = answer
		}
	}
	return answers
}

// given leaves out what was left empty.
func given(all map[string]string) map[string]string {
	filled := make(map[string]string, len(all))
	for code, value := range all {
		if strings.TrimSpace(value) != "" {
			filled[code] = value
		}
	}
	return filled
}

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
