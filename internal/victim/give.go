package victim

import (
	"strings"
	"time"

	"bluelamp/internal/policy"
)

// Give records what somebody was told. It is late after the end of the day that was
// promised.
func Give(s State, pack *policy.Pack, e Updated) ([]any, error) {
	promised, err := s.open(e.ID)
	if err != nil {
		return nil, err
	}
	if _, err := pack.UpdateMethod(e.Method); err != nil {
		return nil, about(err, "method")
	}
	if err := wordsIn(&e.Note, ToldMissing, "note"); err != nil {
		return nil, err
	}
	e.Late = e.At.Truncate(time.Millisecond).After(promised.DueAt) // the tables keep milliseconds
	return []any{e}, nil
}

// Cancel says why somebody need not be told.
func Cancel(s State, e UpdateCancelled) ([]any, error) {
	if _, err := s.open(e.ID); err != nil {
		return nil, err
	}
	if err := wordsIn(&e.Reason, ReasonMissing, "reason"); err != nil {
		return nil, err
	}
	return []any{e}, nil
}

// TellNobody says why nobody has to be told of a crime. Where somebody was promised
// an update, that is to be given or cancelled.
func TellNobody(s State, reason, by string, at time.Time) ([]any, error) {
	for _, u := range s.Promises {
		if u.Open {
			return nil, StillPromised
		}
	}
	reason = strings.TrimSpace(reason)
	if s.Nobody {
		return nil, nil
	}
	if err := wordsIn(&reason, ReasonMissing, "reason"); err != nil {
		return nil, err
	}
	return []any{NobodyToTell{Reason: reason, By: by, At: at}}, nil
}

// open returns a promise that was neither kept nor cancelled.
func (s State) open(id string) (Update, error) {
	u, there := s.Find(id)
	switch {
	case !there:
		return u, NotPromised
	case !u.Open:
		return u, EndedAlready
	}
	return u, nil
}
