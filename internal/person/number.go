package person

import (
	"strings"

	"bluelamp/internal/policy"
	"bluelamp/internal/text"
)

// MinProtecting is the fewest letters or digits of why a number's history is
// closed to nearly everybody: it is done at once, and by one person.
const MinProtecting = 10

// NumberState is one telephone number as its marks leave it. The zero value is a
// number that nobody marked.
type NumberState struct{ Mark NumberMarked }

// FoldNumber returns the number after one more event.
func FoldNumber(s NumberState, event any) NumberState {
	if e, ok := event.(NumberMarked); ok {
		s.Mark = e
	}
	return s
}

// MarkNumber says what kind of telephone a number is, by a code of the policy
// pack. The same again changes nothing.
func MarkNumber(s NumberState, pack *policy.Pack, e NumberMarked) ([]any, error) {
	e.Number, e.Note = strings.TrimSpace(e.Number), strings.TrimSpace(e.Note)
	switch {
	case e.Number == "":
		return nil, NumberMissing.About("number")
	case !text.OneLine(e.Number, MaxNumber):
		return nil, NumberUnfit.With(MaxNumber).About("number")
	case s.Mark.Number != "" && s.Mark.Number != e.Number:
		return nil, OtherNumber.About("number")
	case !noteFits(e.Note):
		return nil, NoteUnfit.With(MaxNote).About("note")
	}
	kind, err := pack.NumberKind(e.Kind)
	if err != nil {
		return nil, err
	}
	if kind.Evidence == policy.EvidenceNone && s.Mark.Kind != e.Kind && text.Weight(e.Note) < MinProtecting {
		return nil, NumberReasonMissing.With(MinProtecting).About("note")
	}
	again := s.Mark
	if again.By, again.At = e.By, e.At; again == e {
		return nil, nil
	}
	return []any{e}, nil
}
