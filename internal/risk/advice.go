package risk

import (
	"slices"

	"bluelamp/internal/policy"
)

// What became of a line of advice. Empty is not said: the line was on the screen,
// and nobody knows whether it was given.
const (
	AdviceGiven    = "given"
	AdviceNotGiven = "not-given" // it could not be given: the line went dead, they could not listen
)

// Advice is one line that the type had for the caller, in the words of that
// edition, and whether it was given. Inspectors found advice that was given and
// not written down, and advice that was not given (HMICFRS, "A call for help", 2020).
type Advice struct {
	Kind  string `json:"kind"`
	Text  string `json:"text"`
	Given string `json:"given"` // given, not-given; "" not said
}

// adviceOf is every line of the type with what the form says of it.
func adviceOf(pack *policy.Pack, f Form) []Advice {
	t, _ := pack.Type(f.Type) // an unknown type has no advice
	lines := make([]Advice, len(t.Advice))
	for i, line := range t.Advice {
		lines[i] = Advice{Kind: string(line.Kind), Text: line.Text, Given: f.Advice[line.Text]}
	}
	return lines
}

// checkAdvice refuses what is no word on a line, and a line that the type does not
// have: the sentence that was said must be the one that stands in the edition.
func checkAdvice(t policy.IncidentType, said map[string]string) error {
	if t.Code == "" {
		return nil
	}
	for _, line := range sortedKeys(said) {
		known := slices.ContainsFunc(t.Advice, func(a policy.Advice) bool { return a.Text == line })
		switch word := said[line]; {
		case !known:
			return AdviceUnknown.About("advice")
		case word != AdviceGiven && word != AdviceNotGiven:
			return AdviceWordUnknown.With(word).About("advice")
		}
	}
	return nil
}
