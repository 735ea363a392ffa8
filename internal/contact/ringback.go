package contact

import (
	"slices"
	"strings"
	"time"

	"bluelamp/internal/staff"
	"bluelamp/internal/text"
)

// How ringing back went.
const (
	Reached     = "reached"
	NotReached  = "not-reached"
	NotPossible = "not-possible" // nobody tried, for the reason that is given
)

// Outcomes lists them.
func Outcomes() []string { return []string{Reached, NotReached, NotPossible} }

// RingBack says that somebody rang the caller of a contact back, or why not. Any
// handler may: who lost the call is often not who has time for it.
func RingBack(s State, who staff.Asker, e RungBack) ([]any, error) {
	e.Note, e.By, e.At = strings.TrimSpace(e.Note), who.ID, e.At.UTC()
	switch {
	case !s.Exists():
		return nil, NotFound
	case s.Stage != CallerLeft && s.Stage != CutOff && s.Stage != Done:
		return nil, NotBrokenOff
	case !slices.Contains(Outcomes(), e.Outcome):
		return nil, OutcomeUnknown.With(printable(e.Outcome, maxWord)).About("outcome")
	case e.Outcome == NotPossible && text.Weight(e.Note) < MinWord:
		return nil, NotRungWhy.With(MinWord).About("note")
	case text.Length(e.Note) > MaxWhy:
		return nil, WhyTooLong.With(MaxWhy).About("note")
	case !text.Readable(e.Note):
		return nil, TextUnreadable.About("note")
	case s.RungBack != nil && s.RungBack.Outcome == e.Outcome && s.RungBack.Note == e.Note && e.At.Sub(s.RungBack.At) < time.Minute:
		return nil, nil
	}
	return []any{e}, nil
}
