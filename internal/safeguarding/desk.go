package safeguarding

import (
	"time"

	"bluelamp/internal/policy"
	"bluelamp/internal/staff"
)

// Take says who of the desk works on the case. A case that a colleague has is taken
// over by naming them; "" takes one that is free.
func Take(s State, who staff.Asker, from string, at time.Time) ([]any, error) {
	switch {
	case !who.Has(staff.VulnerabilityDesk):
		return nil, DeskOnly
	case !s.Case.Open():
		return nil, NotAsked
	case s.Case.By == who.ID:
		return nil, nil
	case from == "" && s.Case.By != "":
		return nil, TakenAlready
	case from != s.Case.By:
		return nil, NotTheirs.About("from")
	}
	return []any{DeskTaken{By: who.ID, At: at}}, nil
}

// End ends the desk's work. Where somebody is at risk and nothing was advised or
// done since the case before, the note says why that is right.
func End(s State, pack *policy.Pack, who staff.Asker, e DeskEnded) ([]any, error) {
	if err := s.works(who); err != nil {
		return nil, err
	}
	if _, err := pack.DeskOutcome(e.Outcome); err != nil {
		return nil, about(err, "outcome")
	}
	if s.atRisk() && !s.advised && !s.acted {
		if err := reasonIn(&e.Note, "note", EndingNeedsNote); err != nil {
			return nil, err
		}
	}
	if err := noteIn(&e.Note, "note"); err != nil {
		return nil, err
	}
	e.By = who.ID
	return []any{e}, nil
}

// atRisk says that somebody is recorded, or that the desk found what was missed.
func (s State) atRisk() bool { return s.Vulnerable() || len(s.Missed) > 0 }

// works refuses whoever is not of the desk, and a case that nobody works on.
func (s State) works(who staff.Asker) error {
	switch {
	case !who.Has(staff.VulnerabilityDesk):
		return DeskOnly
	case !s.Case.Open():
		return NotAsked
	case s.Case.Stage != Taken:
		return NotTaken
	}
	return nil
}
