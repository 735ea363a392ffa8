package safeguarding

import (
	"slices"
	"strings"
)

// Ask brings the contact to the vulnerability desk. A handler says what to look at;
// anything else names what brought it there. While the case is open, the same
// source for the same reason, or the same person in the same words, adds nothing.
// After it has ended, it is a new case.
func Ask(s State, e DeskAsked) ([]any, error) {
	if !slices.Contains(Sources(), e.Source) {
		return nil, SourceUnknown.With(e.Source, strings.Join(Sources(), ", ")).About("source")
	}
	if e.Source == ByHandler {
		if err := reasonIn(&e.Why, "why", WhyMissing); err != nil {
			return nil, err
		}
	}
	if s.Case.Open() && slices.ContainsFunc(s.Case.Asks, e.repeats) {
		return nil, nil
	}
	return []any{e}, nil
}

// repeats says that an ask tells nothing new beside another.
func (e DeskAsked) repeats(other DeskAsked) bool {
	return e.sameReason(other) && (e.Source != ByHandler || e.By == other.By && e.Why == other.Why)
}

// AskOnRule asks because an assessment's rules want the desk to look. A routine
// look at the risk, in which nothing new became known, does not bring back what the
// desk has ended: it would bury the cases in which something did.
func AskOnRule(s State, e DeskAsked, routine bool) ([]any, error) {
	if routine && slices.ContainsFunc(s.Settled, e.sameReason) {
		return nil, nil
	}
	return Ask(s, e)
}

// AskOnReview asks because help for somebody vulnerable is late a second time.
func AskOnReview(s State, e DeskAsked) ([]any, error) {
	if !s.Vulnerable() {
		return nil, nil
	}
	return Ask(s, e)
}

// AskOnSample has the desk look at a contact in which nobody saw a vulnerability.
// Where somebody did, or the desk has looked, there is nothing to find.
func AskOnSample(s State, e DeskAsked) ([]any, error) {
	if s.Vulnerable() || s.Case.Stage != "" {
		return nil, nil
	}
	return Ask(s, e)
}
