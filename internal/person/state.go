package person

import "slices"

// State is one person as the events leave them. The zero value is nobody.
type State struct {
	Exists       bool
	Erased       bool
	Name         string
	Number       string      // E.164 or as received
	Descriptions []Described // those that hold, the oldest first
	Withdrawn    []string    // records taken back, and not given again
	Flags        []Flagged   // those that stand, the oldest first
	Safe         SafeContactSet
	Restricted   bool
}

// Fold returns the person after one more event.
func Fold(s State, event any) State {
	switch e := event.(type) {
	case Named:
		s.Exists, s.Name, s.Number = true, e.Name, e.Number
	case Described:
		s.Exists = true
		s.Descriptions = append(without(s.Descriptions, e.Record), e)
		s.Withdrawn = slices.DeleteFunc(slices.Clone(s.Withdrawn), func(r string) bool { return r == e.Record })
	case Withdrawn:
		s.Descriptions = without(s.Descriptions, e.Record)
		s.Withdrawn = append(slices.Clip(s.Withdrawn), e.Record)
	case Flagged:
		s.Flags = append(slices.Clip(s.Flags), e)
	case FlagEnded:
		s.Flags = slices.DeleteFunc(slices.Clone(s.Flags), func(f Flagged) bool { return f.Flag == e.Flag })
	case FlagReviewed:
		s.Flags = slices.Clone(s.Flags)
		for i := range s.Flags {
			if s.Flags[i].Flag == e.Flag {
				s.Flags[i].ReviewAt = e.ReviewAt
			}
		}
	case SafeContactSet:
		s.Safe = e
	case Restricted:
		s.Restricted = true
	case Unrestricted:
		s.Restricted = false
	case Erased:
		return State{Exists: true, Erased: true}
	}
	return s
}

func without(descriptions []Described, record string) []Described {
	return slices.DeleteFunc(slices.Clone(descriptions), func(d Described) bool { return d.Record == record })
}

// Description returns the description that holds under a record's id.
func (s State) Description(record string) (Described, bool) {
	for _, d := range s.Descriptions {
		if d.Record == record {
			return d, true
		}
	}
	return Described{}, false
}

// writable says whether anything may still be written to the person.
func writable(s State) error {
	switch {
	case s.Erased:
		return AlreadyErased
	case !s.Exists:
		return NotFound
	}
	return nil
}
