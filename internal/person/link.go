package person

import (
	"slices"

	"bluelamp/internal/staff"
)

// LinkState is what was said of two persons on record, one word upon the other:
// decisions, and questions that wait for a second person. Taking back removes the
// word on top, and what was beneath it holds again.
type LinkState struct{ words []any }

// FoldLink returns the link after one more event.
func FoldLink(s LinkState, event any) LinkState {
	switch event.(type) {
	case LinkDecided, LinkAsked:
		s.words = append(slices.Clip(s.words), event)
	case LinkUndone:
		s.words = s.words[:max(len(s.words)-1, 0)]
	}
	return s
}

// Verdict is the decision that stands, "" when there is none.
func (s LinkState) Verdict() Verdict {
	for _, word := range slices.Backward(s.words) {
		if d, ok := word.(LinkDecided); ok {
			return d.Verdict
		}
	}
	return ""
}

// Pending is the question that waits for a second person.
func (s LinkState) Pending() (LinkAsked, bool) {
	if len(s.words) == 0 {
		return LinkAsked{}, false
	}
	asked, ok := s.words[len(s.words)-1].(LinkAsked)
	return asked, ok
}

// MaxAlone is how many records one person may make one without a second looking:
// a wrong join of many is hard to see through afterwards.
const MaxAlone = 3

// Joining is what a join of two persons would make.
type Joining struct {
	Records int  // that would be one person, with all that are joined to either already
	Opposed bool // one of them was a victim and another a suspect in the same incident
}

// NeedsSecond says that one person alone must not decide it.
func (j Joining) NeedsSecond() bool { return j.Records > MaxAlone || j.Opposed }

// Ask asks for two persons to be joined. Asking for what stands or was asked
// by the same person changes nothing.
func Ask(s LinkState, e LinkAsked) ([]any, error) {
	if err := pairFits(e.A, e.B); err != nil {
		return nil, err
	}
	if err := reasonIn(&e.Reason); err != nil {
		return nil, err
	}
	pending, asked := s.Pending()
	switch {
	case asked && pending.By == e.By, !asked && s.Verdict() == Same:
		return nil, nil
	case asked:
		return nil, AskedAlready
	}
	return []any{e}, nil
}

// Decide says whether two persons are one. A join that needs a second person
// is decided by a supervisor other than the one who asked for it; Asked then names
// who asked. Saying what stands changes nothing.
func Decide(s LinkState, who staff.Asker, j Joining, e LinkDecided) ([]any, error) {
	if err := pairFits(e.A, e.B); err != nil {
		return nil, err
	}
	if !slices.Contains([]Verdict{Same, Different, Unsure}, e.Verdict) {
		return nil, VerdictUnknown.With(string(e.Verdict)).About("verdict")
	}
	if err := reasonIn(&e.Reason); err != nil {
		return nil, err
	}
	pending, asked := s.Pending()
	if !asked && s.Verdict() == e.Verdict {
		return nil, nil
	}
	if e.Verdict == Same && j.NeedsSecond() {
		if err := second(pending, asked, who, j); err != nil {
			return nil, err
		}
	}
	e.By, e.Asked = who.ID, ""
	if asked && pending.By != who.ID {
		e.Asked = pending.By
	}
	return []any{e}, nil
}

func second(pending LinkAsked, asked bool, who staff.Asker, j Joining) error {
	switch {
	case !asked:
		return SecondNeeded.With(j.Records)
	case pending.By == who.ID:
		return SecondIsFirst
	case !who.Has(staff.Supervisor):
		return SupervisorNeeded
	}
	return nil
}

// Undo takes the word on top back. j is what a join of the two would make: a
// join that would come back by this way, and needs a second person by now, has to
// be decided anew.
func Undo(s LinkState, j Joining, e LinkUndone) ([]any, error) {
	if err := reasonIn(&e.Reason); err != nil {
		return nil, err
	}
	if len(s.words) == 0 {
		return nil, NothingToUndo
	}
	if s.Verdict() != Same && FoldLink(s, e).Verdict() == Same && j.NeedsSecond() {
		return nil, SecondNeeded.With(j.Records)
	}
	return []any{e}, nil
}

func pairFits(a, b string) error {
	if a == "" || a >= b {
		return PairUnfit
	}
	return nil
}
