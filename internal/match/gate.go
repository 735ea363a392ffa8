package match

import (
	"fmt"
	"math"

	"bluelamp/internal/fault"
)

// GateOptions bound what new weights may change.
type GateOptions struct {
	Population int
	Threshold  float64 // log odds from which a pair is suggested
	Worse      float64 // by how much F1 may fall; 0 means 0.002
	Moved      float64 // by what share the number of suggestions may move; 0 means 0.2
}

// ErrGateShut refuses new weights.
var ErrGateShut = fault.New(fault.Refused, "match.gate-shut",
	"The newly learned weights were not taken over: %s. The former weights stay in use; look at the labelled decisions before learning again.")

// Gate lets new weights pass only where they are no worse on pairs that people
// have decided and suggest about as many people as before. It returns a refusal
// with the reason, or nil.
func Gate(old, new *Model, labelled []Labelled, o GateOptions) error {
	if o.Worse == 0 {
		o.Worse = 0.002
	}
	if o.Moved == 0 {
		o.Moved = 0.2
	}
	before, suggestedBefore := weighLabelled(old, labelled, o)
	after, suggestedAfter := weighLabelled(new, labelled, o)
	if after < before-o.Worse {
		return ErrGateShut.With(fmt.Sprintf("on %d decided pairs F1 falls from %.4f to %.4f", len(labelled), before, after))
	}
	if math.Abs(suggestedAfter-suggestedBefore) > o.Moved*suggestedBefore {
		return ErrGateShut.With(fmt.Sprintf("%.0f suggestions would become %.0f", suggestedBefore, suggestedAfter))
	}
	return nil
}

// weighLabelled gives F1 and the number of pairs suggested.
func weighLabelled(m *Model, labelled []Labelled, o GateOptions) (f1, suggested float64) {
	var right, wrong, missed float64
	for i := range labelled {
		l := &labelled[i]
		says := m.LogOdds(l.Pattern, l.Frequency, o.Population) >= o.Threshold
		switch {
		case says && l.Same:
			right += l.Count
		case says:
			wrong += l.Count
		case l.Same:
			missed += l.Count
		}
	}
	if right == 0 {
		return 0, wrong
	}
	return 2 * right / (2*right + wrong + missed), right + wrong
}
