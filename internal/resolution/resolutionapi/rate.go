package resolutionapi

import (
	"maps"
	"slices"

	"bluelamp/internal/policy"
	"bluelamp/internal/resolution/resolutionviews"
	"bluelamp/internal/statistics"
)

// ratesOf puts types in the order of the pack; those that the pack no longer has
// follow under their code. Nothing that was counted is left out.
func ratesOf(pack *policy.Pack, rates map[string]*resolutionviews.Rate) (all ResolutionRate, types []ResolutionRate) {
	var total resolutionviews.Rate
	add := func(code, label string) {
		types = append(types, rateOf(code, label, *rates[code]))
		total = sum(total, *rates[code])
	}
	for _, t := range pack.IncidentTypes {
		if rates[t.Code] != nil {
			add(t.Code, t.Label)
		}
	}
	for _, code := range slices.Sorted(maps.Keys(rates)) {
		if _, err := pack.Type(code); err != nil {
			add(code, code)
		}
	}
	slices.Sort(total.Minutes)
	return rateOf("", "All types", total), types
}

func sum(a, b resolutionviews.Rate) resolutionviews.Rate {
	return resolutionviews.Rate{
		Ended: a.Ended + b.Ended, Resolved: a.Resolved + b.Resolved, Agreed: a.Agreed + b.Agreed,
		Sampled: a.Sampled + b.Sampled, Checked: a.Checked + b.Checked, Good: a.Good + b.Good,
		Promised: a.Promised + b.Promised, InTime: a.InTime + b.InTime,
		Minutes: slices.Concat(a.Minutes, b.Minutes),
	}
}

func rateOf(code, label string, r resolutionviews.Rate) ResolutionRate {
	return ResolutionRate{
		Type: code, Label: label,
		Resolved:        share(r.Resolved, r.Ended),
		MedianMinutes:   known(statistics.Median(r.Minutes)),
		CallBacksInTime: share(r.InTime, r.Promised),
		Agreed:          share(r.Agreed, r.Resolved),
		Checked:         share(r.Checked, r.Sampled),
		Good:            share(r.Good, r.Checked),
	}
}

func share(part, whole int) ResolutionShare {
	s := statistics.Share{Numerator: part, Denominator: whole}
	return ResolutionShare{Count: part, Denominator: whole, Percent: known(s.Percent())}
}

// known is null for a figure that cannot be given.
func known[N any](n N, some bool) *N {
	if !some {
		return nil
	}
	return &n
}
