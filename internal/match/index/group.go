package index

import "bluelamp/internal/match"

// group is fields that change together: a person's name, date of birth, phone,
// home, and what stays.
type group uint8

const (
	naming group = iota
	birth
	telephone
	home
	fixed
)

var groups = [...]group{naming, birth, telephone, home, fixed}

func groupOf(f match.Field) group {
	switch f {
	case match.First, match.Last:
		return naming
	case match.BirthDate:
		return birth
	case match.Phone:
		return telephone
	case match.Address, match.Locality:
		return home
	}
	return fixed
}

// only leaves the fields of one group in a pattern.
func only(p *match.Pattern, g group) (part match.Pattern) {
	for f := range match.NumFields {
		if groupOf(f) == g {
			part[f] = p[f]
		}
	}
	return part
}

// take writes the group's part of a comparison into the evidence.
func (g group) take(e *evidence, p *match.Pattern, f *match.Frequency) {
	for field := range match.NumFields {
		if groupOf(field) == g {
			e.pattern[field] = p[field]
		}
	}
	to := &e.frequency
	switch g {
	case naming:
		to.First, to.FirstGroup, to.Last, to.LastGroup = f.First, f.FirstGroup, f.Last, f.LastGroup
	case birth:
		to.Birth = f.Birth
	case telephone:
		to.Phone = f.Phone
	case home:
		to.Address, to.Postcode, to.Town, to.Locality = f.Address, f.Postcode, f.Town, f.Locality
	case fixed:
		to.Email, to.Other = f.Email, f.Other
	}
}
