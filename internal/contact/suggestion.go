package contact

import (
	"slices"
	"strings"

	"bluelamp/internal/person"
	"bluelamp/internal/staff"
	"bluelamp/internal/text"
)

// Bounds of what is kept with a decision, in characters: the machine's advice,
// and what had been typed before it was seen.
const (
	MaxAdvice = 4_000
	MaxTyped  = 4_000
)

// DecideSuggestion keeps the handler's word on whether the caller is a person on
// record whom Bluelamp suggested. "Same" takes effect when the caller is named
// (NameCaller), in the same append; a later word on the same person replaces an
// earlier one, and both stay on record.
func DecideSuggestion(s State, who staff.Asker, e SuggestionDecided) ([]any, error) {
	if err := mayWrite(s, who); err != nil {
		return nil, err
	}
	e.Reason = strings.TrimSpace(e.Reason)
	e.By = who.ID
	known := []person.Verdict{person.Same, person.Different, person.Unsure}
	switch {
	case e.Person == "":
		return nil, PersonMissing.About("person")
	case !slices.Contains(known, person.Verdict(e.Verdict)):
		return nil, VerdictUnknown.With(printable(e.Verdict, maxWord)).About("verdict")
	case !text.OneLine(e.Reason, MaxReason):
		return nil, ReasonTooLong.With(MaxReason).About("reason")
	case !text.Readable(e.Advice) || text.Length(e.Advice) > MaxAdvice:
		return nil, AdviceUnfit.About("advice")
	case !text.Readable(e.Typed) || text.Length(e.Typed) > MaxTyped:
		return nil, AdviceUnfit.About("typed")
	case e.Verdict == string(person.Same) && s.involved(e.Person) >= 0:
		return nil, IsInvolved.About("person")
	}
	if before, decided := s.Decided[e.Person]; decided && before.Verdict == e.Verdict && before.Reason == e.Reason {
		return nil, nil
	}
	return []any{e}, nil
}
