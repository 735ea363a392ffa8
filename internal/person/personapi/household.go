package personapi

import (
	"context"
	"slices"

	"bluelamp/internal/person/personviews"
	"bluelamp/internal/policy"
)

// household reads who else is tied to the persons, and meets them. A number that
// proves nothing, or little, ties nobody: a hospital's users are no household, and
// a refuge's would lead to those who hide there.
func (e *eyes) household(ctx context.Context, persons []string) ([]personviews.Neighbour, error) {
	all, err := personviews.HouseholdOf(ctx, e.db, persons)
	if err != nil {
		return nil, err
	}
	var ids, numbers []string
	for _, n := range all {
		ids = append(ids, n.Person)
		for _, t := range n.Ties {
			if t.Why == personviews.SameNumber {
				numbers = append(numbers, t.Of)
			}
		}
	}
	if err := e.meet(ctx, ids...); err != nil {
		return nil, err
	}
	if err := e.meetNumbers(ctx, numbers...); err != nil {
		return nil, err
	}
	tied := all[:0]
	for _, n := range all {
		n.Ties = slices.DeleteFunc(n.Ties, func(t personviews.Tie) bool {
			return t.Why == personviews.SameNumber && e.proves(t.Of) != policy.EvidenceNormal
		})
		if len(n.Ties) > 0 && !e.people[n.Person].Erased() {
			tied = append(tied, n)
		}
	}
	return tied, nil
}

// neighbours is the household as these eyes may see it. Of hidden people one line
// says that there are some: not how many, not since when, not by what.
func (e *eyes) neighbours(all []personviews.Neighbour) []Neighbour {
	shown := make([]Neighbour, 0, len(all))
	someHidden := false
	for _, n := range all {
		if e.hidden(n.Person) {
			someHidden = true
			continue
		}
		shown = append(shown, Neighbour{Person: n.Person, Name: n.Name, Why: whys(n), Roles: n.Roles,
			Flags: flagsOf(e.pack, e.flags(e.clusters[n.Person])), Since: n.Since, Until: n.Until})
	}
	if someHidden {
		shown = append(shown, Neighbour{Name: hiddenName, Why: []string{}, Roles: []string{}, Flags: []PersonFlag{}})
	}
	return shown
}

// hiddenName stands where the name of somebody would who is not for these eyes.
const hiddenName = "Restricted record: ask a supervisor"

func whys(n personviews.Neighbour) []string {
	words := []string{}
	for _, t := range n.Ties {
		text := "used the same number " + t.Of
		switch {
		case t.Why == personviews.SameDwelling:
			text = "same address"
		case t.Why == personviews.SameIncident && t.Role != "":
			text = t.Role + " in " + t.Of
		case t.Why == personviews.SameIncident:
			text = "also in " + t.Of
		}
		if !slices.Contains(words, text) {
			words = append(words, text)
		}
	}
	return words
}
