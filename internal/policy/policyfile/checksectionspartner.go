package policyfile

import (
	"slices"

	"bluelamp/internal/policy"
)

// checkPartners refuses a partner whose place is taken by itself, by nobody, or by
// a circle of partners, outside the hours or after it closed.
func (r *reader) checkPartners(p policy.Pack) {
	for _, a := range p.Partners {
		if a.OutsideTo == "" {
			continue
		}
		at := child(r.defined[kindPartner][a.Code], "outside_to")
		other, err := p.Partner(a.OutsideTo)
		switch {
		case err != nil: // reported by resolve
		case other.Closed != "":
			r.wrong(at, "name one that is open, or delete the line", "“%s” hands over to “%s”, which is closed", a.Code, other.Code)
		case len(a.Hours) == 0 && a.Closed == "":
			r.wrong(at, "add “hours”, or delete the line", "“%s” is always there and names who steps in outside its hours", a.Code)
		case leadsBack(p.Partners, a):
			r.wrong(at, "let the last of them hand over to nobody", "“%s” hands over in a circle", a.Code)
		}
	}
}

func leadsBack(all []policy.Partner, from policy.Partner) bool {
	at := from
	for range all {
		next := slices.IndexFunc(all, func(a policy.Partner) bool { return at.OutsideTo != "" && a.Code == at.OutsideTo })
		if next < 0 {
			return false
		}
		if at = all[next]; at.Code == from.Code {
			return true
		}
	}
	return false
}
