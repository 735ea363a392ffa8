package resolution

import "time"

// Take puts an incident of the queue into somebody's hands. over takes it out of
// another's, as at the end of a shift.
func Take(s State, over bool, by string, at time.Time) ([]any, error) {
	switch {
	case !s.OnDesk():
		return nil, NotOnDesk
	case s.Owner == by:
		return nil, nil
	case s.Owner != "" && !over:
		return nil, TakenAlready
	}
	return []any{Taken{By: by, At: at}}, nil
}

// Return gives the incident back: somebody has to attend after all. Whoever has it
// returns it, so that there is one who also raises the grade.
func Return(s State, why, by string, at time.Time) ([]any, error) {
	switch {
	case !s.OnDesk():
		return nil, NotOnDesk
	case s.Owner != by:
		return nil, NotYours
	}
	if err := reasonIn(&why, "why"); err != nil {
		return nil, err
	}
	return []any{Returned{Why: why, By: by, At: at}}, nil
}
