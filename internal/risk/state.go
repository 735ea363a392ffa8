package risk

import "slices"

// State is everything that was assessed and deferred for one contact, oldest first.
type State struct {
	Assessments []Assessed
	Deferrals   []Deferred
}

// What State.Assessed answers.
const (
	Done  = "yes"
	Later = "deferred"
	None  = "no"
)

// Assessed says whether risk has been assessed: "yes", "deferred" or "no".
func (s State) Assessed() string {
	switch {
	case len(s.Assessments) > 0:
		return Done
	case len(s.Deferrals) > 0:
		return Later
	}
	return None
}

// Latest returns the newest assessment.
func (s State) Latest() (Assessed, bool) {
	if len(s.Assessments) == 0 {
		return Assessed{}, false
	}
	return s.Assessments[len(s.Assessments)-1], true
}

// Fold returns the state after one more event.
func Fold(s State, event any) State {
	switch e := event.(type) {
	case Assessed:
		s.Assessments = append(slices.Clip(s.Assessments), e)
	case Deferred:
		s.Deferrals = append(slices.Clip(s.Deferrals), e)
	}
	return s
}
