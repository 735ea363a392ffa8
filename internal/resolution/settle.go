package resolution

import "time"

// Settle ends the desk's work because the incident was resolved without deployment.
// It is recorded whether or not the desk had the incident, because a supervisor may
// have to look at it. callBackBy is the promise made in doing so, zero when none.
func Settle(s State, e Settled, callBackBy time.Time) ([]any, error) {
	e.Resolved = true
	return append([]any{e}, promisedOnResolving(s, callBackBy, e.By, e.At)...), nil
}

// Close ends the desk's work because the incident was closed. What never came to
// the desk, or was settled, stays as it is.
func Close(s State, result, by string, at time.Time) ([]any, error) {
	if s.Stage == "" || s.Stage == Done {
		return nil, nil
	}
	return []any{Settled{Outcome: result, By: by, At: at}}, nil
}
