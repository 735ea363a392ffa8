package risk

import "slices"

// State is everything that was assessed, deferred, done and decided for one contact,
// each list the oldest first.
type State struct {
	Assessments []Assessed
	Deferrals   []Deferred
	Answers     []ActionAnswered
	RightCare   []RightCareDecided
	Reviews     []RightCareReviewed
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
	return newest(s.Assessments, func(Assessed) bool { return true })
}

// LatestFor returns the newest assessment made for an incident. When there is none
// it is the newest that was made for the contact alone: the look that led to the
// incident.
func (s State) LatestFor(incident string) (Assessed, bool) {
	if a, ok := newest(s.Assessments, func(a Assessed) bool { return a.Incident == incident }); ok {
		return a, true
	}
	return newest(s.Assessments, func(a Assessed) bool { return a.Incident == "" })
}

// Find returns the assessment with this id.
func (s State) Find(id string) (Assessed, bool) {
	return newest(s.Assessments, func(a Assessed) bool { return a.ID == id })
}

// RightCareFor returns the newest Right Care, Right Person decision that holds for
// an incident: its own, or else the one that was made before there was an incident.
func (s State) RightCareFor(incident string) (RightCareDecided, bool) {
	if d, ok := newest(s.RightCare, func(d RightCareDecided) bool { return d.Incident == incident }); ok {
		return d, true
	}
	return newest(s.RightCare, func(d RightCareDecided) bool { return d.Incident == "" })
}

// Decision returns the Right Care, Right Person decision with this id.
func (s State) Decision(id string) (RightCareDecided, bool) {
	return newest(s.RightCare, func(d RightCareDecided) bool { return d.ID == id })
}

func newest[E any](all []E, which func(E) bool) (E, bool) {
	for _, e := range slices.Backward(all) {
		if which(e) {
			return e, true
		}
	}
	var none E
	return none, false
}

// Fold returns the state after one more event.
func Fold(s State, event any) State {
	switch e := event.(type) {
	case Assessed:
		s.Assessments = append(slices.Clip(s.Assessments), e)
	case Deferred:
		s.Deferrals = append(slices.Clip(s.Deferrals), e)
	case ActionAnswered:
		s.Answers = append(slices.Clip(s.Answers), e)
	case RightCareDecided:
		s.RightCare = append(slices.Clip(s.RightCare), e)
	case RightCareReviewed:
		s.Reviews = append(slices.Clip(s.Reviews), e)
	}
	return s
}
