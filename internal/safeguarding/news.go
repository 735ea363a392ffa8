package safeguarding

import (
	"slices"
	"time"
)

// RecordedNews returns the factors of an entry that nobody knew of before it: not
// those that the desk had said were missed, and not those of an earlier entry of the
// same person. Nothing is new in an entry that was taken back.
func RecordedNews(s State, e VulnerabilityRecorded) []string {
	if slices.Contains(s.Withdrawn, e.ID) {
		return nil
	}
	known := s.foundMissing(e.At)
	for _, v := range s.People {
		if v.ID == e.ID {
			break
		}
		if e.Person != "" && v.Person == e.Person {
			known = append(known, v.Factors...)
		}
	}
	return without(e.Factors, known)
}

// MissedNews returns the factors of a finding that whoever found it had not recorded
// before. What others had recorded is none in the first place.
func MissedNews(s State, e MissedFound) []string {
	var known []string
	for _, v := range s.People {
		if v.By == e.By && !v.At.After(e.At) {
			known = append(known, v.Factors...)
		}
	}
	return without(e.Factors, known)
}

// FactorsOf returns the factors recorded of one person on file.
func (s State) FactorsOf(person string) []string {
	var factors []string
	for _, v := range s.People {
		if person != "" && v.Person == person {
			factors = append(factors, v.Factors...)
		}
	}
	return factors
}

func (s State) foundMissing(until time.Time) []string {
	var factors []string
	for _, m := range s.Missed {
		if !m.At.After(until) {
			factors = append(factors, m.Factors...)
		}
	}
	return factors
}

func without(factors, known []string) []string {
	return slices.DeleteFunc(slices.Clone(factors), func(code string) bool { return slices.Contains(known, code) })
}
