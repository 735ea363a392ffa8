package safeguarding

import (
	"slices"

	"bluelamp/internal/policy"
	"bluelamp/internal/staff"
)

// Advise gives the desk's advice to the handler or the officer.
func Advise(s State, who staff.Asker, e Advised) ([]any, error) {
	if err := s.works(who); err != nil {
		return nil, err
	}
	if e.To != ToHandler && e.To != ToOfficer {
		return nil, ToUnknown.With(e.To).About("to")
	}
	if err := reasonIn(&e.Text, "text", AdviceMissing); err != nil {
		return nil, err
	}
	if slices.ContainsFunc(s.Advice, func(a Advice) bool { return a.ID == e.ID }) {
		return nil, AdviceAgain
	}
	e.By = who.ID
	return []any{e}, nil
}

// AnswerAdvice says whether advice was used, and if not, why not. It can be
// answered after the case has ended.
func AnswerAdvice(s State, e AdviceAnswered) ([]any, error) {
	i := slices.IndexFunc(s.Advice, func(a Advice) bool { return a.ID == e.ID })
	switch {
	case i < 0:
		return nil, AdviceUnknown
	case s.Advice[i].By == e.By:
		return nil, OwnAdvice
	case s.Advice[i].Answer != nil:
		return nil, AnsweredAlready
	}
	if !e.Used {
		if err := reasonIn(&e.Note, "note", UnusedNeedsNote); err != nil {
			return nil, err
		}
	}
	if err := noteIn(&e.Note, "note"); err != nil {
		return nil, err
	}
	return []any{e}, nil
}

// TakeAction says what was done to keep somebody safe. Anybody does it, with the
// desk or without.
func TakeAction(_ State, pack *policy.Pack, e ActionTaken) ([]any, error) {
	if _, err := pack.SafeguardingAction(e.Action); err != nil {
		return nil, about(err, "action")
	}
	if err := noteIn(&e.Note, "note"); err != nil {
		return nil, err
	}
	return []any{e}, nil
}

// FindMissed says that the desk found what nobody had seen. What somebody else had
// recorded was not missed and is left out.
func FindMissed(s State, pack *policy.Pack, who staff.Asker, e MissedFound) ([]any, error) {
	if err := s.works(who); err != nil {
		return nil, err
	}
	factors, err := factorsIn(pack, e.Factors)
	if err != nil {
		return nil, err
	}
	if err := reasonIn(&e.Note, "note", FindingMissing); err != nil {
		return nil, err
	}
	e.By = who.ID
	e.Factors = slices.DeleteFunc(factors, func(code string) bool { return s.seenByOthers(code, who.ID) })
	if len(e.Factors) == 0 {
		return nil, NotMissed.About("factors")
	}
	return []any{e}, nil
}

func (s State) seenByOthers(code, than string) bool {
	return slices.ContainsFunc(s.People, func(v VulnerabilityRecorded) bool {
		return v.By != than && slices.Contains(v.Factors, code)
	})
}
