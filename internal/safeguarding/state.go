package safeguarding

import (
	"slices"
	"time"
)

// Stage is where the desk's newest case of a contact stands.
type Stage string

// The stages. The zero value means that the desk was never asked.
const (
	Asked Stage = "asked"
	Taken Stage = "taken"
	Ended Stage = "ended"
)

// Case is the newest case of the desk.
type Case struct {
	Stage   Stage
	Asks    []DeskAsked // the oldest first
	AskedAt time.Time
	By      string // who has it, "" while nobody does
}

// Open says that the desk has been asked and has not ended.
func (c Case) Open() bool { return c.Stage == Asked || c.Stage == Taken }

// Advice is advice with its answer, nil while nobody gave one.
type Advice struct {
	Advised
	Answer *AdviceAnswered
}

// State is one contact's record as its events leave it.
type State struct {
	People    []VulnerabilityRecorded // those that hold, the oldest first
	Withdrawn []string                // ids of those that do not
	Case      Case
	Advice    []Advice
	Actions   []ActionTaken
	Missed    []MissedFound
	// Settled are the asks of cases that have ended, each reason once.
	Settled []DeskAsked

	// advised and acted say that something was advised or done since the last case ended.
	advised, acted bool
}

// Fold returns the record after one more event.
func Fold(s State, event any) State {
	switch e := event.(type) {
	case VulnerabilityRecorded:
		s.People = append(slices.Clip(s.People), e)
	case VulnerabilityWithdrawn:
		s.People = slices.DeleteFunc(slices.Clone(s.People), func(v VulnerabilityRecorded) bool { return v.ID == e.ID })
		s.Withdrawn = append(slices.Clip(s.Withdrawn), e.ID)
	case DeskAsked:
		s.Case = s.Case.asked(e)
	case DeskTaken:
		s.Case.Stage, s.Case.By = Taken, e.By
	case Advised:
		s.Advice = append(slices.Clip(s.Advice), Advice{Advised: e})
		s.advised = true
	case AdviceAnswered:
		s.Advice = answered(s.Advice, e)
	case ActionTaken:
		s.Actions = append(slices.Clip(s.Actions), e)
		s.acted = true
	case MissedFound:
		s.Missed = append(slices.Clip(s.Missed), e)
	case DeskEnded:
		return s.ended()
	}
	return s
}

func (c Case) asked(e DeskAsked) Case {
	if !c.Open() {
		return Case{Stage: Asked, Asks: []DeskAsked{e}, AskedAt: e.At}
	}
	c.Asks = append(slices.Clip(c.Asks), e)
	return c
}

func answered(all []Advice, e AdviceAnswered) []Advice {
	all = slices.Clone(all)
	for i := range all {
		if all[i].ID == e.ID {
			all[i].Answer = &e
		}
	}
	return all
}

func (s State) ended() State {
	for _, e := range s.Case.Asks {
		if !slices.ContainsFunc(s.Settled, e.sameReason) {
			s.Settled = append(slices.Clip(s.Settled), e)
		}
	}
	s.Case.Stage = Ended
	s.advised, s.acted = false, false
	return s
}

func (e DeskAsked) sameReason(other DeskAsked) bool {
	return e.Source == other.Source && e.Because == other.Because
}

// Vulnerable says that somebody is recorded as vulnerable.
func (s State) Vulnerable() bool { return len(s.People) > 0 }

// Factors returns the factors of everybody recorded, each once, in the order in
// which they became known.
func (s State) Factors() []string {
	factors := []string{}
	for _, v := range s.People {
		for _, code := range v.Factors {
			if !slices.Contains(factors, code) {
				factors = append(factors, code)
			}
		}
	}
	return factors
}

// Person returns what holds under an id.
func (s State) Person(id string) (VulnerabilityRecorded, bool) {
	for _, v := range s.People {
		if v.ID == id {
			return v, true
		}
	}
	return VulnerabilityRecorded{}, false
}
