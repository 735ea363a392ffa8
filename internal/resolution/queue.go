package resolution

import (
	"time"

	"bluelamp/internal/policy"
)

// Queue brings an incident to the desk because its grade expects nobody to be sent.
// What is on the desk already stays as it is.
func Queue(s State, e Queued) ([]any, error) {
	if s.OnDesk() {
		return nil, nil
	}
	return []any{e}, nil
}

// Pass brings an incident to the desk by a handler's word, whatever its grade. The
// clock of the grade goes on running. unitsOut is how many units are sent to it.
func Pass(s State, pack *policy.Pack, unitsOut int, e Queued) ([]any, error) {
	if s.OnDesk() {
		return nil, OnDeskAlready
	}
	if unitsOut > 0 {
		return nil, UnitIsSent
	}
	if t, err := pack.Type(e.Type); err == nil && t.Attended {
		return nil, AlwaysAttended.With(t.Label)
	}
	if err := reasonIn(&e.Why, "why"); err != nil {
		return nil, err
	}
	e.At = e.At.UTC()
	return []any{e}, nil
}

// Leave takes an incident off the desk that was graded, at that time, so that
// somebody attends. A grading from before it came to the desk changes nothing.
func Leave(s State, graded time.Time) ([]any, error) {
	if s.Stage == "" || s.Stage == Done || graded.Before(s.QueuedAt) {
		return nil, nil
	}
	return []any{Settled{Outcome: Attended, At: graded}}, nil
}
